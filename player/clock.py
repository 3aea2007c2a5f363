"""The watch clock: how long frames really moved before the viewer's eyes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from player.frame_length import USUAL_S, FrameLength
from player.sight import Sight

STALL_S = 0.25
"""The longest gap between two frames that counts in full.

Slow clips show 10 frames a second; a gap of a quarter second is a picture that stands still,
and only its first quarter second was watched."""


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

    It goes by the frames' own times. Where they break off, for a rest, a jump or a loop, the one
    that stands there counts as long as a frame lasts and the rest of the wait is visible time,
    neither watched nor paused; so is the wait for the first picture. The frame on show at the end
    counts until then, for a frame's time at most. How long a frame lasts is learnt from the gaps.
    While it is hidden no time passes at all. Stepping through single frames is no watching: the
    video is held meanwhile, and frames of a held video count nothing.

    Call it from one thread; frames may carry the time at which they were shown, which is earlier
    than the call.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._sight = Sight(now)
        # From here on seconds in sight.
        self._began_s: float | None = None
        self._running_since_s: float | None = None
        self._ran_s = 0.0
        self._moved_s = 0.0
        self._shown_s: float | None = None  # what counts is counted up to then
        self._moves = False  # is the frame on show one that moved, and not at rest?
        self._length = FrameLength()
        self._waits_s: list[float] = []  # not counted before it is known how long a frame lasts
        self._speed = 1.0
        self._sped_s = 0.0  # the seconds of `_moved_s`, each times its speed

    def begin(self, *, showing: bool = True, running: bool = False) -> None:
        """Start an impression: it is in sight.

        Args:
            showing: whether its first picture is on show already; if not, nothing is watched
                before the first `frame`.
            running: whether it plays from this moment on; if not, it is held until `resume`.
        """
        self._began_s = self._sight.begin()
        self._running_since_s = self._began_s if running else None
        self._ran_s = self._moved_s = self._sped_s = 0.0
        self._shown_s = self._began_s if showing else None
        self._moves, self._waits_s = False, []
        self._length = FrameLength(USUAL_S / self._speed)

    def resume(self) -> None:
        """Let it run; a no-op when it runs already or nothing has begun."""
        if self._began_s is not None and self._running_since_s is None:
            self._running_since_s = self._sight.now_s()
            if self._shown_s is not None:
                self._shown_s = self._running_since_s

    def pause(self) -> None:
        """Hold it; a no-op when it is held already."""
        if self._running_since_s is not None:
            now_s = self._sight.now_s()
            self._count(self._last_s(now_s))
            self._moves = False
            self._waits_s.clear()
            self._ran_s += now_s - self._running_since_s
            self._running_since_s = None

    def pace(self, speed: float) -> None:
        """Say how fast frames move from now on, in the impressions that follow too."""
        self._length.shorten(speed / self._speed)
        self._speed = speed

    def hide(self) -> None:
        """Let no time pass: something lies over the feed. A no-op when it is hidden already."""
        if self._began_s is not None:
            self._sight.hide()

    def show(self) -> None:
        """Let time pass again; a no-op when it is in sight already."""
        self._sight.show()

    def frame(self, at_s: float, moving_since_s: float = 0.0) -> None:
        """Take in that a new frame was shown, see `Frame` for the two times.

        Ignored while held or hidden, and when it is older than the last.
        """
        if self._running_since_s is None:
            return
        shown_s = self._sight.at_s(at_s)
        if self._shown_s is None:
            # A picture that came while it was hidden is the first one seen, once in sight.
            self._shown_s = max(shown_s, self._running_since_s)
        if shown_s <= self._shown_s:
            return
        since_s = self._sight.at_s(moving_since_s)
        if since_s > self._shown_s:
            self._stand(since_s - self._shown_s)
            self._shown_s = since_s
        if shown_s > self._shown_s:
            self._move(min(shown_s - self._shown_s, STALL_S))
            self._shown_s = shown_s
        self._moves = True

    def stood_since(self, at_s: float) -> float:
        """Take back what was counted since: the frames shown were the last one again.

        Returns:
            The seconds that were taken back.
        """
        if self._running_since_s is None or self._shown_s is None:
            return 0.0
        since_s = max(self._sight.at_s(at_s), self._running_since_s)
        stood_s = min(max(self._shown_s - since_s, 0.0), self._moved_s)
        if stood_s > 0:
            self._count(-stood_s)
            self._shown_s, self._moves = since_s, False
        return stood_s

    def read(self) -> WatchTime:
        """Return the times up to now; the impression goes on."""
        if self._began_s is None:
            return WatchTime(0, 0, 0)
        now_s = self._sight.now_s()
        ran_s, moved_s, sped_s = self._ran_s, self._moved_s, self._sped_s
        if self._running_since_s is not None:
            ran_s += now_s - self._running_since_s
            gap_s = self._last_s(now_s)
            moved_s, sped_s = moved_s + gap_s, sped_s + gap_s * self._speed
        visible_s = now_s - self._began_s
        speed = sped_s / moved_s if moved_s > 0 else self._speed
        return WatchTime(_ms(visible_s), _ms(moved_s), _ms(visible_s - ran_s), speed)

    def take(self) -> WatchTime:
        """End the impression and return its times."""
        taken = self.read()
        self._began_s = self._running_since_s = None
        return taken

    def _stand(self, gap_s: float) -> None:
        """Count the frame that stood there while the pictures had broken off."""
        self._waits_s.append(gap_s)
        self._settle()

    def _move(self, gap_s: float) -> None:
        """Count the time between two frames."""
        self._count(gap_s)
        self._length.learn(gap_s)
        self._settle()

    def _settle(self) -> None:
        if self._length.is_known:
            self._count(self._as_frames_s(self._waits_s))
            self._waits_s.clear()

    def _as_frames_s(self, waits_s: Iterable[float]) -> float:
        """Return as much of each wait as a frame lasts."""
        return sum(min(wait_s, self._length.lasts_s) for wait_s in waits_s)

    def _count(self, gap_s: float) -> None:
        self._moved_s += gap_s
        self._sped_s += gap_s * self._speed

    def _last_s(self, now_s: float) -> float:
        """Return what is to be counted still, should the frame on show be the last."""
        if self._shown_s is None or not self._moves:
            return 0.0
        on_show_s = max(now_s - self._shown_s, 0.0)
        return self._as_frames_s((on_show_s, *self._waits_s))


def _ms(seconds: float) -> int:
    return max(0, round(seconds * 1000))
