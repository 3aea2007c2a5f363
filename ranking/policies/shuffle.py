"""All videos in one order that is drawn once: what a player's shuffle key does."""

from __future__ import annotations

import numpy as np

from ranking.policies.policy import Choice, Situation, evenly
from ranking.sparse import Vector
from ranking.why import SHUFFLED, Why


class ShufflePolicy:
    """Goes through one permutation of the library, drawn from the epoch's seed.

    Before that draw any of the videos left is as likely as another to be the next, whatever
    came before: that is the propensity. A library that has grown is shuffled anew, for to push
    new videos in between would let them come too early.
    """

    name = "shuffle-1"

    def choose(self, situation: Situation, chance: np.random.Generator) -> Choice:
        """Choose the fit one that comes first in the permutation."""
        order = situation.library.features().order
        drawn = np.random.default_rng([situation.seed, len(order)]).permutation(order)
        place = np.empty_like(drawn)
        place[drawn] = np.arange(len(drawn))
        slot = int(situation.fit[np.argmin(place[situation.fit])])
        return Choice(slot, 1 / len(situation.fit), self.explain(situation, slot))

    def probabilities(self, situation: Situation) -> Vector:
        """Return the same for all that are fit."""
        return evenly(situation.candidates, situation.fit)

    def explain(self, situation: Situation, slot: int) -> Why:
        """Say that the order was drawn."""
        return Why(SHUFFLED, guess=True, certainty=0, terms=(), score=0.0)
