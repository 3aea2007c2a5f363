"""The transport in the window: speed, frames, tenths, volume, and a press that is held."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from player.engine import PlaybackState
from tests.ui.house import run_events
from tests.ui.window import LEFT, NO_KEYS, Shown, value_of

Key = Qt.Key
ASIDE = [QPoint(60, 300), QPoint(500, 300)]
TIMES = "\N{MULTIPLICATION SIGN}"
MIDDLE = QPoint(270, 300)
LONGER_THAN_A_TAP_MS = 400
TAPS_ARE_TAKEN_WITHIN_MS = 300


def boosted(shown: Shown) -> bool:
    held: bool = shown.house.playback.pace.property("boosted")
    return held


def big_sign(shown: Shown) -> bool:
    """Whether the sign of a pause lies over the video."""
    return any(value_of(icon, "size") == 64 for icon in shown.of_type("Icon"))


def press(shown: Shown, at: QPoint) -> None:
    QTest.mousePress(shown.window, LEFT, NO_KEYS, at)


def release(shown: Shown, at: QPoint) -> None:
    """Let go, and wait until no tap can come of it any more."""
    QTest.mouseRelease(shown.window, LEFT, NO_KEYS, at)
    run_events(TAPS_ARE_TAKEN_WITHIN_MS)


@pytest.mark.parametrize("at", ASIDE)
def test_a_press_held_at_the_side_plays_at_twice_the_speed(shown: Shown, at: QPoint) -> None:
    shown.house.playback.pace.choose(0.75)
    press(shown, at)
    shown.until(lambda: boosted(shown), "the hold")
    shown.until(lambda: f"2{TIMES}" in shown.words(), "the pill")
    assert shown.engine.rate == 2.0
    release(shown, at)
    assert (boosted(shown), shown.engine.rate) == (False, 0.75)
    assert shown.engine.state(0) is PlaybackState.PLAYING, "a hold is no tap"
    shown.until(lambda: f"2{TIMES}" not in shown.words(), "the pill to go")
    assert shown.house.row() == 0


def test_a_press_held_in_the_middle_changes_no_speed(shown: Shown) -> None:
    press(shown, MIDDLE)
    shown.until(lambda: value_of(shown.named("videoMenu"), "opened"), "the menu")
    assert not boosted(shown)
    release(shown, MIDDLE)
    assert shown.engine.state(0) is PlaybackState.PLAYING


def test_a_click_at_the_side_pauses_as_anywhere(shown: Shown) -> None:
    shown.click(ASIDE[0])
    shown.until(lambda: shown.engine.state(0) is PlaybackState.PAUSED, "the pause")
    assert shown.engine.rate == 1.0


def test_a_drag_that_starts_ends_the_hold_and_moves_the_page(shown: Shown) -> None:
    at = ASIDE[1]
    press(shown, at)
    shown.until(lambda: boosted(shown), "the hold")
    for step in range(1, 9):
        run_events(16)
        QTest.mouseMove(shown.window, at - QPoint(0, 40 * step))
    assert not boosted(shown)
    assert shown.engine.rate == 1.0
    release(shown, at - QPoint(0, 320))
    shown.settled()
    assert shown.house.row() == 1


def test_a_page_that_leaves_under_the_finger_ends_the_hold(shown: Shown) -> None:
    press(shown, ASIDE[0])
    shown.until(lambda: boosted(shown), "the hold")
    shown.key(Key.Key_Down)
    shown.settled()
    assert (shown.house.row(), boosted(shown), shown.engine.rate) == (1, False, 1.0)
    release(shown, ASIDE[0])
    assert shown.engine.state(1) is PlaybackState.PLAYING


def test_a_drag_at_the_side_is_no_hold_however_long_it_takes(shown: Shown) -> None:
    at = ASIDE[0]
    press(shown, at)
    QTest.mouseMove(shown.window, at - QPoint(0, 60))
    run_events(LONGER_THAN_A_TAP_MS)
    assert not boosted(shown)
    release(shown, at - QPoint(0, 60))


def test_a_press_on_the_scrubber_or_an_action_is_no_hold(shown: Shown) -> None:
    for name in ("Scrubber", "ActionColumn"):
        item = shown.of_type(name)[0]
        at = item.mapToScene(QPointF(30, item.height() / 2)).toPoint()
        press(shown, at)
        run_events(LONGER_THAN_A_TAP_MS)
        assert not boosted(shown), name
        release(shown, at)


def test_greater_and_less_go_faster_and_slower_and_say_so(shown: Shown) -> None:
    shown.key(Key.Key_Greater)
    shown.until(lambda: f"1.25{TIMES}" in shown.words(), "the note")
    assert shown.engine.rate == 1.25
    for _ in range(3):
        shown.key(Key.Key_Less)
    assert shown.engine.rate == 0.5


def test_comma_and_period_step_by_frames_and_hold(shown: Shown) -> None:
    here = shown.house.playback.position
    for key in (Key.Key_Period, Key.Key_Period, Key.Key_Comma):
        shown.key(key)
    assert shown.engine.state(0) is PlaybackState.PAUSED
    assert shown.house.playback.position == here + 40
    shown.until(lambda: not big_sign(shown), "nothing to lie over the frame")
    for _ in range(2):
        shown.key(Key.Key_Space)
    shown.until(lambda: big_sign(shown), "the sign of a pause")


def test_a_digit_jumps_to_its_tenth(shown: Shown) -> None:
    dealt = shown.house.controller.on_screen()
    assert dealt is not None
    for tenth in (9, 5, 0):
        shown.key(Key(Key.Key_0 + tenth))
        assert shown.house.playback.position == dealt.video.duration_ms * tenth // 10


def test_of_two_notes_the_newer_one_is_on_show(shown: Shown) -> None:
    words, transport = shown.named("stageNote"), shown.named("transportNote")
    for key, said, silent in (
        (Key.Key_A, words, transport),
        (Key.Key_Greater, transport, words),
        (Key.Key_A, words, transport),
    ):
        shown.key(key)
        assert (said.property("shown"), silent.property("shown")) == (True, False)


def test_shift_and_wheel_turn_the_volume_and_not_the_page(shown: Shown) -> None:
    shown.house.playback.heard.setVolume(0.5)
    for angle in (120, 120, -120):
        QTest.wheelEvent(
            shown.window,
            QPointF(MIDDLE),
            QPoint(0, angle),
            QPoint(),
            Qt.KeyboardModifier.ShiftModifier,
        )
    assert round(shown.engine.volume[0], 2) == 0.55
    shown.until(lambda: "55%" in shown.words(), "the note")
    assert shown.house.row() == 0
