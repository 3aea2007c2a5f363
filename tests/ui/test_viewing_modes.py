"""The window's ways to watch: auto-advance, nothing but the video, and a small window."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from storage.records import EndedBy, InputSource
from tests.ui.hands import double_click
from tests.ui.house import House, run_events
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.window import Shown, open_window, value_of

Key = Qt.Key
LENGTH_S = 2.0
"""Of every clip."""


def watch(shown: Shown, seconds: float) -> None:
    """Let the video run, and every tick of the transport with it."""
    for _ in range(round(seconds / 0.2)):
        shown.play(0.2)
        shown.house.playback.positionChanged.emit()


def place(shown: Shown) -> float:
    return float(value_of(shown.named("pager"), "position"))


def says(shown: Shown, words: str) -> bool:
    return words in shown.words()


# Auto-advance.


def test_a_tells_each_choice_and_remembers_it(shown: Shown) -> None:
    choices = ("at the end", "after 2 plays", "after 3 plays", "after 5 plays", "off")
    for told in [f"Auto-advance: {choice}" for choice in choices]:
        shown.key(Key.Key_A)
        shown.until(partial(says, shown, told), told)
    shown.key(Key.Key_A)
    shown.house.written()
    assert shown.house.store.get("auto_advance") == "1"


def test_without_it_a_video_loops(shown: Shown) -> None:
    watch(shown, 3 * LENGTH_S)
    assert shown.house.row() == 0


@pytest.mark.parametrize("plays", [1, 2])
def test_the_next_video_comes_by_itself_and_is_logged_so(shown: Shown, plays: int) -> None:
    shown.house.settings.setProperty("autoAdvance", plays)
    watch(shown, plays * LENGTH_S - 0.6)
    assert shown.house.row() == 0
    watch(shown, 0.6)
    assert shown.house.row() == 1
    shown.settled()
    shown.house.controller.stop()
    first, second = (view.impression for view in shown.house.replayed())
    assert (first.ended_by, second.input) == (EndedBy.NEXT, InputSource.AUTO)
    assert first.watched_ms == pytest.approx(plays * LENGTH_S * 1000, abs=300)


def test_a_choice_waits_for_the_end_of_a_video_that_already_looped(shown: Shown) -> None:
    watch(shown, 2 * LENGTH_S + 0.6)
    shown.key(Key.Key_A)
    watch(shown, 0.4)
    assert shown.house.row() == 0, "in the middle of its third play"
    watch(shown, LENGTH_S)
    assert shown.house.row() == 1


def test_a_paused_video_never_advances(shown: Shown) -> None:
    shown.house.settings.setProperty("autoAdvance", 1)
    watch(shown, LENGTH_S - 0.6)
    shown.key(Key.Key_Space)
    shown.house.playback.seek(round(LENGTH_S * 1000) - 60)
    watch(shown, LENGTH_S)
    assert shown.house.row() == 0
    shown.key(Key.Key_Space)
    watch(shown, 0.4)
    assert shown.house.row() == 1


def test_a_hidden_feed_never_advances(shown: Shown) -> None:
    shown.house.settings.setProperty("autoAdvance", 1)
    watch(shown, LENGTH_S - 0.6)
    shown.press(shown.button("Settings"))
    watch(shown, 2 * LENGTH_S)
    assert shown.house.row() == 0


def test_the_last_video_goes_on_looping(
    scripted: tuple[House, ScriptedEngine], clips: Path, fonts: None, tmp_path: Path
) -> None:
    house, engine = scripted
    shutil.copy(min(clips.rglob("*.mp4")), tmp_path)
    house.settings.setProperty("autoAdvance", 1)
    with open_window(house, engine) as shown:
        house.play(tmp_path)
        watch(shown, 2 * LENGTH_S)
        assert house.row() == 0
        assert place(shown) == 0


# Nothing but the video.


def test_h_leaves_nothing_but_the_video_and_brings_it_back(shown: Shown) -> None:
    before = shown.words()
    assert {"For You", "Like"} <= before
    shown.key(Key.Key_H)
    hint = {"Only the video. H brings the rest back."}
    shown.until(lambda: shown.words() == hint, "nothing but the hint")
    assert shown.buttons() == []
    stage = float(value_of(shown.named("pager"), "height"))
    assert stage == shown.window.height()
    shown.until(lambda: shown.words() == set(), "the hint to go")
    shown.key(Key.Key_H)
    shown.until(lambda: before <= shown.words(), "the words")


def test_escape_leaves_the_bare_video_before_full_screen(shown: Shown) -> None:
    shown.key(Key.Key_F)
    shown.key(Key.Key_H)
    page = shown.named("feedPage")
    assert value_of(page, "clear") is True
    shown.key(Key.Key_Escape)
    assert value_of(page, "clear") is False
    assert shown.window.visibility() == shown.window.Visibility.FullScreen
    shown.key(Key.Key_Escape)
    assert shown.window.visibility() != shown.window.Visibility.FullScreen


def test_one_can_swipe_and_pause_with_nothing_but_the_video(shown: Shown) -> None:
    shown.key(Key.Key_H)
    shown.key(Key.Key_Down)
    shown.settled()
    assert shown.house.row() == 1
    shown.key(Key.Key_Space)
    assert value_of(shown.house.playback, "playing") is False


# A small window.


@pytest.fixture
def small(shown: Shown) -> QQuickWindow:
    """The small window, in the big one's place."""
    shown.key(Key.Key_P)
    shown.until(lambda: is_small(shown) and not shown.window.isVisible(), "the small window")
    shown.play(0.1)
    return small_window(shown)


def small_window(shown: Shown) -> QQuickWindow:
    """Looked up anew: PySide drops its wrapper with the surface that asked for its window."""
    window = shown.named("smallWindow")
    assert isinstance(window, QQuickWindow)
    return window


def is_small(shown: Shown) -> bool:
    return small_window(shown).isVisible()


def back(shown: Shown) -> None:
    shown.until(lambda: shown.window.isVisible() and not is_small(shown), "the big window")
    shown.until(shown.window.isActive, "the big window to have the keyboard")


def test_the_menu_pops_the_video_out(shown: Shown) -> None:
    assert shown.house.watching.menu.begin()
    shown.house.watching.menu.choose("small")
    shown.until(lambda: is_small(shown), "the small window")
    flags = small_window(shown).flags()
    assert flags & Qt.WindowType.WindowStaysOnTopHint
    assert flags & Qt.WindowType.FramelessWindowHint


def test_the_small_window_plays_on_and_its_time_counts(shown: Shown, small: QQuickWindow) -> None:
    assert shown.house.playback.away is False
    before = shown.engine.position_ms(0)
    shown.play(0.8)
    assert shown.engine.position_ms(0) == pytest.approx(before + 800, abs=80)
    shown.house.controller.stop()
    (view,) = shown.house.replayed()
    assert view.impression.watched_ms >= 900
    assert view.impression.visible_ms == pytest.approx(view.impression.watched_ms, abs=80)


@pytest.mark.parametrize("key", [Key.Key_P, Key.Key_Escape])
def test_a_key_brings_the_window_back_as_it_was(
    shown: Shown, small: QQuickWindow, key: Key
) -> None:
    QTest.keyClick(small, Key.Key_Down)
    QTest.keyClick(small, Key.Key_Down)
    assert shown.house.row() == 2
    QTest.keyClick(small, key)
    back(shown)
    assert place(shown) == 2
    assert (shown.window.width(), shown.window.height()) == (540, 960)
    assert value_of(shown.house.playback, "playing") is True


def test_the_keys_of_the_video_work_in_the_small_window(shown: Shown, small: QQuickWindow) -> None:
    QTest.keyClick(small, Key.Key_Greater)
    assert shown.engine.rate == 1.25
    QTest.keyClick(small, Key.Key_5)
    assert shown.house.playback.position == pytest.approx(LENGTH_S * 500, abs=20)


def test_wheel_and_click_work_in_the_small_window(shown: Shown, small: QQuickWindow) -> None:
    QTest.wheelEvent(small, QPointF(100, 100), QPoint(0, -120))
    assert shown.house.row() == 1
    QTest.mouseClick(small, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    shown.until(lambda: not value_of(shown.house.playback, "playing"), "the pause")


def test_a_double_click_brings_the_window_back(shown: Shown, small: QQuickWindow) -> None:
    double_click(small, QPoint(100, 100))
    back(shown)
    assert value_of(shown.house.controller, "liked") is False


def test_closing_the_small_window_brings_the_big_one_back(
    shown: Shown, small: QQuickWindow
) -> None:
    assert small.close(), "a window that refuses keeps the program from ending"
    back(shown)
    shown.key(Key.Key_P)
    shown.until(lambda: is_small(shown), "the small window again")


def test_the_small_window_is_dragged_and_does_not_swipe(shown: Shown, small: QQuickWindow) -> None:
    at = small.position()
    QTest.mousePress(small, Qt.MouseButton.LeftButton, pos=QPoint(100, 200))
    for y in (190, 170, 150, 150, 150):
        QTest.mouseMove(small, QPoint(100, y))
        run_events(16)
    QTest.mouseRelease(small, Qt.MouseButton.LeftButton, pos=QPoint(100, 150))
    assert small.y() < at.y()
    assert shown.house.row() == 0


def test_the_small_window_remembers_its_size(shown: Shown, small: QQuickWindow) -> None:
    corner = QPoint(small.width() - 4, small.height() - 4)
    QTest.mousePress(small, Qt.MouseButton.LeftButton, pos=corner)
    for step in range(1, 8):
        QTest.mouseMove(small, corner - QPoint(6, 10) * step)
        run_events(16)
    QTest.mouseRelease(small, Qt.MouseButton.LeftButton, pos=corner - QPoint(42, 70))
    size = (small.width(), small.height())
    assert 180 <= size[0] < 260
    assert 320 <= size[1] < 460
    assert (small.minimumWidth(), small.minimumHeight()) == (180, 320)
    QTest.keyClick(small, Key.Key_P)
    back(shown)
    shown.house.written()
    assert shown.house.store.get("small_window") == f"{size[0]}x{size[1]}"
    shown.key(Key.Key_P)
    again = small_window(shown)
    assert (again.width(), again.height()) == size


def test_auto_advance_goes_on_in_the_small_window(shown: Shown, small: QQuickWindow) -> None:
    shown.house.settings.setProperty("autoAdvance", 1)
    watch(shown, LENGTH_S)
    assert shown.house.row() == 1
