"""Hands on a touchpad, a wheel, a touch screen and a pen, as the window hears of them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointingDevice, QTabletEvent, QWheelEvent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from tests.ui.house import run_events

Phase = Qt.ScrollPhase
EVENT_MS = 10
LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
NO_BUTTON = Qt.MouseButton.NoButton
MIDDLE = QPoint(200, 300)
_Type = QInputDevice.DeviceType
TOUCHPAD = QPointingDevice(
    "touchpad",
    41,
    _Type.TouchPad,
    QPointingDevice.PointerType.Finger,
    QInputDevice.Capability.PixelScroll,
    5,
    2,
)
STYLUS = QPointingDevice(
    "pen",
    42,
    _Type.Stylus,
    QPointingDevice.PointerType.Pen,
    QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
    1,
    1,
)
AS_MOUSE = {
    QEvent.Type.TabletPress: QEvent.Type.MouseButtonPress,
    QEvent.Type.TabletMove: QEvent.Type.MouseMove,
    QEvent.Type.TabletRelease: QEvent.Type.MouseButtonRelease,
}


@dataclass
class Wheel:
    """Sends wheel events with time stamps of its own, so that a slow machine changes nothing."""

    window: QQuickWindow
    device: QPointingDevice | None = None
    at_ms: int = 10_000

    def turn(
        self,
        *,
        pixels: int = 0,
        angle: int = 0,
        phase: Phase = Phase.NoScrollPhase,
        after_ms: int = EVENT_MS,
    ) -> None:
        """Send one event; positive is away from the viewer, towards the previous video."""
        self.at_ms += after_ms
        place = QPointF(MIDDLE)
        # Like the window system's: Qt Quick drops an update that has no angle.
        angle = angle or 2 * pixels
        event = QWheelEvent(
            place,
            place,
            QPoint(0, pixels),
            QPoint(0, angle),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            phase,
            False,
            device=self.device or QPointingDevice.primaryPointingDevice(),
        )
        event.setTimestamp(self.at_ms)
        QCoreApplication.sendEvent(self.window, event)

    def hold(self, pixels: int, events: int = 10) -> None:
        """Put two fingers down and move the page by so many pixels; they stay there."""
        self.turn(phase=Phase.ScrollBegin)
        for _ in range(events):
            self.turn(pixels=round(pixels / events), phase=Phase.ScrollUpdate)

    def let_go(self, after_ms: int = EVENT_MS) -> None:
        """Lift the fingers, so long after they moved last."""
        self.turn(phase=Phase.ScrollEnd, after_ms=after_ms)

    def coast(self, pixels: int, events: int = 40) -> None:
        """Send the momentum that some systems add to a flick."""
        for left in range(events, 0, -1):
            self.turn(pixels=round(pixels * left / events), phase=Phase.ScrollMomentum)
        self.turn(phase=Phase.ScrollEnd)


def double_click(window: QQuickWindow, at: QPoint, at_ms: int = 10_000) -> None:
    """Click twice with nothing in between: on a busy machine QTest's two may be two clicks."""
    kinds = QEvent.Type
    for kind, buttons in (
        (kinds.MouseButtonPress, LEFT),
        (kinds.MouseButtonRelease, Qt.MouseButton.NoButton),
        (kinds.MouseButtonPress, LEFT),
        (kinds.MouseButtonDblClick, LEFT),
        (kinds.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        place = QPointF(at)
        event = QMouseEvent(kind, place, window.mapToGlobal(place), LEFT, buttons, NO_KEYS)
        at_ms += EVENT_MS
        event.setTimestamp(at_ms)
        QCoreApplication.sendEvent(window, event)


@dataclass
class Finger:
    """One finger on a touch screen."""

    window: QQuickWindow
    device: QPointingDevice

    def swipe(self, start: QPoint, end: QPoint, steps: int = 8) -> None:
        """Press, move and lift."""
        QTest.touchEvent(self.window, self.device).press(0, start, self.window).commit()
        for step in range(1, steps + 1):
            run_events(16)
            here = start + (end - start) * step / steps
            QTest.touchEvent(self.window, self.device).move(0, here, self.window).commit()
        QTest.touchEvent(self.window, self.device).release(0, end, self.window).commit()
        run_events(16)

    def hold(self, at: QPoint, for_ms: int) -> None:
        """Press and stay; `lift` ends it."""
        QTest.touchEvent(self.window, self.device).press(0, at, self.window).commit()
        run_events(for_ms)

    def lift(self, at: QPoint) -> None:
        """Take the finger off the screen."""
        QTest.touchEvent(self.window, self.device).release(0, at, self.window).commit()
        run_events(16)

    def tap(self, at: QPoint) -> None:
        """Press and lift at once."""
        self.hold(at, EVENT_MS)
        self.lift(at)


@dataclass
class Pen:
    """A pen on a tablet, as the tablet's driver tells of it."""

    window: QQuickWindow
    device: QPointingDevice
    at_ms: int = 20_000

    def _tell(self, kind: QEvent.Type, at: QPoint, *, down: bool) -> None:
        self.at_ms += EVENT_MS
        place = QPointF(at)
        button = NO_BUTTON if kind is QEvent.Type.TabletMove else LEFT
        buttons = LEFT if down else NO_BUTTON
        world = self.window.mapToGlobal(place)
        pressure = 0.6 if down else 0.0
        event = QTabletEvent(
            kind, self.device, place, world, pressure, 0, 0, 0, 0, 0, NO_KEYS, button, buttons
        )
        event.setTimestamp(self.at_ms)
        event.ignore()  # as Qt sends it: whoever handles it says so
        QCoreApplication.sendEvent(self.window, event)
        if event.isAccepted():
            return
        # As Qt does it for windows that know no pens.
        like = QMouseEvent(AS_MOUSE[kind], place, world, button, buttons, NO_KEYS, self.device)
        like.setTimestamp(self.at_ms)
        QCoreApplication.sendEvent(self.window, like)

    def hold(self, at: QPoint, for_ms: int) -> None:
        """Come near, put the tip down and stay; `lift` ends it."""
        self._tell(QEvent.Type.TabletMove, at, down=False)
        self._tell(QEvent.Type.TabletPress, at, down=True)
        run_events(for_ms)

    def lift(self, at: QPoint) -> None:
        """Take the tip off."""
        self._tell(QEvent.Type.TabletRelease, at, down=False)
        run_events(16)

    def tap(self, at: QPoint) -> None:
        """Put the tip down and lift it at once."""
        self.hold(at, EVENT_MS)
        self.lift(at)

    def swipe(self, start: QPoint, end: QPoint, steps: int = 8) -> None:
        """Draw a line."""
        self.hold(start, EVENT_MS)
        for step in range(1, steps + 1):
            run_events(16)
            self._tell(QEvent.Type.TabletMove, start + (end - start) * step / steps, down=True)
        self.lift(end)
