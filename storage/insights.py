"""How a viewer watched: minutes a day, completion, skips, times of day, topics week by week."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from typing import Final

import numpy as np

from storage.database import Database
from storage.insight_days import Step, by_day, by_hour, day_of, placed, starts_ms, steps, week_of
from storage.insight_rows import (
    NONE,
    Numbers,
    Sums,
    Topics,
    first_ms,
    longest_run,
    sums_by,
    sums_of,
    topics_of,
)
from storage.records import ProfileId
from storage.stretches import Views, pack, views_since
from storage.writer import Writer

WEEKS: Final = 9
BANDS: Final = 4
"""Topics that stand for themselves week by week; all else is one more."""


@dataclass(frozen=True, slots=True)
class TopicSums:
    """What was watched of a topic."""

    name: str
    watched_ms: int
    views: int
    finished: int

    @property
    def finished_share(self) -> float:
        """Of its views, how many came to the end: [0, 1]."""
        return self.finished / self.views if self.views else 0.0


@dataclass(frozen=True, slots=True)
class Week:
    """What was watched in a week, by topic."""

    monday: date
    watched_ms: tuple[int, ...]
    """Of each of the bands, and at the end of all else."""


@dataclass(frozen=True, slots=True)
class Insights:
    """What the page shows of a span of days."""

    sums: Sums
    before: Sums | None
    """Of as many days before; None where the log does not reach back so far."""
    steps: tuple[Step, ...]
    hours: tuple[Sums, ...]
    """Of each hour of the day."""
    longest_skips: int
    """Skips in a row."""
    topics: tuple[TopicSums, ...]
    """The most watched first; each video counts for its largest topic alone."""
    found: tuple[str, ...]
    """Topics of which a video was watched to its end for the first time, the newest first."""
    bands: tuple[str, ...]
    """Topics of the weeks, the most watched first."""
    weeks: tuple[Week, ...]

    @property
    def days(self) -> int:
        """How many days there are of it."""
        return sum(step.days for step in self.steps)


def insights(
    database: Database,
    writer: Writer,
    profile_id: ProfileId,
    days: int,
    now_ms: int,
    zone: tzinfo | None = None,
) -> Insights:
    """Return how a profile watched; takes a while, so no GUI thread.

    The first look at a long past reads all of its log; from then on it is kept in short.

    Args:
        database: whose log.
        writer: keeps what was read, for the next look.
        profile_id: who watched.
        days: how many, today the last; 0 is all there are.
        now_ms: the moment it is.
        zone: decides what a day is; None is the time zone of the machine.

    Raises:
        StorageError: the database is locked or damaged.
    """
    today = day_of(now_ms, zone)
    until_ms = starts_ms(today + timedelta(days=1), zone)
    with database.reading() as connection:
        began_ms = first_ms(connection, profile_id)
        began = min(today, day_of(began_ms, zone)) if began_ms is not None else today
        first = max(began, today - timedelta(days=days - 1)) if days else began
        earlier = first - timedelta(days=days)
        mondays = [week_of(today) - timedelta(weeks=ago) for ago in reversed(range(WEEKS))]
        looked = starts_ms(min(first, earlier, mondays[0]), zone)
        views, loose = views_since(connection, profile_id, looked)
        topics = topics_of(connection, profile_id)
    pack(writer, profile_id, loose)
    views = views[views["at_ms"] < until_ms]
    seen, before = (
        views[(views["at_ms"] >= starts_ms(begin, zone)) & (views["at_ms"] < end_ms)]
        for begin, end_ms in ((first, until_ms), (earlier, starts_ms(first, zone)))
    )
    days_seen = by_day(seen, first, today, zone)
    bands, weeks = _weeks(topics, views, mondays, zone)
    return Insights(
        sums=sum(days_seen, Sums()),
        before=sums_of(before) if days and earlier >= began else None,
        steps=steps(days_seen, first),
        hours=by_hour(seen, zone),
        longest_skips=longest_run(seen["skipped"]),
        topics=_topics(topics, seen),
        found=_found(topics, seen),
        bands=bands,
        weeks=weeks,
    )


def watched_today(
    database: Database, profile_id: ProfileId, now_ms: int, zone: tzinfo | None = None
) -> int:
    """Return the milliseconds that were watched since the day began, as far as they are logged.

    Raises:
        StorageError: the database is locked or damaged.
    """
    today = day_of(now_ms, zone)
    with database.reading() as connection:
        views, _ = views_since(connection, profile_id, starts_ms(today, zone))
    after_ms = starts_ms(today + timedelta(days=1), zone)
    return sums_of(views[views["at_ms"] < after_ms]).watched_ms


def _topics(topics: Topics, views: Views) -> tuple[TopicSums, ...]:
    mains = topics.main(views["listing"])
    sums = sums_by(views[mains != NONE], mains[mains != NONE], len(topics.names))
    added = [
        TopicSums(name, its.watched_ms, its.views, its.finished)
        for name, its in zip(topics.names, sums, strict=True)
        if its.views
    ]
    return tuple(sorted(added, key=lambda each: -each.watched_ms))


def _found(topics: Topics, views: Views) -> tuple[str, ...]:
    """Return topics that were never watched to an end before: all there are lie in the span."""
    ended = views[views["finished"]]
    most = max(ended["listing"].max(initial=0), topics.listings.max(initial=0)) + 1
    times = np.bincount(ended["listing"], minlength=most)[topics.listings]
    never_ms = np.iinfo(np.int64).max
    first_ms_of = np.full(most, never_ms)
    np.minimum.at(first_ms_of, ended["listing"], ended["at_ms"])
    firsts = np.full(len(topics.names), never_ms)
    np.minimum.at(firsts, topics.of, first_ms_of[topics.listings])
    finished = np.bincount(topics.of, times, minlength=len(topics.names))
    new = np.flatnonzero((finished > 0) & (finished >= topics.finished))
    return tuple(topics.names[each] for each in sorted(new, key=lambda each: -firsts[each]))


def _weeks(
    topics: Topics, views: Views, mondays: Sequence[date], zone: tzinfo | None
) -> tuple[tuple[str, ...], tuple[Week, ...]]:
    starts = [starts_ms(monday, zone) for monday in mondays]
    views = views[views["at_ms"] >= starts[0]]
    many = len(topics.names) + 1
    places = placed(views, starts) * many + topics.main(views["listing"]) - NONE
    flat = np.bincount(places, views["watched_ms"], minlength=many * len(mondays))
    watched: Numbers = flat.astype(np.int64).reshape(len(mondays), many)
    total = watched[:, 1:].sum(axis=0)
    bands = [int(each) for each in np.argsort(-total, kind="stable")[:BANDS] if total[each]]
    weeks = []
    for monday, its in zip(mondays, watched, strict=True):
        told = [int(its[1 + each]) for each in bands]
        weeks.append(Week(monday, (*told, int(its.sum()) - sum(told))))
    return tuple(topics.names[each] for each in bands), tuple(_from_the_first(weeks))


def _from_the_first(weeks: Iterable[Week]) -> list[Week]:
    """Leave out the weeks before the first in which something was watched."""
    found: list[Week] = []
    for week in weeks:
        if found or sum(week.watched_ms):
            found.append(week)
    return found
