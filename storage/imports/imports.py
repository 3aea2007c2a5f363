"""Imports are kept, told about and undone as one; nothing of them is ever changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, exists, func, insert, literal, select

from storage import schema
from storage.database import Database
from storage.errors import StorageError
from storage.finding.rebuild import retell
from storage.ids import new_id, now_ms
from storage.imports.facts import Fact
from storage.imports.marks import marked_by
from storage.imports.survey import new_facts
from storage.log_rows import insertion, last_sequence
from storage.records import Epoch, ImportedKind, ProfileId, VideoId
from storage.writer import Writer

TIKTOK: Final = "tiktok"
_UNDOING: Final = insertion(schema.import_undo)


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
            row = self._row(connection, epoch, source, len(fresh))
            connection.execute(insert(schema.imported), row)
            facts_rows = [
                {"imported_id": row["id"], "place": place, **_fact_row(fact)}
                for place, fact in enumerate(reversed(fresh))
            ]
            connection.execute(insert(schema.imported_fact), facts_rows)
            _list_again(connection, row)
            return Kept(row["at_ms"], Counter(fact.kind for fact in fresh))

        return self._writer.submit(write, durable=True)

    def undo(self, profile_id: ProfileId) -> Future[Kept]:
        """Take the last import back as one, safe from a power cut; the one before is then last.

        The future holds a StorageError when none is left.
        """

        def write(connection: Connection) -> Kept:
            last = _last(connection, profile_id)
            if last is None:
                raise StorageError("There is no import to undo.")
            row = {
                "imported_id": last["id"],
                "profile_id": profile_id,
                "at_ms": self._now(),
                "owner": profile_id,
            }
            connection.execute(_UNDOING, row)
            _list_again(connection, last)
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

    def _row(self, connection: Connection, epoch: Epoch, source: str, facts: int) -> dict[str, Any]:
        """Return an import's row; its sequence is that of the last of its facts."""
        before = connection.scalars(select(last_sequence(literal(epoch.profile_id)))).one()
        return {
            "id": new_id(),
            "profile_id": epoch.profile_id,
            "epoch_id": epoch.id,
            "source": source,
            "at_ms": self._now(),
            "sequence": before + facts,
        }


def _list_again(connection: Connection, imported: Mapping[str, Any] | RowMapping) -> None:
    """Show in the lists of what is liked and saved what an import says, or no longer says."""
    for video_id in marked_by(connection, imported):
        retell(connection, imported["profile_id"], VideoId(video_id))


def _fact_row(fact: Fact) -> dict[str, Any]:
    return {"kind": fact.kind, "name": fact.name, "at_ms": fact.at_ms}


def _last(connection: Connection, profile_id: ProfileId) -> RowMapping | None:
    table, undo = schema.imported, schema.import_undo
    query = (
        select(table.c.id, table.c.profile_id, table.c.at_ms)
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
