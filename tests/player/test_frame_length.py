"""How long a frame lasts is learnt from a few of them, on a machine that is busy too."""

from __future__ import annotations

import pytest

from player.frame_length import ENOUGH, FrameLength


def learnt(gaps_s: list[float]) -> FrameLength:
    length = FrameLength()
    for gap_s in gaps_s:
        length.learn(gap_s)
    return length


def test_frames_that_came_late_and_at_once_do_not_hide_how_long_one_lasts() -> None:
    length = learnt([0.006, 0.066, 0.068, 0.074, 0.080])
    assert length.is_known
    assert length.lasts_s == pytest.approx(0.068)


def test_a_frame_that_was_missed_hardly_shows() -> None:
    assert learnt([0.04] * ENOUGH + [3.0]).lasts_s == pytest.approx(0.048)


def test_frames_that_come_faster_last_shorter_also_those_learnt_from() -> None:
    length = learnt([0.08] * (ENOUGH - 1))
    length.shorten(2)
    length.learn(0.04)
    assert length.is_known
    assert length.lasts_s == pytest.approx(0.04)
