"""From the way of a finger to the place of a page, and from its last speed to a row.

One gesture, one video: however far and fast the finger goes. No Qt in here. Places are in rows
(pages), speeds in rows a second; both grow towards the next video.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, field

GIVE = 0.55
"""Share of the finger's way that the page follows at first where there is nothing more."""
REACH = 0.35
"""Pages that it gives at most, however far the finger goes."""
FLICK = 0.6
"""Rows a second from which the speed decides, not the way."""
FLICK_WAY = 0.03
"""Pages a finger must have gone for a flick: a brush is none."""
HALFWAY = 0.3
"""Pages from which a slow gesture goes on by itself."""
MEMORY_MS = 100
"""How far back the speed of a finger is looked for; one that rested so long has none."""


def rubber(beyond: float) -> float:
    """Return how far a page gives when the finger is `beyond` its end: less and less."""
    return REACH * (1 - 1 / (beyond * GIVE / REACH + 1))


@dataclass(frozen=True, slots=True)
class SwipeGesture:
    """One press of a finger, a button or a touchpad, until it lets go."""

    began: float
    """Where the page was: between two rows when it was caught on its way."""
    home: int
    """The row on screen."""
    last: int
    """The last row there is."""

    def place(self, moved: float) -> float:
        """Return where the page belongs when the finger has moved so far since the press."""
        wanted = self.began + moved
        low, high = max(0, self.home - 1), min(self.last, self.home + 1)
        if wanted < low:
            return low - rubber(low - wanted)
        if wanted > high:
            return high + rubber(wanted - high)
        return wanted

    def row(self, moved: float, speed: float) -> int:
        """Return the row that a release takes the page to, at most one from `home`.

        Args:
            moved: the finger's way since the press.
            speed: its speed as it let go.
        """
        if moved == 0:
            return self.home
        way = round(math.copysign(1, moved))
        off = self.place(moved) - self.home
        if abs(speed) > FLICK:
            goes = way * speed > 0 and abs(moved) >= FLICK_WAY
        else:
            goes = way * off > HALFWAY
        return min(max(self.home + way, 0), self.last) if goes else self.home


@dataclass(slots=True)
class SpeedOfFinger:
    """What the last moments of a gesture say of its speed."""

    _samples: deque[tuple[int, float]] = field(default_factory=lambda: deque(maxlen=64))

    def note(self, moved: float, at_ms: int) -> None:
        """Take the finger's way so far, with the time stamp of the event that told it."""
        self._samples.append((at_ms, moved))

    def at(self, now_ms: int) -> float:
        """Return its speed over the last MEMORY_MS, a second; 0 when it rested."""
        recent = [sample for sample in self._samples if now_ms - sample[0] <= MEMORY_MS]
        if len(recent) < 2 or recent[-1][0] <= recent[0][0]:
            return 0.0
        (began_ms, start), (ended_ms, end) = recent[0], recent[-1]
        return (end - start) * 1000 / (ended_ms - began_ms)
