"""How every video was watched, read from the log."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select

from storage import schema
from storage.database import Database
from storage.records import ReactionKind
from storage.watched import Watched


def read_watched(database: Database) -> Iterator[Watched]:
    """Yield every impression of everybody, in the order of each viewer's log.

    Raises:
        StorageError: the database is locked or damaged.
    """
    shown, sat, who, said = schema.impression, schema.session, schema.profile, schema.reaction
    likes = (ReactionKind.LIKE, ReactionKind.UNLIKE)
    words = (
        select(said.c.impression_id, said.c.kind)
        .where(said.c.kind.in_(likes))
        .order_by(said.c.sequence)
    )
    query = (
        select(
            shown.c.id,
            who.c.name,
            shown.c.session_id,
            sat.c.condition,
            shown.c.policy,
            shown.c.watched_ms,
            shown.c.speed,
            shown.c.duration_ms,
            shown.c.ended_by,
        )
        .join_from(shown, sat, shown.c.session_id == sat.c.id)
        .join(who, shown.c.profile_id == who.c.id)
        .order_by(who.c.name, shown.c.sequence)
    )
    with database.reading() as connection:
        liked = {row.impression_id: row.kind for row in connection.execute(words)}
        for row in connection.execute(query):
            yield Watched(
                viewer=row.name,
                session=row.session_id,
                condition=row.condition,
                policy=row.policy,
                watched_ms=row.watched_ms,
                speed=row.speed,
                duration_ms=row.duration_ms,
                liked=liked.get(row.id) is ReactionKind.LIKE,
                ended_by=row.ended_by,
            )
