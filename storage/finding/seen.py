"""The history: each view that was logged, the last one first, without those taken out of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, Row, Select, column, select, table

from storage import schema
from storage.finding.closeness import has_all
from storage.finding.filters import Filters
from storage.finding.hits import Hit, hits_of
from storage.finding.matching import Word, all_of, matching, words_of
from storage.finding.page import Page, mark, place
from storage.finding.sqlite_index import FIELDS
from storage.finding.tables import listing, tombstone
from storage.records import EndedBy, ImpressionId, ProfileId, VideoId

_GATHERED: Final = 100
"""Of so few videos all views are gathered; the views of more are met on the way."""
_LOOKED_AT: Final = 2_000
"""Views looked at for one page of a search: then it ends, however short it is."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One view of the history."""

    impression_id: ImpressionId
    video_id: VideoId
    title: str
    shown_at_ms: int
    watched_ms: int
    hit: Hit | None
    """None while the video cannot be played."""


def history(
    connection: Connection,
    profile_id: ProfileId,
    typed: str,
    after: str | None,
    limit: int,
    least_ms: int,
) -> Page[Seen]:
    """Return a page of the views, or of those of videos that have all words of a text.

    Args:
        connection: a reading one.
        profile_id: whose.
        typed: the text; all views without one.
        after: where the page before ended.
        limit: views at most.
        least_ms: watched for so long.
    """
    begun = place(after, 1)
    before = begun[0] if begun is not None else None
    words = words_of(typed)
    if not words:
        if typed.strip():
            return Page((), None)
        rows = connection.execute(_views(profile_id, before, least_ms).limit(limit + 1)).all()
        return _page(connection, profile_id, rows, limit, None)
    query = matching(profile_id, all_of(words), Filters()).limit(_GATHERED + 1)
    ids = connection.scalars(query).all()
    if len(ids) <= _GATHERED:
        latest = _gathered(connection, profile_id, ids, before, least_ms)[: limit + 1]
        # Neither told whose they are nor to sort them, for which SQLite would walk the whole log.
        rows = connection.execute(_titled().where(schema.impression.c.id.in_(latest))).all()
        rows = sorted(rows, key=lambda row: row.sequence, reverse=True)
        return _page(connection, profile_id, rows, limit, None)
    return _met(connection, profile_id, words, before, limit, least_ms)


def _views(profile_id: ProfileId, before: float | None, least_ms: int) -> Select[Any]:
    shown = schema.impression
    gone = select(tombstone.c.impression_id).where(tombstone.c.impression_id == shown.c.id)
    seen = shown.c.ended_by != EndedBy.UNPLAYABLE
    query = _titled().where(shown.c.profile_id == profile_id, ~gone.exists(), seen)
    query = query.where(shown.c.watched_ms >= least_ms) if least_ms else query
    query = query.order_by(shown.c.sequence.desc())
    return query if before is None else query.where(shown.c.sequence < before)


def _titled() -> Select[Any]:
    shown, video = schema.impression, schema.video
    return (
        select(
            shown.c.id,
            shown.c.video_id,
            shown.c.shown_at_ms,
            shown.c.watched_ms,
            shown.c.sequence,
            video.c.title,
            listing.c.id.label("listing_id"),
        )
        .join(video, video.c.id == shown.c.video_id)
        .join(
            listing,
            # Not of a profile by name, or SQLite would begin with all listings of that.
            (listing.c.video_id == shown.c.video_id) & (listing.c.profile_id == shown.c.profile_id),
        )
    )


def _gathered(
    connection: Connection,
    profile_id: ProfileId,
    ids: Sequence[int],
    before: float | None,
    least_ms: int,
) -> list[UUID]:
    """Return the views of some listings' videos, the last one first."""
    shown = schema.impression.c
    theirs = shown.video_id.in_(select(listing.c.video_id).where(listing.c.id.in_(ids)))
    # By the index of videos: whose view it is, and its order, must not lead to another.
    gone = select(tombstone.c.impression_id).where(tombstone.c.impression_id == shown.id)
    query = select(shown.id, shown.sequence, shown.profile_id, shown.ended_by)
    query = query.where(theirs, ~gone.exists(), shown.watched_ms >= least_ms)
    views = [
        (row.sequence, row.id)
        for row in connection.execute(query)
        if row.profile_id == profile_id
        and row.ended_by is not EndedBy.UNPLAYABLE
        and (before is None or row.sequence < before)
    ]
    return [view for _, view in sorted(views, reverse=True)]


def _met(
    connection: Connection,
    profile_id: ProfileId,
    words: Sequence[Word],
    before: float | None,
    limit: int,
    least_ms: int,
) -> Page[Seen]:
    """Walk back through the views, and keep those whose video has all words."""
    wording = table("wording", column("listing_id"), *map(column, FIELDS))
    query = _views(profile_id, before, least_ms).add_columns(
        *(wording.c[field] for field in FIELDS)
    )
    query = query.join(wording, wording.c.listing_id == listing.c.id).limit(_LOOKED_AT)
    rows = []
    looked_at, last = 0, 0
    for row in connection.execute(query, execution_options={"yield_per": 200}):
        looked_at += 1
        if has_all(row[-len(FIELDS) :], words):
            rows.append(row)
        if len(rows) > limit:
            break
        last = row.sequence
    return _page(connection, profile_id, rows, limit, last if looked_at == _LOOKED_AT else None)


def _page(
    connection: Connection,
    profile_id: ProfileId,
    rows: Sequence[Row[Any]],
    limit: int,
    looked_until: int | None,
) -> Page[Seen]:
    """Make a page of some views; `looked_until` is where looking for them was given up."""
    shown = rows[:limit]
    hits = hits_of(connection, profile_id, list({row.listing_id for row in shown}))
    entries = tuple(
        Seen(
            ImpressionId(row.id),
            VideoId(row.video_id),
            row.title,
            row.shown_at_ms,
            row.watched_ms,
            hits.get(row.listing_id),
        )
        for row in shown
    )
    if len(rows) > limit:
        return Page(entries, mark(shown[-1].sequence))
    return Page(entries, mark(looked_until) if looked_until is not None else None)
