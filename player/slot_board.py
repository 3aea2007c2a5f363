"""What the threads of one slot tell each other."""

from __future__ import annotations

import threading

from player.engine import Frame


class SlotBoard:
    """The newest generation of a slot, its latest frame, its gain, and the seek that waits.

    Threads: any.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.generation = 0
        """That of the last `open`; what belongs to an older one is stale. For reading."""
        self.frame: Frame | None = None
        """The latest of this generation, None before the first. For reading."""
        self.gain_db = 0.0
        """How much louder than it is coded its clip plays; set at any time."""
        self._seek_to_ms: float | None = None

    def begin(self) -> int:
        """Begin a generation, without a frame and with nowhere to seek; return its number."""
        with self._lock:
            self.generation += 1
            self.frame = self._seek_to_ms = None
            return self.generation

    def retire(self) -> None:
        """Make all that waits stale; the frame stays."""
        with self._lock:
            self.generation += 1

    def is_first(self, generation: int, frame: Frame) -> bool | None:
        """Put a frame up; return whether it is its generation's first, None for a stale one."""
        with self._lock:
            if generation != self.generation:
                return None
            first, self.frame = self.frame is None, frame
            return first

    def want_seek(self, to_ms: float) -> None:
        """Leave word where to seek, in place of what was wanted before."""
        with self._lock:
            self._seek_to_ms = to_ms

    def take_seek(self, generation: int) -> float | None:
        """Return and clear where to seek; None when that is nowhere, or of another generation."""
        with self._lock:
            if generation != self.generation:
                return None  # it is meant for an `open` that still waits
            to_ms, self._seek_to_ms = self._seek_to_ms, None
            return to_ms
