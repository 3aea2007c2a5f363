"""How long a session runs, and what is left of a block; a pause counts in neither. No Qt."""

from __future__ import annotations

from collections.abc import Callable


class Stopwatch:
    """Counts seconds of a monotonic clock while it runs."""

    def __init__(self, now: Callable[[], float], elapsed_s: float = 0.0) -> None:
        self._now, self._kept_s = now, elapsed_s
        self._since: float | None = None

    @property
    def running(self) -> bool:
        """Whether it counts now."""
        return self._since is not None

    @property
    def elapsed_s(self) -> float:
        """What was counted so far."""
        return self._kept_s + (0.0 if self._since is None else self._now() - self._since)

    def start(self) -> None:
        """Count from now on."""
        if self._since is None:
            self._since = self._now()

    def stop(self) -> None:
        """Keep what was counted, and count no more."""
        self._kept_s, self._since = self.elapsed_s, None
