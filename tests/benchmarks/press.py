"""A person's keys, as Qt's own events in the real window. For the children with a window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

    from ui.shell.wiring import App


def press(app: App, key: Qt.Key) -> None:
    """Press and release a key; what it sets off at once is over when this returns."""
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(app.window, event)


def swipe(app: App, step: int) -> None:
    """Swipe to the next video (+1) or the one before (-1) by an arrow key."""
    from PySide6.QtCore import Qt

    press(app, Qt.Key.Key_Down if step > 0 else Qt.Key.Key_Up)


def later(ms: float, act: Callable[[], object]) -> None:
    """Call something once, after so many milliseconds."""
    from PySide6.QtCore import QTimer

    QTimer.singleShot(round(ms), act)
