"""Faults of the world that storage meets, with text fit for the viewer."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError


class StorageError(Exception):
    """The disk is full, or the database is locked, read-only or damaged."""


SENTENCES: Final = {
    sqlite3.SQLITE_FULL: "The disk is full, so {path} can keep nothing more: free some space.",
    sqlite3.SQLITE_READONLY: "{path} cannot be written to: its file or its disk is read-only.",
    sqlite3.SQLITE_PERM: "You have no right to use {path}.",
    sqlite3.SQLITE_CANTOPEN: "{path} cannot be opened.",
    sqlite3.SQLITE_BUSY: "Another program keeps {path} busy: close it and try again.",
    sqlite3.SQLITE_LOCKED: "Another program keeps {path} busy: close it and try again.",
    sqlite3.SQLITE_IOERR: "The disk that holds {path} does not answer as it should.",
    sqlite3.SQLITE_CORRUPT: "{path} is damaged: close Homefeed and start it again to repair it.",
    sqlite3.SQLITE_NOTADB: "{path} is damaged: close Homefeed and start it again to repair it.",
}
"""Primary SQLite result codes that the world causes; every other code is a bug of ours."""

_GONE: Final = "{path} is gone: its folder or its drive was taken."
_BY_NUMBER: Final = {
    errno.ENOSPC: SENTENCES[sqlite3.SQLITE_FULL],
    errno.EDQUOT: SENTENCES[sqlite3.SQLITE_FULL],
    errno.EROFS: SENTENCES[sqlite3.SQLITE_READONLY],
    errno.EACCES: SENTENCES[sqlite3.SQLITE_PERM],
    errno.EPERM: SENTENCES[sqlite3.SQLITE_PERM],
    errno.EBUSY: SENTENCES[sqlite3.SQLITE_BUSY],
    errno.EIO: SENTENCES[sqlite3.SQLITE_IOERR],
    errno.ENOENT: _GONE,
    errno.ENODEV: _GONE,
}
"""What the system says of a file in English only, in words that are translated."""

_A_PAGE: Final = 65_536
"""The least that SQLite asks of a disk at once, in bytes."""
_DAMAGE: Final = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def damage_note(path: Path) -> Path:
    """Return the file that says that a database is known to be damaged."""
    return path.with_name("damage-found")


def note_damage(path: Path) -> None:
    """Have the next start read the whole database, and repair it."""
    with suppress(OSError):
        damage_note(path).touch(mode=0o600)


def file_fault(error: OSError, path: Path) -> StorageError:
    """Return what the world did to the file or folder that the viewer knows as `path`."""
    sentence = _BY_NUMBER.get(error.errno or 0, "{path} cannot be used.")
    return StorageError(sentence.replace("{path}", str(path)))


@contextmanager
def world_faults(path: Path) -> Iterator[None]:
    """Give the world's faults with the database at `path` our name; let bugs pass as they are.

    Raises:
        StorageError: the disk is full, or the database is locked, read-only or damaged.
    """
    try:
        yield
    except DBAPIError as error:
        code = getattr(error.orig, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        if code not in SENTENCES:
            raise
        if code in _DAMAGE:
            note_damage(path)
        if code == sqlite3.SQLITE_IOERR and _is_full(path):
            code = sqlite3.SQLITE_FULL  # where not even the log's index beside it could grow
        raise StorageError(SENTENCES[code].format(path=path)) from error


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _A_PAGE
    except OSError:
        return False
