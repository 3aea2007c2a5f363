"""Has a pen reach what knows the mouse alone, which is every button."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QWindow
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

_OF_PENS: Final = frozenset(
    (QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease)
)


@QmlElement
class PenAsMouse(QObject):
    """Refuses what a window is told of pens, for which Qt then sends what a mouse would.

    Qt Quick gives a pen's events to handlers alone. Those of the video take a press that was meant
    for a button over it, or for a card, and Qt sends no click to what was passed over.
    """

    @Slot(QWindow)
    def serve(self, window: QWindow) -> None:
        """Do so for a window from now on; again is no more than once.

        Called when a pen has come near: each event of the window comes through here then, which
        nobody without a pen should pay for.
        """
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuse the events of pens; the rest is not looked at."""
        del watched
        if event.type() not in _OF_PENS:
            return False
        event.ignore()
        return True
