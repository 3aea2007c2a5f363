"""Swiping the real window with every kind of hand: one gesture, one video."""

from __future__ import annotations

import shutil
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest

from player.engine import PlaybackState
from storage.records import EndedBy, InputSource
from tests.ui.hands import TOUCHPAD, Finger, Phase, Wheel
from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.window import Shown, open_window, value_of
from ui.feed.swipe_gesture import REACH
from ui.feed.wheel import LOCKOUT_MS, NOTCH

Key = Qt.Key


def place(shown: Shown) -> float:
    return float(value_of(shown.named("pager"), "position"))


def pages(shown: Shown, pixels: int) -> float:
    return pixels / float(value_of(shown.named("pager"), "height"))


def inputs(shown: Shown) -> list[InputSource]:
    """What brought every video but the first, the one on screen too."""
    shown.house.controller.stop()
    return [view.impression.input for view in shown.house.replayed()[1:]]


# Touchpad.


def test_the_page_follows_a_touchpad_one_to_one(shown: Shown) -> None:
    wheel = Wheel(shown.window)
    wheel.hold(-200)
    assert place(shown) == pytest.approx(pages(shown, 200))
    wheel.turn(pixels=120, phase=Phase.ScrollUpdate)
    assert place(shown) == pytest.approx(pages(shown, 80))
    assert shown.house.row() == 0, "nothing is decided before the fingers let go"
    wheel.let_go(after_ms=300)
    shown.settled()
    assert (shown.house.row(), place(shown)) == (0, 0)


def test_a_flick_on_a_touchpad_is_the_next_video(shown: Shown) -> None:
    wheel = Wheel(shown.window)
    wheel.hold(-100)
    wheel.let_go()
    assert shown.house.row() == 1
    shown.settled()
    assert inputs(shown) == [InputSource.TOUCHPAD]


def test_momentum_never_skips_a_second_video(shown: Shown) -> None:
    wheel = Wheel(shown.window)
    wheel.hold(-400)
    wheel.let_go()
    wheel.coast(-150)
    shown.settled()
    assert (shown.house.row(), place(shown)) == (1, 1)


def test_fingers_that_come_back_while_the_page_slides_are_heard(shown: Shown) -> None:
    wheel = Wheel(shown.window)
    wheel.hold(-100)
    wheel.let_go()
    wheel.coast(-50, events=5)
    assert 0 < place(shown) < 1
    wheel.hold(-100)
    wheel.let_go()
    shown.settled()
    assert shown.house.row() == 2


def test_a_touchpad_without_phases_follows_and_is_let_go_by_silence(shown: Shown) -> None:
    wheel = Wheel(shown.window, TOUCHPAD)
    for _ in range(10):
        wheel.turn(angle=-40)
    assert place(shown) == pytest.approx(pages(shown, 200))
    shown.until(lambda: shown.house.row() == 1, "the silence to end the gesture")
    shown.settled()
    assert inputs(shown) == [InputSource.TOUCHPAD]


def test_the_first_page_gives_and_comes_back(shown: Shown) -> None:
    wheel = Wheel(shown.window)
    wheel.hold(600)
    assert -REACH < place(shown) < -0.1
    wheel.let_go()
    shown.settled()
    assert (shown.house.row(), place(shown)) == (0, 0)


def test_the_last_page_gives_and_comes_back(
    scripted: tuple[House, ScriptedEngine], clips: Path, fonts: None, tmp_path: Path
) -> None:
    house, engine = scripted
    only = min(clips.rglob("*.mp4"))
    shutil.copy(only, tmp_path)
    with open_window(house, engine) as shown:
        house.play(tmp_path)
        shown.play(0.2)
        wheel = Wheel(shown.window)
        wheel.hold(-600)
        assert 0.1 < place(shown) < REACH
        wheel.let_go()
        shown.settled()
        assert (house.row(), place(shown)) == (0, 0)


# Wheel.


def test_ten_notches_at_once_are_one_video(shown: Shown) -> None:
    wheel = Wheel(shown.window)
    for _ in range(10):
        wheel.turn(angle=-NOTCH, after_ms=LOCKOUT_MS // 11)
    shown.settled()
    assert shown.house.row() == 1
    assert inputs(shown) == [InputSource.WHEEL]


def test_ten_notches_in_quick_succession_are_ten_videos(shown: Shown) -> None:
    wheel = Wheel(shown.window)
    for turned in range(1, 11):
        wheel.turn(angle=-NOTCH, after_ms=LOCKOUT_MS)
        shown.house.until(lambda: shown.house.row() == turned, "a video for each notch")  # noqa: B023
        assert turned - 1 <= place(shown) <= turned, "never more than a page behind"
        shown.play(0.04)
    shown.settled()
    assert place(shown) == 10


def test_a_fine_wheel_adds_up_to_a_notch(shown: Shown) -> None:
    wheel = Wheel(shown.window)
    for turned in range(1, 9):
        wheel.turn(angle=-NOTCH // 8)
        assert shown.house.row() == (turned == 8)
    shown.settled()
    assert inputs(shown) == [InputSource.WHEEL]


# Finger and mouse.


@pytest.mark.parametrize(("to_y", "lands"), [(120, 1), (640, 0)])
def test_a_finger_swipes_and_is_logged_as_touch(
    shown: Shown, screen_touched: QPointingDevice, to_y: int, lands: int
) -> None:
    Finger(shown.window, screen_touched).swipe(
        QPoint(200, 560 if lands else 200), QPoint(200, to_y)
    )
    shown.settled()
    assert shown.house.row() == lands
    assert inputs(shown) == [InputSource.TOUCH] * lands


def test_a_mouse_that_drags_is_logged_as_drag(shown: Shown) -> None:
    shown.drag(QPoint(200, 560), QPoint(200, 100))
    shown.settled()
    assert inputs(shown) == [InputSource.DRAG]


# What slides.


def test_a_key_moves_the_page_before_the_next_frame(shown: Shown) -> None:
    QTest.keyPress(shown.window, Key.Key_Down)
    assert place(shown) > 0.02
    QTest.keyRelease(shown.window, Key.Key_Down)
    shown.settled()
    (ended,) = shown.house.replayed()
    assert ended.impression.ended_by is EndedBy.NEXT


def test_a_key_with_no_video_behind_it_nudges_the_page(shown: Shown) -> None:
    places = [0.0]
    pager = shown.named("pager")
    pager.positionChanged.connect(lambda: places.append(place(shown)))  # type: ignore[attr-defined]
    shown.key(Key.Key_Up)
    shown.settled()
    assert -0.05 < min(places) < 0
    assert place(shown) == 0


def test_keys_pressed_while_a_page_slides_carry_it_on(shown: Shown) -> None:
    places = [0.0]
    pager = shown.named("pager")
    pager.positionChanged.connect(lambda: places.append(place(shown)))  # type: ignore[attr-defined]
    for _ in range(2):
        shown.key(Key.Key_Down)
    shown.settled()
    assert place(shown) == 2
    assert all(after >= before for before, after in pairwise(places))


def test_the_outgoing_video_stands_still_while_it_slides(shown: Shown) -> None:
    shown.key(Key.Key_Down)
    assert 0 < place(shown) < 1
    assert shown.engine.state(0) is not PlaybackState.PLAYING
    frame = shown.engine.frame(0)
    shown.settled()
    assert shown.engine.frame(0) is frame


def test_the_outgoing_page_keeps_the_place_it_was_left_at(shown: Shown) -> None:
    shown.play(0.6)
    (page,) = shown.of_type("FeedPageItem")
    shown.until(lambda: value_of(page, "heldMs") > 0, "the scrubber to move")
    left_at = value_of(page, "heldMs")
    shown.key(Key.Key_Down)
    assert value_of(page, "heldMs") >= left_at


# Less motion.


def test_with_less_motion_a_swipe_is_a_cross_fade(shown: Shown) -> None:
    pager = shown.named("pager")
    shown.house.settings.setProperty("motion", "reduced")
    shown.key(Key.Key_Down)
    assert place(shown) == 1
    assert value_of(pager, "leaving") == 0
    covers = [page for page in shown.of_type("FeedPageItem") if page.z() == 1]
    assert [page.y() for page in covers] == [0]
    shown.until(lambda: value_of(pager, "leaving") == -1, "the old page to fade")
    assert len(shown.of_type("FeedPageItem")) == 1


def test_with_less_motion_a_gesture_decides_without_moving_the_page(shown: Shown) -> None:
    shown.house.settings.setProperty("motion", "reduced")
    wheel = Wheel(shown.window)
    wheel.hold(-300)
    assert place(shown) == 0
    wheel.let_go()
    assert (shown.house.row(), place(shown)) == (1, 1)


def test_with_less_motion_a_message_is_there_at_once(shown: Shown) -> None:
    shown.house.settings.setProperty("motion", "reduced")
    shown.house.controller.unsaved.emit("The disk is full.")
    assert value_of(shown.named("toast"), "opacity") == 1
