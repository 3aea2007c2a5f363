"""Notices that somebody is there, and hides the pointer while nobody moves it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtQuick import QQuickWindow

HIDDEN_AFTER_MS: Final = 3000

_SHOWS: Final = frozenset({QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress})
_STIRS: Final = _SHOWS | {
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TabletPress,
    QEvent.Type.TabletMove,
    QEvent.Type.Wheel,
    QEvent.Type.KeyPress,
}


class Stirs(QObject):
    """Looks at what a window is sent, and takes nothing of it. Lives on the GUI thread."""

    def __init__(self, window: QQuickWindow, stirred: Callable[[], None]) -> None:
        super().__init__()
        self._window, self._stirred = window, stirred
        self._hidden = False
        self._place = QPoint()
        self._rest = QTimer(self, interval=HIDDEN_AFTER_MS, singleShot=True)
        self._rest.timeout.connect(self._hide)
        self._rest.start()
        window.installEventFilter(self)

    def close(self) -> None:
        """Look no more, and show the pointer."""
        self._window.removeEventFilter(self)
        self._rest.stop()
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take in an event, and let it go on."""
        del watched
        kind = event.type()
        if kind in _STIRS and not self._still(event):
            self._stirred()
            if kind in _SHOWS:
                self._show()
                self._rest.start()
            elif kind is QEvent.Type.TouchBegin:
                self._hide()
        return False

    def _still(self, event: QEvent) -> bool:
        """Whether it only tells again where the pointer is, as with every frame that is drawn."""
        if not isinstance(event, QMouseEvent) or event.type() is not QEvent.Type.MouseMove:
            return False
        before, self._place = self._place, event.globalPosition().toPoint()
        return before == self._place

    @Slot()
    def _hide(self) -> None:
        if not self._hidden:
            self._hidden = True
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)

    def _show(self) -> None:
        if self._hidden:
            self._hidden = False
            QGuiApplication.restoreOverrideCursor()
