"""The window comes back to where it was closed, on the screen it was closed on."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QRect
from PySide6.QtQuick import QQuickWindow

from tests.ui.house import House, run_events
from tests.ui.window import Shown
from ui.shell.window_place import WindowPlace, key_of, read, within

ROOM = QRect(1920, 0, 1280, 1000)
"""A second screen, at the right of another."""


def is_on(window: QQuickWindow, screen: str) -> bool:
    return window.screen().name() == screen


@pytest.mark.parametrize(
    ("kept", "place"),
    [
        (QRect(2000, 100, 540, 800), QRect(2000, 100, 540, 800)),
        (QRect(100, 100, 540, 800), QRect(1920, 100, 540, 800)),
        (QRect(3100, 900, 540, 800), QRect(2660, 200, 540, 800)),
        (QRect(1900, -50, 2560, 1440), QRect(1920, 0, 1280, 1000)),
    ],
)
def test_a_window_lies_within_the_room_of_its_screen(kept: QRect, place: QRect) -> None:
    assert within(kept, ROOM) == place


@pytest.mark.parametrize("words", ["", "maximized", "1,2,3", "1,2,3,4,5", "a,b,c,d"])
def test_what_is_no_place_counts_as_never_set(words: str) -> None:
    assert read(words) is None


def test_a_window_comes_back_to_its_place(shown: Shown, house: House) -> None:
    window, store = shown.window, house.store
    place = WindowPlace(window, store)
    window.setGeometry(QRect(120, 40, 600, 700))
    shown.until(lambda: window.geometry() == QRect(120, 40, 600, 700), "the window to move")
    window.close()
    run_events(50)
    window.show()
    window.setGeometry(QRect(0, 0, 540, 650))
    place.restore()
    shown.until(lambda: window.geometry() == QRect(120, 40, 600, 700), "its place")
    assert store.get("window_screen") == key_of(window.screen())


def test_a_window_comes_back_to_its_place_on_each_screen(shown: Shown, house: House) -> None:
    """On the one it was closed on; on the other there is a place of its own."""
    window, place = shown.window, WindowPlace(shown.window, house.store)
    for name, at in (("here", QRect(120, 40, 600, 700)), ("there", QRect(8300, 90, 540, 800))):
        window.setGeometry(at)
        shown.until(partial(is_on, window, name), f"the screen {name}")
        place.remember()
    window.setGeometry(QRect(0, 0, 540, 650))
    place.restore()
    shown.until(lambda: window.geometry() == QRect(8300, 90, 540, 800), "its place over there")
    house.store.set("window_screen", "here")
    place.restore()
    shown.until(lambda: window.geometry() == QRect(120, 40, 600, 700), "its place here")
    shown.until(partial(is_on, window, "here"), "the first screen")


def test_a_screen_that_is_not_there_leaves_the_window_where_it_is(
    shown: Shown, house: House
) -> None:
    window, store = shown.window, house.store
    here = window.geometry()
    store.set("window_screen", "A screen at work")
    store.set("window_place A screen at work", "5000,5000,700,800")
    WindowPlace(window, store).restore()
    run_events(50)
    assert window.geometry() == here
