"""Faults of the world that storage meets, with text fit for the viewer."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError


class StorageError(Exception):
    """The disk is full, or the database is locked, read-only or damaged."""


_SENTENCES: Final = {
    sqlite3.SQLITE_FULL: "The disk is full, so {path} can keep nothing more: free some space.",
    sqlite3.SQLITE_READONLY: "{path} cannot be written to: its file or its disk is read-only.",
    sqlite3.SQLITE_PERM: "You have no right to use {path}.",
    sqlite3.SQLITE_CANTOPEN: "{path} cannot be opened.",
    sqlite3.SQLITE_BUSY: "Another program keeps {path} busy: close it and try again.",
    sqlite3.SQLITE_LOCKED: "Another program keeps {path} busy: close it and try again.",
    sqlite3.SQLITE_IOERR: "The disk that holds {path} does not answer as it should.",
    sqlite3.SQLITE_CORRUPT: "{path} is damaged: move it away and start again, or restore a copy.",
    sqlite3.SQLITE_NOTADB: "{path} is not a database of Homefeed: move it away and start again.",
}
"""Primary SQLite result codes that the world causes; every other code is a bug of ours."""


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
        if code not in _SENTENCES:
            raise
        raise StorageError(_SENTENCES[code].format(path=path)) from error
