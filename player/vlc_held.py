"""The pictures that a held libVLC clip shows when it is told to seek or to step."""

from __future__ import annotations

import queue
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

import numpy as np

from player.engine import Frame
from player.frames import Pixels
from player.vlc_tap import Flow

SHOWN_WITHIN_S = 0.5
"""A held video output shows its picture every 60 ms, or at once when it is told to step."""

LANDS_WITHIN_S = 4.0
"""A seek has decoded its way from a key frame by then; until it has, nothing is shown at all."""

EARLY = 2
"""So many times the old picture may be shown before libVLC comes to seek: a third is the new one,
which looks the same."""

LOOKS_UP_EVERY_S = 0.2
"""Whoever waits for a picture looks so often whether it is still wanted."""

TRIES = 3
"""A step that finds the next picture not decoded yet shows the old one once more."""


class StepsThrough(Protocol):
    """What `player.vlc_clip.VlcClip` does for us."""

    @property
    def frame_ms(self) -> float:
        """How long a frame stays."""

    def watch(self, watcher: Callable[[Frame], None] | None) -> None:
        """Say who gets the pictures instead of the listener."""

    def let(self, flow: Flow) -> None:
        """Say which pictures pass."""

    def seek(self, position_ms: int) -> None:
        """Go to a place."""

    def next_frame(self) -> None:
        """Show the next picture."""


class HeldPictures:
    """Has the clip's pictures to itself between `watched`; called by the slot's worker.

    libVLC shows a held picture again every 60 ms, and says of none which it is: whether one is
    new is told by its pixels alone.
    """

    def __init__(self, clip: StepsThrough) -> None:
        self._clip = clip
        self._shown: queue.SimpleQueue[Pixels] = queue.SimpleQueue()
        self._is_stale: Callable[[], bool] = lambda: False

    @contextmanager
    def watched(self, is_stale: Callable[[], bool]) -> Iterator[None]:
        """Take the pictures, which nobody else gets meanwhile.

        Args:
            is_stale: whether nobody waits for them any more; then every wait ends at once.
        """
        self._is_stale = is_stale
        self._clip.watch(lambda frame: self._shown.put(frame.pixels))
        self._clip.let(Flow.ALL)
        try:
            yield
        finally:
            self._clip.let(Flow.NONE)
            self._clip.watch(None)
            self._forget()

    def land(self, position_ms: float) -> Pixels | None:
        """Seek, and return the picture there, None when nothing comes up."""
        self._forget()
        before = self._await(SHOWN_WITHIN_S)
        self._clip.seek(round(position_ms))
        for _ in range(EARLY):
            picture = self._await(LANDS_WITHIN_S)
            if not alike(picture, before):
                return picture
        return self._await(LANDS_WITHIN_S)

    def next(self, before: Pixels) -> Pixels | None:
        """Step forward, and return the picture after `before`, None when none looks different."""
        for _ in range(TRIES):
            self._forget()
            self._clip.next_frame()
            for _ in range(2):  # the first may have been on its way already
                picture = self._await(SHOWN_WITHIN_S)
                if picture is not None and not alike(picture, before):
                    return picture
        return None

    def _await(self, within_s: float) -> Pixels | None:
        until_s = time.monotonic() + within_s
        while not self._is_stale() and (left_s := until_s - time.monotonic()) > 0:
            try:
                return self._shown.get(timeout=min(left_s, LOOKS_UP_EVERY_S))
            except queue.Empty:
                continue
        return None

    def _forget(self) -> None:
        while not self._shown.empty():
            self._shown.get()


def alike(one: Pixels | None, other: Pixels | None) -> bool:
    """Say whether two pictures cannot be told apart."""
    return one is other or (one is not None and other is not None and np.array_equal(one, other))
