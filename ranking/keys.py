"""Finding a slot by a 128-bit key: a fifth of the memory of a dict of as many ids."""

from __future__ import annotations

from array import array
from bisect import bisect_left

import numpy as np
import numpy.typing as npt

from ranking.sparse import Indices

Halves = npt.NDArray[np.uint64]
HALF = 64
LOW = (1 << HALF) - 1
LEAST_RECENT = 4_096
"""Keys that lie in a dict before they are sorted in among the rest."""


class Keys:
    """Numbers keys 0, 1, 2 … in the order they are added; made for a million of them."""

    def __init__(self) -> None:
        self._highs = array("Q")
        self._lows = array("Q")
        self._recent: dict[int, int] = {}
        self._sorted_lows = array("Q")
        self._sorted_slots = array("i")

    def __len__(self) -> int:
        return len(self._highs)

    def add(self, key: int) -> int:
        """Number a key that was not added before, and return the number."""
        slot = len(self._highs)
        self._highs.append(key >> HALF)
        self._lows.append(key & LOW)
        self._recent[key] = slot
        if len(self._recent) > max(LEAST_RECENT, slot // 32):
            self._sort()
        return slot

    def find(self, key: int) -> int | None:
        """Return the number of a key, None when it was never added."""
        if key in self._recent:
            return self._recent[key]
        low = key & LOW
        at = bisect_left(self._sorted_lows, low)
        while at < len(self._sorted_lows) and self._sorted_lows[at] == low:
            slot = self._sorted_slots[at]
            if self._highs[slot] == key >> HALF:
                return slot
            at += 1
        return None

    def find_all(self, highs: Halves, lows: Halves) -> Indices:
        """Return the numbers of many keys, told by their halves; -1 for one never added."""
        self._sort()
        sorted_lows, slots = np.array(self._sorted_lows), np.array(self._sorted_slots)
        known_highs = np.array(self._highs)
        found: Indices = np.full(len(lows), -1, dtype=np.int64)
        at = np.searchsorted(sorted_lows, lows)
        left = np.arange(len(lows))
        while len(left):
            left = left[at[left] < len(sorted_lows)]
            left = left[sorted_lows[at[left]] == lows[left]]
            hits = known_highs[slots[at[left]]] == highs[left]
            found[left[hits]] = slots[at[left[hits]]]
            left = left[~hits]
            at[left] += 1
        return found

    def key(self, slot: int) -> int:
        """Return the key of a number."""
        return self._highs[slot] << HALF | self._lows[slot]

    def halves(self) -> tuple[Halves, Halves]:
        """Return the lower and the upper halves of all keys, as `lexsort` takes them."""
        return np.array(self._lows), np.array(self._highs)

    def _sort(self) -> None:
        if not self._recent:
            return
        # The lower half of a UUID tells most of them apart, the upper half of a new one is a date.
        lows = np.array(self._lows)
        order = np.argsort(lows, kind="stable")
        self._sorted_lows = array("Q", lows[order].tobytes())
        self._sorted_slots = array("i", order.astype(np.int32).tobytes())
        self._recent.clear()
