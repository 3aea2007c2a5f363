"""Where in a video the picture on show lies, and how often it began again."""

from __future__ import annotations

CORRECTION = 0.2
"""Share of a small disagreement that one report of libVLC's clock takes away."""

FAR_MS = 400
"""A report this far off is believed at once: libVLC reports every 250 to 500 ms."""

SEEK_SETTLES_S = 1.0
"""For so long after a seek a report from before it may still come in."""

NEAR_END_MS = 700
"""The decoder starting over this close to the end is a loop."""

SEEK_REWINDS_S = 0.12
"""Within this time after a seek the decoder starting over is the seek's doing."""

END_MARGIN_MS = 200
"""No seek goes closer to the end: nothing is left to see there, and a loop soon after it could
not be told from the seek."""

WRAP_RATIO = 0.25
"""Going back by this share of the video without a seek is a loop; jitter is far smaller."""


class PlayHead:
    """Extrapolates the position from libVLC's coarse reports and the times of frames.

    Not thread safe for writers: only the slot's worker moves it. Reading `position` from
    another thread gives the old or the new line, never a mixture.
    """

    def __init__(self, duration_ms: int) -> None:
        self.loops = 0
        self._duration_ms = duration_ms
        self._rate = 1.0
        self._line = (0.0, 0.0, 0.0)  # position in ms, at monotonic seconds, seconds per second
        self._sought_at_s = float("-inf")
        self._is_unconfirmed = False  # has no report yet agreed with the last seek?

    def position(self, at_s: float) -> int:
        """Return the position in milliseconds of a frame shown at a monotonic second."""
        position_ms, since_s, moving = self._line
        position_ms += max(0.0, at_s - since_s) * moving * 1000
        return round(min(max(position_ms, 0.0), float(self._duration_ms)))

    def go(self, now_s: float) -> None:
        """Begin to move from where it stands."""
        self._line = (self.position(now_s), now_s, self._rate)

    def pace(self, rate: float, now_s: float) -> None:
        """Move at a rate from now on, or once it goes: 2.0 is twice as fast."""
        self._rate = rate
        if self._line[2]:
            self.go(now_s)

    def halt(self, at_s: float) -> None:
        """Stand still on the frame that was shown at a monotonic second."""
        self._line = (self.position(at_s), at_s, 0.0)

    def place(self, position_ms: float, now_s: float) -> None:
        """Stand on a frame that was stepped to."""
        self._line = (min(max(position_ms, 0.0), float(self._duration_ms)), now_s, 0.0)

    def seek(self, position_ms: float, now_s: float) -> int:
        """Jump and return where to, in milliseconds: inside the video, not quite at its end.

        What libVLC reports from before the jump will not count as a loop.
        """
        last_ms = self._duration_ms - min(END_MARGIN_MS, self._duration_ms / 2)
        landed_ms = round(min(max(position_ms, 0.0), last_ms))
        self._line = (float(landed_ms), now_s, self._line[2])
        self._sought_at_s, self._is_unconfirmed = now_s, True
        return landed_ms

    def report(self, position_ms: float, at_s: float) -> bool:
        """Take in a report of libVLC's clock; return True when the video began again."""
        expected_ms = self.position(at_s)
        error_ms = position_ms - expected_ms
        if abs(error_ms) < FAR_MS:
            self._is_unconfirmed = False
            self._line = (expected_ms + CORRECTION * error_ms, at_s, self._line[2])
            return False
        if at_s - self._sought_at_s < SEEK_SETTLES_S:
            return False
        missed_its_aim, self._is_unconfirmed = self._is_unconfirmed, False
        looped = not missed_its_aim and -error_ms > WRAP_RATIO * self._duration_ms
        return self._jump(position_ms, at_s, looped=looped)

    def restart(self, at_s: float) -> bool:
        """Take in that the decoder started over; return True when the video began again.

        Some demuxers report no time for a third of a second after a loop: this comes at once.
        """
        of_a_seek = at_s - self._sought_at_s < SEEK_REWINDS_S
        last_stretch_ms = min(NEAR_END_MS * max(1.0, self._rate), self._duration_ms / 2)
        if of_a_seek or self.position(at_s) < self._duration_ms - last_stretch_ms:
            return False
        self._sought_at_s = float("-inf")
        return self._jump(0.0, at_s, looped=True)

    def _jump(self, position_ms: float, at_s: float, *, looped: bool) -> bool:
        self.loops += looped
        self._line = (position_ms, at_s, self._line[2])
        return looped
