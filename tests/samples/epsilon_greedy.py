"""A policy: mostly what the taste would deal, now and then any other video."""

from __future__ import annotations

import numpy as np

from ranking.policies.policy import Choice, Situation, draw, evenly
from ranking.policies.taste import TastePolicy
from ranking.sparse import Vector
from ranking.why import BY_CHANCE, Why

EPSILON = 0.1


class EpsilonGreedyPolicy:
    """Lets chance choose one in ten videos, evenly among those that are fit.

    Source: Sutton and Barto, "Reinforcement Learning", 2nd edition, 2018, section 2.2.
    """

    name = "epsilon-greedy-1"

    def __init__(self) -> None:
        self._taste = TastePolicy()

    def choose(self, situation: Situation, chance: np.random.Generator) -> Choice:
        """Toss the coin, then say how likely either side makes the video that came out."""
        if chance.random() < EPSILON:
            slot, _ = draw(situation.fit, chance)
            why = Why(BY_CHANCE, guess=True, certainty=0, terms=(), score=0.0)
        else:
            chosen = self._taste.choose(situation, chance)
            slot, why = chosen.slot, chosen.why
        at = int(np.flatnonzero(situation.candidates == slot)[0])
        return Choice(slot, float(self.probabilities(situation)[at]), why)

    def probabilities(self, situation: Situation) -> Vector:
        """Return the mixture of both: at least 0 for each candidate, in sum 1."""
        greedy = self._taste.probabilities(situation)
        mixed: Vector = (1 - EPSILON) * greedy
        mixed += EPSILON * evenly(situation.candidates, situation.fit)
        return mixed

    def explain(self, situation: Situation, slot: int) -> Why:
        """Say what the taste says: most videos come of it."""
        return self._taste.explain(situation, slot)
