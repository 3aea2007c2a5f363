"""LinUCB as the literature has it."""

from __future__ import annotations

from functools import partial

import numpy as np

from ranking.evaluation.rivals.rows import likeness, reward
from ranking.evaluation.walking import Outcome, Viewer
from ranking.sparse import Indices, Matrix, Vector

ALPHAS = (0.05, 0.1, 0.5)
"""Widths of the confidence bound that are tried; the best one afterwards is the rival."""


class LinUcb:
    """One ridge regression for all videos, and the highest upper confidence bound.

    Source: Li, Chu, Langford and Schapire, "A Contextual-Bandit Approach to Personalized News
    Article Recommendation", WWW 2010, Algorithm 1 with one model for all arms and lambda 1. By
    the matrix inversion lemma x' A^-1 x = k(x, x) - k_h' (K_h + I)^-1 k_h, so it is worked out
    over the views instead of the features, and is as exact as over the whole vocabulary.
    """

    def __init__(self, viewer: Viewer, seed: int, *, alpha: float) -> None:
        # The first feature is 1 for all: the intercept.
        self._kernel: Matrix = 1.0 + likeness(viewer)
        self._alpha = alpha
        count = len(viewer.videos)
        self._open = np.ones(count, dtype=bool)
        self._order: Indices = np.random.default_rng(seed).permutation(count)
        self._whitened: Matrix = np.empty((0, count))
        self._rewards: Vector = np.empty(0)
        self._means: Vector = np.zeros(count)
        self._variances: Vector = np.diag(self._kernel).copy()

    def next(self) -> int:
        """Return the video of the highest bound; of equal ones, one by chance."""
        bounds = self._means + self._alpha * np.sqrt(np.maximum(self._variances, 0.0))
        bounds = np.where(self._open, np.round(bounds, 9), -np.inf)
        at = int(self._order[np.argmax(bounds[self._order])])
        self._open[at] = False
        return at

    def learn(self, at: int, outcome: Outcome) -> None:
        """Add a row to the Cholesky factor of K_h + I, in O(videos x views)."""
        shared = self._whitened[:, at]
        scale = np.sqrt(self._kernel[at, at] + 1.0 - shared @ shared)
        row = (self._kernel[at] - shared @ self._whitened) / scale
        residual = (reward(outcome) - float(shared @ self._rewards)) / scale
        self._whitened = np.vstack((self._whitened, row))
        self._rewards = np.append(self._rewards, residual)
        self._means = self._means + residual * row
        self._variances = self._variances - row**2


STARTS = {f"alpha {alpha}": partial(LinUcb, alpha=alpha) for alpha in ALPHAS}
"""One rival for each width."""
