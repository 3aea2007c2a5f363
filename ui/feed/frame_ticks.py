"""Calls once a frame, while something moves."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QAbstractAnimation, QObject, Qt, QTimer, Slot
from PySide6.QtQuick import QQuickWindow

TICK_MS = 10
"""Qt's own 16 ms are so near to a display frame of 16.7 ms that a tick a millisecond late leaves
one frame without a new picture. Ten forgive 6 ms."""
LEAST_S = 0.001
"""So little is no frame: every move has all pages placed anew."""


class FrameTicks(QObject):
    """Calls with the seconds since the last call, in step with the display where that is known.

    The software scene graph knows of no vertical sync, so there a timer ticks.
    """

    def __init__(self, tick: Callable[[float], None], parent: QObject) -> None:
        super().__init__(parent)
        self._tick, self._at_s = tick, 0.0
        self._frames: QTimer | _Frames
        if QQuickWindow.sceneGraphBackend() == "software":
            self._frames = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
            self._frames.timeout.connect(self._on_frame)
        else:
            self._frames = _Frames(self._on_frame, self)

    def start(self) -> None:
        """Call once a frame from now on."""
        self._at_s = time.monotonic()
        self._frames.start()

    def stop(self) -> None:
        """Call no more."""
        self._frames.stop()

    @Slot()
    def _on_frame(self) -> None:
        now_s = time.monotonic()
        passed_s = now_s - self._at_s
        if passed_s >= LEAST_S:
            self._at_s = now_s
            self._tick(passed_s)


class _Frames(QAbstractAnimation):
    """Calls in step with every other animation; that is, with the display."""

    def __init__(self, on_frame: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._on_frame = on_frame

    def duration(self) -> int:
        """Return that it runs until it is stopped."""
        return -1

    def updateCurrentTime(self, _now_ms: int) -> None:
        """Pass on that there is another frame; Qt calls this at the start and the end as well."""
        if self.state() is QAbstractAnimation.State.Running:
            self._on_frame()
