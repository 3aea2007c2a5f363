"""A table of the station in blocks of rows, each with a digest that tells whether it is new.

Keys are no sign of that: a view gets its id when it begins and is written when it ends, and a
clock may be set back. So all is read, which takes seconds for a million rows, and only blocks are
sent whose digest the server does not have.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import groupby
from pathlib import Path
from typing import Any, Final

import msgspec
from sqlalchemy import Column, ColumnElement, Connection, Table, literal_column, select
from sqlalchemy.dialects import sqlite

from storage.errors import StorageError
from storage.sync.manner import leaves

ROWS: Final = 1_000
"""Row numbers of SQLite that share a block."""
_NUL_IN_JSON: Final = b"\\u0000"
_NO_NUL: Final = "\N{REPLACEMENT CHARACTER}"
"""What stands on the server for the one character that PostgreSQL's texts cannot hold."""

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Rows as SQLite keeps them, without their numbers."""

    number: int
    rows: Sequence[Row]
    digest: bytes


def blocks(connection: Connection, table: Table, path: Path) -> Iterator[Block]:
    """Yield a table in the order of its row numbers, at the state that the connection sees.

    Args:
        connection: to the station's database, within a transaction.
        table: what is read.
        path: the database, for the words of a fault.

    Raises:
        StorageError: the database cannot be read to its end.
    """
    named = ",".join(table.columns.keys()).encode()
    everything = _numbered(connection, table, list(table.columns), path)
    for number, numbered in groupby(everything, lambda row: row[0] // ROWS):
        rows = [row[1:] for row in numbered]
        told = msgspec.json.encode(rows)
        digest = blake2b(told, digest_size=16, key=blake2b(named).digest()).digest()
        yield Block(number, _without_nul(rows) if _NUL_IN_JSON in told else rows, digest)


def keys(connection: Connection, table: Table, path: Path) -> Iterator[Row]:
    """Yield the primary keys of a table.

    Raises:
        StorageError: the database cannot be read to its end.
    """
    for row in _numbered(connection, table, list(table.primary_key.columns), path):
        yield row[1:]


def _numbered(
    connection: Connection, table: Table, columns: list[Column[Any]], path: Path
) -> Iterator[Row]:
    number: ColumnElement[int] = literal_column(f"{table.name}.rowid")
    query = select(number, *columns).where(leaves(table)).order_by(number)
    text = str(query.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}))
    # Past SQLAlchemy: to make UUIDs and members of what goes on as text would take most of it.
    driver: Any = connection.connection.driver_connection
    try:
        yield from driver.execute(text)
    except sqlite3.Error as error:
        raise StorageError(f"{path} cannot be read: {error}.") from error


def _without_nul(rows: list[Row]) -> list[Row]:
    return [
        tuple(each.replace("\0", _NO_NUL) if isinstance(each, str) else each for each in row)
        for row in rows
    ]
