"""Any video is as good as another: the rival that every other policy has to beat."""

from __future__ import annotations

import numpy as np

from ranking.policies.policy import Choice, Situation
from ranking.why import BY_CHANCE, Why


class RandomPolicy:
    """Draws evenly among the candidates."""

    name = "random-1"

    def choose(self, situation: Situation, chance: np.random.Generator) -> Choice:
        """Choose one of the candidates, each with the same probability."""
        at = int(chance.integers(len(situation.candidates)))
        slot = int(situation.candidates[at])
        return Choice(slot, 1 / len(situation.candidates), self.explain(situation, slot))

    def explain(self, situation: Situation, slot: int) -> Why:
        """Say that chance is all there is to say."""
        return Why(BY_CHANCE, guess=True, certainty=0, terms=(), score=0.0)
