"""Days, weeks and months as a viewer's calendar has them, and the sums of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Final

import numpy as np

from storage.insight_rows import Numbers, Sums, sums_by
from storage.stretches import Views

QUARTER_MS: Final = 15 * 60 * 1000
"""All time zones are a whole number of quarter hours away from UTC."""

MOST_DAYS: Final = 31
MOST_WEEKS: Final = 26
"""A chart of more is one of months."""
HOURS: Final = 24


@dataclass(frozen=True, slots=True)
class Step:
    """A day, or a week or month of which so many days count."""

    first: date
    last: date
    sums: Sums

    @property
    def days(self) -> int:
        """How many there are."""
        return (self.last - self.first).days + 1

    @property
    def minutes_a_day(self) -> float:
        """Watched on a day of it, on average."""
        return self.sums.watched_ms / 60_000 / self.days


def starts_ms(day: date, zone: tzinfo | None) -> int:
    """Return when a day begins; None is the time zone of the machine."""
    return round(datetime.combine(day, time(), zone).timestamp() * 1000)


def day_of(at_ms: int, zone: tzinfo | None) -> date:
    """Return the day that a moment belongs to."""
    return datetime.fromtimestamp(at_ms / 1000, zone).date()


def week_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def placed(views: Views, starts: Sequence[int]) -> Numbers:
    """Return in which of the spans that begin at these moments each view lies; none before."""
    found: Numbers = np.searchsorted(starts, views["at_ms"], side="right") - 1
    return found


def by_day(views: Views, first: date, last: date, zone: tzinfo | None) -> list[Sums]:
    """Add up views by the day they began on, from one day to another."""
    many = (last - first).days + 1
    starts = [starts_ms(first + timedelta(days=by), zone) for by in range(many)]
    return sums_by(views, placed(views, starts), many)


def by_hour(views: Views, zone: tzinfo | None) -> tuple[Sums, ...]:
    """Add up views by the hour that the clock showed as they began, 0 to 23."""
    quarters = views["at_ms"] // QUARTER_MS
    if len(quarters) == 0:
        return (Sums(),) * HOURS
    first = int(quarters.min())
    hours = np.zeros(int(quarters.max()) - first + 1, np.int64)
    for at in np.flatnonzero(np.bincount(quarters - first)):
        hours[at] = datetime.fromtimestamp((first + int(at)) * QUARTER_MS / 1000, zone).hour
    return tuple(sums_by(views, hours[quarters - first], HOURS))


def steps(days: Sequence[Sums], first: date) -> tuple[Step, ...]:
    """Part days, of which this is the first, into days, or weeks or months where it is long."""
    many = len(days)
    last = first + timedelta(days=many - 1)
    found: list[Step] = []
    begin = first
    while begin <= last:
        end = min(_end(begin, many), last)
        inside = days[(begin - first).days : (end - first).days + 1]
        found.append(Step(begin, end, sum(inside, Sums())))
        begin = end + timedelta(days=1)
    return tuple(found)


def _end(begin: date, many: int) -> date:
    """Return the last day of the step that begins on a day."""
    if many <= MOST_DAYS:
        return begin
    if many <= MOST_WEEKS * 7:
        return week_of(begin) + timedelta(days=6)
    return (begin.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)
