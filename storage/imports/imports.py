"""Imports are kept, told about and undone as one; nothing of them is ever changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, exists, func, insert, select

from storage import schema
from storage.database import Database
from storage.errors import StorageError
from storage.ids import new_id, now_ms
from storage.imports.facts import Fact
from storage.imports.survey import new_facts
from storage.log_rows import insertion
from storage.records import Epoch, ImportedKind, ImportId, ProfileId
from storage.writer import Writer

TIKTOK: Final = "tiktok"
_INSERTION: Final = insertion(schema.imported)


@dataclass(frozen=True, slots=True)
class Kept:
    """An import, in numbers."""

    at_ms: int
    """When it was imported, Unix time in UTC milliseconds."""
    counts: Mapping[ImportedKind, int]
    """Its facts by kind."""


class Imports:
    """Keeps what is brought along from another service. Threads: any."""

    def __init__(self, database: Database, writer: Writer, now: Callable[[], int] = now_ms) -> None:
        self._database = database
        self._writer = writer
        self._now = now

    def add(self, epoch: Epoch, source: str, facts: Sequence[Fact]) -> Future[Kept | None]:
        """Keep facts as one import, safe from a power cut; None when there is nothing new.

        What an earlier import says that still counts in this epoch is not kept twice.
        """

        def write(connection: Connection) -> Kept | None:
            fresh = new_facts(connection, epoch, facts)
            if not fresh:
                return None
            import_id, at_ms = ImportId(new_id()), self._now()
            row = {
                "id": import_id,
                "profile_id": epoch.profile_id,
                "epoch_id": epoch.id,
                "source": source,
                "at_ms": at_ms,
                "owner": epoch.profile_id,
            }
            connection.execute(_INSERTION, row)
            connection.execute(
                insert(schema.imported_fact),
                [
                    {"imported_id": import_id, "place": place, **_row(fact)}
                    for place, fact in enumerate(fresh)
                ],
            )
            return Kept(at_ms, Counter(fact.kind for fact in fresh))

        return self._writer.submit(write, durable=True)

    def undo(self, profile_id: ProfileId) -> Future[Kept]:
        """Take the last import back as one, safe from a power cut; the one before is then last.

        The future holds a StorageError when none is left.
        """

        def write(connection: Connection) -> Kept:
            last = _last(connection, profile_id)
            if last is None:
                raise StorageError("There is no import to undo.")
            row = insert(schema.import_undo).values(imported_id=last["id"], at_ms=self._now())
            connection.execute(row)
            return _told(connection, last)

        return self._writer.submit(write, durable=True)

    def last(self, profile_id: ProfileId) -> Kept | None:
        """Return the import that `undo` would take back; None when none is left.

        Raises:
            StorageError: the database is locked or damaged.
        """
        with self._database.reading() as connection:
            last = _last(connection, profile_id)
            return None if last is None else _told(connection, last)


def _row(fact: Fact) -> dict[str, Any]:
    return {"kind": fact.kind, "name": fact.name, "at_ms": fact.at_ms}


def _last(connection: Connection, profile_id: ProfileId) -> RowMapping | None:
    table, undo = schema.imported, schema.import_undo
    query = (
        select(table.c.id, table.c.at_ms)
        .where(table.c.profile_id == profile_id, ~exists().where(undo.c.imported_id == table.c.id))
        .order_by(table.c.sequence.desc())
        .limit(1)
    )
    return connection.execute(query).mappings().one_or_none()


def _told(connection: Connection, imported: RowMapping) -> Kept:
    fact = schema.imported_fact
    query = select(fact.c.kind, func.count()).where(fact.c.imported_id == imported["id"])
    rows = connection.execute(query.group_by(fact.c.kind))
    counts = {kind: count for kind, count in rows}  # noqa: C416  # a Row is no tuple for mypy
    return Kept(imported["at_ms"], counts)
