"""Patience is short while the viewer waits and longer while nobody looks."""

from __future__ import annotations

import pytest

from player.patience import (
    FIRST_FRAME_WITHIN_S,
    LOOKED_AT_WITHIN_S,
    OVERSLEPT_S,
    QUIET_S,
    SEEK_WITHIN_S,
    STILL_S,
    Loss,
    Patience,
)


def test_a_file_nobody_looks_at_has_longer_than_one_on_screen() -> None:
    patience = Patience()
    patience.open(10)
    assert patience.left_s(10) == FIRST_FRAME_WITHIN_S
    patience.wait(11)
    assert patience.left_s(11) == pytest.approx(LOOKED_AT_WITHIN_S)
    assert patience.lose(11 + LOOKED_AT_WITHIN_S) is Loss.GIVE_UP


def test_looking_at_a_file_late_gives_it_no_more_time() -> None:
    patience = Patience()
    patience.open(10)
    patience.wait(13)
    assert patience.lose(10 + FIRST_FRAME_WITHIN_S) is Loss.GIVE_UP


def test_a_clip_that_falls_silent_is_doubted_first_and_then_given_up() -> None:
    patience = Patience()
    patience.open(10)
    patience.play(10)
    assert patience.lose(10 + QUIET_S) is Loss.DOUBT
    assert patience.doubts
    patience.play(11)
    assert not patience.doubts
    assert patience.lose(11 + QUIET_S) is Loss.DOUBT
    assert patience.lose(11 + STILL_S) is Loss.GIVE_UP


def test_a_jump_may_take_its_time() -> None:
    patience = Patience()
    patience.play(10)
    patience.jump(10)
    assert patience.left_s(10) == SEEK_WITHIN_S


def test_a_jump_is_no_sign_of_life() -> None:
    patience = Patience()
    patience.play(10)
    assert patience.lose(10 + QUIET_S) is Loss.DOUBT
    patience.jump(11)
    assert patience.doubts
    assert patience.lose(11 + SEEK_WITHIN_S) is Loss.GIVE_UP


def test_what_is_held_or_ready_may_stay_so_for_ever() -> None:
    patience = Patience()
    patience.open(10)
    patience.rest()
    assert patience.left_s(1000) is None
    assert patience.lose(1000) is None


def test_a_machine_that_was_busy_is_not_the_files_fault() -> None:
    patience = Patience()
    patience.play(10)
    late_s = 10 + QUIET_S + OVERSLEPT_S + 0.1
    assert patience.lose(late_s) is None
    assert patience.left_s(late_s) == pytest.approx(QUIET_S)
