"""Whether a database file is whole, asked of SQLite and of the types of our columns."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from enum import IntEnum
from pathlib import Path
from typing import Final

from storage.all_tables import metadata
from storage.errors import StorageError
from storage.rescue.sanity import Sanity
from storage.schema import VERSION

NEEDED: Final = frozenset({"alembic_version", "profile", "video", "impression", "reaction"})
"""Without these tables it may be a sound file, but none of Homefeed's."""

_MAGIC: Final = b"SQLite format 3\x00"
_BUSY_S: Final = 5.0
_WORLD: Final = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_IOERR,
    }
)
"""Codes that say nothing of the file's content, but for a file that ends too early."""


FAULTS: Final = (sqlite3.Error, UnicodeDecodeError)
"""What Python raises for a fault in a file: where its schema is no text any more, SQLite's message
holds bytes of it, and Python cannot read the message."""


class Depth(IntEnum):
    """How far is looked into a database."""

    SCHEMA = 0
    """Its header, tables and version: a moment, whatever its size."""
    PAGES = 1
    """All pages, and what rows say of each other: about a second for 200 MB."""
    ROWS = 2
    """Every value of every row too: about a second for 30 MB."""


def found_fault(path: Path, depth: Depth = Depth.ROWS) -> str:
    """Return what is wrong with a database that no connection of this process has open.

    Args:
        path: the file; its write-ahead log is taken into account.
        depth: how far is looked.

    Returns:
        A few words for the log, empty when nothing is wrong, and for what a newer Homefeed wrote,
        which is not ours to judge.

    Raises:
        StorageError: it cannot be read, or another program keeps it busy: that is no damage.
    """
    try:
        with path.open("rb") as file:
            if file.read(len(_MAGIC)) != _MAGIC:
                return "it does not begin as a database does"
        with closing(open_untouched(path)) as connection:
            return fault_within(connection, depth)
    except OSError as error:
        raise StorageError(f"{path} cannot be read: {error.strerror}.") from error
    except FAULTS as error:
        if not is_damage(error):
            raise StorageError(f"{path} cannot be read: {error}.") from error
        return str(error)


def open_untouched(path: Path) -> sqlite3.Connection:
    """Open a database so that its file stays as it is.

    A connection that may write folds the log beside the file into it, also one that is not its.
    """
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", timeout=_BUSY_S, uri=True)


def is_damage(error: Exception) -> bool:
    """Whether SQLite says this of a file's content, not of the disk, the rights or the traffic."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code == sqlite3.SQLITE_IOERR_SHORT_READ or code & 0xFF not in _WORLD


def fault_within(connection: sqlite3.Connection, depth: Depth) -> str:
    """Return what is wrong with the database behind a connection, empty when nothing is.

    Raises:
        FAULTS: it is damaged so far that it cannot be asked, or cannot be read.
    """
    named = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    missing = NEEDED - {name for (name,) in named}
    if missing:
        return f"it has no table {min(missing)}"
    version = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if version is None or not str(version[0]).isdecimal():
        return "its version is not told"
    if depth is Depth.SCHEMA or str(version[0]) > VERSION:
        return ""
    fault = _fault_of_pages(connection)
    return fault or ("" if depth is Depth.PAGES else _fault_of_rows(connection))


def columns_of(connection: sqlite3.Connection, table: str) -> frozenset[str]:
    """Name the columns that a table has; none when there is no such table."""
    return frozenset(row[1] for row in connection.execute(f"PRAGMA table_info({table})"))


def _fault_of_pages(connection: sqlite3.Connection) -> str:
    (said,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if said != "ok":
        return str(said)
    stray = connection.execute("PRAGMA foreign_key_check").fetchone()
    if stray is not None:
        return f"a row of {stray[0]} speaks of a row of {stray[2]} that is not there"
    return ""


def _fault_of_rows(connection: sqlite3.Connection) -> str:
    """Look at what SQLite takes as it is: a flipped bit may leave a page whole and a row wrong."""
    for table in metadata.sorted_tables:
        there = columns_of(connection, table.name)
        columns = [column.name for column in table.columns if column.name in there]
        if not columns:
            continue
        sanity = Sanity(table, columns)
        for row in connection.execute(f"SELECT {', '.join(columns)} FROM {table.name}"):
            if not sanity.holds(row):
                return f"a row of {table.name} holds what its columns cannot hold"
    return ""
