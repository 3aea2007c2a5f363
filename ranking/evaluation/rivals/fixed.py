"""Rivals that learn nothing: an order that is settled before the first swipe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from ranking.evaluation.walking import Outcome, Viewer


class FixedOrder:
    """Deals in the order it was given."""

    def __init__(self, order: Iterable[int]) -> None:
        self._rest: Iterator[int] = iter(order)

    def next(self) -> int:
        """Return the next of the order."""
        return next(self._rest)

    def learn(self, at: int, outcome: Outcome) -> None:
        """Pay no heed."""


def oldest(viewer: Viewer, seed: int) -> FixedOrder:
    """Put the oldest first: how much of a gain is age alone."""
    return FixedOrder(sorted(_shuffled(viewer, seed), key=lambda at: viewer.videos[at].added_at_ms))


def _shuffled(viewer: Viewer, seed: int) -> list[int]:
    order: list[int] = np.random.default_rng(seed).permutation(len(viewer.videos)).tolist()
    return order
