"""Does at the window what was recorded there, at its time; a touch takes over."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtQuick import QQuickWindow

from storage.records import InputSource, View
from ui.feed.controller import FeedController
from ui.stage.recording import Advance, Key, Pointer, Recording, Told, Watched, Wheel

LOOK_MS: Final = 10
AFTER_S: Final = 1.0
"""How long after the last gesture it is over."""

_HANDS: Final = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.Wheel,
        QEvent.Type.KeyPress,
    }
)
_MOUSE: Final = {
    "press": QEvent.Type.MouseButtonPress,
    "double": QEvent.Type.MouseButtonDblClick,
    "move": QEvent.Type.MouseMove,
    "release": QEvent.Type.MouseButtonRelease,
}


class Replay(QObject):
    """Sends a window the events of a recording. Lives on the GUI thread.

    A gesture that begins something is held back until all that the one before brought is there:
    on a slower machine the demonstration takes longer, and shows the same. Each view that ends is
    told as it was recorded, so that the feed learns the same from it, and deals the same.
    """

    over = Signal()
    """All was shown."""
    taken = Signal()
    """Somebody touched it: it is theirs."""
    strayed = Signal()
    """Another video came than was recorded: the folder is another one."""

    def __init__(
        self,
        recording: Recording,
        window: QQuickWindow,
        controller: FeedController,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._window, self._controller, self._now = window, controller, now
        self._steps = deque(step for step in recording.steps if not isinstance(step, Watched))
        self._views = deque(step for step in recording.steps if isinstance(step, Watched))
        self._began_s: float | None = None
        self._done_s = 0.0
        self._held = Qt.MouseButton.NoButton
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()
        controller.diary.recount = self._recount
        window.installEventFilter(self)

    def close(self) -> None:
        """Do no more of it."""
        self._timer.stop()
        self._window.removeEventFilter(self)
        self._controller.diary.recount = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the window to whoever touches it; what they did first is for that alone."""
        del watched
        if event.spontaneous() and event.type() in _HANDS and self._timer.isActive():
            self.close()
            self.taken.emit()
            return True
        return False

    def _go_on(self) -> None:
        if self._began_s is None:
            if not self._settled():
                return
            self._window.requestActivate()  # keys go to a window that has them
            self._began_s = self._now()
        at_s = self._now() - self._began_s
        while self._steps and self._steps[0].at <= at_s:
            if self._begins(self._steps[0]) and not self._settled():
                # What follows is as much later, too.
                self._began_s = self._now() - self._steps[0].at
                return
            self._do(self._steps.popleft())
            if not self._timer.isActive():
                return
            at_s = self._now() - self._began_s
        if not self._steps and at_s > self._done_s + AFTER_S and self._settled():
            self.close()
            self.over.emit()

    @staticmethod
    def _begins(step: Told) -> bool:
        if isinstance(step, Key):
            return step.down
        return not isinstance(step, Pointer) or step.what in ("press", "double")

    def _settled(self) -> bool:
        """Whether all that was asked for is there, drawn."""
        controller = self._controller
        return controller.pictured and controller.settled and controller.dealer.idle

    def _do(self, step: Told) -> None:
        self._done_s = step.at
        size = self._window.size()
        if isinstance(step, Key):
            kind = QEvent.Type.KeyPress if step.down else QEvent.Type.KeyRelease
            held = Qt.KeyboardModifier(step.held)
            self._send(QKeyEvent(kind, step.key, held, step.text, step.again))
        elif isinstance(step, Wheel):
            place = QPointF(step.x * size.width(), step.y * size.height())
            self._send(
                QWheelEvent(
                    place,
                    QPointF(self._window.mapToGlobal(place.toPoint())),
                    QPoint(*step.pixels),
                    QPoint(*step.angle),
                    self._held,
                    Qt.KeyboardModifier(step.held),
                    Qt.ScrollPhase(step.phase),
                    False,
                )
            )
        elif isinstance(step, Pointer):
            self._point(step, QPointF(step.x * size.width(), step.y * size.height()))
        elif isinstance(step, Advance):
            row: int = self._controller.property("current")
            self._controller.settle(row + 1, InputSource.AUTO.value)

    def _point(self, step: Pointer, place: QPointF) -> None:
        button = Qt.MouseButton(step.button)
        if step.what == "release":
            self._held = Qt.MouseButton.NoButton
        elif step.what != "move":
            self._held = button
        everywhere = QPointF(self._window.mapToGlobal(place.toPoint()))
        no_keys = Qt.KeyboardModifier.NoModifier
        self._send(QMouseEvent(_MOUSE[step.what], place, everywhere, button, self._held, no_keys))

    def _send(self, event: QEvent) -> None:
        QCoreApplication.sendEvent(self._window, event)

    def _recount(self, view: View) -> View:
        video = self._controller.dealer.shelf.shown(view.impression.video_id)
        told = self._views.popleft() if self._views else None
        if told is None or video is None:
            return view  # it was cut short before this one ended
        if video.content_key != told.video:
            self.close()
            self.strayed.emit()
            return view
        return replace(
            view,
            impression=replace(
                view.impression,
                visible_ms=told.visible_ms,
                watched_ms=told.watched_ms,
                paused_ms=told.paused_ms,
                furthest_ms=told.furthest_ms,
                loops=told.loops,
                seeks=told.seeks,
                speed=told.speed,
            ),
        )
