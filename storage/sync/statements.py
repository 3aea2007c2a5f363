"""What is said to the server of one table, in its own SQL."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Table
from sqlalchemy.dialects.postgresql.base import PGDialect

from storage.all_tables import metadata
from storage.sync.manner import Manner, manner_of
from storage.sync.tables import STATION_COLUMN

_quote: Final = PGDialect().identifier_preparer.quote  # type: ignore[no-untyped-call]


class Statements:
    """SQL for one table; `%s` stands for the number of the station.

    Rows come into a table of this connection first, for COPY knows no ON CONFLICT.
    """

    def __init__(self, table: Table) -> None:
        self._name = _quote(table.name)
        self._columns = [_quote(column.name) for column in table.columns]
        self._key = [_quote(column.name) for column in table.primary_key.columns]
        self._incoming, self._here = _quote(f"new_{table.name}"), _quote(f"here_{table.name}")
        self._table = table

    @property
    def stage(self) -> str:
        """Make the place where rows come in."""
        return (
            f"CREATE TEMP TABLE IF NOT EXISTS {self._incoming} (LIKE {self._name}) "
            "ON COMMIT DELETE ROWS"
        )

    @property
    def copy(self) -> str:
        """Bring rows in."""
        return f"COPY {self._incoming} ({', '.join(self._columns)}) FROM STDIN"

    @property
    def put(self) -> str:
        """Put what came in into the table."""
        columns = ", ".join(self._columns)
        others = [each for each in self._columns if each not in self._key]
        then = "NOTHING"
        if manner_of(self._table) is not Manner.FIRST and others:
            values = ", ".join(f"{each} = excluded.{each}" for each in others)
            old = ", ".join(f"{self._name}.{each}" for each in others)
            new = ", ".join(f"excluded.{each}" for each in others)
            then = f"UPDATE SET {values} WHERE ({old}) IS DISTINCT FROM ({new})"
        return (
            f"INSERT INTO {self._name} ({columns}, {STATION_COLUMN}) "
            f"SELECT {columns}, %s FROM {self._incoming} "
            f"ON CONFLICT ({', '.join(self._key)}) DO {then}"
        )

    @property
    def stage_keys(self) -> str:
        """Make the place where the keys of all rows of the station come in."""
        return (
            f"CREATE TEMP TABLE IF NOT EXISTS {self._here} ON COMMIT DELETE ROWS "
            f"AS SELECT {', '.join(self._key)} FROM {self._name} WITH NO DATA"
        )

    @property
    def copy_keys(self) -> str:
        """Bring keys in."""
        return f"COPY {self._here} ({', '.join(self._key)}) FROM STDIN"

    @property
    def sweep(self) -> str:
        """Delete the station's rows whose keys did not come in, unless other rows refer to them."""
        same = [f"{self._here}.{each} = {self._name}.{each}" for each in self._key]
        kept = [f"EXISTS (SELECT FROM {self._here} WHERE {' AND '.join(same)})"]
        for other in metadata.sorted_tables:
            for key in other.foreign_keys:
                if key.column.table is self._table and other is not self._table:
                    refers = f"{_quote(other.name)}.{_quote(key.parent.name)}"
                    own = f"{self._name}.{_quote(key.column.name)}"
                    kept.append(f"EXISTS (SELECT FROM {_quote(other.name)} WHERE {refers} = {own})")
        return f"DELETE FROM {self._name} WHERE {STATION_COLUMN} = %s AND NOT ({' OR '.join(kept)})"
