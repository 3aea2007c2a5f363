"""Hears wheel and touchpad over the video, with the phases that QML does not pass on."""

from __future__ import annotations

from PySide6.QtCore import Property, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QInputDevice, QWheelEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem

from ui.feed.swipe_gesture import SpeedOfFinger
from ui.feed.wheel import WheelSteps

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

PIXELS_PER_ANGLE = 0.5
"""For a touchpad that tells angles only: a notch of 120 is 60 pixels, as toolkits have it."""
SILENCE_MS = 130
"""A touchpad without phases sends every 8-16 ms; a longer silence means that it was let go."""
LOST_MS = 2000
"""A touchpad with phases whose end never came, as when the pointer left the window."""


@QmlElement
class WheelArea(QQuickItem):
    """Emits a step per gesture of a wheel, and the way of the fingers on a touchpad.

    A touchpad that tells its phases, or is known to be one, moves the page as a finger does;
    its momentum is nobody's gesture and is left out. Everything else adds up to notches.
    """

    stepped = Signal(int)
    """A notch: +1 for the next video, -1 for the previous."""
    grabbed = Signal()
    """Fingers are on the touchpad."""
    dragged = Signal(float)
    """Their way since, in pages towards the next video."""
    dropped = Signal(float)
    """They let go, with this speed in pages a second."""

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._steps = WheelSteps()
        self._speed: SpeedOfFinger | None = None
        self._moved = 0.0
        self._at_ms = 0
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.timeout.connect(self._fall_silent)

    def _get_notches(self) -> int:
        return self._steps.notches

    def _set_notches(self, notches: int) -> None:
        self._steps.notches = max(1, notches)

    notches = Property(int, _get_notches, _set_notches)
    """How many notches of a wheel turn one page."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Follow the fingers, or add the event up."""
        event.accept()
        phase = event.phase()
        if phase == Qt.ScrollPhase.ScrollMomentum:
            return
        pad = event.device().type() == QInputDevice.DeviceType.TouchPad
        if phase != Qt.ScrollPhase.NoScrollPhase or pad:
            self._follow(event)
            return
        angle = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            angle = angle or event.angleDelta().x()  # some systems turn it sideways
        step = self._steps.turn(angle, event.timestamp()) if angle else 0
        if step:
            self.stepped.emit(step)

    def _follow(self, event: QWheelEvent) -> None:
        phase, self._at_ms = event.phase(), event.timestamp()
        way = event.pixelDelta().y() or event.angleDelta().y() * PIXELS_PER_ANGLE
        ends = phase == Qt.ScrollPhase.ScrollEnd
        begins = phase == Qt.ScrollPhase.ScrollBegin
        if begins or (self._speed is None and way and not ends):
            self._begin()
        if self._speed is None:
            return
        if way:
            self._moved -= way / max(1.0, self.height())
            self._speed.note(self._moved, self._at_ms)
            self.dragged.emit(self._moved)
        if ends:
            self._end()
        else:
            self._silence.start(SILENCE_MS if phase == Qt.ScrollPhase.NoScrollPhase else LOST_MS)

    def _begin(self) -> None:
        self._speed, self._moved = SpeedOfFinger(), 0.0
        self._speed.note(0.0, self._at_ms)
        self.grabbed.emit()

    @Slot()
    def _fall_silent(self) -> None:
        """Let go: with the last speed where silence is how a gesture ends, else with none."""
        if self._speed is not None and self._silence.interval() == LOST_MS:
            self._speed = SpeedOfFinger()
        self._end()

    def _end(self) -> None:
        self._silence.stop()
        if self._speed is not None:
            speed, self._speed = self._speed.at(self._at_ms), None
            self.dropped.emit(speed)
