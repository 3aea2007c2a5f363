"""The spring of the pager: short, never past its row, and it may change its mind."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.feed.spring import AWAY_AT_MOST, Spring

FRAME_S = 1 / 60
places = st.floats(-5, 5)
speeds = st.floats(-60, 60)


def path(spring: Spring, seconds: float = 1.0, frame_s: float = FRAME_S) -> list[float]:
    """Where it is, frame by frame."""
    positions = [spring.position]
    for _ in range(round(seconds / frame_s)):
        spring.advance(frame_s)
        positions.append(spring.position)
    return positions


@given(places, speeds, places, st.booleans())
def test_it_arrives_and_rests(start: float, speed: float, target: float, kick: bool) -> None:
    spring = Spring(start, speed)
    spring.aim(target, kick=kick)
    path(spring)
    assert spring.resting
    assert spring.position == target


@given(places, speeds, places, st.booleans())
def test_it_never_goes_past_its_row(start: float, speed: float, target: float, kick: bool) -> None:
    spring = Spring(start, speed)
    spring.aim(target, kick=kick)
    side = -math.copysign(1, target - start)
    assert all(side * (position - target) >= -1e-9 for position in path(spring))


@given(speeds)
def test_it_turns_within_a_sliver_of_a_page(speed: float) -> None:
    spring = Spring(0.0, speed)
    spring.aim(1.0, kick=False)
    assert min(path(spring)) > -0.03 * AWAY_AT_MOST


@given(places, speeds, places, st.floats(0.001, 0.05))
def test_long_frames_and_short_ones_lead_to_the_same_place(
    start: float, speed: float, target: float, frame_s: float
) -> None:
    once, often = Spring(start, speed, target), Spring(start, speed, target)
    once.advance(5 * frame_s)
    for _ in range(5):
        often.advance(frame_s)
    assert once.position == pytest.approx(often.position, abs=0.005)


def test_a_key_moves_the_page_in_the_first_milliseconds_and_is_done_soon() -> None:
    spring = Spring()
    spring.aim(1.0, kick=True)
    spring.advance(0.004)
    assert spring.position > 0.02
    positions = path(spring, 0.4, 0.01)
    assert positions[28] > 0.985, "after the 280 ms of the look"
    assert spring.resting


def test_it_changes_its_mind_without_a_jump_in_speed() -> None:
    spring = Spring()
    spring.aim(1.0, kick=True)
    spring.advance(0.1)
    before = spring.velocity
    spring.aim(2.0, kick=True)
    assert spring.velocity == pytest.approx(max(before, 13 * (2 - spring.position)))
    steps = [after - now for now, after in pairwise(path(spring))]
    assert all(step >= 0 for step in steps)


def test_a_nudge_gives_a_little_and_comes_back() -> None:
    spring = Spring()
    spring.nudge(1.5)
    positions = path(spring)
    assert 0.01 < max(positions) < 0.04
    assert spring.resting
    assert spring.position == 0
