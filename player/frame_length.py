"""How long a frame of a video stays on screen, learnt from those that were shown."""

from __future__ import annotations

from statistics import median

USUAL_S = 0.04
"""How long a frame lasts, as long as none has told it."""

SHARE = 0.2
"""Of each gap in the mean of the gaps: a picture that was missed hardly shows."""

ENOUGH = 5
"""So many gaps tell how long a frame lasts."""


class FrameLength:
    """What is usual for the gaps between one video's frames, in seconds.

    The median of the first few: a busy machine shows one late and the next at once. Then a mean
    that follows slowly.
    """

    def __init__(self, usual_s: float = USUAL_S) -> None:
        self.lasts_s = usual_s
        self._first_s: list[float] = []

    @property
    def is_known(self) -> bool:
        """Whether enough frames have told it."""
        return len(self._first_s) == ENOUGH

    def learn(self, gap_s: float) -> None:
        """Take in the time between two frames that lead on from each other."""
        if self.is_known:
            self.lasts_s += SHARE * (min(gap_s, 2 * self.lasts_s) - self.lasts_s)
        else:
            self._first_s.append(gap_s)
            self.lasts_s = median(self._first_s)

    def shorten(self, times: float) -> None:
        """Take in that frames come so many times as fast from now on."""
        self.lasts_s /= times
        self._first_s = [gap_s / times for gap_s in self._first_s]
