"""How far a scan is: what a progress bar shows of it."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

LATELY_S: Final = 5.0
"""The rate is that of the last seconds: a network drive may be slower than the disk before it."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the scan of one folder is. Every ScanBatch brings one, several in a second.

    A bar shows `seen` of `total`; while not `counted` the total still grows, and a bar without
    an end is more honest.
    """

    seen: int
    """Files that are done: read now, or known and unchanged."""
    total: int
    """Files found so far."""
    counted: bool
    """Whether `total` is all there are."""
    rate: float
    """Files read a second, lately; 0 until something was read."""
    left_s: float | None
    """Seconds until the end at this rate; None while nobody can tell."""
    place: Path
    """The folder that is being read."""


class Pace:
    """Tells at which rate files are read."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._marks: deque[tuple[float, int]] = deque([(now(), 0)])

    def rate(self, read: int) -> float:
        """Return files a second, when so many were read by now."""
        now_s = self._now()
        self._marks.append((now_s, read))
        while len(self._marks) > 2 and now_s - self._marks[1][0] > LATELY_S:
            self._marks.popleft()
        since_s, before = self._marks[0]
        return (read - before) / (now_s - since_s) if now_s > since_s else 0.0
