"""The watch clock: how long frames really moved before the viewer's eyes."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

STALL_S = 0.25
"""The longest gap between two frames that counts in full.

Slow clips show 10 frames a second and a loop's seam lasts up to 0.06 s; a gap of a quarter
second is a picture that stands still, and only its first quarter second was watched."""


@dataclass(frozen=True, slots=True)
class WatchTime:
    """How one impression's time was spent, in milliseconds."""

    visible_ms: int
    """From coming on screen until now, as far as it was in sight."""
    watched_ms: int
    """While the viewer let it run and frames moved."""
    paused_ms: int
    """While the viewer held it."""
    speed: float = 1.0
    """The mean speed over `watched_ms`, each gap between two frames at the speed set when it
    ended; the speed set, when nothing was watched."""


class WatchClock:
    """A stopwatch for one impression at a time, in monotonic seconds.

    Watched time runs from `resume` to `pause` as long as frames keep coming, and only once a
    picture is on show: waiting for the first one is visible time, neither watched nor paused.
    While it is hidden no time passes at all. Stepping through single frames is no watching: the
    video is held meanwhile, and frames of a held video count nothing.

    Call it from one thread; frames may carry the time at which they were shown, which is earlier
    than the call.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._hidden_since_s: float | None = None
        self._hidden_s = 0.0
        # From here on seconds in sight: the time spent hidden is cut out of them.
        self._began_s: float | None = None
        self._running_since_s: float | None = None
        self._ran_s = 0.0
        self._moved_s = 0.0
        self._moved_until_s: float | None = None
        self._speed = 1.0
        self._sped_s = 0.0  # the seconds of `_moved_s`, each times its speed

    def begin(self, *, showing: bool = True, running: bool = False) -> None:
        """Start an impression: it is in sight.

        Args:
            showing: whether its first picture is on show already; if not, nothing is watched
                before the first `frame`.
            running: whether it plays from this moment on; if not, it is held until `resume`.
        """
        self._hidden_since_s, self._hidden_s = None, 0.0
        self._began_s = self._now()
        self._running_since_s = self._began_s if running else None
        self._ran_s = self._moved_s = self._sped_s = 0.0
        self._moved_until_s = self._began_s if showing else None

    def resume(self) -> None:
        """Let it run; a no-op when it runs already or nothing has begun."""
        if self._began_s is not None and self._running_since_s is None:
            self._running_since_s = self._in_sight_s(self._now())
            if self._moved_until_s is not None:
                self._moved_until_s = self._running_since_s

    def pause(self) -> None:
        """Hold it; a no-op when it is held already."""
        if self._running_since_s is not None:
            now_s = self._in_sight_s(self._now())
            self._count(self._since_last_frame_s(now_s))
            self._ran_s += now_s - self._running_since_s
            self._running_since_s = None

    def pace(self, speed: float) -> None:
        """Say how fast frames move from now on, in the impressions that follow too."""
        self._speed = speed

    def hide(self) -> None:
        """Let no time pass: something lies over the feed. A no-op when it is hidden already."""
        if self._began_s is not None and self._hidden_since_s is None:
            self._hidden_since_s = self._now()

    def show(self) -> None:
        """Let time pass again; a no-op when it is in sight already."""
        if self._hidden_since_s is not None:
            self._hidden_s += self._now() - self._hidden_since_s
            self._hidden_since_s = None

    def frame(self, at_s: float) -> None:
        """Take in that a new frame was shown.

        Ignored while held or hidden, and when it is older than the last.
        """
        if self._running_since_s is None:
            return
        shown_s = self._in_sight_s(at_s)
        if self._moved_until_s is None:
            # A picture that came while it was hidden is the first one seen, once in sight.
            self._moved_until_s = max(shown_s, self._running_since_s)
        elif shown_s > self._moved_until_s:
            self._count(self._since_last_frame_s(shown_s))
            self._moved_until_s = shown_s

    def read(self) -> WatchTime:
        """Return the times up to now; the impression goes on."""
        if self._began_s is None:
            return WatchTime(0, 0, 0)
        now_s = self._in_sight_s(self._now())
        ran_s, moved_s, sped_s = self._ran_s, self._moved_s, self._sped_s
        if self._running_since_s is not None:
            ran_s += now_s - self._running_since_s
            gap_s = self._since_last_frame_s(now_s)
            moved_s, sped_s = moved_s + gap_s, sped_s + gap_s * self._speed
        visible_s = now_s - self._began_s
        speed = sped_s / moved_s if moved_s > 0 else self._speed
        return WatchTime(_ms(visible_s), _ms(moved_s), _ms(visible_s - ran_s), speed)

    def take(self) -> WatchTime:
        """End the impression and return its times."""
        taken = self.read()
        self._began_s = self._running_since_s = self._hidden_since_s = None
        return taken

    def _in_sight_s(self, at_s: float) -> float:
        if self._hidden_since_s is not None:
            at_s = min(at_s, self._hidden_since_s)
        return at_s - self._hidden_s

    def _count(self, gap_s: float) -> None:
        self._moved_s += gap_s
        self._sped_s += gap_s * self._speed

    def _since_last_frame_s(self, at_s: float) -> float:
        if self._moved_until_s is None:
            return 0.0
        return min(max(at_s - self._moved_until_s, 0.0), STALL_S)


def _ms(seconds: float) -> int:
    return max(0, round(seconds * 1000))
