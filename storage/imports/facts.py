"""What an export holds that is of use here, whichever shape it came in."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from storage.errors import StorageError
from storage.records import ImportedKind

MOST: Final = 200_000
"""Facts of one kind; what is older is left out. Years of scrolling stay below it."""


class UnusableExportError(StorageError):
    """An export cannot be used, with a sentence for the viewer."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of an export."""

    kind: ImportedKind
    name: str
    """The number of a video on its site, a handle, a hashtag, or words."""
    at_ms: int | None
    """When, Unix time in UTC milliseconds; None when it has no date that can be believed."""


@dataclass(frozen=True, slots=True)
class Export:
    """The facts of an export, each once, the oldest first; those without a date before all."""

    facts: tuple[Fact, ...]
    sections: frozenset[ImportedKind]
    """Sections that were there, if only empty."""
    unread: Counter[ImportedKind]
    """Lines that name nothing one could go by."""


class Gathering:
    """Collects the lines of an export, section by section."""

    def __init__(self) -> None:
        self._facts: list[Fact] = []
        self._sections: set[ImportedKind] = set()
        self._unread: Counter[ImportedKind] = Counter()

    def see(self, kind: ImportedKind) -> None:
        """Note that a section is there."""
        self._sections.add(kind)

    def take(self, kind: ImportedKind, fact: Fact | None) -> None:
        """Take a line of a section in; None for one that names nothing."""
        self.see(kind)
        if fact is None:
            self._unread[kind] += 1
        else:
            self._facts.append(fact)

    def export(self) -> Export:
        """Put the lines in order; of what is said of one thing twice the latest counts."""
        latest: dict[tuple[ImportedKind, str], Fact] = {}
        counts: Counter[ImportedKind] = Counter()
        for fact in sorted(self._facts, key=lambda fact: fact.at_ms or 0, reverse=True):
            if (fact.kind, fact.name) not in latest and counts[fact.kind] < MOST:
                latest[fact.kind, fact.name] = fact
                counts[fact.kind] += 1
        return Export(tuple(latest.values())[::-1], frozenset(self._sections), self._unread)
