"""Copies of the database in a folder beside it: taken while it runs, each verified by opening it.

Threads: any; a copy is made and thinned by one thread at a time.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from storage.database import Database
from storage.errors import StorageError
from storage.rescue.soundness import Depth, found_fault
from storage.rescue.thinning import kept

FOLDER: Final = "backups"
"""Within the data folder, for its owner alone."""

MOST_LEAVING: Final = 2
"""Copies that are thinned out after one was taken."""

_SUFFIX: Final = ".sqlite3"
_STAMP: Final = "%Y%m%dT%H%M%S.%fZ"


class Occasion(StrEnum):
    """Why a copy was taken; part of its name."""

    TIME = "time"
    MIGRATION = "migration"
    RESET = "reset"
    RESTORE = "restore"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy of the database."""

    path: Path
    taken_at: datetime
    """In UTC."""
    occasion: Occasion
    size: int
    """Bytes."""
    number: int
    """Tells the order in which copies were taken, which a clock that was set back does not."""

    @property
    def name(self) -> str:
        """What the viewer calls it by."""
        return self.path.stem


class Backups:
    """The copies of the database in one data folder."""

    def __init__(
        self, data_dir: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self.folder = data_dir / FOLDER
        self._now = now
        self._one_at_a_time = threading.Lock()

    def listed(self) -> list[Backup]:
        """Return all copies, the last taken first; what is none of ours is passed over."""
        found = [_told_by(path) for path in self.folder.glob(f"*{_SUFFIX}")]
        mine = [backup for backup in found if backup is not None]
        return sorted(mine, key=lambda backup: (backup.number, backup.taken_at), reverse=True)

    def named(self, name: str) -> Backup | None:
        """Return the copy of that name, None when there is none."""
        return next((each for each in self.listed() if each.name == name), None)

    def take(self, database: Database, occasion: Occasion, spared: Backup | None = None) -> Backup:
        """Copy the database as it is now, verify the copy, and thin the older ones but one.

        Whoever writes meanwhile is not held up: the copy is of one state, read in one go.

        Raises:
            StorageError: the database cannot be read, or the copy cannot be written or is damaged.
        """
        with self._one_at_a_time:
            try:
                taken = self._take(database, occasion)
                self._thin(taken.taken_at, spared)
            except OSError as error:
                raise StorageError(
                    f"No copy could be kept in {self.folder}: {error.strerror}."
                ) from error
            return taken

    def _take(self, database: Database, occasion: Occasion) -> Backup:
        self.folder.mkdir(mode=0o700, exist_ok=True)
        now, number = self._now(), max((each.number for each in self.listed()), default=0) + 1
        path = self.folder / f"{now.strftime(_STAMP)}-{number}-{occasion}{_SUFFIX}"
        unfinished = path.with_suffix(".part")
        try:
            copy(database, unfinished)
            fault = found_fault(unfinished, Depth.PAGES)
            if fault:
                raise StorageError(f"The copy of {database.path} is damaged: {fault}.")
            unfinished.replace(path)
            _settle_on_disk(self.folder)
        finally:
            unfinished.unlink(missing_ok=True)
        return Backup(path, now, occasion, path.stat().st_size, number)

    def _thin(self, now: datetime, spared: Backup | None) -> None:
        for unfinished in self.folder.glob("*.part"):
            unfinished.unlink(missing_ok=True)  # of a run that was killed
        backups = self.listed()
        stay = kept([(each.taken_at, each.size) for each in backups], now)
        leaving = [backup for backup, stays in zip(backups, stay, strict=True) if not stays]
        # The oldest first, and few at once: a clock that is years ahead makes all of them old.
        for backup in leaving[: -MOST_LEAVING - 1 : -1]:
            if backup != spared:
                backup.path.unlink(missing_ok=True)


def copy(database: Database, target: Path) -> None:
    """Write the state of a database into a file that is complete by itself, for its owner alone.

    Raises:
        StorageError: the database cannot be read.
        OSError: the file cannot be written.
    """
    target.unlink(missing_ok=True)
    target.touch(mode=0o600)
    with database.reading() as connection, closing(sqlite3.connect(target)) as into:
        source = connection.connection.driver_connection
        assert source is not None
        try:
            source.backup(into)
            # Else the file would want a log beside it, and a folder that can be written to.
            into.execute("PRAGMA journal_mode=DELETE")
        except sqlite3.Error as error:
            raise StorageError(f"{database.path} could not be copied: {error}.") from error
    with target.open("rb") as written:
        os.fsync(written.fileno())


def _settle_on_disk(folder: Path) -> None:
    """Have a renaming in a folder outlive a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _told_by(path: Path) -> Backup | None:
    """Read a copy's name; None for a file that is none of ours."""
    try:
        stamp, *numbered, occasion = path.stem.split("-")
        taken_at = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
        number = int(numbered[0]) if numbered else 0  # earlier versions gave none
        return Backup(path, taken_at, Occasion(occasion), path.stat().st_size, number)
    except (ValueError, OSError):
        return None
