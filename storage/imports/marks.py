"""What imports say is liked and saved, for the lists that show it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, RowMapping, func, select

from storage import schema
from storage.imports.standing import is_of, undone
from storage.records import ImportedKind

_COLUMNS: Final = {ImportedKind.LIKE: "liked", ImportedKind.SAVE: "saved"}
"""What a listing calls each."""


def marks_of(
    connection: Connection, videos: Collection[UUID]
) -> dict[tuple[UUID, UUID], dict[str, int]]:
    """Return what is liked and saved elsewhere of a few hundred videos, by profile and video.

    Each with its place in the log's order: a fact of an import counts as logged at that time,
    one fact after the other.
    """
    table, fact, posted = schema.imported, schema.imported_fact, schema.posted
    latest = func.max(table.c.sequence - fact.c.place)
    query = (
        select(table.c.profile_id, posted.c.video_id, fact.c.kind, latest.label("sequence"))
        .select_from(posted)
        .join(fact, fact.c.name == posted.c.site_id)
        .join(table, table.c.id == fact.c.imported_id)
        .where(
            posted.c.video_id.in_(videos), fact.c.kind.in_(_COLUMNS), is_of(), ~undone(table.c.id)
        )
        .group_by(table.c.profile_id, posted.c.video_id, fact.c.kind)
    )
    found: dict[tuple[UUID, UUID], dict[str, int]] = {}
    for profile_id, video_id, kind, sequence in connection.execute(query):
        found.setdefault((profile_id, video_id), {})[_COLUMNS[kind]] = sequence
    return found


def marked_by(connection: Connection, imported: Mapping[str, Any] | RowMapping) -> Collection[UUID]:
    """Return the library's videos that an import says are liked or saved."""
    table, fact, posted = schema.imported, schema.imported_fact, schema.posted
    query = (
        select(posted.c.video_id)
        .select_from(table)
        .join(fact, fact.c.imported_id == table.c.id)
        .join(posted, is_of())
        .where(table.c.id == imported["id"], fact.c.kind.in_(_COLUMNS))
        .distinct()
    )
    return connection.scalars(query).all()
