"""What could not be used of a file: counted and named, never silently dropped."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict

NAMED = 3
"""Bad rows of one kind that are named; the rest of them are counted."""


class UnreadableSetError(Exception):
    """The folder holds no set that can be replayed; the text says what is missing."""


def unreadable(error: OSError | UnicodeDecodeError | csv.Error) -> UnreadableSetError:
    """Say in words why a file of a set cannot be read."""
    if isinstance(error, OSError):
        return UnreadableSetError(f"{error.filename} cannot be read: {error.strerror}.")
    return UnreadableSetError(f"This set cannot be read: {error}.")


class BadRows:
    """Counts what could not be used, by reason, and keeps where the first ones are."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._places: defaultdict[str, list[str]] = defaultdict(list)

    def add(self, reason: str, place: str) -> None:
        """Note one row that is left out."""
        self._counts[reason] += 1
        if len(self._places[reason]) < NAMED:
            self._places[reason].append(place)

    def lines(self) -> list[str]:
        """Say how many rows were left out for each reason, and name the first ones."""
        return [
            f"{count} left out, {reason}: {', '.join(self._places[reason])}"
            + (" …" if count > NAMED else "")
            for reason, count in self._counts.items()
        ]
