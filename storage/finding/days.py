"""What was shown when: asked of the whole log, since clocks are set back and jump ahead.

No index holds the times of views, and none is worth its upkeep for a jump now and then: 60 ms of
300,000 views.
"""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from storage import schema
from storage.finding.page import mark
from storage.finding.tables import tombstone
from storage.records import EndedBy, ProfileId


def mark_of(connection: Connection, profile_id: ProfileId, at_ms: int) -> str | None:
    """Return what asks for the page that begins with the last view before a moment.

    It goes by what the clock said; where that was wrong for a while, views around may be of any
    time. None is returned for the latest page.
    """
    shown = schema.impression.c
    mine = shown.profile_id == profile_id
    later = select(shown.sequence).where(mine, shown.shown_at_ms >= at_ms).limit(1)
    if connection.scalar(later) is None:
        return None
    last = (
        select(shown.sequence)
        .where(mine, shown.shown_at_ms < at_ms)
        .order_by(shown.shown_at_ms.desc(), shown.sequence.desc())
        .limit(1)
    )
    before = connection.scalar(last)
    if before is None:
        return mark(connection.scalar(select(func.min(shown.sequence)).where(mine)))
    return mark(before + 1)


def shown_between(
    connection: Connection, profile_id: ProfileId, from_ms: int, until_ms: int, least_ms: int
) -> list[int]:
    """Return when each view of a span began, in the order of the log, of those watched so long."""
    shown = schema.impression.c
    gone = select(tombstone.c.impression_id).where(tombstone.c.impression_id == shown.id)
    query = (
        select(shown.shown_at_ms)
        .where(
            shown.profile_id == profile_id,
            shown.shown_at_ms.between(from_ms, until_ms - 1),
            shown.watched_ms >= least_ms,
            shown.ended_by != EndedBy.UNPLAYABLE,
            ~gone.exists(),
        )
        .order_by(shown.sequence)
    )
    return list(connection.scalars(query))
