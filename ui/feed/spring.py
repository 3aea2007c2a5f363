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
HALVINGS = 12
"""Finds the moment in a frame to a few microseconds."""


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
        """Move on by the exact solution, whatever the length of the frame."""
        near_after_s = self._near_after(seconds)
        if near_after_s is None:
            left, self.velocity = self._after(seconds)
        else:
            there, _ = self._after(near_after_s)
            crawled = CRAWL * (seconds - near_after_s)
            left = math.copysign(max(0.0, abs(there) - crawled), there)
            self.velocity = math.copysign(CRAWL, -left) if left else 0.0
        self.position = self.target + left

    def _after(self, seconds: float) -> tuple[float, float]:
        """Return the way that is left and the velocity, as the spring alone would have them.

        x'' = -2 s x' - s² x with s STIFFNESS and x the way that is left, so that
        x(t) = (a + b t) exp(-s t) with a = x(0) and b = x'(0) + s a.
        """
        a = self.position - self.target
        b = self.velocity + STIFFNESS * a
        fade = math.exp(-STIFFNESS * seconds)
        return (a + b * seconds) * fade, (self.velocity - STIFFNESS * b * seconds) * fade

    def _near_after(self, seconds: float) -> float | None:
        """Return when within these seconds it comes near, None when it is not by their end."""
        if _is_near(*self._after(0.0)):
            return 0.0
        if not _is_near(*self._after(seconds)):
            return None
        not_yet_s, near_s = 0.0, seconds
        for _ in range(HALVINGS):
            middle_s = (not_yet_s + near_s) / 2
            if _is_near(*self._after(middle_s)):
                near_s = middle_s
            else:
                not_yet_s = middle_s
        return near_s


def _is_near(left: float, velocity: float) -> bool:
    """Say whether the spring would crawl home from here; it always would from then on."""
    return abs(left) < NEAR and abs(velocity) <= CRAWL and left * velocity <= 0.0
