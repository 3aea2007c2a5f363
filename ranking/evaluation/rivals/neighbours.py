"""Nearest neighbours: what was liked before decides by likeness alone."""

from __future__ import annotations

import numpy as np

from ranking.evaluation.rivals.rows import likeness, reward
from ranking.evaluation.walking import Outcome, Viewer
from ranking.sparse import Vector

SHRINKAGE = 0.5
"""Likeness that the mean so far is worth: a far neighbour alone moves little."""
POWER = 2
"""Of the likeness: near neighbours count for more."""


class Neighbours:
    """Mean reward of the watched videos, weighted by likeness, shrunk to the mean of all."""

    def __init__(self, viewer: Viewer, seed: int) -> None:
        self._weights = likeness(viewer) ** POWER
        count = len(viewer.videos)
        self._open = np.ones(count, dtype=bool)
        self._order = np.random.default_rng(seed).permutation(count)
        self._sums: Vector = np.zeros(count)
        self._total: Vector = np.zeros(count)
        self._rewards: list[float] = []

    def next(self) -> int:
        """Return the video whose neighbours were watched best; of equal ones, one by chance."""
        mean = float(np.mean(self._rewards)) if self._rewards else 0.0
        worth = (self._sums + SHRINKAGE * mean) / (self._total + SHRINKAGE)
        worth = np.where(self._open, np.round(worth, 9), -np.inf)
        at = int(self._order[np.argmax(worth[self._order])])
        self._open[at] = False
        return at

    def learn(self, at: int, outcome: Outcome) -> None:
        """Add a neighbour."""
        self._rewards.append(reward(outcome))
        self._sums += self._weights[at] * reward(outcome)
        self._total += self._weights[at]
