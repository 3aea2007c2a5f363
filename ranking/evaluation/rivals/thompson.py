"""Thompson sampling per hashtag: the simplest learner that explores."""

from __future__ import annotations

import numpy as np

from ranking.evaluation.walking import Outcome, Viewer
from ranking.sparse import Matrix


class BetaThompson:
    """A Beta posterior of satisfaction for each hashtag; a video is worth its tags' mean draw.

    Source: Chapelle and Li, "An Empirical Evaluation of Thompson Sampling", NIPS 2011,
    Algorithm 2, with the hashtags as arms; a video pulls all of its own.
    """

    def __init__(self, viewer: Viewer, seed: int) -> None:
        columns: dict[str, int] = {}
        tags = [
            [columns.setdefault(tag, len(columns)) for tag in video.tags or ("",)]
            for video in viewer.videos
        ]
        self._shares: Matrix = np.zeros((len(tags), len(columns)))
        for at, row in enumerate(tags):
            self._shares[at, row] = 1 / len(row)
        self._chance = np.random.default_rng(seed)
        self._pleased = np.ones(len(columns))
        self._bored = np.ones(len(columns))
        self._open = np.ones(len(tags), dtype=bool)

    def next(self) -> int:
        """Return the best video under one draw of all hashtags; of equal ones, one by chance."""
        worth = np.round(self._shares @ self._chance.beta(self._pleased, self._bored), 9)
        best = np.flatnonzero(self._open & (worth == worth[self._open].max()))
        at = int(self._chance.choice(best))
        self._open[at] = False
        return at

    def learn(self, at: int, outcome: Outcome) -> None:
        """Count a success or a failure for each hashtag of the video."""
        counts = self._pleased if outcome.satisfying else self._bored
        counts += self._shares[at] > 0
