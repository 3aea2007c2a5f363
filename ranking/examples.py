"""What rewards were given for: videos as they are, or a few features alone."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ranking.features import Features
from ranking.sparse import Indices, Rows, Vector


@dataclass(frozen=True, eq=False)
class Examples:
    """Rows of features, one for each example."""

    rows: Rows
    ages: Indices
    """Each one's step on the scale of ages."""
    whole: Vector
    """1 for a video; 0 for features alone, which have no age and no share in the general liking."""

    def __len__(self) -> int:
        return len(self.rows)

    def take(self, which: Indices) -> Examples:
        """Return these, in this order."""
        return Examples(self.rows.take(which), self.ages[which], self.whole[which])


def videos_of(features: Features, slots: Indices) -> Examples:
    """Return the videos of these slots."""
    return Examples(features.rows.take(slots), features.ages[slots], np.ones(len(slots)))


def features_alone(rows: Rows) -> Examples:
    """Return rows that stand for no video."""
    return Examples(rows, np.zeros(len(rows), dtype=np.int64), np.zeros(len(rows)))


def in_turn(first: Examples, second: Examples, turns: Indices) -> Examples:
    """Put two lots together; `turns` says where each one of them stands in the whole."""
    rows = Rows(
        np.concatenate((first.rows.indptr, first.rows.indptr[-1] + second.rows.indptr[1:])),
        np.concatenate((first.rows.columns, second.rows.columns)),
        np.concatenate((first.rows.values, second.rows.values)),
    )
    ages = np.concatenate((first.ages, second.ages))
    whole = np.concatenate((first.whole, second.whole))
    return Examples(rows, ages, whole).take(np.argsort(turns, kind="stable"))
