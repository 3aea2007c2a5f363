"""The counts of a stand, day by day: how many came and swiped, and nothing of any of them."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from datetime import date
from pathlib import Path
from typing import Final

from storage.errors import StorageError

MOST_DAYS: Final = 400


@dataclass(frozen=True, slots=True)
class Tally:
    """What was counted of one day."""

    visitors: int = 0
    swipes: int = 0
    likes: int = 0
    seconds: int = 0
    """How long visitors stayed, all of them together."""
    restarts: int = 0
    """How often the program was started again after it crashed or stood still."""

    def plus(self, more: Tally) -> Tally:
        """Return both together."""
        return Tally(
            *(getattr(self, each.name) + getattr(more, each.name) for each in fields(self))
        )


class Tallies:
    """A small file of counts. Threads: one, and it may wait for the disk."""

    def __init__(self, path: Path, today: Callable[[], date] = date.today) -> None:
        self._path, self._today = path, today
        self._waiting = Tally()

    def add(self, more: Tally) -> Tally:
        """Add to the counts of today; return them. What cannot be written waits for the next.

        Raises:
            StorageError: the file cannot be written.
        """
        self._waiting = self._waiting.plus(more)
        days = self._read()
        day = self._today().isoformat()
        days[day] = days.get(day, Tally()).plus(self._waiting)
        kept = dict(sorted(days.items())[-MOST_DAYS:])
        self._write(json.dumps({name: asdict(tally) for name, tally in kept.items()}, indent=1))
        self._waiting = Tally()
        return days[day]

    def of_today(self) -> Tally:
        """Return the counts of today."""
        return self._read().get(self._today().isoformat(), Tally()).plus(self._waiting)

    def _read(self) -> dict[str, Tally]:
        try:
            told = json.loads(self._path.read_text("utf-8"))
            return {str(day): Tally(**counts) for day, counts in told.items()}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, TypeError, AttributeError):
            # Damaged: put aside, for whoever wants to know what it held.
            with suppress(OSError):
                self._path.replace(self._path.with_suffix(".damaged"))
            return {}

    def _write(self, text: str) -> None:
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._path.parent, prefix=f"{self._path.name}.")
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as file:
                    file.write(text)
                Path(name).replace(self._path)
            except OSError:
                Path(name).unlink(missing_ok=True)
                raise
        except OSError as error:
            raise StorageError(f"The counts cannot be kept: {error.strerror}.") from error
