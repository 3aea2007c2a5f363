"""The panel of what the feed thinks, in the real window: where it stands and who has the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem

from player.engine import PlaybackState
from tests.ui.window import Shown, place_of, value_of

Key = Qt.Key


def middle(shown: Shown) -> float:
    """Where the middle of the video is, across the window."""
    pager = shown.named("pager")
    assert isinstance(pager, QQuickItem)
    return place_of(pager).center().x()


def pills(shown: Shown) -> list[QQuickItem]:
    return [item for item in shown.items() if item.objectName() == "whyPill"]


def test_a_wide_window_shows_why_beside_the_video_and_w_takes_it_away(shown: Shown) -> None:
    shown.resize(1280, 800)
    shown.until(lambda: {"All reasons", "Up next"} <= shown.words(), "the panel")
    shown.until(lambda: middle(shown) == (88 + 1280 - 328) / 2, "the video in the room left")
    assert pills(shown) == [], "one lamp at a time"
    shown.key(Key.Key_W)
    shown.until(lambda: middle(shown) == (88 + 1280) / 2, "the video in the middle")
    shown.until(lambda: "All reasons" not in shown.words(), "the panel to go")
    shown.stir()
    assert pills(shown)
    assert value_of(shown.house.settings, "thinking") is False
    shown.key(Key.Key_W)
    shown.until(lambda: "All reasons" in shown.words(), "the panel back")
    shown.until(lambda: middle(shown) == (88 + 1280 - 328) / 2, "the panel at its place")
    shown.press(shown.button("All reasons"))
    shown.until(lambda: middle(shown) == (88 + 1280 - 440) / 2, "room for all reasons")
    assert {"Why this video", "Adds up to", "Less of this"} - shown.words() == {"Less of this"}
    shown.key(Key.Key_Escape)
    shown.until(lambda: "Less of this" in shown.words(), "the panel again")
    assert value_of(shown.named("feedPage"), "activeFocus") is True
    assert shown.engine.state(0) is PlaybackState.PLAYING


def test_the_panel_is_quiet_where_nothing_plays(shown: Shown) -> None:
    shown.resize(1280, 800)
    shown.until(lambda: "Up next" in shown.words(), "the panel")
    shown.press(shown.button("Following"))
    shown.until(lambda: "You follow nobody yet" in shown.words(), "an empty page")
    assert "Up next" not in shown.words()


def test_the_keyboard_opens_a_sheet_asks_for_more_and_comes_back_to_the_pill(
    shown: Shown,
) -> None:
    shown.house.controller.like(True)
    for _ in range(5):
        shown.key(Key.Key_Down)
        shown.settled()
        shown.house.dealt()
    for _ in range(20):
        shown.key(Key.Key_Tab)
        if shown.window.activeFocusItem() in pills(shown):
            break
    (pill,) = pills(shown)
    assert shown.window.activeFocusItem() is pill
    shown.key(Key.Key_Return)
    shown.until(lambda: "Adds up to" in shown.words(), "the sheet")
    shown.until(lambda: value_of(shown.named("whySheet"), "opened"), "the sheet at its place")
    close = shown.window.activeFocusItem()
    assert close is not None
    assert value_of(close, "visualFocus") is True
    sheet = shown.named("reasonList")
    assert isinstance(sheet, QQuickItem)
    assert place_of(sheet).top() > 0.28 * 960
    said: list[str] = []
    shown.house.watching.wishes.said.connect(lambda title, detail: said.append(title))
    for _ in range(40):
        shown.key(Key.Key_Tab)
        at = shown.window.activeFocusItem()
        if at is not None and at.objectName() == "lessButton":
            break
    shown.key(Key.Key_Space)
    (told,) = said
    assert told.startswith("Less of ")
    shown.until(lambda: told in shown.words(), "the toast above the sheet")
    less = shown.window.activeFocusItem()
    assert less is not None
    assert value_of(less, "chosen") is True
    shown.key(Key.Key_Z)
    assert value_of(less, "chosen") is False
    for _ in range(60):
        shown.key(Key.Key_Tab)
        at = shown.window.activeFocusItem()
        assert at is not None
        assert place_of(at).top() > 0.28 * 960, "Tab stays in the sheet"
    shown.key(Key.Key_W)
    shown.until(lambda: "Adds up to" not in shown.words(), "the sheet to go")
    assert shown.window.activeFocusItem() in pills(shown)
