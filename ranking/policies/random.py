"""Any video is as good as another: the rival that every other policy has to beat."""

from __future__ import annotations

import numpy as np

from ranking.policies.policy import Choice, Situation, draw, evenly
from ranking.sparse import Vector
from ranking.why import BY_CHANCE, Why


class RandomPolicy:
    """Draws evenly among those that are fit, anew each time."""

    name = "random-1"

    def choose(self, situation: Situation, chance: np.random.Generator) -> Choice:
        """Choose one of those that are fit, each with the same probability."""
        slot, propensity = draw(situation.fit, chance)
        return Choice(slot, propensity, self.explain(situation, slot))

    def probabilities(self, situation: Situation) -> Vector:
        """Return the same for all that are fit."""
        return evenly(situation.candidates, situation.fit)

    def explain(self, situation: Situation, slot: int) -> Why:
        """Say that chance is all there is to say."""
        return Why(BY_CHANCE, guess=True, certainty=0, terms=(), score=0.0)
