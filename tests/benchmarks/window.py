"""Keys into the real window and pictures out of it, for the children that have one."""

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


def watch_drawing(app: App, on_sync: Callable[[], object], on_swap: Callable[[], object]) -> None:
    """Call back when a picture of the window is begun and when it is presented.

    At once and on the thread that draws: a queued call would wait its turn in the GUI's queue.
    """
    from PySide6.QtCore import Qt

    at_once = Qt.ConnectionType.DirectConnection
    app.window.beforeSynchronizing.connect(on_sync, at_once)
    app.window.frameSwapped.connect(on_swap, at_once)


def leave(app: App) -> None:
    """End the program from Qt's event loop, where Python does not wait.

    The window waits for the thread that draws, and that for Python: called from here, for ever.
    """
    from PySide6.QtCore import QMetaObject, Qt

    QMetaObject.invokeMethod(app.application, "quit", Qt.ConnectionType.QueuedConnection)


def later(ms: float, act: Callable[[], object]) -> None:
    """Call something once, after so many milliseconds."""
    from PySide6.QtCore import QTimer

    QTimer.singleShot(round(ms), act)
