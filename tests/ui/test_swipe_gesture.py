"""Where a page is under a finger, and which row a gesture ends on."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.feed.swipe_gesture import (
    FLICK,
    HALFWAY,
    MEMORY_MS,
    REACH,
    SpeedOfFinger,
    SwipeGesture,
    rubber,
)

LAST = 5
rows = st.integers(0, LAST)
ways = st.floats(-20, 20)
speeds = st.floats(-50, 50)
caught = st.floats(-0.99, 0.99)


def gesture(home: int, last: int = LAST) -> SwipeGesture:
    """A finger on a page at rest."""
    return SwipeGesture(home, home, last)


@given(rows, caught, ways)
def test_a_page_never_leaves_its_neighbours_by_more_than_the_reach(
    home: int, off: float, moved: float
) -> None:
    place = SwipeGesture(home + off, home, LAST).place(moved)
    assert max(0, home - 1) - REACH <= place <= min(LAST, home + 1) + REACH


@given(st.integers(1, LAST - 1), st.floats(-1, 1))
def test_between_the_ends_a_page_follows_one_to_one(home: int, moved: float) -> None:
    assert gesture(home).place(moved) == home + moved


@given(rows, ways, ways)
def test_a_finger_that_goes_further_takes_the_page_further(
    home: int, one: float, other: float
) -> None:
    less, more = sorted((one, other))
    assert gesture(home).place(less) <= gesture(home).place(more)


@given(rows, ways, st.floats(0, 1e-6))
def test_a_page_never_jumps_under_the_finger(home: int, moved: float, step: float) -> None:
    assert abs(gesture(home).place(moved + step) - gesture(home).place(moved)) <= step + 1e-9


@pytest.mark.parametrize(("home", "way"), [(0, -1), (LAST, 1)])
def test_beyond_the_ends_a_page_gives_less_and_less(home: int, way: int) -> None:
    places = [abs(gesture(home).place(way * moved / 10) - home) for moved in range(11)]
    gained = [after - before for before, after in itertools.pairwise(places)]
    assert 0.03 < gained[0] < 0.1, "it gives, but less than the finger goes"
    assert gained == sorted(gained, reverse=True)
    assert places[-1] < REACH


def test_the_rubber_begins_at_nothing_and_ends_at_its_reach() -> None:
    assert rubber(0) == 0
    assert rubber(1e9) == pytest.approx(REACH)


@given(rows, caught, ways, speeds)
def test_one_gesture_is_at_most_one_video(
    home: int, off: float, moved: float, speed: float
) -> None:
    row = SwipeGesture(home + off, home, LAST).row(moved, speed)
    assert abs(row - home) <= 1
    assert 0 <= row <= LAST


@given(rows, caught, ways, speeds)
def test_a_gesture_never_ends_against_the_finger(
    home: int, off: float, moved: float, speed: float
) -> None:
    row = SwipeGesture(home + off, home, LAST).row(moved, speed)
    assert (row - home) * moved >= 0


@pytest.mark.parametrize("way", [-1, 1])
@pytest.mark.parametrize(
    ("moved", "speed", "goes"),
    [
        (0.1, FLICK * 2, True),
        (0.02, FLICK * 2, False),  # a brush
        (0.1, 0.0, False),
        (HALFWAY + 0.1, 0.0, True),
        (HALFWAY + 0.1, -FLICK * 2, False),  # thrown back
        (0.9, FLICK / 2, True),
    ],
)
def test_speed_decides_a_flick_and_the_way_a_slow_gesture(
    way: int, moved: float, speed: float, goes: bool
) -> None:
    assert gesture(2).row(way * moved, way * speed) == 2 + (way if goes else 0)


@pytest.mark.parametrize(("home", "way"), [(0, -1), (LAST, 1)])
def test_nothing_is_beyond_the_ends(home: int, way: int) -> None:
    assert gesture(home).row(way * 0.9, way * 9.0) == home


def test_a_page_caught_on_its_way_and_flicked_again_goes_on() -> None:
    assert SwipeGesture(0.4, home=1, last=LAST).row(0.1, 3.0) == 2


def test_a_page_caught_on_its_way_and_let_go_arrives() -> None:
    assert SwipeGesture(0.4, home=1, last=LAST).row(0.0, 0.0) == 1


def test_a_page_caught_on_its_way_and_pulled_back_returns() -> None:
    assert SwipeGesture(0.4, home=1, last=LAST).row(-0.2, 0.0) == 0


@given(st.floats(-9, 9), st.integers(4, 30))
def test_the_speed_is_that_of_an_even_finger(speed: float, gap_ms: int) -> None:
    finger = SpeedOfFinger()
    for turn in range(20):
        finger.note(speed * turn * gap_ms / 1000, 500 + turn * gap_ms)
    assert math.isclose(finger.at(500 + 19 * gap_ms), speed, rel_tol=1e-6, abs_tol=1e-9)


def test_a_finger_that_rested_has_no_speed() -> None:
    finger = SpeedOfFinger()
    for turn in range(10):
        finger.note(turn * 0.1, turn * 10)
    assert finger.at(90) == pytest.approx(10)
    assert finger.at(90 + MEMORY_MS) == 0


def test_a_finger_never_seen_twice_has_no_speed() -> None:
    finger = SpeedOfFinger()
    assert finger.at(0) == 0
    finger.note(0.5, 10)
    finger.note(0.9, 10)
    assert finger.at(10) == 0
