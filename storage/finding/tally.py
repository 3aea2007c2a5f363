"""Count what was just logged into the listing of its video, and into the topics of that.

In the transaction of the log's own row, so that a crash leaves either both or none. The log is
the truth: all of this can be told from it again.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, RowMapping, insert, select, update

from storage import schema
from storage.finding.standing import Standing, unseen
from storage.finding.tables import listing, listing_topic, topic
from storage.records import Impression, Reaction, Wish


def tally(connection: Connection, record: Impression | Reaction | Wish) -> None:
    """Count an impression or a reaction, which the transaction has just written."""
    if isinstance(record, Wish):
        return
    row = listing_of(connection, record.profile_id, record.video_id)
    before = standing_of(row)
    if isinstance(record, Impression):
        now = before.after(record)
    else:
        now = before.told(record.kind, _sequence(connection, record))
    restate(connection, row, now)


def standing_of(row: RowMapping) -> Standing:
    """Return what a listing's row says of the viewer."""
    return Standing(
        row["trend"],
        row["views"],
        row["finished"],
        row["watched_ms"],
        row["liked"],
        row["saved"],
    )


def restate(connection: Connection, row: RowMapping, now: Standing) -> None:
    """Write how a viewer stands to a video now, and change the sums of its topics by as much."""
    before = standing_of(row)
    if now == before:
        return
    connection.execute(update(listing).where(listing.c.id == row["id"]).values(asdict(now)))
    changes = {
        "views": now.views - before.views,
        "finished": now.finished - before.finished,
        "watched_ms": now.watched_ms - before.watched_ms,
        "likes": (now.liked is not None) - (before.liked is not None),
    }
    changed = {name: topic.c[name] + by for name, by in changes.items() if by}
    if row["present"] and changed:
        link = listing_topic.c
        its = select(link.topic_id).where(link.listing_id == row["id"])
        connection.execute(update(topic).where(topic.c.id.in_(its)).values(changed))


def listing_of(connection: Connection, profile_id: UUID, video_id: UUID) -> RowMapping:
    """Return the listing of a video, made where the library holds no such video any more."""
    mine = listing.c.profile_id == profile_id, listing.c.video_id == video_id
    query = select(listing).where(*mine)
    row = connection.execute(query).mappings().one_or_none()
    if row is None:
        connection.execute(insert(listing).values(_absent(connection, profile_id, video_id)))
        row = connection.execute(query).mappings().one()
    return row


def _absent(connection: Connection, profile_id: UUID, video_id: UUID) -> dict[str, Any]:
    video = schema.video
    added = select(video.c.added_at_ms).where(video.c.id == video_id)
    added_at_ms = connection.scalars(added).one()
    return {
        "profile_id": profile_id,
        "video_id": video_id,
        "present": False,
        "bytes": 0,
        "duration_ms": 0,
        "added_at_ms": added_at_ms,
        "dated_at_ms": added_at_ms,
        "orientation": "",
        "trend": unseen(added_at_ms).trend,
    }


def _sequence(connection: Connection, reaction: Reaction) -> int:
    table = schema.reaction
    sequence = connection.scalars(select(table.c.sequence).where(table.c.id == reaction.id)).one()
    return int(sequence)
