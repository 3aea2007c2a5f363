"""What is known of a taste after some rewards: means, uncertainties, and whence they come."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ranking.examples import Examples, videos_of
from ranking.features import Features
from ranking.prior import BIAS_VARIANCE, MEAN_BEFORE, MEAN_WEIGHT, NOISE, VARIANCE
from ranking.sparse import Coarse, Indices, Matrix, Vector, inner_products

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
    here: Vector
    """1 for what was learned here; 0 for what was brought along."""


@dataclass(frozen=True, eq=False)
class Posterior:
    """What is known of the viewer's taste at one moment.

    A video's mean is `mean_reward + bias + its entries x weights + age_worth[its age]`.
    """

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
    def rough_means(self) -> Coarse:
        """The expected reward of every video of the library, to about 1e-6."""
        means = self.features.rows.roughly_times(self.weights)
        means += (self.mean_reward + self.bias + self.age_worth).astype(np.float32)[
            self.features.ages
        ]
        return means

    def means(self, slots: Indices) -> Vector:
        """Return the expected rewards of these videos, exactly."""
        worth = self.features.rows.take(slots).times(self.weights)
        return self.mean_reward + self.bias + worth + self.age_worth[self.features.ages[slots]]

    def deviations(self, slots: Indices) -> Vector:
        """Return how unsure the means of these videos are, as standard deviations."""
        videos = videos_of(self.features, slots)
        shared = covariance(self.features, videos, self.examples) @ self.root.T
        explained = np.einsum("ij,ij->i", shared, shared)
        left = self.features.prior_variance(slots) - explained
        deviations: Vector = np.sqrt(np.maximum(left, 0.0))
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


def covariance(features: Features, left: Examples, right: Examples) -> Matrix:
    """Return the prior covariance of what examples are worth, shape (left, right)."""
    general = BIAS_VARIANCE + features.age_kernel[np.ix_(left.ages, right.ages)]
    shared = inner_products(left.rows, right.rows)
    return shared + general * np.outer(left.whole, right.whole)


def condition(features: Features, prior: Matrix, seen: Observations) -> Posterior:
    """Condition the prior covariance of what was rewarded, (events, events), on the rewards.

    The running mean is one of videos watched here: what is asked of features says nothing of the
    rest, and of what was brought along only the best is known.
    """
    examples = seen.examples
    shares = seen.decay * examples.whole * seen.here
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
        age_worth=features.age_kernel[:, examples.ages] @ (pull * examples.whole),
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
