"""The running impression and what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from player.clock import WatchClock
from storage.ids import new_id
from storage.records import EndedBy, InputSource, ProfileId, ReactionKind, SessionId
from tests.ui.facts import invent_deal, invent_video
from ui.feed.viewing import Sitting, Viewing


@dataclass
class Time:
    """Seconds that pass when told to."""

    now_s: float = 100.0

    def __call__(self) -> float:
        return self.now_s

    def play(self, viewing: Viewing, seconds: float) -> None:
        for _ in range(round(seconds * 25)):
            self.now_s += 0.04
            viewing.clock.frame(self.now_s)


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def viewing(time: Time) -> Viewing:
    video = invent_video(duration_ms=4000)
    clock = WatchClock(time)
    clock.begin()
    clock.resume()
    return Viewing(
        sitting=Sitting(ProfileId(new_id()), SessionId(new_id())),
        video=video,
        deal=invent_deal(video),
        clock=clock,
        position=6,
        input=InputSource.WHEEL,
        shown_at_ms=1_700_000_000_000,
        monotonic_ms=12_000,
        liked=False,
    )


def test_it_carries_how_it_came_about(viewing: Viewing) -> None:
    shown = viewing.end(EndedBy.NEXT).impression
    deal, sitting = viewing.deal, viewing.sitting
    assert (shown.policy, shown.score, shown.propensity) == (
        *(deal.policy, deal.score),
        deal.propensity,
    )
    assert (shown.candidates, shown.seed, shown.epoch_id) == (
        *(deal.candidates, deal.seed),
        deal.epoch_id,
    )
    assert (shown.profile_id, shown.session_id) == (sitting.profile_id, sitting.session_id)
    assert (shown.position, shown.input, shown.ended_by) == (6, InputSource.WHEEL, EndedBy.NEXT)
    assert shown.video_id == viewing.video.id
    assert shown.speed == 1.0


def test_pauses_are_visible_but_not_watched(viewing: Viewing, time: Time) -> None:
    time.play(viewing, 2.0)
    viewing.clock.pause()
    time.now_s += 3.0
    viewing.clock.resume()
    time.play(viewing, 1.0)
    shown = viewing.end(EndedBy.NEXT).impression
    assert (shown.visible_ms, shown.watched_ms, shown.paused_ms) == (6000, 3000, 3000)
    assert shown.watch_ratio == 0.75


def test_the_speed_is_the_mean_over_the_watched_time(viewing: Viewing, time: Time) -> None:
    time.play(viewing, 1.0)
    viewing.clock.pace(2.0)
    time.play(viewing, 2.0)
    viewing.clock.pause()
    viewing.clock.pace(0.5)  # nothing is watched at it
    time.now_s += 3.0
    shown = viewing.end(EndedBy.NEXT).impression
    assert (shown.visible_ms, shown.watched_ms, shown.paused_ms) == (6000, 3000, 3000)
    assert shown.speed == pytest.approx(5 / 3)
    assert shown.watch_ratio == pytest.approx(5000 / 4000), "five seconds of video went by"


def test_a_snapshot_reads_as_a_crash_and_lets_it_go_on(viewing: Viewing, time: Time) -> None:
    time.play(viewing, 1.0)
    crashed = viewing.snapshot()
    time.play(viewing, 1.0)
    ended = viewing.end(EndedBy.NEXT).impression
    assert (crashed.id, crashed.ended_by, crashed.watched_ms) == (ended.id, EndedBy.CRASH, 1000)
    assert ended.watched_ms == 2000


def test_the_furthest_point_never_goes_back_and_a_loop_reached_the_end(viewing: Viewing) -> None:
    viewing.reach(2500, 0)
    viewing.reach(900, 0)
    assert viewing.snapshot().furthest_ms == 2500
    viewing.reach(100, 1)
    assert (viewing.snapshot().furthest_ms, viewing.snapshot().loops) == (4000, 1)
    viewing.reach(9000, 0)
    assert (viewing.snapshot().furthest_ms, viewing.snapshot().loops) == (4000, 1)


def test_a_like_and_its_taking_back_are_two_facts(viewing: Viewing) -> None:
    like = viewing.react(ReactionKind.LIKE, at_ms=1, video_ms=700)
    unlike = viewing.react(ReactionKind.UNLIKE, at_ms=2, video_ms=900)
    view = viewing.end(EndedBy.NEXT)
    assert view.reactions == (like, unlike)
    assert [r.kind for r in view.reactions] == [ReactionKind.LIKE, ReactionKind.UNLIKE]
    assert {r.impression_id for r in view.reactions} == {view.impression.id}
    assert view.liked is False
    assert like.id != unlike.id
