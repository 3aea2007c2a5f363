"""One gesture of wheel or touchpad, one video."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.feed.wheel import GESTURE_GAP_MS, LOCKOUT_MS, NOTCH, PATIENCE_MS, WheelSteps


def steps(events: list[tuple[int, int]]) -> list[int]:
    """Turn through (angle, time in ms) and return the steps that were due."""
    wheel = WheelSteps()
    return [step for angle, at_ms in events if (step := wheel.turn(angle, at_ms))]


def test_a_notch_towards_the_viewer_is_the_next_video() -> None:
    assert steps([(-NOTCH, 1000)]) == [1]


def test_a_notch_away_is_the_previous_video() -> None:
    assert steps([(NOTCH, 1000)]) == [-1]


def test_notches_of_a_quick_hand_each_count() -> None:
    pace = LOCKOUT_MS + 1
    assert steps([(-NOTCH, 1000 + turn * pace) for turn in range(5)]) == [1] * 5


def test_the_bounce_of_a_notch_does_not_count() -> None:
    assert steps([(-NOTCH, 1000), (-NOTCH, 1000 + LOCKOUT_MS - 1)]) == [1]


def test_a_wheel_that_turns_easily_can_take_two_or_three_notches_for_a_page() -> None:
    wheel = WheelSteps(notches=2)
    turned = [wheel.turn(-NOTCH, 1000 + turn * 300) for turn in range(4)]
    assert turned == [0, 1, 0, 1]
    assert wheel.turn(-NOTCH, 5000) == 0
    assert wheel.turn(-NOTCH, 5000 + PATIENCE_MS + 1) == 0, "the first was long ago"
    assert wheel.turn(NOTCH, 5900 + PATIENCE_MS) == 0, "the other way counts anew"
    assert wheel.turn(NOTCH, 6000 + PATIENCE_MS) == -1


def test_a_fast_wheel_that_sends_three_notches_at_once_steps_once() -> None:
    assert steps([(-3 * NOTCH, 1000)]) == [1]


@pytest.mark.parametrize("direction", [-1, 1])
def test_a_touchpad_burst_with_its_momentum_is_one_step(direction: int) -> None:
    fingers = [(direction * 12, 1000 + turn * 10) for turn in range(30)]
    momentum = [(direction * angle, 1300 + n * 16) for n, angle in enumerate(range(40, 0, -1))]
    assert steps([*fingers, *momentum]) == [-direction]


def test_after_a_silence_the_fingers_are_heard_again() -> None:
    first = [(-30, 1000 + turn * 10) for turn in range(20)]
    second = [(-30, 1190 + GESTURE_GAP_MS + 60 + turn * 10) for turn in range(20)]
    assert steps([*first, *second]) == [1, 1]


def test_a_new_phase_is_heard_without_a_silence() -> None:
    wheel = WheelSteps()
    first = [wheel.turn(-40, 1000 + turn * 10) for turn in range(30)]
    wheel.begin()
    second = [wheel.turn(-40, 1300 + turn * 10) for turn in range(10)]
    assert (sum(first), sum(second)) == (1, 1)


def test_turning_back_within_a_gesture_starts_the_sum_anew() -> None:
    assert steps([(-100, 1000), (100, 1010), (-100, 1020), (100, 1030)]) == []


def test_a_brush_of_the_touchpad_is_no_step() -> None:
    assert steps([(-10, 1000 + turn * 10) for turn in range(11)]) == []


@given(st.lists(st.tuples(st.integers(-360, 360), st.integers(0, 400)), max_size=60))
def test_two_steps_are_never_closer_than_the_lockout(turns: list[tuple[int, int]]) -> None:
    wheel, at_ms, stepped = WheelSteps(), 1000, []
    for angle, gap_ms in turns:
        at_ms += gap_ms
        step = wheel.turn(angle, at_ms) if angle else 0
        assert step in (-1, 0, 1)
        if step:
            assert (step < 0) == (angle > 0)
            stepped.append(at_ms)
    gaps = [after - before for before, after in pairwise(stepped)]
    assert all(gap >= LOCKOUT_MS for gap in gaps)
