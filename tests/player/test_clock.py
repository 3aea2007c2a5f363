"""The watch clock counts moving frames, and nothing else."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.clock import STALL_S, WatchClock, WatchTime


class Time:
    """Monotonic seconds that pass only when told to."""

    def __init__(self) -> None:
        self.now_s = 1000.0

    def __call__(self) -> float:
        return self.now_s


def run_frames(clock: WatchClock, time: Time, seconds: float, every_s: float = 0.04) -> None:
    """Let frames arrive at an even pace for so long, the last one at the end of it."""
    start_s, count = time.now_s, math.ceil(seconds / every_s)
    for number in range(1, count + 1):
        time.now_s = start_s + seconds * number / count
        clock.frame(time.now_s)


def started() -> tuple[WatchClock, Time]:
    time = Time()
    clock = WatchClock(time)
    clock.begin()
    return clock, time


spans = st.lists(
    st.tuples(st.sampled_from(["run", "hold"]), st.floats(0.05, 9.0)), min_size=1, max_size=12
)


def test_the_speed_set_holds_for_the_next_impression_and_for_a_gap_up_to_its_frame() -> None:
    clock, time = started()
    clock.resume()
    clock.pace(2.0)
    assert clock.read().speed == 2.0, "nothing was watched yet"
    run_frames(clock, time, 1.0)
    clock.pace(1.0)
    run_frames(clock, time, 1.0)
    assert clock.take().speed == pytest.approx(1.5)
    clock.pace(0.5)
    clock.begin(running=True)
    run_frames(clock, time, 1.0)
    taken = clock.take()
    assert (taken.watched_ms, taken.speed) == (1000, 0.5)


def test_a_picture_that_stands_still_is_not_watched_at_any_speed() -> None:
    clock, time = started()
    clock.resume()
    clock.pace(2.0)
    run_frames(clock, time, 1.0)
    time.now_s += 9.0
    clock.frame(time.now_s)
    taken = clock.take()
    assert (taken.watched_ms, taken.speed) == (1000 + round(STALL_S * 1000), 2.0)


@given(spans, st.floats(1 / 120, STALL_S - 0.01))
def test_watched_is_the_time_that_was_not_held(
    script: list[tuple[str, float]], every_s: float
) -> None:
    clock, time = started()
    wanted = {"run": 0.0, "hold": 0.0}
    for what, seconds in script:
        if what == "run":
            clock.resume()
            run_frames(clock, time, seconds, every_s)
        else:
            clock.pause()
            time.now_s += seconds
        wanted[what] += seconds
    taken = clock.take()
    assert abs(taken.watched_ms - wanted["run"] * 1000) <= 1
    assert abs(taken.paused_ms - wanted["hold"] * 1000) <= 1
    assert abs(taken.visible_ms - sum(wanted.values()) * 1000) <= 1


@given(st.lists(st.floats(0.0, 3.0), max_size=30))
def test_a_gap_between_frames_counts_only_up_to_a_stall(gaps: list[float]) -> None:
    clock, time = started()
    clock.resume()
    for gap in gaps:
        time.now_s += gap
        clock.frame(time.now_s)
    assert abs(clock.take().watched_ms - sum(min(gap, STALL_S) for gap in gaps) * 1000) <= 1


@given(st.lists(st.floats(0.0, 3.0), max_size=20))
def test_reading_never_goes_back_and_changes_nothing(gaps: list[float]) -> None:
    clock, time = started()
    read_often = clock
    read_often.resume()
    seldom = WatchClock(time)
    seldom.begin()
    seldom.resume()
    before = read_often.read()
    for gap in gaps:
        time.now_s += gap / 2
        now = read_often.read()
        assert now.watched_ms >= before.watched_ms
        time.now_s += gap / 2
        before = now
        read_often.frame(time.now_s)
        seldom.frame(time.now_s)
    assert read_often.take() == seldom.take()


def test_nothing_is_watched_when_no_frame_arrives() -> None:
    clock, time = started()
    clock.resume()
    time.now_s += 20
    assert clock.read() == WatchTime(20_000, 0, 0)


def test_frames_of_a_held_picture_do_not_count() -> None:
    clock, time = started()
    run_frames(clock, time, 2.0)
    assert clock.take() == WatchTime(2000, 0, 2000)


def test_a_frame_that_was_shown_before_the_resume_does_not_count() -> None:
    clock, time = started()
    time.now_s += 5
    clock.resume()
    clock.frame(time.now_s - 4)
    assert clock.read().watched_ms == 0


def test_taking_ends_the_impression_and_the_next_begins_at_zero() -> None:
    clock, time = started()
    clock.resume()
    run_frames(clock, time, 3.0)
    assert clock.take().watched_ms == 3000
    assert clock.take() == WatchTime(0, 0, 0)
    run_frames(clock, time, 1.0)
    clock.begin()
    clock.resume()
    run_frames(clock, time, 0.5)
    assert clock.take() == WatchTime(500, 500, 0)


def test_resuming_without_a_beginning_counts_nothing() -> None:
    time = Time()
    clock = WatchClock(time)
    clock.resume()
    run_frames(clock, time, 1.0)
    assert clock.read() == WatchTime(0, 0, 0)


def test_waiting_for_the_first_frame_is_neither_watched_nor_paused() -> None:
    time = Time()
    clock = WatchClock(time)
    clock.begin(showing=False)
    clock.resume()
    time.now_s += 3
    assert clock.read() == WatchTime(3000, 0, 0)
    clock.frame(time.now_s)
    assert clock.read() == WatchTime(3000, 0, 0)
    run_frames(clock, time, 2.0)
    assert clock.take() == WatchTime(5000, 2000, 0)


def test_a_pause_while_waiting_for_the_first_frame_is_paused() -> None:
    time = Time()
    clock = WatchClock(time)
    clock.begin(showing=False)
    clock.resume()
    time.now_s += 1
    clock.pause()
    time.now_s += 2
    clock.resume()
    time.now_s += 4
    assert clock.take() == WatchTime(7000, 0, 2000)


def test_a_picture_on_show_counts_from_the_resume() -> None:
    time = Time()
    clock = WatchClock(time)
    clock.begin(showing=True)
    clock.resume()
    run_frames(clock, time, 1.0)
    assert clock.take() == WatchTime(1000, 1000, 0)


@pytest.mark.parametrize("held", [False, True])
def test_no_time_passes_while_it_is_hidden(held: bool) -> None:
    clock, time = started()
    clock.resume()
    run_frames(clock, time, 2.0)
    if held:
        clock.pause()
    clock.hide()
    before = clock.read()
    run_frames(clock, time, 60.0)
    clock.hide()
    assert clock.read() == before == WatchTime(2000, 2000, 0)
    clock.show()
    clock.show()
    assert clock.read() == before
    clock.resume()
    run_frames(clock, time, 1.0)
    assert clock.take() == WatchTime(3000, 3000, 0)


def test_what_is_hidden_before_it_begins_is_in_sight_when_it_does() -> None:
    clock, time = started()
    clock.hide()
    time.now_s += 5
    clock.take()
    clock.hide()
    clock.begin()
    time.now_s += 1
    clock.show()
    assert clock.take() == WatchTime(1000, 0, 1000)


acts = st.lists(
    st.tuples(
        st.sampled_from(["resume", "pause", "hide", "show", "frame", "late frame"]),
        st.floats(0.0, 3.0),
    ),
    max_size=40,
)


@given(acts, st.booleans())
def test_no_order_of_acts_counts_a_moment_twice(
    script: list[tuple[str, float]], showing: bool
) -> None:
    time = Time()
    clock = WatchClock(time)
    clock.begin(showing=showing)
    in_sight_s, hidden, before = 0.0, False, clock.read()
    for act, seconds in script:
        if act == "frame":
            clock.frame(time.now_s)
        elif act == "late frame":
            clock.frame(time.now_s - seconds)
        else:
            getattr(clock, act)()
            hidden = act == "hide" or (hidden and act != "show")
        time.now_s += seconds
        in_sight_s += 0.0 if hidden else seconds
        now = clock.read()
        assert now.watched_ms + now.paused_ms <= now.visible_ms + 1  # each is rounded
        assert abs(now.visible_ms - in_sight_s * 1000) <= 1
        assert now.watched_ms >= before.watched_ms
        assert now.paused_ms >= before.paused_ms - 1
        before = now


def test_an_impression_that_plays_from_its_first_moment_was_never_held() -> None:
    ticks = iter([1000.0, 1000.4, 1000.7])  # every look at the clock finds it later
    clock = WatchClock(lambda: next(ticks))
    clock.begin(running=True)
    clock.frame(1000.2)
    clock.frame(1000.4)
    assert clock.take() == WatchTime(visible_ms=400, watched_ms=400, paused_ms=0)


def let_lead_on(clock: WatchClock, time: Time, after_s: float, seconds: float = 1.0) -> None:
    """Let frames break off, come again after a while and move for so long, one each 40 ms."""
    since_s = time.now_s + after_s
    for number in range(round(seconds / 0.04) + 1):
        time.now_s = since_s + number * 0.04
        clock.frame(time.now_s, since_s)


def test_from_a_press_to_the_first_picture_that_moves_one_frame_counts() -> None:
    clock, time = started()
    clock.resume()
    let_lead_on(clock, time, 0.15)
    assert clock.take() == WatchTime(1150, 1040, 0)


def test_a_picture_that_moves_at_once_counts_no_more_than_went_by() -> None:
    clock, time = started()
    clock.resume()
    let_lead_on(clock, time, 0.01)
    assert clock.take() == WatchTime(1010, 1010, 0)


def test_after_a_pause_one_frame_counts_until_pictures_move() -> None:
    clock, time = started()
    clock.resume()
    let_lead_on(clock, time, 0.02)
    clock.pause()
    time.now_s += 3
    clock.resume()
    let_lead_on(clock, time, 0.5)
    assert clock.take() == WatchTime(5520, 2060, 3000)


@pytest.mark.parametrize("stood_s", [0.1, 2.0])
def test_at_a_jump_or_a_loop_the_last_picture_counts_as_one_frame(stood_s: float) -> None:
    clock, time = started()
    clock.resume()
    let_lead_on(clock, time, 0.04)
    let_lead_on(clock, time, stood_s)
    assert clock.take().watched_ms == 2080


def test_a_break_shows_in_a_later_frame_when_the_first_ones_were_missed() -> None:
    clock, time = started()
    clock.resume()
    let_lead_on(clock, time, 0.04)
    since_s = time.now_s + 0.5
    time.now_s = since_s + 0.12
    clock.frame(time.now_s, since_s)
    assert clock.take().watched_ms == 1040 + 40 + 120


def test_the_last_picture_counts_as_one_frame_at_the_speed_it_moved_at() -> None:
    clock, time = started()
    clock.resume()
    let_lead_on(clock, time, 0.0)
    clock.pace(0.5)
    time.now_s += 0.07
    assert clock.read().watched_ms == 1070
    time.now_s += 5
    assert clock.take().watched_ms == 1080


def test_a_video_of_one_picture_is_watched_as_long_as_it_is_shown_again() -> None:
    clock, time = started()
    clock.resume()
    since_s = time.now_s + 0.08
    for _ in range(25):
        time.now_s += 0.08
        clock.frame(time.now_s, since_s)
    assert clock.take() == WatchTime(2000, 2000, 0)


def test_pictures_that_were_the_last_one_again_are_taken_back() -> None:
    clock, time = started()
    clock.resume()
    run_frames(clock, time, 2.0)
    stood_since_s = time.now_s
    run_frames(clock, time, 1.5, every_s=0.075)
    assert clock.stood_since(stood_since_s) == pytest.approx(1.5)
    taken = clock.take()
    assert (taken.watched_ms, taken.visible_ms) == (2000, 3500)


def test_what_was_counted_before_a_pause_is_not_taken_back() -> None:
    clock, time = started()
    long_ago_s = time.now_s - 1
    clock.resume()
    run_frames(clock, time, 1.0)
    clock.pause()
    clock.resume()
    run_frames(clock, time, 1.0)
    clock.stood_since(long_ago_s)
    assert clock.take().watched_ms == 1000
