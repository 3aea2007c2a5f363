"""How long a clip may keep a viewer waiting before another takes its place."""

from __future__ import annotations

from enum import Enum, auto

FIRST_FRAME_WITHIN_S = 4.0
"""A clip that shows nothing for so long after opening is given up, while nobody looks."""

LOOKED_AT_WITHIN_S = 1.8
"""With the viewer looking at it, it has only this long: another is to play within two seconds."""

QUIET_S = 0.75
"""libVLC tells the time every quarter to half second; after this long something is amiss."""

STILL_S = 1.8
"""A playing clip whose clock stands for so long is given up: its disk does not answer."""

SEEK_WITHIN_S = 4.0
"""After a jump all from the key frame before it is decoded first."""

OVERSLEPT_S = 0.4
"""Whoever wakes up so much later than asked was kept by a busy machine, and so was libVLC."""


class Loss(Enum):
    """What running out of patience means."""

    DOUBT = auto()
    """It may have stalled: what is shown from now on need not be new."""
    GIVE_UP = auto()


class Patience:
    """One clip's limit; all times are monotonic seconds. The slot's worker alone uses it."""

    def __init__(self) -> None:
        self._until_s: float | None = None
        self._plays = False
        self.doubts = False
        """Has the playing clip been quiet?"""

    def open(self, now_s: float) -> None:
        """A clip is being opened, while nobody looks."""
        self._until_s = now_s + FIRST_FRAME_WITHIN_S
        self._plays = self.doubts = False

    def wait(self, now_s: float) -> None:
        """The viewer looks at it and waits for its first picture."""
        if self._until_s is not None:
            self._until_s = min(self._until_s, now_s + LOOKED_AT_WITHIN_S)

    def play(self, now_s: float, within_s: float = QUIET_S) -> None:
        """It plays, and gave a sign of life; the next is due in so many seconds."""
        self._plays, self.doubts, self._until_s = True, False, now_s + within_s

    def jump(self, now_s: float) -> None:
        """It plays, and was sent to another place; whether it still shows new pictures is open."""
        self._until_s = now_s + SEEK_WITHIN_S

    def rest(self) -> None:
        """Nothing is expected of it: it is ready, held or closed."""
        self._until_s, self.doubts = None, False

    def left_s(self, now_s: float) -> float | None:
        """Return how long to wait for news, None for ever."""
        return None if self._until_s is None else max(0.0, self._until_s - now_s)

    def lose(self, now_s: float) -> Loss | None:
        """Return what to do now that the time is over, None to wait once more."""
        if self._until_s is None or now_s < self._until_s:
            return None
        if now_s - self._until_s > OVERSLEPT_S:
            self._until_s = now_s + QUIET_S
            return None
        if self._plays and not self.doubts:
            self.doubts, self._until_s = True, self._until_s + STILL_S - QUIET_S
            return Loss.DOUBT
        return Loss.GIVE_UP
