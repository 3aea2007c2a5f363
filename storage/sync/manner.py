"""Which tables go to the server, and what becomes there of rows that change or go."""

from __future__ import annotations

from enum import Enum
from typing import Final

from sqlalchemy import ColumnElement, Table, true

from storage import schema
from storage.all_tables import metadata
from storage.people import PIN
from storage.rescue.salvage import WORKED_OUT
from storage.study.seals import SEALED
from storage.study.tables import seal, withdrawal

UNFINISHED: Final = frozenset({schema.running, schema.ahead})
"""What still goes on: a view becomes an impression of the same id, a dealt row becomes a view."""
STAYS: Final = WORKED_OUT | UNFINISHED
"""Tables whose rows never leave the station. A new table does, unless it is named here."""
NEVER_CHANGES: Final = frozenset(
    {
        *SEALED,
        seal,
        withdrawal,
        schema.imported,
        schema.imported_fact,
        schema.import_undo,
    }
)
"""The log. To leave a table out of here is no fault: its rows are compared, which takes longer."""


class Manner(Enum):
    """What the server does with a row that it has already, or that has gone from the station."""

    FIRST = "the first word stands"
    """Of the log: an edited row does not overwrite what was uploaded, nor does a lost one go."""
    LAST = "the last word stands"
    """Of what has an id: a session that ended, a video described better. It goes with people."""
    MIRROR = "as at the station"
    """Of what only says something of other rows, as a hashtag of a video: it comes and goes."""


def manner_of(table: Table) -> Manner:
    """Return how the server keeps a table's rows."""
    if table in NEVER_CHANGES:
        return Manner.FIRST
    speaks_of_another = any(column.foreign_keys for column in table.primary_key.columns)
    return Manner.MIRROR if speaks_of_another else Manner.LAST


def uploaded() -> list[Table]:
    """Return the tables that go to the server, those that others refer to first."""
    return [table for table in metadata.sorted_tables if table not in STAYS]


def leaves(table: Table) -> ColumnElement[bool]:
    """Return what is true of the rows of a table that may leave: the hash of a PIN does not."""
    return table.c.name != PIN if table is schema.preference else true()
