"""Erase people, or everything: the database, its copies, and what was set aside as damaged.

Deleted rows leave their bytes in the pages of an SQLite file, in its write-ahead log and in the
index of words. So pages are overwritten (`secure_delete`), the index is made anew, the file is
written anew (`VACUUM`) and the log is cut off.

Threads: one, while nothing else has the database open.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, select

from storage import schema
from storage.database import FILE_NAME, Database, open_to_read
from storage.erasing.ownership import delete_theirs, videos_of_nobody_else
from storage.errors import StorageError, damage_note, world_faults
from storage.finding.rebuild import rebuild
from storage.records import ProfileId
from storage.rescue.backups import FOLDER as COPIES
from storage.rescue.backups import Backups
from storage.rescue.last_written import NAME as LAST_WRITTEN
from storage.rescue.repair import FOLDER as DAMAGED
from storage.rescue.repair import UNFINISHED, WANTED
from storage.rescue.soundness import found_fault, open_untouched

_WORDS: Final = (
    "DELETE FROM wording",
    "DELETE FROM known_word",
    "INSERT INTO spelling (spelling) VALUES ('delete-all')",
)
"""Empties what is searched: every word anybody's videos ever had is in there."""
_FRESH_INDEX: Final = "INSERT INTO found (found) VALUES ('rebuild')"


@dataclass(frozen=True, slots=True)
class Erased:
    """What became of what was kept of somebody."""

    rows: int
    """Of the database itself."""
    copies: int
    """Copies that hold nothing of theirs any more."""
    removed: int
    """Copies and damaged databases that could not be rewritten, and are gone as a whole."""


def videos_that_stay(data_dir: Path, people: Collection[ProfileId]) -> set[str]:
    """Return the content keys of videos that somebody has, or has watched, besides these people.

    Raises:
        StorageError: there is no database, or it cannot be read.
    """
    with closing(open_to_read(data_dir)) as database, database.reading() as connection:
        known = set(connection.scalars(select(schema.video.c.content_key)))
        return known - set(videos_of_nobody_else(connection, people))


def erase_people(data_dir: Path, people: Collection[ProfileId]) -> Erased:
    """Erase people from a data folder, the database last: cut short, it is begun again.

    Raises:
        StorageError: the disk is full, or a file cannot be read, written or removed.
    """
    copies = removed = 0
    try:
        for backup in Backups(data_dir).listed():
            if _can_be_rewritten(backup.path):
                _erase_in(backup.path, people, alone=True)
                copies += 1
            else:
                backup.path.unlink(missing_ok=True)
                removed += 1
        # What is damaged cannot be rewritten, and may hold anything.
        removed += sum(1 for _ in (data_dir / DAMAGED).glob("*"))
        _remove(data_dir, (DAMAGED, UNFINISHED, WANTED))
        for unfinished in (data_dir / COPIES).glob("*.part*"):
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise StorageError(f"{error.filename} cannot be erased: {error.strerror}.") from error
    return Erased(_erase_in(data_dir / FILE_NAME, people), copies, removed)


def erase_everything(data_dir: Path) -> None:
    """Remove the database, its copies, and what was set aside; files of others stay.

    Raises:
        StorageError: a file cannot be removed.
    """
    notes = (WANTED, LAST_WRITTEN, damage_note(data_dir / FILE_NAME).name)
    names = (COPIES, DAMAGED, UNFINISHED, *notes)
    logs = (f"{FILE_NAME}{rest}" for rest in ("-wal", "-shm", "-journal"))
    try:
        # The database last: copies without it would be put back by the next start.
        _remove(data_dir, (*names, *logs, FILE_NAME))
    except OSError as error:
        raise StorageError(f"{error.filename} cannot be erased: {error.strerror}.") from error


def _remove(folder: Path, names: Collection[str]) -> None:
    for name in names:
        path = folder / name
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def _can_be_rewritten(path: Path) -> bool:
    """Whether a copy is sound and of this version, so that all in it is known."""
    if found_fault(path):
        return False
    with closing(open_untouched(path)) as connection:
        (found,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(found) == schema.VERSION


def _erase_in(path: Path, people: Collection[ProfileId], *, alone: bool = False) -> int:
    """Erase people in a database; return how many rows were theirs.

    Args:
        path: the file.
        people: whose rows go.
        alone: whether it is to be complete in its one file, as a copy is.
    """
    database = Database(path)
    try:
        with _rewriting(database, alone=alone) as connection, connection.begin():
            rows = delete_theirs(connection, people)
            for order in _WORDS:
                connection.exec_driver_sql(order)
            rebuild(connection)
            connection.exec_driver_sql(_FRESH_INDEX)
            return rows
    except sqlite3.Error as error:
        raise StorageError(f"{path} could not be written anew: {error}.") from error
    finally:
        database.close()


@contextmanager
def _rewriting(database: Database, *, alone: bool) -> Iterator[Connection]:
    """Lend a connection after whose use the file is written anew, without what was deleted."""
    with world_faults(database.path), database.open_writable() as connection:
        driver: Any = connection.connection.driver_connection
        driver.execute("PRAGMA secure_delete=ON").fetchall()
        # Else the new file would lie in the folder for temporary files for a while.
        driver.execute("PRAGMA temp_store=MEMORY").fetchall()
        yield connection
        driver.execute("VACUUM")
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        if alone:
            driver.execute("PRAGMA journal_mode=DELETE").fetchall()
