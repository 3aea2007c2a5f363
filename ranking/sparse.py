"""Sparse rows in numpy: the few operations a linear model over a vocabulary needs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float64]
Indices = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Rows:
    """A matrix of which only the non-zero entries are kept, row after row (CSR).

    Every sum runs over a row's entries in the order they were given, so no result depends on
    how columns or other rows are numbered, down to the last bit.
    """

    indptr: Indices
    """Row i holds the entries indptr[i] to indptr[i + 1], shape (rows + 1,)."""
    columns: Indices
    values: Vector

    def __len__(self) -> int:
        return len(self.indptr) - 1

    @cached_property
    def owners(self) -> Indices:
        """The row of each entry."""
        return np.repeat(np.arange(len(self)), np.diff(self.indptr))

    def times(self, weights: Vector) -> Vector:
        """Multiply by one weight per column: shape (rows,)."""
        return tally(self.owners, self.values * weights[self.columns], len(self))

    def transposed_times(self, weights: Vector, width: int) -> Vector:
        """Multiply the transpose by one weight per row: shape (width,)."""
        return tally(self.columns, self.values * weights[self.owners], width)

    def squared(self) -> Rows:
        """Square every entry."""
        return Rows(self.indptr, self.columns, self.values**2)

    def take(self, rows: Indices) -> Rows:
        """Return these rows, in this order; a row may be asked for twice."""
        starts, counts = self.indptr[rows], np.diff(self.indptr)[rows]
        entries = spans(starts, counts)
        indptr = np.concatenate(([0], np.cumsum(counts)))
        return Rows(indptr, self.columns[entries], self.values[entries])


def tally(cells: Indices, values: Vector, count: int) -> Vector:
    """Sum values by the cell each belongs to, in the order given: shape (count,)."""
    sums: Vector = np.bincount(cells, values, count).astype(np.float64, copy=False)
    return sums


def spans(starts: Indices, counts: Indices) -> Indices:
    """Return start, start + 1 … for `count` steps, one span after another."""
    before = np.cumsum(counts) - counts
    return np.repeat(starts - before, counts) + np.arange(int(counts.sum()))


def entries_in(rows: Rows, columns: Indices) -> tuple[Indices, Indices]:
    """Return which entries lie in some columns, and the row of each."""
    entries = np.flatnonzero(np.isin(rows.columns, columns))
    return entries, np.searchsorted(rows.indptr, entries, side="right") - 1


def inner_products(left: Rows, right: Rows) -> Matrix:
    """Return left times right transposed, dense: shape (len(left), len(right)).

    Joins the entries that share a column, so it costs the pairs that exist, not the vocabulary.
    """
    by_column = np.argsort(right.columns, kind="stable")
    width = 1 + max(left.columns.max(initial=-1), right.columns.max(initial=-1))
    sizes = np.bincount(right.columns, minlength=width)
    counts = sizes[left.columns]
    starts = (np.cumsum(sizes) - sizes)[left.columns]
    partners = by_column[spans(starts, counts)]
    cells = np.repeat(left.owners * len(right), counts) + right.owners[partners]
    products = np.repeat(left.values, counts) * right.values[partners]
    return tally(cells, products, len(left) * len(right)).reshape(len(left), len(right))
