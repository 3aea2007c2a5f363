"""What is known of a taste after some rewards: means, uncertainties, and whence they come."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ranking.ages import age_kernel
from ranking.examples import Examples, videos_of
from ranking.features import VARIANCE, Features
from ranking.sparse import Indices, Matrix, Vector, inner_products

NOISE = 0.068
"""Variance of a reward around what the features can tell of it: DESIGN section 5."""
BIAS_VARIANCE = 0.017
"""How far a viewer's general liking is expected to lie from the mean below."""
MEAN_BEFORE = 0.6
"""Reward of an average viewer; most videos in one's own folder are watched for the most part."""
MEAN_WEIGHT = 5.0
"""Events that the mean before is worth."""
_AGE_KERNEL = age_kernel()
PRIOR_VARIANCE = BIAS_VARIANCE + sum(VARIANCE.values()) + float(_AGE_KERNEL[0, 0])
"""Of any video: every row has an entry in every group."""
SMALL = 32
"""Triangles up to twice this size are inverted at once."""


@dataclass(frozen=True, eq=False)
class Observations:
    """Rewards in the order they came, one entry per event."""

    examples: Examples
    rewards: Vector
    weights: Vector
    """Divide the noise."""
    decay: Vector
    """(0, 1]: how much of it is left after all that came later."""


@dataclass(frozen=True, eq=False)
class Posterior:
    """What is known of the viewer's taste at one moment."""

    features: Features
    examples: Examples
    """What was rewarded, one for each event."""
    mean_reward: float
    """The running mean that all else is measured from."""
    bias: float
    weights: Vector
    """One per feature; times an entry of a row it is what that feature adds to the mean."""
    age_worth: Vector
    """What each step on the scale of ages adds to the mean."""
    root: Matrix
    """Inverse of the Cholesky factor of the observed rewards' covariance, (events, events)."""

    @property
    def empty(self) -> bool:
        """Whether nothing has been learned yet."""
        return len(self.examples) == 0

    @cached_property
    def means(self) -> Vector:
        """The expected reward of every video of the library."""
        worth = self.features.rows.times(self.weights)
        return self.mean_reward + self.bias + worth + self.age_worth[self.features.ages]

    @cached_property
    def untouched(self) -> Vector:
        """Of every video, the deviation left by features never yet seen: a cheap lower bound."""
        fresh = np.ones(self.features.width)
        seen = self.examples.rows
        fresh[seen.columns[seen.values > 0]] = 0.0
        left: Vector = np.sqrt(self.features.rows.squared().times(fresh))
        return left

    def deviations(self, slots: Indices) -> Vector:
        """Return how unsure the means of these videos are, as standard deviations."""
        shared = covariance(videos_of(self.features, slots), self.examples) @ self.root.T
        explained = np.einsum("ij,ij->i", shared, shared)
        deviations: Vector = np.sqrt(np.maximum(PRIOR_VARIANCE - explained, 0.0))
        return deviations

    def contributions(self, slot: int) -> list[tuple[int, float]]:
        """Return what each feature of a video adds to its mean, as (column, value)."""
        row = self.features.rows.take(np.array([slot]))
        values = row.values * self.weights[row.columns]
        return list(zip(row.columns.tolist(), values.tolist(), strict=True))


def likeness(features: Features, left: Indices, right: Indices) -> Matrix:
    """Return how much videos have in common, [0, 1], shape (left, right)."""
    shared = inner_products(features.rows.take(left), features.rows.take(right))
    return shared / sum(VARIANCE.values())


def covariance(left: Examples, right: Examples) -> Matrix:
    """Return the prior covariance of what examples are worth, shape (left, right)."""
    general = BIAS_VARIANCE + _AGE_KERNEL[np.ix_(left.ages, right.ages)]
    return inner_products(left.rows, right.rows) + general * np.outer(left.whole, right.whole)


def condition(features: Features, prior: Matrix, seen: Observations) -> Posterior:
    """Condition the prior covariance of what was rewarded, (events, events), on the rewards.

    The running mean is one of videos: what is asked of features says nothing of the rest.
    """
    examples = seen.examples
    shares = seen.decay * examples.whole
    total = MEAN_WEIGHT * MEAN_BEFORE + float(shares @ seen.rewards)
    mean_reward = total / (MEAN_WEIGHT + float(shares.sum()))
    noise = NOISE / (seen.weights * seen.decay)
    factor: Matrix = np.linalg.cholesky(prior + np.diag(noise)).astype(np.float64, copy=False)
    root = inverse_of_lower(factor)
    pull = root.T @ (root @ (seen.rewards - mean_reward))
    return Posterior(
        features=features,
        examples=examples,
        mean_reward=mean_reward,
        bias=BIAS_VARIANCE * float(pull @ examples.whole),
        weights=examples.rows.transposed_times(pull, features.width),
        age_worth=_AGE_KERNEL[:, examples.ages] @ (pull * examples.whole),
        root=root,
    )


def inverse_of_lower(lower: Matrix) -> Matrix:
    """Invert a lower triangular matrix by halves: half the time of a general inverse."""
    half = len(lower) // 2
    if half < SMALL:
        return np.asarray(np.linalg.inv(lower), dtype=np.float64)
    first, last = inverse_of_lower(lower[:half, :half]), inverse_of_lower(lower[half:, half:])
    inverse = np.zeros_like(lower)
    inverse[:half, :half] = first
    inverse[half:, half:] = last
    inverse[half:, :half] = -last @ (lower[half:, :half] @ first)
    return inverse
