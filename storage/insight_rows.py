"""What views add up to, and the topics they were of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Text, cast, func, select

from storage import schema
from storage.finding.tables import listing_topic, topic
from storage.records import ProfileId, Subject
from storage.stretches import Views

Numbers = NDArray[np.int64]
NONE: Final = -1
"""Stands for the topic of a video that has none."""
_shown = schema.impression.c


@dataclass(frozen=True, slots=True)
class Sums:
    """What some views add up to."""

    views: int = 0
    watched_ms: int = 0
    finished: int = 0
    skipped: int = 0

    def __add__(self, other: Sums) -> Sums:
        return Sums(
            self.views + other.views,
            self.watched_ms + other.watched_ms,
            self.finished + other.finished,
            self.skipped + other.skipped,
        )


def sums_of(views: Views) -> Sums:
    """Add up all of some views."""
    return sums_by(views, np.zeros(len(views), np.int64), 1)[0]


def sums_by(views: Views, places: Numbers, many: int) -> list[Sums]:
    """Add up views by the place of each, in [0, many)."""
    columns = (
        np.bincount(places, weights, minlength=many).astype(np.int64).tolist()
        for weights in (None, views["watched_ms"], views["finished"], views["skipped"])
    )
    return [Sums(*row) for row in zip(*columns, strict=True)]


def longest_run(marks: NDArray[np.bool_]) -> int:
    """Return how many in a row are true, at most."""
    others = np.flatnonzero(~marks)
    return int(np.diff(np.concatenate([[-1], others, [len(marks)]])).max()) - 1


@dataclass(frozen=True, slots=True)
class Topics:
    """The topics of a library by their size, the smallest first: each has a place among them."""

    names: tuple[str, ...]
    finished: Numbers
    """Views of each that came to the end, of all times."""
    of: Numbers
    listings: Numbers
    """Pairs of a topic's place and a video that belongs to it."""

    def main(self, listings: Numbers) -> Numbers:
        """Return the largest topic of each of some videos; NONE of those that have none."""
        most = max(self.listings.max(initial=0), listings.max(initial=0))
        largest = np.full(most + 1, NONE)
        largest[self.listings] = self.of  # of a video's topics the last stays
        return largest[listings]


def first_ms(connection: Connection, profile_id: ProfileId) -> int | None:
    """Return when the first view of all began; None before there is one."""
    query = select(_shown.shown_at_ms).where(_shown.profile_id == profile_id)
    return connection.scalars(query.order_by(_shown.sequence).limit(1)).one_or_none()


def topics_of(connection: Connection, profile_id: ProfileId) -> Topics:
    """Return the sub-interests of a library; where it has none, its hashtags."""
    for subject in (Subject.HASHTAGS, Subject.HASHTAG):
        mine = (topic.c.profile_id == profile_id, topic.c.subject == subject)
        # Of equal ones the first that was known counts as the larger.
        order = (topic.c.videos, topic.c.id.desc())
        rows = connection.execute(select(topic).where(*mine).order_by(*order)).all()
        if rows:
            return _put_together(rows, _members(connection, mine))
    return Topics((), *(np.empty(0, np.int64) for _ in range(3)))


def _members(connection: Connection, mine: Any) -> Mapping[int, str]:
    """Return the numbers of each topic's videos, with commas between: rows of two take longer."""
    link = listing_topic.c
    query = (
        select(link.topic_id, func.aggregate_strings(cast(link.listing_id, Text), ","))
        .join(topic, topic.c.id == link.topic_id)
        .where(*mine)
        .group_by(link.topic_id)
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def _put_together(rows: Any, members: Mapping[int, str]) -> Topics:
    its = [np.fromstring(members.get(row.id, ""), np.int64, sep=",") for row in rows]
    return Topics(
        names=tuple(row.label or row.name for row in rows),
        finished=np.array([row.finished for row in rows], np.int64),
        of=np.repeat(np.arange(len(rows)), [len(some) for some in its]),
        listings=np.concatenate(its),
    )
