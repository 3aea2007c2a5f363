"""Where in the history a moment lies: it is kept in order, and no index holds its times."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Connection, func, select

from storage import schema
from storage.finding.page import mark
from storage.finding.tables import tombstone
from storage.records import EndedBy, ProfileId

_ENDS: Final = (func.min, func.max)


def mark_of(connection: Connection, profile_id: ProfileId, at_ms: int) -> str | None:
    """Return what asks for the page of views that began before a moment; None for the latest.

    By bisection, as views are logged in the order they were shown, unless a clock was set back.
    """
    before = sequence_at(connection, profile_id, at_ms)
    return mark(before) if before is not None else None


def shown_between(
    connection: Connection, profile_id: ProfileId, from_ms: int, until_ms: int, least_ms: int
) -> list[int]:
    """Return when each view of a span began, in order, of those watched for so long."""
    shown = schema.impression.c
    first = sequence_at(connection, profile_id, from_ms)
    if first is None:
        return []
    gone = select(tombstone.c.impression_id).where(tombstone.c.impression_id == shown.id)
    query = (
        select(shown.shown_at_ms)
        .where(
            shown.profile_id == profile_id,
            shown.sequence >= first,
            shown.shown_at_ms.between(from_ms, until_ms - 1),
            shown.watched_ms >= least_ms,
            shown.ended_by != EndedBy.UNPLAYABLE,
            ~gone.exists(),
        )
        .order_by(shown.sequence)
    )
    last = sequence_at(connection, profile_id, until_ms)
    if last is not None:
        query = query.where(shown.sequence < last)
    return list(connection.scalars(query))


def sequence_at(connection: Connection, profile_id: ProfileId, at_ms: int) -> int | None:
    """Return the sequence of the first view that began at a moment or later; None if none did."""
    shown = schema.impression.c
    mine = shown.profile_id == profile_id
    # One after the other: asked for both, SQLite would walk the whole index.
    low, high = (connection.scalar(select(of(shown.sequence)).where(mine)) for of in _ENDS)
    if low is None or high is None:
        return None

    def at(sequence: int) -> Any:
        query = select(shown.sequence, shown.shown_at_ms).where(mine, shown.sequence >= sequence)
        return connection.execute(query.order_by(shown.sequence).limit(1)).one()

    if at(high).shown_at_ms < at_ms:
        return None
    while low < high:
        middle = (low + high) // 2
        if at(middle).shown_at_ms >= at_ms:
            high = middle
        else:
            low = middle + 1
    return int(at(low).sequence)
