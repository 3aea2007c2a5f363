"""What is measured of an order: satisfaction, skips, watching, variety, each with its doubt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ranking.evaluation.walking import Viewer
from ranking.sparse import Matrix, Vector

AT = (10, 20, 50, 100)
"""Swipes after which an order is judged."""
LIST = 20
"""Length of the list whose variety counts: a sitting."""
DRAWS = 2_000
"""Bootstrap samples; the ends of a 95 % interval vary by a hundredth of its width or two."""
CONFIDENCE = (0.025, 0.975)


@dataclass(frozen=True, eq=False)
class Judged:
    """One policy over all viewers, a row for each: shares of the first k swipes."""

    satisfying: Matrix
    """Shape (viewers, len(AT)), as the two below."""
    watch_ratio: Matrix
    skips: Matrix
    diversity: Vector
    """Mean distance of the hashtags of two videos among the first 20, [0, 1]."""


def judge(viewers: Sequence[Viewer], orders: Sequence[Sequence[int]]) -> Judged:
    """Judge one order per viewer; a viewer with fewer videos than k counts with those there are."""

    def shares(what: str) -> Matrix:
        rows = []
        for viewer, order in zip(viewers, orders, strict=True):
            values = [float(getattr(viewer.outcomes[at], what)) for at in order]
            rows.append([np.mean(values[:k]) for k in AT])
        return np.array(rows)

    diversity = [
        variety([viewer.videos[at].tags for at in order[:LIST]])
        for viewer, order in zip(viewers, orders, strict=True)
    ]
    return Judged(shares("satisfying"), shares("ratio"), shares("skipped"), np.array(diversity))


def base_rates(viewers: Sequence[Viewer], what: str) -> Vector:
    """Return the share of all views that a random order would have, shape (viewers,)."""
    return np.array(
        [np.mean([float(getattr(one, what)) for one in viewer.outcomes]) for viewer in viewers]
    )


def variety(tags: Sequence[tuple[str, ...]]) -> float:
    """Return the mean cosine distance between the hashtag sets of a list, [0, 1]."""
    if len(tags) < 2:
        return 0.0
    columns = {tag: at for at, tag in enumerate(sorted({tag for row in tags for tag in row}))}
    rows = np.zeros((len(tags), len(columns)))
    for at, row in enumerate(tags):
        rows[at, [columns[tag] for tag in row]] = len(row) ** -0.5 if row else 0.0
    likeness = rows @ rows.T
    pairs = len(tags) * (len(tags) - 1)
    return float(1.0 - (likeness.sum() - np.trace(likeness)) / pairs)


def interval(numerator: Vector, denominator: Vector, seed: int) -> tuple[float, float]:
    """Return the 95 % interval of a ratio of means, by resampling viewers.

    Args:
        numerator: for each viewer, as the denominator.
        denominator: none below 0 and one above it at least.
        seed: of the resampling.
    """
    chance = np.random.default_rng(seed)
    picks = chance.integers(len(numerator), size=(DRAWS, len(numerator)))
    picks = picks[denominator[picks].any(axis=1)]  # the others have no ratio
    ratios = numerator[picks].mean(axis=1) / denominator[picks].mean(axis=1)
    low, high = np.quantile(ratios, CONFIDENCE)
    return float(low), float(high)
