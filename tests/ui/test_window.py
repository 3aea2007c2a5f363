"""The window: keys, clicks, drags and the wheel, focus, names, and room at every size."""

from __future__ import annotations

import os
import time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QWindow
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from player.engine import PlaybackState
from storage.records import InputSource
from tests.ui.house import run_events
from tests.ui.window import Shown, number, place_of, type_of

SIZES = [(360, 640), (540, 960), (1280, 800)]
MIDDLE = QPoint(200, 300)
FULL = os.environ.get("HOMEFEED_FULL") == "1"
Key = Qt.Key
Modifier = Qt.KeyboardModifier


def row(shown: Shown) -> int:
    return shown.house.row()


# Keys.


@pytest.mark.parametrize(
    ("ahead", "back"), [(Key.Key_Down, Key.Key_Up), (Key.Key_PageDown, Key.Key_PageUp)]
)
def test_keys_move_one_video_ahead_and_back(shown: Shown, ahead: Key, back: Key) -> None:
    shown.key(ahead)
    shown.settled()
    assert row(shown) == 1
    shown.key(ahead)
    shown.settled()
    assert row(shown) == 2
    shown.key(back)
    shown.settled()
    assert row(shown) == 1
    assert number(shown.named("pager"), "position") == 1
    shown.house.dealt()
    assert {view.impression.input for view in shown.house.views[1:]} == {InputSource.KEY}


def test_back_from_the_first_video_stays(shown: Shown) -> None:
    shown.key(Key.Key_Up)
    shown.settled()
    assert (row(shown), number(shown.named("pager"), "position")) == (0, 0)


def test_a_key_that_is_held_or_meant_for_something_else_does_nothing_more(shown: Shown) -> None:
    again = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Space, Modifier.NoModifier, " ", True)
    QCoreApplication.sendEvent(shown.window, again)
    for key in (Key.Key_Space, Key.Key_H, Key.Key_Down):
        shown.key(key, Modifier.ControlModifier)
    assert shown.engine.state(0) is PlaybackState.PLAYING
    assert row(shown) == 0
    assert shown.named("feedPage").property("clear") is False


def test_space_pauses_and_plays(shown: Shown) -> None:
    shown.key(Key.Key_Space)
    assert shown.engine.state(0) is PlaybackState.PAUSED
    shown.key(Key.Key_Space)
    assert shown.engine.state(0) is PlaybackState.PLAYING


def test_l_likes_and_takes_it_back(shown: Shown) -> None:
    shown.key(Key.Key_L)
    assert number(shown.house.controller, "liked") is True
    assert "Liked" in shown.words()
    shown.key(Key.Key_L)
    assert number(shown.house.controller, "liked") is False


def test_m_mutes(shown: Shown) -> None:
    shown.key(Key.Key_M)
    assert shown.engine.volume[1] is True
    assert "Muted" in shown.words()
    shown.key(Key.Key_M)
    assert shown.engine.volume[1] is False


def test_media_keys_that_reach_the_window_play_pause_and_swipe(shown: Shown) -> None:
    playback = shown.house.playback
    for key, plays in [
        (Key.Key_MediaPlay, False),
        (Key.Key_MediaStop, False),
        (Key.Key_MediaPlay, True),
        (Key.Key_MediaStop, False),
    ]:  # QTest knows neither the pause key nor the toggle of headsets
        shown.key(key)
        assert playback.property("playing") is plays, key
    for key, place in [(Key.Key_MediaNext, 1), (Key.Key_MediaPrevious, 0)]:
        shown.key(key)
        assert row(shown) == place
        shown.settled()
    assert shown.house.replayed()[1].impression.input == "media"


def test_left_and_right_seek(shown: Shown) -> None:
    shown.key(Key.Key_Right)
    assert shown.house.playback.position > 900, "a second before the end of the clip"
    shown.key(Key.Key_Left)
    assert shown.house.playback.position == 0
    assert row(shown) == 0


def test_f_fills_the_screen_and_escape_leaves_it(shown: Shown) -> None:
    full = QWindow.Visibility.FullScreen
    shown.key(Key.Key_F)
    shown.until(lambda: shown.window.visibility() == full, "full screen")
    shown.key(Key.Key_Escape)
    shown.until(lambda: shown.window.visibility() != full, "a window again")
    shown.key(Key.Key_F)
    shown.key(Key.Key_F)
    shown.until(lambda: shown.window.visibility() != full, "a window again")


def test_another_look_leaves_the_window_as_large_as_it_was_made(shown: Shown) -> None:
    shown.resize(1280, 800)
    shown.house.settings.setProperty("scheme", "light")
    run_events(50)
    assert (shown.window.width(), shown.window.height()) == (1280, 800)


def test_a_question_mark_shows_all_keys_and_escape_hides_them(shown: Shown) -> None:
    shown.key(Key.Key_Question)
    shown.until(lambda: "Next video" in shown.words(), "the keys")
    told = " ".join(shown.words())
    for key in ("Down", "Space", "L", "M", "Left", "Ctrl+R", "F", "Esc", "?"):
        assert key in told
    shown.key(Key.Key_Escape)
    shown.until(lambda: "Next video" not in shown.words(), "the keys to go")
    shown.key(Key.Key_Down)
    shown.settled()
    assert row(shown) == 1, "the feed has the keyboard again"


def test_ctrl_r_asks_with_the_safe_choice_focused(shown: Shown) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    card = shown.named("resetCard")
    shown.key(Key.Key_R, control)
    shown.until(lambda: number(card, "opened"), "the dialog")
    assert shown.window.activeFocusItem().objectName() == "keepTaste"
    shown.key(Key.Key_Return)
    shown.until(lambda: not number(card, "visible"), "the dialog to go")
    assert number(shown.house.reset, "undoable") is False

    shown.key(Key.Key_R, control)
    shown.until(lambda: number(card, "opened"), "the dialog")
    shown.key(Key.Key_Right)
    shown.key(Key.Key_Return)
    shown.until(lambda: number(shown.house.reset, "undoable"), "the reset")
    shown.until(lambda: "Your taste starts over now" in shown.words(), "the toast")
    shown.until(lambda: not number(card, "visible"), "the dialog to go")
    shown.press(shown.button("Undo"))
    shown.until(lambda: not number(shown.house.reset, "undoable"), "the undo")
    shown.until(lambda: "Your taste is back" in shown.words(), "the toast")


def test_the_undo_toast_stays_ten_seconds_and_leaves_the_keys_to_the_feed(shown: Shown) -> None:
    shown.key(Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    shown.until(lambda: number(shown.named("resetCard"), "opened"), "the dialog")
    shown.press(shown.button("Start over"))
    shown.until(lambda: "Your taste starts over now" in shown.words(), "the toast")
    shown.until(lambda: not number(shown.named("resetCard"), "visible"), "the dialog to go")
    began_s = time.monotonic()
    shown.key(Key.Key_Down)
    shown.settled()
    assert row(shown) == 1
    assert "Undo" in shown.words()
    if FULL:
        toast = shown.named("toast")
        while number(toast, "open"):
            run_events(100)
        assert time.monotonic() - began_s >= 9.5
    else:
        shown.key(Key.Key_Z)
        shown.until(lambda: not number(shown.house.reset, "undoable"), "the undo by key")


# Mouse, wheel and touch.


def test_a_click_pauses_and_a_click_plays(shown: Shown) -> None:
    shown.click(MIDDLE)
    shown.until(lambda: shown.engine.state(0) is PlaybackState.PAUSED, "the pause")
    shown.click(MIDDLE)
    shown.until(lambda: shown.engine.state(0) is PlaybackState.PLAYING, "playing")


def test_a_double_click_likes_with_a_heart_where_one_clicked(shown: Shown) -> None:
    QTest.mouseDClick(
        shown.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, MIDDLE
    )
    shown.until(lambda: number(shown.house.controller, "liked"), "the like")
    shown.until(lambda: shown.of_type("HeartBurst"), "the heart")
    (heart,) = shown.of_type("HeartBurst")
    away = place_of(heart).center() - MIDDLE.toPointF()
    assert away.manhattanLength() < 20
    assert shown.engine.state(0) is PlaybackState.PLAYING, "it was no click"
    run_events(300)
    assert shown.engine.state(0) is PlaybackState.PLAYING


def test_a_double_click_never_takes_a_like_back(shown: Shown) -> None:
    shown.key(Key.Key_L)
    QTest.mouseDClick(
        shown.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, MIDDLE
    )
    run_events(300)
    assert number(shown.house.controller, "liked") is True


@pytest.mark.parametrize(("to_y", "lands"), [(100, 1), (560, 0)])
def test_a_drag_up_swipes_and_a_drag_beyond_the_first_comes_back(
    shown: Shown, to_y: int, lands: int
) -> None:
    shown.drag(QPoint(200, 560 if lands else 200), QPoint(200, to_y))
    shown.settled()
    assert (row(shown), number(shown.named("pager"), "position")) == (lands, lands)
    run_events(300)
    assert shown.engine.state(lands) is PlaybackState.PLAYING, "a drag is no click"


def test_a_short_slow_drag_comes_back(shown: Shown) -> None:
    QTest.mousePress(shown.window, Qt.MouseButton.LeftButton, pos=QPoint(200, 500))
    for y in range(496, 396, -4):
        QTest.mouseMove(shown.window, QPoint(200, y), delay=20)  # 200 pixels a second
    QTest.mouseRelease(shown.window, Qt.MouseButton.LeftButton, pos=QPoint(200, 400))
    shown.settled()
    assert (row(shown), number(shown.named("pager"), "position")) == (0, 0)


def test_the_wheel_moves_one_video_per_notch(shown: Shown) -> None:
    shown.wheel(MIDDLE, -120)
    shown.settled()
    assert row(shown) == 1
    run_events(230)
    shown.wheel(MIDDLE, 120)
    shown.settled()
    assert row(shown) == 0


def test_dragging_the_scrubber_seeks_and_does_not_swipe(shown: Shown) -> None:
    (scrubber,) = [item for item in shown.of_type("Scrubber") if item.isEnabled()]
    place = place_of(scrubber)
    start = place.center().toPoint()
    start.setX(round(place.left()) + 20)
    shown.drag(start, QPoint(round(place.left() + place.width() * 0.4), start.y() - 150))
    shown.settled()
    assert row(shown) == 0
    dealt = shown.house.controller.on_screen()
    assert dealt is not None
    share = shown.house.playback.position / dealt.video.duration_ms
    assert 0.35 < share < 0.7
    shown.key(Key.Key_Down)
    shown.house.dealt()
    assert shown.house.views[-1].impression.seeks == 1


def test_a_caption_opens_on_click_without_pausing(shown: Shown) -> None:
    (block,) = [item for item in shown.of_type("CaptionBlock") if item.isVisible()][:1]
    assert number(block, "open") is False
    shown.resize(360, 640)
    long = [item for item in shown.items(block) if number(item, "truncated")]
    for words in long[:1]:
        shown.click(place_of(words).center().toPoint())
        shown.until(lambda: number(block, "open"), "the whole caption")
        run_events(300)
        assert shown.engine.state(0) is PlaybackState.PLAYING


# Focus and names.


@pytest.mark.parametrize("size", SIZES)
def test_tab_reaches_every_button_and_shows_where_it_is(
    shown: Shown, size: tuple[int, int]
) -> None:
    shown.resize(*size)
    wanted = {str(button.property("text")) for button in shown.buttons() if button.isEnabled()}
    reached: set[str] = set()
    for _ in range(3 * len(wanted)):
        shown.key(Key.Key_Tab)
        focused = shown.window.activeFocusItem()
        if focused is not None and focused.inherits("QQuickAbstractButton"):
            assert number(focused, "visualFocus") is True
            assert rings(shown, focused)
            reached.add(str(focused.property("text")))
    assert reached == wanted


def rings(shown: Shown, button: QQuickItem) -> list[QQuickItem]:
    return [item for item in shown.items(button) if type_of(item) == "FocusRing"]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("page", ["watch", "settings"])
def test_every_button_has_a_name_for_a_screen_reader(
    shown: Shown, size: tuple[int, int], page: str
) -> None:
    shown.resize(*size)
    if page == "settings":
        shown.press(shown.button("Settings"))
    assert len(shown.buttons()) >= 4
    for button in shown.buttons():
        told = QAccessible.queryAccessibleInterface(button)
        assert told is not None
        assert told.text(QAccessible.Text.Name), button


@pytest.mark.parametrize("size", SIZES)
def test_tab_brings_every_setting_into_view(shown: Shown, size: tuple[int, int]) -> None:
    shown.resize(*size)
    shown.press(shown.button("Settings"))
    view = shown.named("settingsView")
    assert isinstance(view, QQuickItem)
    assert number(view, "contentHeight") > view.height(), "a page that scrolls"
    seen = set()
    for modifiers in (Modifier.NoModifier, Modifier.ShiftModifier):
        for _ in range(40):
            shown.key(Key.Key_Backtab if modifiers else Key.Key_Tab, modifiers)
            item = shown.window.activeFocusItem()
            if item is None or not view.isAncestorOf(item):
                continue
            seen.add(item)
            assert place_of(view).contains(place_of(item)), item.property("text")
    assert len(seen) > 15


# Room.


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("page", ["watch", "settings", "reset", "keys"])
def test_nothing_leaves_the_window(shown: Shown, size: tuple[int, int], page: str) -> None:
    shown.resize(*size)
    if page == "settings":
        shown.press(shown.button("Settings"))
    elif page == "reset":
        shown.key(Key.Key_R, Qt.KeyboardModifier.ControlModifier)
        shown.until(lambda: number(shown.named("resetCard"), "opened"), "the dialog")
    elif page == "keys":
        shown.key(Key.Key_Question)
        shown.until(lambda: "Next video" in shown.words(), "the keys")
    run_events(300)
    width, height = size
    for item in [*shown.buttons(), *shown.texts()]:
        place = place_of(item)
        told = (str(item.property("text")), place)
        assert place.left() >= -1, told
        assert place.right() <= width + 1, told
        if not in_flickable(item):
            assert place.top() >= -1, told
            assert place.bottom() <= height + 1, told


@pytest.mark.parametrize("size", SIZES)
def test_words_are_not_wider_than_their_place(shown: Shown, size: tuple[int, int]) -> None:
    shown.resize(*size)
    for text in shown.texts():
        if text.property("text"):
            painted = number(text, "contentWidth")
            assert painted <= text.width() + 1, (text.property("text"), painted, text.width())


def in_flickable(item: QQuickItem | None) -> bool:
    """Whether it can be scrolled into view."""
    while item is not None:
        if item.inherits("QQuickFlickable"):
            return True
        item = item.parentItem()
    return False


def test_another_page_pauses_and_coming_back_plays(shown: Shown) -> None:
    shown.press(shown.button("Settings"))
    assert shown.engine.state(0) is PlaybackState.PAUSED
    shown.key(Key.Key_Escape)
    assert shown.engine.state(0) is PlaybackState.PLAYING
    shown.key(Key.Key_Down)
    shown.settled()
    assert row(shown) == 1


def test_the_words_fade_while_nothing_moves_and_come_back(shown: Shown) -> None:
    capsule = next(item for item in shown.of_type("ActionColumn"))
    shown.until(lambda: capsule.opacity() == 0, "the overlay to fade")
    QTest.mouseMove(shown.window, QPoint(100, 100))
    QTest.mouseMove(shown.window, QPoint(110, 130))
    shown.until(lambda: capsule.opacity() == 1, "the overlay to come back")
