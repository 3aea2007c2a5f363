"""What was watched, counted by hand: days as the viewer's calendar has them, skips, topics."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from storage.finding.pages import LibraryPages
from storage.ids import new_id
from storage.insights import Insights, insights, watched_today
from storage.records import EndedBy, Impression, ImpressionId, VideoId
from tests.storage.found import Shelves
from tests.storage.invented import Station

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
KATHMANDU = ZoneInfo("Asia/Kathmandu")
"""Three quarters of an hour from the full one."""


@pytest.fixture
def clip(shelves: Shelves) -> VideoId:
    return shelves.put("clip.mp4")


def at(text: str, zone: ZoneInfo = AMSTERDAM) -> int:
    return round(datetime.fromisoformat(text).replace(tzinfo=zone).timestamp() * 1000)


def watch(
    station: Station,
    video: VideoId,
    when: str,
    seconds: float,
    *,
    zone: ZoneInfo = AMSTERDAM,
    ended_by: EndedBy = EndedBy.NEXT,
) -> Impression:
    """Log a view of a clip of 100 seconds."""
    shown = replace(
        station.watched(video),
        id=ImpressionId(new_id()),
        shown_at_ms=at(when, zone),
        duration_ms=100_000,
        watched_ms=round(seconds * 1000),
        ended_by=ended_by,
    )
    station.log.append(shown).result()
    return shown


def seen(station: Station, now: str, days: int = 14, zone: ZoneInfo = AMSTERDAM) -> Insights:
    return insights(station.database, station.writer, station.profile.id, days, at(now, zone), zone)


def test_nothing_watched_is_nothing_told(station: Station) -> None:
    told = seen(station, "2026-06-22T12:00")
    assert (told.sums.views, told.longest_skips, told.topics, told.weeks) == (0, 0, (), ())
    assert told.before is None


def test_a_view_counts_for_the_day_the_viewer_was_in(station: Station, clip: VideoId) -> None:
    watch(station, clip, "2026-06-20T23:59:59", 60)
    watch(station, clip, "2026-06-21T00:00:00", 30)
    watch(station, clip, "2026-06-22T10:00", 120)
    told = seen(station, "2026-06-22T12:00")
    minutes = {step.first.day: step.minutes_a_day for step in told.steps}
    assert minutes == {20: 1.0, 21: 0.5, 22: 2.0}  # from the first day on: none came before


@pytest.mark.parametrize(
    ("before", "day", "after"),
    [
        ("2026-03-28T23:59", "2026-03-29", "2026-03-30T00:00"),  # 23 hours
        ("2026-10-24T23:59", "2026-10-25", "2026-10-26T00:00"),  # 25 hours
    ],
)
def test_a_day_on_which_the_clocks_change_is_one_day(
    station: Station, clip: VideoId, before: str, day: str, after: str
) -> None:
    watch(station, clip, before, 10)
    for time in ("00:00", "01:30", "03:30", "23:59"):
        watch(station, clip, f"{day}T{time}", 60)
    watch(station, clip, after, 10)
    told = seen(station, after, 7)
    assert [step.sums.views for step in told.steps] == [1, 4, 1]
    assert [step.first for step in told.steps][1] == date.fromisoformat(day)
    hours = {hour: sums.views for hour, sums in enumerate(told.hours) if sums.views}
    assert hours == {0: 2, 1: 1, 3: 1, 23: 2}


def test_a_zone_of_odd_quarters_has_its_own_midnight(station: Station, clip: VideoId) -> None:
    for when in ("2026-06-21T23:59", "2026-06-22T00:01"):
        watch(station, clip, when, 60, zone=KATHMANDU)
    told = seen(station, "2026-06-22T12:00", zone=KATHMANDU)
    assert [step.sums.views for step in told.steps] == [1, 1]


def test_completion_and_skips_are_told_apart(station: Station, clip: VideoId) -> None:
    for seconds, ended_by in [
        (95, EndedBy.NEXT),  # to the end
        (94, EndedBy.NEXT),  # neither
        (11.9, EndedBy.NEXT),  # a skip
        (1, EndedBy.PREVIOUS),  # went back, which is none
        (1, EndedBy.CLOSED),
        (0, EndedBy.UNPLAYABLE),  # no view at all
    ]:
        watch(station, clip, "2026-06-22T10:00", seconds, ended_by=ended_by)
    told = seen(station, "2026-06-22T12:00").sums
    assert (told.views, told.finished, told.skipped) == (5, 1, 1)


def test_the_longest_run_of_skips_is_of_views_in_a_row(station: Station, clip: VideoId) -> None:
    for seconds in (1, 1, 95, 1, 1, 1, 50, 1):
        watch(station, clip, "2026-06-22T10:00", seconds)
    assert seen(station, "2026-06-22T12:00").longest_skips == 3


def test_a_clock_that_was_wrong_for_a_while_hides_no_other_view(
    station: Station, clip: VideoId
) -> None:
    watch(station, clip, "2026-06-20T12:00", 10)
    watch(station, clip, "2031-01-01T12:00", 20)  # it jumped ahead,
    watch(station, clip, "2020-01-01T12:00", 40)  # came up without a battery,
    watch(station, clip, "2026-06-21T12:00", 80)  # and was set again
    watch(station, clip, "2026-06-21T11:00", 160)
    told = seen(station, "2026-06-22T12:00")
    assert told.sums.watched_ms == (10 + 80 + 160) * 1000
    assert told.sums.views == 3
    today = at("2026-06-21T20:00")
    assert watched_today(station.database, station.profile.id, today, AMSTERDAM) == 240_000


def test_the_days_before_are_told_only_where_the_log_holds_all(
    station: Station, clip: VideoId
) -> None:
    watch(station, clip, "2026-06-09T10:00", 60)
    watch(station, clip, "2026-06-22T10:00", 30)
    now = "2026-06-22T12:00"
    before = seen(station, now, 7).before
    assert before is not None
    assert before.watched_ms == 60_000
    assert seen(station, now, 14).before is None
    assert seen(station, now, 0).before is None


def test_a_long_past_is_parted_into_weeks_and_months(station: Station, clip: VideoId) -> None:
    watch(station, clip, "2026-05-06T10:00", 60)
    watch(station, clip, "2026-06-22T10:00", 30)
    weeks = seen(station, "2026-06-22T12:00", 0).steps
    assert weeks[0].first == date(2026, 5, 6)
    assert [step.days for step in weeks] == [5, 7, 7, 7, 7, 7, 7, 1]
    months = seen(station, "2027-06-22T12:00", 0).steps
    assert [step.first.day for step in months] == [6] + [1] * 13
    assert sum(step.sums.views for step in months) == 2


def test_a_view_taken_out_of_the_history_is_in_no_sum(station: Station, clip: VideoId) -> None:
    gone = watch(station, clip, "2026-06-22T10:00", 60)
    watch(station, clip, "2026-06-22T11:00", 30)
    LibraryPages(station.database, station.writer).forget_view(gone.id).result()
    assert seen(station, "2026-06-22T12:00").sums.watched_ms == 30_000


def test_topics_by_completion_by_week_and_when_found(station: Station, shelves: Shelves) -> None:
    lake = shelves.put("lake.mp4", tags=("lakes",))
    dog = shelves.put("dog.mp4", tags=("dogs",))
    plain = shelves.put("plain.mp4")
    watch(station, lake, "2026-06-01T10:00", 100)
    watch(station, lake, "2026-06-21T10:00", 100)
    watch(station, dog, "2026-06-22T10:00", 50)
    watch(station, dog, "2026-06-22T10:05", 100)
    watch(station, plain, "2026-06-22T10:10", 50)
    told = seen(station, "2026-06-22T12:00", 7)
    assert [(each.name, each.finished_share) for each in told.topics] == [
        ("dogs", 0.5),
        ("lakes", 1.0),
    ]
    assert told.found == ("dogs",)  # of lakes one was watched to its end before
    assert seen(station, "2026-06-22T12:00", 0).found == ("dogs", "lakes")
    assert told.bands == ("lakes", "dogs")
    assert [week.monday.day for week in told.weeks] == [1, 8, 15, 22]
    assert [week.watched_ms for week in told.weeks] == [
        (100_000, 0, 0),
        (0, 0, 0),
        (100_000, 0, 0),
        (0, 150_000, 50_000),
    ]


def test_today_begins_at_midnight(station: Station, clip: VideoId) -> None:
    watch(station, clip, "2026-06-21T23:50", 60)
    watch(station, clip, "2026-06-22T00:10", 40)
    now = at("2026-06-22T12:00")
    assert watched_today(station.database, station.profile.id, now, AMSTERDAM) == 40_000
