"""How much of what a policy would choose a log shows often enough to judge it."""

from __future__ import annotations

import numpy as np

from ranking.sparse import Matrix, Vector

LEAST_SIZE = 20.0
"""Choices below which an interval from a normal curve means nothing: one may not weigh more than
its share of these."""
STEPS = 4
"""Classes of weights to each doubling."""
CLASSES = 80
"""Weights up to a million are told apart."""


def masses_by_weight(wanted: Vector, told: Vector) -> Vector:
    """Return how much of the target's probability would weigh how much, shape (CLASSES + 1,).

    The last one holds what the log can never show.

    Args:
        wanted: probability of each candidate under the target.
        told: the same under the policy that dealt.
    """
    live = wanted > 0
    rarity = np.full(int(live.sum()), np.inf)
    np.divide(wanted[live], told[live], out=rarity, where=told[live] > 0)
    classes = np.clip(np.ceil(STEPS * np.log2(rarity)), 0, CLASSES).astype(np.int64)
    masses: Vector = np.bincount(classes, wanted[live], CLASSES + 1).astype(np.float64, copy=False)
    return masses


def covered_by(masses: Matrix) -> Vector:
    """Return the target's probability on what these choices show often enough, of each choice.

    A video that chance shows once in a thousand times is not covered by a hundred choices: most
    such logs lack it, and their estimates would be of the rest.

    Args:
        masses: a row of `masses_by_weight` for each choice.
    """
    heaviest = len(masses) / LEAST_SIZE
    classes = int(np.floor(STEPS * np.log2(heaviest))) + 1 if heaviest >= 1 else 0
    shares: Vector = masses[:, : min(classes, CLASSES)].sum(axis=1)
    return shares
