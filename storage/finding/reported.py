"""The videos that the viewer reported as broken, and did not take that back of."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, select

from storage import schema
from storage.finding.muted import Muted
from storage.records import ProfileId, Reaction, ReactionKind, Subject
from storage.scopes import first_of_copies

_KINDS: Final = (ReactionKind.REPORT, ReactionKind.UNREPORT)


def reported(connection: Connection, profile_id: ProfileId) -> list[Muted]:
    """Return them, the last first; what shows the same is reported as one. Resets keep them."""
    said, video = schema.reaction, schema.video
    columns = [said.c[field.name] for field in fields(Reaction)]
    query = (
        select(first_of_copies().label("first"), video.c.title, video.c.content_key, *columns)
        .join_from(said, video)
        .where(said.c.profile_id == profile_id, said.c.kind.in_(_KINDS))
        .order_by(said.c.sequence.desc())
    )
    last: dict[Any, RowMapping] = {}
    for row in connection.execute(query).mappings():
        last.setdefault(row["first"], row)
    return [
        Muted(
            Subject.VIDEO,
            str(row["video_id"]),
            row["title"],
            row["content_key"],
            0,
            Reaction(**{field.name: row[field.name] for field in fields(Reaction)}),
        )
        for row in last.values()
        if row["kind"] is ReactionKind.REPORT
    ]
