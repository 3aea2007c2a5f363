"""How long a frame of a video stays on screen, learnt from those that were shown."""

from __future__ import annotations

USUAL_S = 0.04
"""How long a frame lasts, as long as none has told it."""

SHARE = 0.2
"""Of each gap in the mean of the gaps: a picture that was missed hardly shows."""

ENOUGH = 5
"""So many gaps tell how long a frame lasts."""


class FrameLength:
    """The mean of the gaps between one video's frames, in seconds."""

    def __init__(self) -> None:
        self.lasts_s = USUAL_S
        self._gaps = 0

    @property
    def is_known(self) -> bool:
        """Whether enough frames have told it."""
        return self._gaps >= ENOUGH

    def learn(self, gap_s: float) -> None:
        """Take in the time between two frames that lead on from each other."""
        self._gaps += 1
        share = max(1 / self._gaps, SHARE)
        self.lasts_s += share * (min(gap_s, 2 * self.lasts_s) - self.lasts_s)

    def shorten(self, times: float) -> None:
        """Take in that frames come so many times as fast from now on."""
        self.lasts_s /= times
