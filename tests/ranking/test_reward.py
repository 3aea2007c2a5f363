from __future__ import annotations

import pytest

from ranking.reward import Reward, reward_of
from storage.records import EndedBy, ReactionKind
from tests.ranking.invented import a_video, a_view

LIKE, UNLIKE = ReactionKind.LIKE, ReactionKind.UNLIKE
A_MINUTE = a_video("minute", duration_ms=60_000)
TWO_SECONDS = a_video("short", duration_ms=2_000)


@pytest.mark.parametrize(
    ("ratio", "expected"),
    [(0.02, -0.15), (0.119, -0.15), (0.12, 0.12), (0.5, 0.5), (1.0, 1.0), (1.4, 1.0), (1.5, 1.2)],
)
def test_watch_ratio_is_clipped_and_an_early_leave_is_a_skip(ratio: float, expected: float) -> None:
    assert reward_of(a_view(A_MINUTE, ratio)) == pytest.approx((expected, 1.0))


def test_a_clip_shorter_than_two_seconds_can_be_watched_to_the_end() -> None:
    assert reward_of(a_view(TWO_SECONDS, 0.96)) == pytest.approx((0.96, 1.0))
    assert reward_of(a_view(TWO_SECONDS, 0.9)) == Reward(-0.15, 1.0)


@pytest.mark.parametrize(("ratio", "expected"), [(0.05, 1.0), (0.8, 1.3), (1.0, 1.5), (2.0, 1.7)])
def test_a_like_lifts_any_watch_and_weighs_double(ratio: float, expected: float) -> None:
    assert reward_of(a_view(A_MINUTE, ratio, said=[LIKE])) == pytest.approx((expected, 2.0))


def test_a_like_taken_back_in_the_same_view_is_none() -> None:
    assert reward_of(a_view(A_MINUTE, 0.8, said=[LIKE, UNLIKE])) == pytest.approx((0.8, 1.0))


@pytest.mark.parametrize("ended_by", [EndedBy.CLOSED, EndedBy.CRASH])
def test_a_view_cut_off_by_the_program_counts_only_when_over_or_liked(ended_by: EndedBy) -> None:
    assert reward_of(a_view(A_MINUTE, 0.01, ended_by=ended_by)) is None
    assert reward_of(a_view(A_MINUTE, 0.6, ended_by=ended_by)) is None
    assert reward_of(a_view(A_MINUTE, 1.0, ended_by=ended_by)) == Reward(1.0, 1.0)
    assert reward_of(a_view(A_MINUTE, 0.01, said=[LIKE], ended_by=ended_by)) == Reward(1.0, 2.0)


@pytest.mark.parametrize("ended_by", [EndedBy.PREVIOUS, EndedBy.JUMP])
def test_leaving_early_by_another_way_than_onward_is_no_skip(ended_by: EndedBy) -> None:
    assert reward_of(a_view(A_MINUTE, 0.05, ended_by=ended_by)) is None
    assert reward_of(a_view(A_MINUTE, 0.5, ended_by=ended_by)) == Reward(0.5, 1.0)


def test_a_repeat_counts_only_when_watched_to_the_end_or_liked() -> None:
    assert reward_of(a_view(A_MINUTE, 0.05), repeat=True) is None
    assert reward_of(a_view(A_MINUTE, 0.7), repeat=True) is None
    assert reward_of(a_view(A_MINUTE, 1.0), repeat=True) == Reward(1.2, 1.0)
    assert reward_of(a_view(A_MINUTE, 0.1, said=[LIKE]), repeat=True) == Reward(1.0, 2.0)


def test_what_does_not_play_or_has_no_length_teaches_nothing() -> None:
    assert reward_of(a_view(A_MINUTE, 1.0, ended_by=EndedBy.UNPLAYABLE)) is None
    assert reward_of(a_view(a_video("broken", duration_ms=0), 0.0)) is None
