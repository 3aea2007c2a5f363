"""The baseline's view of a library: every feature counts alike, and dates are eras."""

from __future__ import annotations

import numpy as np

from ranking.ages import YEAR_MS
from ranking.features import Features
from ranking.sparse import Indices, Matrix, Rows, Vector, inner_products

ERA_MS = 5 * YEAR_MS
"""Time enters as spans of five years, the usual way to give a linear model a date."""
TABLED = 1_500
"""Videos of a library small enough to keep all products: 18 MB, and replays go four times as
fast."""


class PlainKernel:
    """Products of rows of length 1, made of equal entries, and 1 for the intercept."""

    VARIANCE = 2.0
    """Of any video with itself."""

    def __init__(self, features: Features) -> None:
        counts = np.diff(features.rows.indptr)
        self._scale: Vector = (counts + 1.0) ** -0.5
        # Ones, scaled afterwards: single precision holds them exactly.
        ones = np.ones(len(features.rows.columns), dtype=np.float32)
        self._rows = Rows(features.rows.indptr, features.rows.columns, ones)
        self._width = features.width
        self._eras: Indices = np.unique(features.dates // ERA_MS, return_inverse=True)[1]
        self._table: Matrix | None = None
        if len(counts) <= TABLED:
            everything = np.arange(len(counts))
            self._table = self._products(everything, everything)

    def between(self, left: Indices, right: Indices) -> Matrix:
        """Return the products of videos, shape (left, right)."""
        if self._table is None:
            return self._products(left, right)
        products: Matrix = self._table[np.ix_(left, right)]
        return products

    def times(self, left: Indices, right: Indices, weights: Vector) -> Vector:
        """Return `between` times weights, shape (left,), without making that matrix."""
        if self._table is not None:
            told: Vector = self.between(left, right) @ weights
            return told
        scaled = weights * self._scale[right]
        of_features = self._rows.take(right).transposed_times(scaled, self._width)
        of_eras = np.zeros(self._eras.max(initial=-1) + 1)
        np.add.at(of_eras, self._eras[right], scaled)
        known = self._rows.take(left).times(of_features)
        alike = known + of_eras[self._eras[left]]
        worth: Vector = self._scale[left] * alike + weights.sum()
        return worth

    def _products(self, left: Indices, right: Indices) -> Matrix:
        shared = inner_products(self._rows.take(left), self._rows.take(right))
        same_era = self._eras[left][:, None] == self._eras[right][None, :]
        scales = self._scale[left][:, None] * self._scale[right][None, :]
        products: Matrix = 1.0 + scales * (shared + same_era)
        return products
