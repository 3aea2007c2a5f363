"""From wheel events to steps: one gesture, one video. No Qt in here."""

from __future__ import annotations

from dataclasses import dataclass
from math import copysign

NOTCH = 120
"""Angle of one notch of a mouse wheel, in eighths of a degree (Qt's unit)."""
LOCKOUT_MS = 220
"""After a step, less than a swipe's animation: a quick second notch counts, its bounce does not."""
GESTURE_GAP_MS = 160
"""A touchpad without phases sends events every 8-16 ms, momentum included; a longer silence
means that the fingers came back."""

PATIENCE_MS = 700
"""Where several notches turn one page, the next must come within this."""


@dataclass(slots=True)
class WheelSteps:
    """Adds up wheel angles and says when a step is due.

    A mouse wheel sends whole notches: each is a gesture, apart from those in the lock-out. A
    touchpad sends many small angles, then momentum: the first NOTCH of them is the gesture
    and the rest is ignored until there is a silence or a new phase begins.
    """

    notches: int = 1
    """How many make one step, 1 or more."""
    _counted: int = 0
    _counted_at_ms: int = 0
    _sum: float = 0
    _spent: bool = False
    _stepped_at_ms: int = -LOCKOUT_MS
    _last_at_ms: int = -GESTURE_GAP_MS

    def begin(self) -> None:
        """A touchpad with phases put its fingers down."""
        self._sum, self._spent = 0, False

    def turn(self, angle: int, at_ms: int) -> int:
        """Take one event; return +1 for the next video, -1 for the previous, or 0.

        Args:
            angle: in eighths of a degree, positive away from the viewer.
            at_ms: the event's time stamp.
        """
        weighed = self._weigh(angle, at_ms)
        return self._add(weighed, at_ms) if weighed else 0

    def _weigh(self, angle: int, at_ms: int) -> float:
        """Return how much of a step an event is, in notches of 120; whole ones are counted."""
        if abs(angle) < NOTCH or self.notches == 1:
            return angle / self.notches
        late = at_ms - self._counted_at_ms > PATIENCE_MS
        if late or (angle > 0) != (self._counted > 0):
            self._counted = 0
        self._counted, self._counted_at_ms = self._counted + angle, at_ms
        if abs(self._counted) < NOTCH * self.notches:
            return 0
        self._counted = 0
        return copysign(NOTCH, angle)

    def _add(self, angle: float, at_ms: int) -> int:
        if at_ms - self._last_at_ms > GESTURE_GAP_MS or (angle > 0) != (self._sum > 0):
            self._sum, self._spent = 0, False
        self._last_at_ms = at_ms
        if abs(angle) >= NOTCH:
            self._sum, self._spent = angle, False
        elif not self._spent:
            self._sum += angle
        if self._spent or abs(self._sum) < NOTCH or at_ms - self._stepped_at_ms < LOCKOUT_MS:
            return 0
        step = -1 if self._sum > 0 else 1
        self._sum, self._spent, self._stepped_at_ms = self._sum, True, at_ms
        return step
