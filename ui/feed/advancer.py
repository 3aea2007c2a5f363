"""Asks for the next video when the one on screen has played often enough."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.feed.auto_advance import due_in_ms
from ui.feed.controller import FeedController

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

NOW_MS = 15
"""So near to the moment, it is the moment: within a frame."""


@QmlElement
class Advancer(QObject):
    """Looks with every tick of the playback, so a video that is held or hidden never advances."""

    controllerChanged = Signal()
    afterChanged = Signal()
    due = Signal()
    """It is time for the next video, and there is one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller: FeedController | None = None
        self._after = 0
        self._before = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._look)

    def _get_controller(self) -> FeedController | None:
        return self._controller

    def _set_controller(self, controller: FeedController | None) -> None:
        if controller is self._controller:
            return
        if self._controller is not None:
            self._controller.transport.positionChanged.disconnect(self._look)
        self._controller = controller
        if controller is not None:
            controller.transport.positionChanged.connect(self._look)
        self.controllerChanged.emit()

    controller = Property(
        FeedController, _get_controller, _set_controller, notify=controllerChanged
    )

    def _get_after(self) -> int:
        return self._after

    def _set_after(self, after: int) -> None:
        if after != self._after:
            self._after = after
            # What played before the choice is no reason to leave in the middle of a play.
            self._before = self._controller.loops if self._controller is not None else 0
            self._soon.stop()
            self.afterChanged.emit()

    after = Property(int, _get_after, _set_after, notify=afterChanged)
    """How often a video plays before the next one comes; 0 is never."""

    @Slot()
    def _look(self) -> None:
        self._soon.stop()
        wait_ms = self._wait_ms()
        if wait_ms is None:
            return
        if wait_ms > NOW_MS:
            self._soon.start(wait_ms)
        else:
            self.due.emit()

    def _wait_ms(self) -> int | None:
        controller = self._controller
        if self._after == 0 or controller is None or not controller.can_advance():
            return None
        dealt = controller.on_screen()
        playback = controller.transport
        loops = controller.loops
        self._before = min(self._before, loops)  # another video begins at none
        return due_in_ms(
            max(self._after, self._before + 1),
            loops=loops,
            position_ms=playback.position,
            duration_ms=dealt.video.duration_ms if dealt is not None else 0,
            speed=playback.pace.current,
        )
