"""Lets one key stand in for another, where only the other is known by name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class KeyStandIn(QObject):
    """Presses keys in the place of others: OK and Back of a remote control."""

    @Slot(int)
    def press(self, key: int) -> None:
        """Press and release a key in the window that has the keyboard, once this turn is over."""
        window = QGuiApplication.focusWindow()
        if window is None:
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier)
            QCoreApplication.postEvent(window, event)
