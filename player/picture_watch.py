"""Notices when a clip that plays on brings no new pictures, and asks whether it should."""

from __future__ import annotations

from collections import deque

ALIKE_S = 0.6
"""After so long without a new picture the file is asked why. A slide, or the end of a video whose
sound is longer, may stand for longer: then it is asked again after twice the time."""

IN_VAIN = 300
IN_VAIN_WITHIN_S = 1.0
"""Behind the end of a file that was cut libVLC's MP4 reader gives up its tracks and finds nothing
from then on: it starts over a few thousand times a second. A file that is whole does so two or
three times a loop, an Ogg file fifty times."""


class PictureWatch:
    """One clip's new pictures; all times are monotonic seconds. The slot's thread alone uses it."""

    def __init__(self) -> None:
        self._began_s = 0.0
        self._allowed_s = ALIKE_S
        self._asks = False
        self._restarts_s: deque[float] = deque(maxlen=IN_VAIN)
        self._is_over = False

    def begin(self, now_s: float) -> None:
        """It plays from now on, or was sent to another place."""
        self._began_s = now_s

    def restart(self, shown_s: float, now_s: float) -> bool:
        """Take in that the decoder started over; return, once, that it does so in vain.

        Args:
            shown_s: when the last picture came.
            now_s: now.
        """
        self._restarts_s.append(now_s)
        first_s = self._restarts_s[0]
        in_vain = len(self._restarts_s) == IN_VAIN and now_s - first_s < IN_VAIN_WITHIN_S
        if self._is_over or not in_vain or first_s <= max(shown_s, self._began_s):
            return False
        self._is_over = True
        return True

    def ask(self, new_s: float, now_s: float) -> float | None:
        """Return for how long nothing new came, if the file is to be asked why.

        Args:
            new_s: when the last new picture came.
            now_s: now.
        """
        stands_s = self._stands_s(new_s, now_s)
        if self._asks or stands_s < self._allowed_s:
            return None
        self._asks = True
        return stands_s

    def learn(self, new_s: float, now_s: float, *, broken: bool) -> bool:
        """Take in the answer; return whether the clip is to be given up."""
        self._asks = False
        if not broken:
            self._allowed_s *= 2
        return broken and self._stands_s(new_s, now_s) >= self._allowed_s

    def _stands_s(self, new_s: float, now_s: float) -> float:
        return now_s - max(new_s, self._began_s)
