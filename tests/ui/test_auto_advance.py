"""When the next video comes by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.feed.auto_advance import CHOICES, LEAD_MS, LEAST_MS, SOON_MS, due_in_ms, following

LONG_MS = 10_000
afters = st.sampled_from(CHOICES[1:])


def test_the_choices_go_round() -> None:
    chosen, seen = CHOICES[0], []
    for _ in CHOICES:
        seen.append(chosen)
        chosen = following(chosen)
    assert tuple(seen) == CHOICES
    assert chosen == CHOICES[0]
    assert following(4) == CHOICES[0], "what an older version knew"


@given(st.integers(0, 99), st.integers(0, LONG_MS), st.integers(0, LONG_MS))
def test_off_is_never(loops: int, position_ms: int, duration_ms: int) -> None:
    wait = due_in_ms(0, loops=loops, position_ms=position_ms, duration_ms=duration_ms)
    assert wait is None


@given(afters, st.integers(0, LONG_MS - SOON_MS - 1))
def test_it_is_not_soon_before_the_last_moments_of_the_last_play(
    after: int, position_ms: int
) -> None:
    for loops in range(after):
        assert due_in_ms(after, loops=loops, position_ms=position_ms, duration_ms=LONG_MS) is None


@given(afters, st.integers(0, SOON_MS))
def test_it_comes_just_before_the_end_of_the_last_play(after: int, left_ms: int) -> None:
    wait = due_in_ms(after, loops=after - 1, position_ms=LONG_MS - left_ms, duration_ms=LONG_MS)
    assert wait == max(0, left_ms - LEAD_MS)


@given(afters, st.integers(0, 5), st.integers(0, LONG_MS))
def test_a_video_that_began_again_too_often_is_due_now(
    after: int, more: int, position_ms: int
) -> None:
    loops = after + more
    assert due_in_ms(after, loops=loops, position_ms=position_ms, duration_ms=LONG_MS) == 0


def test_at_double_speed_the_end_is_half_as_far() -> None:
    wait = due_in_ms(1, loops=0, position_ms=LONG_MS - 400, duration_ms=LONG_MS, speed=2.0)
    assert wait == 200 - LEAD_MS


@pytest.mark.parametrize(("duration_ms", "plays"), [(40, 38), (700, 3), (LEAST_MS, 1)])
def test_short_videos_do_not_flicker_past(duration_ms: int, plays: int) -> None:
    for loops in range(plays - 1):
        assert due_in_ms(1, loops=loops, position_ms=0, duration_ms=duration_ms) is None
    assert due_in_ms(1, loops=plays, position_ms=0, duration_ms=duration_ms) == 0


def test_a_video_of_unknown_length_counts_its_loops() -> None:
    assert due_in_ms(2, loops=1, position_ms=99_999, duration_ms=0) is None
    assert due_in_ms(2, loops=2, position_ms=0, duration_ms=0) == 0
