"""The real window: who has the keyboard, what has a name, and that all has its room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from player.engine import PlaybackState
from tests.ui.house import run_events
from tests.ui.window import Shown, place_of, type_of, value_of

SIZES = [(360, 640), (540, 960), (1280, 800)]
Key = Qt.Key
Modifier = Qt.KeyboardModifier


@pytest.mark.parametrize("size", SIZES)
def test_tab_reaches_every_button_and_shows_where_it_is(
    shown: Shown, size: tuple[int, int]
) -> None:
    shown.resize(*size)
    if size == (1280, 800):
        shown.until(lambda: "All reasons" in shown.words(), "the reasons beside the video")
    wanted = {str(button.property("text")) for button in shown.buttons() if button.isEnabled()}
    reached: set[str] = set()
    for _ in range(3 * len(wanted)):
        shown.key(Key.Key_Tab)
        focused = shown.window.activeFocusItem()
        if focused is not None and focused.inherits("QQuickAbstractButton"):
            assert value_of(focused, "visualFocus") is True
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
        shown.drawn()
    assert len(shown.buttons()) >= 4
    for button in shown.buttons():
        told = QAccessible.queryAccessibleInterface(button)
        assert told is not None
        assert told.text(QAccessible.Text.Name), button


@pytest.mark.parametrize("size", SIZES)
def test_tab_brings_every_setting_into_view(shown: Shown, size: tuple[int, int]) -> None:
    shown.resize(*size)
    shown.press(shown.button("Settings"))
    if size == (1280, 800):
        shown.press(shown.button("Keys"))
    shown.drawn()
    view = shown.named("settingsView")
    assert isinstance(view, QQuickItem)
    assert value_of(view, "contentHeight") > view.height(), "a page that scrolls"
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


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("page", ["watch", "settings", "reset", "keys"])
def test_nothing_leaves_the_window(shown: Shown, size: tuple[int, int], page: str) -> None:
    shown.resize(*size)
    if page == "settings":
        shown.press(shown.button("Settings"))
    elif page == "reset":
        shown.key(Key.Key_R, Qt.KeyboardModifier.ControlModifier)
        shown.until(lambda: value_of(shown.named("resetCard"), "opened"), "the dialog")
    elif page == "keys":
        shown.key(Key.Key_Question)
        shown.until(lambda: "Next video" in shown.words(), "the keys")
    run_events(300)
    width, height = size
    for item in [*shown.buttons(), *shown.texts()]:
        if in_tabs(item):
            continue
        place = place_of(item)
        told = (str(item.property("text")), place)
        assert place.left() >= -1, told
        assert place.right() <= width + 1, told
        if not in_flickable(item):
            assert place.top() >= -1, told
            assert place.bottom() <= height + 1, told


def in_tabs(item: QQuickItem | None) -> bool:
    """Whether it lies in a row of tabs, which moves sideways where they do not fit."""
    while item is not None and type_of(item) != "TabRow":
        item = item.parentItem()
    return item is not None


@pytest.mark.parametrize("size", SIZES)
def test_words_are_not_wider_than_their_place(shown: Shown, size: tuple[int, int]) -> None:
    shown.resize(*size)
    for text in shown.texts():
        if text.property("text"):
            painted = value_of(text, "contentWidth")
            assert painted <= text.width() + 1, (text.property("text"), painted, text.width())


def in_flickable(item: QQuickItem | None) -> bool:
    """Whether it can be scrolled into view."""
    while item is not None:
        if item.inherits("QQuickFlickable"):
            return True
        item = item.parentItem()
    return False


def test_another_look_leaves_the_window_as_large_as_it_was_made(shown: Shown) -> None:
    shown.resize(1280, 800)
    shown.house.settings.setProperty("scheme", "light")
    run_events(50)
    assert (shown.window.width(), shown.window.height()) == (1280, 800)


def test_another_page_pauses_and_coming_back_plays(shown: Shown) -> None:
    shown.press(shown.button("Settings"))
    assert shown.engine.state(0) is PlaybackState.PAUSED
    shown.key(Key.Key_Escape)
    assert shown.engine.state(0) is PlaybackState.PLAYING
    shown.key(Key.Key_Down)
    shown.settled()
    assert shown.house.row() == 1


def test_the_words_fade_while_nothing_moves_and_come_back(shown: Shown) -> None:
    capsule = next(item for item in shown.of_type("ActionColumn"))
    shown.until(lambda: capsule.opacity() == 0, "the overlay to fade")
    QTest.mouseMove(shown.window, QPoint(100, 100))
    QTest.mouseMove(shown.window, QPoint(110, 130))
    shown.until(lambda: capsule.opacity() == 1, "the overlay to come back")
