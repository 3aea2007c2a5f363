"""The newest first: what a folder sorted by date gives."""

from __future__ import annotations

import numpy as np

from ranking.policies.policy import Choice, Situation, draw, evenly
from ranking.sparse import Indices, Vector
from ranking.why import NEWEST_FIRST, Why


class NewestPolicy:
    """Deals the video published last, or added last where that is not known; ties by chance."""

    name = "newest-1"

    def choose(self, situation: Situation, chance: np.random.Generator) -> Choice:
        """Choose evenly among the newest, of which there is mostly one."""
        slot, propensity = draw(_newest(situation), chance)
        return Choice(slot, propensity, self.explain(situation, slot))

    def probabilities(self, situation: Situation) -> Vector:
        """Return the same for all of the newest date."""
        return evenly(situation.candidates, _newest(situation))

    def explain(self, situation: Situation, slot: int) -> Why:
        """Say that its date is the reason."""
        return Why(NEWEST_FIRST, guess=False, certainty=4, terms=(), score=0.0)


def _newest(situation: Situation) -> Indices:
    dates = situation.library.features().dates[situation.fit]
    newest: Indices = situation.fit[dates == dates.max()]
    return newest
