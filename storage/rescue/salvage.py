"""Take from a damaged database what can still be read, into a sound one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, Table, text
from sqlalchemy.exc import IntegrityError

from storage.all_tables import metadata
from storage.finding.rebuild import rebuild
from storage.finding.tables import listing, listing_topic, stretch, topic, unlisted
from storage.rescue.sanity import Row, Sanity
from storage.rescue.soundness import FAULTS, columns_of

WORKED_OUT: Final = frozenset({listing, listing_topic, topic, stretch, unlisted})
"""What is told again from the facts once they are there."""
LAST_WORD_STANDS: Final = frozenset({"preference"})
"""Rows that are overwritten, not appended: the damaged file has the later ones."""

_STEP: Final = 256
"""Rows asked for at once."""
_GIVE_UP: Final = 4_096
"""Failures in one table after which ranges are no longer halved."""
_BLIND: Final = 1_000_000
"""How far is looked where the damaged table does not tell how many rows it has."""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What became of the rows of a damaged database."""

    merged: int
    """Rows that the sound database did not have."""
    unreadable: int
    """Rows of which only the place is known; those of a table whose size is unknown not counted."""
    unfitting: int
    """Rows that speak of something that is gone."""


def salvage(damaged: sqlite3.Connection, sound: Connection) -> Salvaged:
    """Merge the readable rows of a damaged database into a sound one of the same version.

    Rows have keys that no other row ever had, so what both have is the same row, and what only
    the damaged one has is added. Sums and the search index follow from the facts at the end.

    Args:
        damaged: a connection to the damaged file.
        sound: a connection within a transaction, which the caller commits.
    """
    # Else a schema with one bad letter, or a file that was cut off, could not be asked at all.
    damaged.execute("PRAGMA writable_schema=ON")
    merged = unreadable = unfitting = 0
    for table in metadata.sorted_tables:
        if table in WORKED_OUT:
            continue
        columns = _shared_columns(damaged, table)
        if not columns:
            continue
        before = _count(sound, table)
        verb = "REPLACE" if table.name in LAST_WORD_STANDS else "IGNORE"
        marks = ", ".join("?" * len(columns))
        order = f"INSERT OR {verb} INTO {table.name} ({', '.join(columns)}) VALUES ({marks})"
        for rows, lost in _readable(damaged, table, columns):
            unreadable += lost
            unfitting += _put(sound, order, rows)
        merged += _count(sound, table) - before
    rebuild(sound)
    return Salvaged(merged, unreadable, unfitting)


def _put(sound: Connection, order: str, rows: list[Row]) -> int:
    """Insert rows; return how many spoke of what is not there, or broke a rule of the table."""
    unfitting = 0
    for row in rows:
        # One by one: OR IGNORE passes over a known key, but not over a missing parent.
        try:
            sound.exec_driver_sql(order, row)
        except IntegrityError:
            unfitting += 1
    return unfitting


def _shared_columns(damaged: sqlite3.Connection, table: Table) -> list[str]:
    """Name the columns that both have; none where the damaged one's schema cannot tell."""
    try:
        there = columns_of(damaged, table.name)
    except FAULTS:
        return []
    return [column.name for column in table.columns if column.name in there]


def _count(sound: Connection, table: Table) -> int:
    counted = sound.execute(text(f"SELECT count(*) FROM {table.name}")).scalar_one()
    assert isinstance(counted, int)
    return counted


def _readable(
    damaged: sqlite3.Connection, table: Table, columns: list[str]
) -> Iterator[tuple[list[Row], int]]:
    """Yield readable rows in the order of their rowids, each time with how many were not.

    A range that cannot be read is halved until what is damaged stands alone. Once so many rows
    were lost, ranges are given up whole: the tree above them is gone.
    """
    query = (
        f"SELECT {', '.join(columns)} FROM {table.name} WHERE rowid BETWEEN ? AND ? ORDER BY rowid"
    )
    sanity = Sanity(table, columns)
    last = _last_rowid(damaged, table.name)
    lost = 0
    ends = range(_BLIND if last is None else last, 0, -_STEP)
    ranges = [(max(1, end - _STEP + 1), end) for end in ends]
    while ranges:
        first, end = ranges.pop()
        try:
            rows = damaged.execute(query, (first, end)).fetchall()
        except FAULTS:
            lost += 1
            if first < end and lost <= _GIVE_UP:
                middle = (first + end) // 2
                ranges += [(middle + 1, end), (first, middle)]
            elif last is not None:
                yield [], end - first + 1
            continue
        sane = [row for row in rows if sanity.holds(row)]
        yield sane, len(rows) - len(sane)


def _last_rowid(damaged: sqlite3.Connection, table: str) -> int | None:
    """Return the highest rowid, 0 for an empty table; None when it cannot be read."""
    try:
        (last,) = damaged.execute(f"SELECT max(rowid) FROM {table}").fetchone()
    except FAULTS:
        return None
    return last or 0
