"""The rows that say where videos were posted, and what was counted there."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict
from uuid import UUID

from sqlalchemy import Connection, RowMapping, delete, insert, select

from storage import schema
from storage.sidecars.description import NOWHERE, Counts, Posted


def read_posted(connection: Connection, only: Collection[UUID] | None = None) -> dict[UUID, Posted]:
    """Return what is known, of some videos (a few hundred at most) or of all."""
    table = schema.posted
    query = select(table)
    if only is not None:
        query = query.where(table.c.video_id.in_(list(only)))
    return {row["video_id"]: _posted(row) for row in connection.execute(query).mappings()}


def keep_posted(
    connection: Connection, said: Mapping[UUID, Posted], weighty: Collection[UUID]
) -> None:
    """Write what was said of videos now.

    What was known stays where nothing is said now: a renamed file is still the same post.

    Args:
        connection: the writer's.
        said: by video.
        weighty: those of them whose word outweighs what is known.
    """
    said = {video_id: posted for video_id, posted in said.items() if posted != NOWHERE}
    known = read_posted(connection, said)
    changed: dict[UUID, Posted] = {}
    for video_id, now in said.items():
        before = known.get(video_id, NOWHERE)
        whole = now.or_else(before) if video_id in weighty else before.or_else(now)
        if whole != before:
            changed[video_id] = whole
    table = schema.posted
    if changed:
        connection.execute(delete(table).where(table.c.video_id.in_(list(changed))))
        connection.execute(insert(table), [_row(*each) for each in changed.items()])


def _posted(row: RowMapping) -> Posted:
    counts = Counts(row["views"], row["likes"], row["comments"], row["shares"], row["saves"])
    return Posted(row["site"], row["site_id"], counts)


def _row(video_id: UUID, posted: Posted) -> dict[str, UUID | str | int | None]:
    return {
        "video_id": video_id,
        "site": posted.site,
        "site_id": posted.site_id,
        **asdict(posted.counts),
    }
