"""Means with bootstrap intervals, and the power of a design. Pure functions of arrays."""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from ranking.sparse import Vector

DRAWS = 10_000
CONFIDENCE = 0.95
WANTED_POWER = 0.8
_NORMAL = NormalDist()


@dataclass(frozen=True, slots=True)
class Interval:
    """An estimate and the interval it lies in with the confidence of CONFIDENCE."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Power:
    """What a design of this size, and this variance, can tell."""

    smallest: float
    """The difference that it finds in WANTED_POWER of all studies."""
    achieved: float
    """In how many of all studies it finds a difference as large as the one observed."""
    needed: int | None
    """Participants (pairs, or in each arm) to find the observed one; None for one of zero."""


def unpaired(ours: Vector, theirs: Vector, chance: np.random.Generator) -> Interval:
    """Return the difference of two means; participants of each arm are drawn again.

    Args:
        ours: shape (n,), a mean of each participant.
        theirs: shape (m,), the same of others.
        chance: draws.

    Source: Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, sections 8 and 13
    (percentile interval, two samples).
    """
    draws = _means(ours, chance) - _means(theirs, chance)
    return _interval(float(ours.mean() - theirs.mean()), draws)


def paired(differences: Vector, chance: np.random.Generator) -> Interval:
    """Return the mean difference within participants, who are drawn again as pairs.

    Args:
        differences: shape (n,), one of each participant.
        chance: draws.
    """
    return _interval(float(differences.mean()), _means(differences, chance))


def one_mean(values: Vector, chance: np.random.Generator) -> Interval:
    """Return a mean over participants."""
    return _interval(float(values.mean()), _means(values, chance))


def power_unpaired(ours: Vector, theirs: Vector) -> Power:
    """Return what two arms can tell, by the normal approximation of a two-sided test at 5 %.

    Source: Cohen, "Statistical Power Analysis for the Behavioral Sciences", 1988, section 2.
    """
    n, m = len(ours), len(theirs)
    variance = _variance(ours, theirs)
    error = math.sqrt(variance * (1 / n + 1 / m))
    difference = abs(float(ours.mean() - theirs.mean()))
    return _power(difference, error, 2 * variance)


def power_paired(differences: Vector) -> Power:
    """Return what pairs can tell; see `power_unpaired`."""
    variance = float(differences.var(ddof=1))
    error = math.sqrt(variance / len(differences))
    return _power(abs(float(differences.mean())), error, variance)


def _power(difference: float, error: float, variance: float) -> Power:
    wanted = _NORMAL.inv_cdf((1 + CONFIDENCE) / 2) + _NORMAL.inv_cdf(WANTED_POWER)
    critical = _NORMAL.inv_cdf((1 + CONFIDENCE) / 2)
    if error == 0:
        return Power(0.0, 1.0 if difference else 0.0, None)
    beyond = difference / error
    achieved = _NORMAL.cdf(beyond - critical) + _NORMAL.cdf(-beyond - critical)
    needed = math.ceil(variance * (wanted / difference) ** 2) if difference else None
    return Power(wanted * error, achieved, needed)


def _variance(ours: Vector, theirs: Vector) -> float:
    """Pool the variance of two arms."""
    n, m = len(ours), len(theirs)
    both = (n - 1) * ours.var(ddof=1) + (m - 1) * theirs.var(ddof=1)
    return float(both / (n + m - 2))


def _means(values: Vector, chance: np.random.Generator) -> Vector:
    drawn = chance.integers(len(values), size=(DRAWS, len(values)))
    means: Vector = values[drawn].mean(axis=1)
    return means


def _interval(value: float, draws: Vector) -> Interval:
    low, high = np.quantile(draws, ((1 - CONFIDENCE) / 2, (1 + CONFIDENCE) / 2))
    return Interval(value, float(low), float(high))
