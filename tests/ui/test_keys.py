"""What each key does in the real window."""

from __future__ import annotations

import os
import time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow

from player.engine import PlaybackState
from storage.records import InputSource
from tests.ui.house import run_events
from tests.ui.window import Shown, value_of

FULL = os.environ.get("HOMEFEED_FULL") == "1"
Key = Qt.Key
Modifier = Qt.KeyboardModifier


@pytest.mark.parametrize(
    ("ahead", "back"), [(Key.Key_Down, Key.Key_Up), (Key.Key_PageDown, Key.Key_PageUp)]
)
def test_keys_move_one_video_ahead_and_back(shown: Shown, ahead: Key, back: Key) -> None:
    shown.key(ahead)
    shown.settled()
    assert shown.house.row() == 1
    shown.key(ahead)
    shown.settled()
    assert shown.house.row() == 2
    shown.key(back)
    shown.settled()
    assert shown.house.row() == 1
    assert value_of(shown.named("pager"), "position") == 1
    shown.house.dealt()
    assert {view.impression.input for view in shown.house.views[1:]} == {InputSource.KEY}


def test_back_from_the_first_video_stays(shown: Shown) -> None:
    shown.key(Key.Key_Up)
    shown.settled()
    assert (shown.house.row(), value_of(shown.named("pager"), "position")) == (0, 0)


def test_a_key_that_is_held_or_meant_for_something_else_does_nothing_more(shown: Shown) -> None:
    again = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Space, Modifier.NoModifier, " ", True)
    QCoreApplication.sendEvent(shown.window, again)
    for key in (Key.Key_Space, Key.Key_H, Key.Key_Down):
        shown.key(key, Modifier.ControlModifier)
    assert shown.engine.state(0) is PlaybackState.PLAYING
    assert shown.house.row() == 0
    assert shown.named("feedPage").property("clear") is False


def test_space_pauses_and_plays(shown: Shown) -> None:
    shown.key(Key.Key_Space)
    assert shown.engine.state(0) is PlaybackState.PAUSED
    shown.key(Key.Key_Space)
    assert shown.engine.state(0) is PlaybackState.PLAYING


def test_l_likes_and_takes_it_back(shown: Shown) -> None:
    shown.key(Key.Key_L)
    assert value_of(shown.house.controller, "liked") is True
    assert "Liked" in shown.words()
    shown.key(Key.Key_L)
    assert value_of(shown.house.controller, "liked") is False


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
        assert shown.house.row() == place
        shown.settled()
    assert shown.house.replayed()[1].impression.input == "media"


def test_left_and_right_seek(shown: Shown) -> None:
    shown.key(Key.Key_Right)
    assert shown.house.playback.position > 900, "a second before the end of the clip"
    shown.key(Key.Key_Left)
    assert shown.house.playback.position == 0
    assert shown.house.row() == 0


def test_f_fills_the_screen_and_escape_leaves_it(shown: Shown) -> None:
    full = QWindow.Visibility.FullScreen
    shown.key(Key.Key_F)
    shown.until(lambda: shown.window.visibility() == full, "full screen")
    shown.key(Key.Key_Escape)
    shown.until(lambda: shown.window.visibility() != full, "a window again")
    shown.key(Key.Key_F)
    shown.key(Key.Key_F)
    shown.until(lambda: shown.window.visibility() != full, "a window again")


def test_a_question_mark_shows_all_keys_and_escape_hides_them(shown: Shown) -> None:
    shown.resize(1280, 1600)  # rows are made as they come into sight
    shown.key(Key.Key_Question)
    shown.until(lambda: "Next video" in shown.words(), "the keys")
    told = " ".join(shown.words())
    for key in ("Down", "Space", "L", "M", "Left", "Ctrl+R", "F", "Esc", "?"):
        assert key in told
    shown.key(Key.Key_Escape)
    shown.until(lambda: "Next video" not in shown.words(), "the keys to go")
    shown.key(Key.Key_Down)
    shown.settled()
    assert shown.house.row() == 1, "the feed has the keyboard again"


def test_a_key_of_the_viewers_own_does_it_everywhere_and_the_old_one_does_not(
    shown: Shown,
) -> None:
    keys = shown.house.settings.keys
    for action, old, key in [("next", "Down", Key.Key_J), ("clear", "H", Key.Key_F8)]:
        keys.listen(action, old)
        keys.hear(key, 0)
    shown.key(Key.Key_Down)
    assert shown.house.row() == 0
    shown.key(Key.Key_J)
    shown.settled()
    assert shown.house.row() == 1
    shown.key(Key.Key_F8)
    assert shown.named("feedPage").property("clear") is True
    told = "Only the video. F8 brings the rest back."
    shown.until(lambda: told in shown.words(), "the way back")
    shown.key(Key.Key_H)
    assert shown.named("feedPage").property("clear") is True


def test_a_key_is_changed_by_pressing_it_and_a_clash_is_settled(shown: Shown) -> None:
    shown.resize(1280, 800)
    shown.press(shown.button("Settings"))
    shown.press(shown.button("Keys"))
    shown.press(shown.button("Page Down"))
    shown.key(Key.Key_Tab)
    assert "Tab always leads back or on. Press another key." in shown.words()
    shown.key(Key.Key_R, Modifier.ControlModifier)  # which is a shortcut everywhere else
    assert "Ctrl+R is taken: Start your taste over" in shown.words()
    assert shown.window.activeFocusItem().objectName() == "keepKey"
    shown.key(Key.Key_Tab)
    shown.key(Key.Key_Return)
    sequences = shown.house.settings.keys.property("sequences")
    assert (sequences["next"], sequences["reset"]) == (["Down", "Ctrl+R"], [])
    assert "No key" in shown.words()
    shown.key(Key.Key_Escape)
    shown.key(Key.Key_R, Modifier.ControlModifier)
    shown.settled()
    assert shown.house.row() == 1
    assert value_of(shown.named("resetCard"), "visible") is False


def test_ctrl_r_asks_with_the_safe_choice_focused(shown: Shown) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    card = shown.named("resetCard")
    shown.key(Key.Key_R, control)
    shown.until(lambda: value_of(card, "opened"), "the dialog")
    assert shown.window.activeFocusItem().objectName() == "keepTaste"
    shown.key(Key.Key_Return)
    shown.until(lambda: not value_of(card, "visible"), "the dialog to go")
    assert value_of(shown.house.reset, "undoable") is False

    shown.key(Key.Key_R, control)
    shown.until(lambda: value_of(card, "opened"), "the dialog")
    shown.key(Key.Key_Right)
    shown.key(Key.Key_Return)
    shown.until(lambda: value_of(shown.house.reset, "undoable"), "the reset")
    shown.until(lambda: "Your taste starts over now" in shown.words(), "the toast")
    shown.until(lambda: not value_of(card, "visible"), "the dialog to go")
    shown.press(shown.button("Undo"))
    shown.until(lambda: not value_of(shown.house.reset, "undoable"), "the undo")
    shown.until(lambda: "Your taste is back" in shown.words(), "the toast")


def test_the_undo_toast_stays_ten_seconds_and_leaves_the_keys_to_the_feed(shown: Shown) -> None:
    shown.key(Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    shown.until(lambda: value_of(shown.named("resetCard"), "opened"), "the dialog")
    shown.press(shown.button("Start over"))
    shown.until(lambda: "Your taste starts over now" in shown.words(), "the toast")
    shown.until(lambda: not value_of(shown.named("resetCard"), "visible"), "the dialog to go")
    began_s = time.monotonic()
    shown.key(Key.Key_Down)
    shown.settled()
    assert shown.house.row() == 1
    assert "Undo" in shown.words()
    if FULL:
        toast = shown.named("toast")
        while value_of(toast, "open"):
            run_events(100)
        assert time.monotonic() - began_s >= 9.5
    else:
        shown.key(Key.Key_Z)
        shown.until(lambda: not value_of(shown.house.reset, "undoable"), "the undo by key")
