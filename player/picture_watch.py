"""Notices when a clip that plays on brings no new pictures, and asks whether it should."""

from __future__ import annotations

ALIKE_S = 0.6
"""After so long without a new picture the file is asked why. A slide, or the end of a video whose
sound is longer, may stand for longer: then it is asked again after twice the time."""


class PictureWatch:
    """One clip's new pictures; all times are monotonic seconds. The slot's thread alone uses it."""

    def __init__(self) -> None:
        self._began_s = 0.0
        self._allowed_s = ALIKE_S
        self._asks = False

    def begin(self, now_s: float) -> None:
        """It plays from now on, or was sent to another place."""
        self._began_s = now_s

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
