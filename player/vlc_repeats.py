"""Tells libVLC's new pictures from the last one, shown again."""

from __future__ import annotations

from collections import deque

RAPID = 5
RAPID_WITHIN_S = 0.2
"""libVLC shows a picture again about every 70 ms while no other comes: five that look alike within
this time were decoded, as in the video of a song that is one still at 25 frames a second."""


class Repeats:
    """What one player showed; all times are monotonic seconds. Its video thread alone writes."""

    def __init__(self) -> None:
        self._alike_s: deque[float] = deque(maxlen=RAPID)
        self.new_s = 0.0
        """When the last picture came that was new for certain."""

    def show(self, now_s: float, *, differs: bool) -> None:
        """Take in a picture, and whether it looks different from the one before."""
        if differs:
            self._alike_s.clear()
        self._alike_s.append(now_s)
        rapid = len(self._alike_s) == RAPID and now_s - self._alike_s[0] < RAPID_WITHIN_S
        if differs or rapid:
            self.new_s = now_s
