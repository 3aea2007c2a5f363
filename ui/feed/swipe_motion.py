"""Where the pager's pages are: under a finger, or on their way to a row."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.feed.frame_ticks import FrameTicks
from ui.feed.spring import Spring
from ui.feed.swipe_gesture import SwipeGesture

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

FIRST_S = 0.004
"""A page moves at once: the first tick of an animation comes a frame later."""
FRAME_AT_MOST_S = 0.05
"""After a longer stall the page goes on from where the viewer saw it, rather than jump."""
NUDGE = 1.5
"""Rows a second of a key or a notch that leads nowhere: the page gives by 2 % and comes back."""


@QmlElement
class SwipeMotion(QObject):
    """Follows a gesture one to one, then springs to the row it decided on; on the GUI thread."""

    positionChanged = Signal()
    heldChanged = Signal()
    stillChanged = Signal()
    decided = Signal(int, str)
    """A gesture asks for the row this far away (+1, -1), with its InputSource."""
    returned = Signal()
    """A gesture was let go and asks for nothing: back to the row on screen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spring = Spring()
        self._gesture: SwipeGesture | None = None
        self._moved = 0.0
        self._thrown = self._still = False
        self._ticks = FrameTicks(self._tick, self)

    @Property(float, notify=positionChanged)
    def position(self) -> float:
        """In rows; fractional while a page is on its way."""
        return self._spring.position

    @Property(bool, notify=heldChanged)
    def held(self) -> bool:
        """Whether a gesture holds the page."""
        return self._gesture is not None

    def _get_still(self) -> bool:
        return self._still

    def _set_still(self, still: bool) -> None:
        if still != self._still:
            self._still = still
            self.stillChanged.emit()

    still = Property(bool, _get_still, _set_still, notify=stillChanged)
    """Whether pages never move, but are there: less motion. Gestures decide as ever."""

    @Slot(int, int)
    def grab(self, current: int, last: int) -> None:
        """Begin a gesture where the page is; it stands still until the finger moves."""
        self._ticks.stop()
        self._moved, self._thrown = 0.0, False
        self._hold(SwipeGesture(self._spring.position, current, last))

    @Slot(float)
    def move(self, moved: float) -> None:
        """Follow the finger: its way in pages since `grab`, towards the next video."""
        if self._gesture is not None:
            self._moved = moved
            if self._still:
                return
            self._spring.place(self._gesture.place(moved))
            self.positionChanged.emit()

    @Slot(float, str)
    def release(self, speed: float, source: str) -> None:
        """End the gesture with the finger's last speed (pages a second), and ask for a row."""
        gesture = self._gesture
        if gesture is None:
            return
        self._hold(None)
        self._spring.velocity, self._thrown = speed, True
        way = gesture.row(self._moved, speed) - gesture.home
        if way:
            self.decided.emit(way, source)
        else:
            self.returned.emit()

    @Slot(int)
    def slide(self, row: int) -> None:
        """Spring to a row, with the speed the page has; what is further away is left out."""
        if self._still:
            self.place(row)
            return
        self._hold(None)
        spring = self._spring
        if abs(row - spring.position) > 1:
            spring.position = row - 1.0 if row > spring.position else row + 1.0
        spring.aim(row, kick=not self._thrown)
        self._go()

    @Slot(int)
    def nudge(self, way: int) -> None:
        """Give a little: there is no row in that direction."""
        if self._gesture is None and self._spring.resting and not self._still:
            self._spring.nudge(NUDGE * way)
            self._go()

    @Slot(int)
    def place(self, row: int) -> None:
        """Be at a row at once; a gesture that runs ends without a say."""
        self._hold(None)
        self._ticks.stop()
        self._spring.place(row)
        self.positionChanged.emit()

    def _go(self) -> None:
        self._thrown = False
        if not self._spring.resting:
            self._tick(FIRST_S)
            self._ticks.start()

    def _hold(self, gesture: SwipeGesture | None) -> None:
        changed = (gesture is None) != (self._gesture is None)
        self._gesture = gesture
        if changed:
            self.heldChanged.emit()

    def _tick(self, seconds: float) -> None:
        self._spring.advance(min(seconds, FRAME_AT_MOST_S))
        if self._spring.resting:
            self._ticks.stop()
        self.positionChanged.emit()
