"""LinUCB as the literature has it: the ranker's rival, fed with the same features."""

from __future__ import annotations

from collections.abc import Iterable
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from ranking.vocabulary import features_of
from storage.records import Video

SLOTS = 256
"""Features are hashed into so many: exact ones by the thousand would make a matrix of millions,
and 512 slots bring little (DESIGN section 5)."""
ALPHA = 0.5


class LinUcb:
    """One ridge regression for all videos, and the highest upper confidence bound.

    Source: Li, Chu, Langford and Schapire, "A Contextual-Bandit Approach to Personalized News
    Article Recommendation", WWW 2010, with one model for all arms. `_inverse` is A^-1, kept by
    the Sherman-Morrison formula; `_pull` is b.
    """

    def __init__(self, videos: Iterable[Video]) -> None:
        self._rows = np.array([_hashed(video) for video in videos])
        self._inverse = np.eye(SLOTS, dtype=np.float32)
        self._pull = np.zeros(SLOTS, dtype=np.float32)
        self._dealt = np.zeros(len(self._rows), dtype=bool)

    def learn(self, row: int, reward: float) -> None:
        """Learn what watching a video was worth."""
        self._dealt[row] = True
        x = self._rows[row]
        turned = self._inverse @ x
        self._inverse -= np.outer(turned, turned) / (1 + x @ turned)
        self._pull += np.float32(reward) * x

    def next(self) -> int:
        """Deal the best of what was not dealt yet."""
        means = self._rows @ (self._inverse @ self._pull)
        variances = np.einsum("ij,ij->i", self._rows @ self._inverse, self._rows)
        bounds = means + ALPHA * np.sqrt(np.maximum(variances, 0))
        bounds[self._dealt] = -np.inf
        best = int(bounds.argmax())
        self._dealt[best] = True
        return best


def _hashed(video: Video) -> NDArray[np.float32]:
    row = np.zeros(SLOTS, dtype=np.float32)
    for feature in features_of(video):
        row[crc32(f"{feature.group}:{feature.name}".encode()) % SLOTS] += 1
    return row / np.linalg.norm(row)
