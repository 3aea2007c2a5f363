"""Time that passes only while the feed is in sight."""

from __future__ import annotations

from collections.abc import Callable


class Sight:
    """Monotonic seconds with the time cut out that something lay over the feed."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._hidden_since_s: float | None = None
        self._hidden_s = 0.0

    def begin(self) -> float:
        """Be in sight, with nothing cut out so far; return the seconds now."""
        self._hidden_since_s, self._hidden_s = None, 0.0
        return self._now()

    def now_s(self) -> float:
        """Return the seconds in sight up to now."""
        return self.at_s(self._now())

    def at_s(self, monotonic_s: float) -> float:
        """Return what a monotonic second is in seconds in sight; while hidden, none pass."""
        if self._hidden_since_s is not None:
            monotonic_s = min(monotonic_s, self._hidden_since_s)
        return monotonic_s - self._hidden_s

    def hide(self) -> None:
        """Let no time pass; a no-op when it is hidden already."""
        if self._hidden_since_s is None:
            self._hidden_since_s = self._now()

    def show(self) -> None:
        """Let time pass again; a no-op when it is in sight already."""
        if self._hidden_since_s is not None:
            self._hidden_s += self._now() - self._hidden_since_s
            self._hidden_since_s = None
