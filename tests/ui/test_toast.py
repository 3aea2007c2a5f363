"""Messages keep out of the way: a small one goes as the viewer moves on, others in their time."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtQuick import QQuickItem

from tests.ui.window import Shown, value_of

Key = Qt.Key


def liked(shown: Shown) -> QObject:
    """Like by key, and return the toast that says so."""
    toast = shown.named("toast")
    shown.key(Key.Key_L)
    shown.until(lambda: value_of(toast, "opacity") == 1, "the toast")
    assert value_of(toast, "title") == "Liked"
    return toast


def test_a_like_is_told_in_small_and_is_gone_with_the_next_swipe_or_page(shown: Shown) -> None:
    toast = liked(shown)
    assert value_of(toast, "width") < 300
    shown.house.swipe()
    shown.until(lambda: not value_of(toast, "open"), "the toast to go with the clip")
    liked(shown)
    shown.window.setProperty("page", "library")
    shown.until(lambda: not value_of(toast, "open"), "the toast to go with the page")


def test_what_takes_more_to_undo_stays_over_swipes_and_pages(shown: Shown) -> None:
    toast = shown.named("toast")
    shown.house.watching.wishes.ask("mute", "word", "rain")
    shown.until(lambda: value_of(toast, "opacity") == 1, "the toast")
    assert value_of(toast, "width") > 300
    shown.house.swipe()
    shown.window.setProperty("page", "library")
    shown.drawn()
    assert value_of(toast, "opacity") == 1
    shown.key(Key.Key_Z)
    shown.until(lambda: not value_of(toast, "open"), "the undo by key")


def test_a_toast_that_has_the_keys_waits_and_gives_them_back(shown: Shown) -> None:
    toast = liked(shown)
    undo = shown.button("Undo")
    undo.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    life = next(child for child in toast.children() if child.property("paused") is not None)
    assert life.property("paused")
    shown.key(Key.Key_Escape)
    shown.until(lambda: not value_of(toast, "open"), "the toast to go")
    feed = shown.named("feedPage")
    assert isinstance(feed, QQuickItem)
    assert feed.hasActiveFocus()
