"""Tells the supervisor that the window goes on being drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtQuick import QQuickWindow

EVERY_MS: Final = 1000


class Beat(QObject):
    """Has a window drawn now and then, so that one that is not has stopped. GUI thread."""

    def __init__(self, window: QQuickWindow, drew: Callable[[], None]) -> None:
        """Follow a window; `drew` is called on the thread that draws."""
        super().__init__()  # not the window's child: it has to go before Qt does
        self._window, self._drew = window, drew
        window.frameSwapped.connect(drew, Qt.ConnectionType.DirectConnection)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._ask)
        self._timer.start()

    def close(self) -> None:
        """Ask no more; the supervisor is told by whoever ends the program that it ends."""
        self._timer.stop()

    @Slot()
    def _ask(self) -> None:
        if self._window.isExposed():
            self._window.update()
        else:
            self._drew()  # nothing is drawn where nobody looks: the display is off
