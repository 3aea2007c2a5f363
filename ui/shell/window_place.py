"""Where the window is on each screen, remembered between starts."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Slot
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtQuick import QQuickWindow

from ui.settings.store import Store

LAST = "window_screen"
"""The screen on which the window was closed."""
PLACE = "window_place"
"""Its place there, for each screen by its name."""
MAXIMIZED = "maximized"


class WindowPlace(QObject):
    """Puts the window where it was closed, and notes where that is. Lives on the GUI thread.

    A screen is known by its name, maker and serial number: a cable that is plugged in elsewhere
    is the same screen. On Wayland the desktop alone decides where a window is, and its size is
    all that comes back.
    """

    def __init__(self, window: QQuickWindow, store: Store) -> None:
        super().__init__(window)
        self._window, self._store = window, store
        window.closing.connect(self.remember)

    def restore(self) -> None:
        """Go to the screen the window was closed on, if it is there, and to its place on it."""
        screen = self._last()
        words = self._store.get(f"{PLACE} {key_of(screen)}")
        if words == MAXIMIZED:
            self._window.setGeometry(within(self._window.geometry(), screen.availableGeometry()))
            self._window.showMaximized()
        elif words is not None and (place := read(words)) is not None:
            self._window.setGeometry(within(place, screen.availableGeometry()))

    @Slot()
    def remember(self) -> None:
        """Note the window's place; a full screen is none."""
        shown = self._window.visibility()
        if shown not in (QWindow.Visibility.Windowed, QWindow.Visibility.Maximized):
            return
        screen = key_of(self._window.screen())
        at = self._window.geometry()
        words = f"{at.x()},{at.y()},{at.width()},{at.height()}"
        is_maximized = shown == QWindow.Visibility.Maximized
        self._store.set(LAST, screen)
        self._store.set(f"{PLACE} {screen}", MAXIMIZED if is_maximized else words)

    def _last(self) -> QScreen:
        name = self._store.get(LAST)
        screens = QGuiApplication.screens()
        return next((one for one in screens if key_of(one) == name), self._window.screen())


def key_of(screen: QScreen) -> str:
    """Return what a screen is remembered by."""
    told = (screen.manufacturer(), screen.model(), screen.serialNumber())
    return " ".join(word for word in told if word) or screen.name()


def read(words: str) -> QRect | None:
    """Read a remembered place; what is none counts as never set."""
    try:
        left, top, width, height = map(int, words.split(","))
    except ValueError:
        return None
    return QRect(left, top, width, height)


def within(place: QRect, room: QRect) -> QRect:
    """Move a window into the room that a screen has, and make it no larger than that."""
    size = place.size().boundedTo(room.size())
    left = min(max(place.left(), room.left()), room.right() + 1 - size.width())
    top = min(max(place.top(), room.top()), room.bottom() + 1 - size.height())
    return QRect(left, top, size.width(), size.height())
