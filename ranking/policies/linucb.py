"""LinUCB as the literature has it: the baseline that the taste has to beat."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ranking.features import Features
from ranking.policies.plain import PlainKernel
from ranking.policies.policy import Choice, Situation, draw, evenly
from ranking.sparse import Indices, Matrix, Vector
from ranking.why import HIGHEST_BOUND, LITTLE_KNOWN, OF_ITS_KIND, Term, Why, sum_up

ALPHA = 0.1
"""Width of the confidence bound: of .05, .1 and .5 the one in the middle."""
BLOCK = 512
"""Videos whose uncertainty is worked out at once."""
DIGITS = 9
"""Bounds that agree this far are equal; no difference between processors turns an order."""


@dataclass(frozen=True, eq=False)
class Regression:
    """Ridge regression on the rewards so far, with lambda 1 and an intercept."""

    kernel: PlainKernel
    slots: Indices
    root: Matrix
    """Inverse of the Cholesky factor of K_h + I, (events, events)."""
    pull: Vector
    """(K_h + I)^-1 times the rewards, one per event."""

    def means(self, slots: Indices) -> Vector:
        """Return the expected rewards."""
        return self.kernel.times(slots, self.slots, self.pull)

    def deviations(self, slots: Indices) -> Vector:
        """Return how unsure these are: the root of x' A^-1 x."""
        shared = self.kernel.between(slots, self.slots) @ self.root.T
        left = self.kernel.VARIANCE - np.einsum("ij,ij->i", shared, shared)
        deviations: Vector = np.sqrt(np.maximum(left, 0.0))
        return deviations


class LinUcbPolicy:
    """One ridge regression for all videos, and the highest upper confidence bound.

    Source: Li, Chu, Langford and Schapire, "A Contextual-Bandit Approach to Personalized News
    Article Recommendation", WWW 2010, Algorithm 1 with one model for all arms and lambda 1. By
    the matrix inversion lemma x' A^-1 x = k(x, x) - k_h' (K_h + I)^-1 k_h, so it is worked out
    over the views instead of the features, and is as exact as over the whole vocabulary.
    """

    name = "linucb-1"

    def __init__(self, alpha: float = ALPHA) -> None:
        self._alpha = alpha
        self._features: Features | None = None
        self._kernel: PlainKernel | None = None

    def choose(self, situation: Situation, chance: np.random.Generator) -> Choice:
        """Choose the candidate of the highest bound; of equal ones, one by chance."""
        regression = self._regression(situation)
        slot, propensity = draw(self._best(regression, situation.fit), chance)
        return Choice(slot, propensity, self._why(regression, slot))

    def probabilities(self, situation: Situation) -> Vector:
        """Return the same for all of the highest bound."""
        best = self._best(self._regression(situation), situation.fit)
        return evenly(situation.candidates, best)

    def explain(self, situation: Situation, slot: int) -> Why:
        """Take the bound apart."""
        return self._why(self._regression(situation), slot)

    def _regression(self, situation: Situation) -> Regression:
        features = situation.library.features()
        if self._kernel is None or self._features is not features:
            self._features, self._kernel = features, PlainKernel(features)
        slots, rewards = situation.taste.observed()
        factor = np.linalg.cholesky(self._kernel.between(slots, slots) + np.eye(len(slots)))
        root: Matrix = np.asarray(np.linalg.inv(factor), dtype=np.float64)
        return Regression(self._kernel, slots, root, root.T @ (root @ rewards))

    def _best(self, regression: Regression, candidates: Indices) -> Indices:
        """Return all candidates of the highest bound, in the order of the candidates.

        The best means come first, and those that not even full uncertainty would bring up to
        the highest bound so far are never looked at; no other is left out.
        """
        best, highest = [candidates[:0]], -np.inf
        widest = self._alpha * regression.kernel.VARIANCE**0.5
        for slots, means in self._blocks(regression, candidates):
            if np.round(means[0] + widest, DIGITS) < highest:
                break
            bounds = np.round(means + self._alpha * regression.deviations(slots), DIGITS)
            if bounds.max() > highest:
                best, highest = [], float(bounds.max())
            best.append(slots[bounds == highest])
        equal: Indices = candidates[np.isin(candidates, np.concatenate(best))]
        return equal

    def _blocks(
        self, regression: Regression, candidates: Indices
    ) -> Iterator[tuple[Indices, Vector]]:
        means = regression.means(candidates)
        order = np.argsort(-means, kind="stable")
        for start in range(0, len(order), BLOCK):
            block = order[start : start + BLOCK]
            yield candidates[block], means[block]

    def _why(self, regression: Regression, slot: int) -> Why:
        at = np.array([slot])
        terms = [
            Term(OF_ITS_KIND, float(regression.means(at)[0])),
            Term(LITTLE_KNOWN, self._alpha * float(regression.deviations(at)[0])),
        ]
        return sum_up(HIGHEST_BOUND, terms, guess=len(regression.slots) == 0, certainty=0)
