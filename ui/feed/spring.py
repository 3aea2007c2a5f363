"""The spring that carries a page to its row. No Qt in here."""

from __future__ import annotations

import math
from dataclasses import dataclass

STIFFNESS = 26.0
"""Angular frequency in 1/s: from rest, 99 % of a swipe is done after 0.24 s, all of it after
0.35 s, the last pixels of which nobody sees."""
KICK = 0.5
"""Speed a page starts with when no finger gave it one, as a share of the most it may have
without going past its row: it moves within the first frame, as an out-cubic curve does."""
AWAY_AT_MOST = 2.0
"""Rows a second a page may keep in the wrong direction: it turns within 3 % of a page."""
CRAWL = 0.2
"""Rows a second: the last pixels are gone at no less. Slower, a page moves by less than a pixel
between two pictures, and stands still in every other one."""
NEAR = CRAWL / STIFFNESS
"""Rows, from where on the spring would crawl."""


@dataclass(slots=True)
class Spring:
    """A critically damped spring: the fastest way home that never swings past it."""

    position: float = 0.0
    """In rows."""
    velocity: float = 0.0
    """In rows a second."""
    target: float = 0.0

    @property
    def resting(self) -> bool:
        """Whether the page has arrived."""
        return self.position == self.target and self.velocity == 0.0

    def place(self, row: float) -> None:
        """Be there, at rest."""
        self.position, self.velocity, self.target = row, 0.0, row

    def aim(self, target: float, *, kick: bool) -> None:
        """Set off for another row with the speed it has, limited so that it never overshoots.

        Args:
            target: in rows.
            kick: give it speed when it has little; not when a finger just let it go.
        """
        self.target = target
        away = target - self.position
        way = math.copysign(1.0, away)
        most = STIFFNESS * abs(away)
        least = KICK * most if kick else -AWAY_AT_MOST
        self.velocity = way * min(most, max(least, way * self.velocity))

    def nudge(self, velocity: float) -> None:
        """Push it a little and let it come back: there is nothing in that direction."""
        self.velocity = velocity

    def advance(self, seconds: float) -> None:
        """Move on by the exact solution, whatever the length of the frame, but for the last pixels.

        x'' = -2 s x' - s² x with s STIFFNESS and x the way that is left, so that
        x(t) = (a + b t) exp(-s t) with a = x(0) and b = x'(0) + s a.
        """
        a = self.position - self.target
        b = self.velocity + STIFFNESS * a
        fade = math.exp(-STIFFNESS * seconds)
        left = (a + b * seconds) * fade
        self.velocity = b * fade - STIFFNESS * left
        if abs(left) < NEAR and abs(self.velocity) <= CRAWL:
            left = math.copysign(max(0.0, min(abs(left), abs(a) - CRAWL * seconds)), a)
            if left == 0.0:
                self.velocity = 0.0
        self.position = self.target + left
