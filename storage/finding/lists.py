"""Lists of videos that a page walks through by keys: each page costs the same, wherever it is."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, and_, or_, select

from storage.finding.hits import Hit, hits_of
from storage.finding.page import Page, mark, place
from storage.finding.tables import listing, listing_topic
from storage.records import ProfileId

_WORTH_SORTING: Final = 2_000
"""Videos of several topics that are sorted; of more, the latest of the library are looked at."""


def of_topic(
    connection: Connection, profile_id: ProfileId, topic_id: int, after: str | None, limit: int
) -> Page[Hit]:
    """Return a page of a topic's videos, the latest first."""
    link = listing_topic.c
    query = select(link.listing_id).where(link.topic_id == topic_id)
    return _latest(connection, profile_id, query, link.listing_id, after, limit)


def of_topics(
    connection: Connection,
    profile_id: ProfileId,
    topics: Collection[int],
    videos: int,
    after: str | None,
    limit: int,
) -> Page[Hit]:
    """Return a page of what belongs to any of some topics, which have so many videos in all."""
    link = listing_topic.c
    if videos <= _WORTH_SORTING:
        query = select(link.listing_id).distinct().where(link.topic_id.in_(topics))
        return _latest(connection, profile_id, query, link.listing_id, after, limit)
    belongs = select(link.listing_id).where(
        link.listing_id == listing.c.id, link.topic_id.in_(topics)
    )
    query = _present(profile_id).where(belongs.exists())
    return _latest(connection, profile_id, query, listing.c.id, after, limit)


def marked(
    connection: Connection,
    profile_id: ProfileId,
    said: ColumnElement[Any],
    after: str | None,
    limit: int,
) -> Page[Hit]:
    """Return a page of what was liked or saved, the last one first; `said` is that column."""
    query = _present(profile_id).add_columns(said).where(said.is_not(None)).order_by(said.desc())
    if (begun := place(after, 1)) is not None:
        query = query.where(said < begun[0])
    rows = connection.execute(query.limit(limit + 1)).all()
    more = mark(rows[limit - 1][1]) if len(rows) > limit else None
    return _page(connection, profile_id, [row[0] for row in rows[:limit]], more)


def trending(
    connection: Connection, profile_id: ProfileId, after: str | None, limit: int
) -> Page[Hit]:
    """Return a page of what is new and what is watched to its end, see `finding.standing`."""
    key, row = listing.c.trend, listing.c.id
    query = _present(profile_id).add_columns(key).order_by(key.desc(), row.desc())
    if (begun := place(after, 2)) is not None:
        trend, last = begun
        query = query.where(key <= trend, or_(key < trend, and_(key == trend, row < last)))
    rows = connection.execute(query.limit(limit + 1)).all()
    more = mark(rows[limit - 1][1], rows[limit - 1][0]) if len(rows) > limit else None
    return _page(connection, profile_id, [found[0] for found in rows[:limit]], more)


def _present(profile_id: ProfileId) -> Select[Any]:
    return select(listing.c.id).where(listing.c.profile_id == profile_id, listing.c.present)


def _latest(
    connection: Connection,
    profile_id: ProfileId,
    query: Select[Any],
    key: ColumnElement[int],
    after: str | None,
    limit: int,
) -> Page[Hit]:
    if (begun := place(after, 1)) is not None:
        query = query.where(key < begun[0])
    ids = list(connection.scalars(query.order_by(key.desc()).limit(limit + 1)))
    more = mark(ids[limit - 1]) if len(ids) > limit else None
    return _page(connection, profile_id, ids[:limit], more)


def _page(
    connection: Connection, profile_id: ProfileId, ids: list[int], after: str | None
) -> Page[Hit]:
    hits = hits_of(connection, profile_id, ids)
    return Page(tuple(hits[one] for one in ids if one in hits), after)
