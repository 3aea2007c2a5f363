"""Hears the wheel over the video, with the phases that QML does not pass on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem

from ui.feed.wheel import WheelSteps

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class WheelArea(QQuickItem):
    """Emits a step per gesture of wheel or touchpad; passes everything else on."""

    stepped = Signal(int)
    """+1 for the next video, -1 for the previous."""

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._steps = WheelSteps()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Add the event up."""
        if event.phase() == Qt.ScrollPhase.ScrollBegin:
            self._steps.begin()
        event.accept()
        angle = event.angleDelta().y()
        if angle == 0 or event.phase() == Qt.ScrollPhase.ScrollMomentum:
            return
        step = self._steps.turn(angle, event.timestamp())
        if step:
            self.stepped.emit(step)
