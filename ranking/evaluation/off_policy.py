"""What another policy would have brought, estimated from a log of choices with propensities."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ranking.evaluation.coverage import LEAST_SIZE
from ranking.sparse import Matrix, Vector

LEAST_COVERED = 0.95
"""Of the target's probability: what the log could not have shown is a guess for the rest."""
FOLDS = 5
"""Stretches of the log; the reward model that judges one was fitted on the others."""
SHRINKAGE = 1.0
"""Ridge on the reward model: one observation's worth towards nothing, so no fold is singular."""
Z95 = 1.96
"""Standard errors to either side of a 95 % interval."""


@dataclass(frozen=True, eq=False)
class Logged:
    """Choices of a log as one other policy, the target, sees them: a row for each choice."""

    propensities: Vector
    """Of what was shown, under the policy that chose it, (0, 1]."""
    target: Vector
    """Probability of the same under the target, [0, 1]."""
    covered: Vector
    """Probability of the target's on what the log shows often enough, about [0, 1]."""
    shown: Matrix
    """What a reward may be told from, of what was shown, shape (choices, k)."""
    expected: Matrix
    """The mean of the same over what the target would choose, shape (choices, k)."""

    @property
    def weights(self) -> Vector:
        """How much more often the target would have chosen what was shown."""
        weights: Vector = self.target / self.propensities
        return weights


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean reward per choice with its 95 % interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Estimates:
    """Three estimates of the same mean reward."""

    ips: Estimate
    snips: Estimate
    dr: Estimate


def effective_size(logged: Logged) -> float:
    """Return how many choices of the target's own the log is worth.

    Source: Kish, "Survey Sampling", 1965: (sum w)^2 / sum w^2.
    """
    weights = logged.weights
    squares = float(weights @ weights)
    return float(weights.sum()) ** 2 / squares if squares else 0.0


def covered(logged: Logged) -> float:
    """Return how much of the target's probability lies on what the log shows often enough."""
    return min(float(logged.covered.mean()), 1.0) if len(logged.covered) else 0.0


def overlaps(logged: Logged) -> bool:
    """Whether the log says anything of the target: only then is a figure one."""
    return effective_size(logged) >= LEAST_SIZE and covered(logged) >= LEAST_COVERED


def estimate(logged: Logged, rewards: Vector) -> Estimates | None:
    """Estimate the target's mean reward, None where it does not overlap with the log.

    Args:
        logged: one entry for each choice.
        rewards: what each choice brought.
    """
    if not overlaps(logged):
        return None
    return Estimates(ips(logged, rewards), snips(logged, rewards), doubly_robust(logged, rewards))


def ips(logged: Logged, rewards: Vector) -> Estimate:
    """Weigh rewards by how much more often the target would have reaped them.

    Source: Horvitz and Thompson, "A Generalization of Sampling Without Replacement From a
    Finite Universe", JASA 1952.
    """
    return _mean(logged.weights * rewards)


def snips(logged: Logged, rewards: Vector) -> Estimate:
    """Divide by the weights instead of their expectation: a little bias, much less variance.

    Source: Swaminathan and Joachims, "The Self-Normalized Estimator for Counterfactual
    Learning", NIPS 2015; the interval is the delta method's.
    """
    weights = logged.weights
    value = float(weights @ rewards / weights.sum())
    error = float(np.sqrt((weights**2) @ (rewards - value) ** 2) / weights.sum())
    return Estimate(value, value - Z95 * error, value + Z95 * error)


def doubly_robust(logged: Logged, rewards: Vector) -> Estimate:
    """Take a model's word for the target's choices, and weigh only what it got wrong.

    Source: Dudik, Langford and Li, "Doubly Robust Policy Evaluation and Learning", ICML 2011,
    equation 1; the model is ridge regression, fitted on the other folds.
    """
    shown, expected = (
        np.hstack((np.ones((len(rewards), 1)), told)) for told in (logged.shown, logged.expected)
    )
    terms = np.empty(len(rewards))
    fold_of = np.arange(len(rewards)) * FOLDS // len(rewards)
    for fold in range(FOLDS):
        here = fold_of == fold
        model = _ridge(shown[~here], rewards[~here])
        wrong = rewards[here] - shown[here] @ model
        terms[here] = expected[here] @ model + logged.weights[here] * wrong
    return _mean(terms)


def _ridge(rows: Matrix, rewards: Vector) -> Vector:
    penalty = SHRINKAGE * np.eye(rows.shape[1])
    penalty[0, 0] = 0.0  # the intercept is free
    fitted = np.linalg.solve(rows.T @ rows + penalty, rows.T @ rewards)
    return np.asarray(fitted, dtype=np.float64)


def _mean(terms: Vector) -> Estimate:
    value = float(terms.mean())
    error = float(terms.std(ddof=1)) / len(terms) ** 0.5
    return Estimate(value, value - Z95 * error, value + Z95 * error)
