"""How well the taste foresaw each view from those before it: order (AUC) and size (calibration)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ranking.evaluation.off_policy import Z95, Estimate
from ranking.sparse import Mask, Vector

BINS = 10
"""Bins of equal numbers of views; fewer when there are few."""
LEAST_IN_BIN = 10
"""Views below which the mean of a bin says nothing."""


@dataclass(frozen=True, slots=True)
class Bin:
    """Views of about the same prediction."""

    views: int
    predicted: float
    """Mean reward that was foretold."""
    seen: float
    """Mean reward that came."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """Whether what was foretold came about, on the scale of rewards: 1 is watched to the end."""

    error: float
    """Expected calibration error: how far the bins are off, each by its share of the views."""
    bins: tuple[Bin, ...]
    """By prediction, the lowest first."""


def auc(predicted: Vector, positive: Mask) -> Estimate | None:
    """Return how likely a satisfying view was foretold above another one, ties half.

    None when all views are of one kind.

    Source: DeLong, DeLong and Clarke-Pearson, "Comparing the Areas under Two or More Correlated
    Receiver Operating Characteristic Curves", Biometrics 1988, for one curve.
    """
    pleased, others = predicted[positive], predicted[~positive]
    if not len(pleased) or not len(others):
        return None
    of_pleased, of_others = _share_below(pleased, others), 1 - _share_below(others, pleased)
    value = float(of_pleased.mean())
    variance = _spread(of_pleased) + _spread(of_others)
    error = Z95 * variance**0.5
    return Estimate(value, max(value - error, 0.0), min(value + error, 1.0))


def calibration(predicted: Vector, seen: Vector) -> Calibration:
    """Compare what was foretold with what came, in bins of equal numbers of views."""
    count = max(1, min(BINS, len(predicted) // LEAST_IN_BIN))
    parts = np.array_split(np.argsort(predicted, kind="stable"), count)
    bins = tuple(
        Bin(len(part), float(predicted[part].mean()), float(seen[part].mean())) for part in parts
    )
    off = sum(one.views * abs(one.predicted - one.seen) for one in bins)
    return Calibration(off / len(predicted), bins)


def _share_below(values: Vector, others: Vector) -> Vector:
    """Return, of each value, the share of the others below it, equal ones by half."""
    ordered = np.sort(others)
    below = np.searchsorted(ordered, values, side="left")
    through = np.searchsorted(ordered, values, side="right")
    share: Vector = (below + through) / (2 * len(others))
    return share


def _spread(values: Vector) -> float:
    return float(values.var(ddof=1)) / len(values) if len(values) > 1 else 0.0
