"""Sparse rows in numpy: the few operations a linear model over a vocabulary needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float64]
Coarse = npt.NDArray[np.float32]
"""Rough numbers, one per video: half the memory to read, good for choosing whom to look at."""
Indices = npt.NDArray[np.int64]
Columns = npt.NDArray[np.int32]
Mask = npt.NDArray[np.bool_]

BLOCK = 16_384
"""Rows worked on at once in a pass over all of them: what is in between stays in the cache."""


@dataclass(frozen=True, eq=False)
class Rows:
    """A matrix of which only the non-zero entries are kept, row after row (CSR).

    Every exact sum runs over a row's entries in the order they were given, so no result depends
    on how columns or other rows are numbered, down to the last bit. Eight bytes an entry.
    """

    indptr: Indices
    """Row i holds the entries indptr[i] to indptr[i + 1], shape (rows + 1,)."""
    columns: Columns
    values: Coarse

    def __len__(self) -> int:
        return len(self.indptr) - 1

    @cached_property
    def owners(self) -> Indices:
        """The row of each entry: as large as the entries, so ask it of blocks."""
        return np.repeat(np.arange(len(self)), np.diff(self.indptr))

    def blocks(self) -> Iterator[Rows]:
        """Yield the rows in blocks that share this one's memory."""
        for first in range(0, len(self), BLOCK):
            ends = self.indptr[first : first + BLOCK + 1]
            entries = slice(ends[0], ends[-1])
            yield Rows(ends - ends[0], self.columns[entries], self.values[entries])

    def times(self, weights: Vector) -> Vector:
        """Multiply by one weight per column, exactly: shape (rows,)."""
        sums = [
            tally(block.owners, block.values * weights[block.columns], len(block))
            for block in self.blocks()
        ]
        return np.concatenate(sums) if sums else np.zeros(0)

    def roughly_times(self, weights: Vector) -> Coarse:
        """Multiply by one weight per column in single precision, fast for millions of entries."""
        rough = weights.astype(np.float32)
        sums = []
        for block in self.blocks():
            products = rough.take(block.columns, mode="clip")
            products *= block.values
            sums.append(_sums(products, block.indptr))
        return np.concatenate(sums) if sums else np.zeros(0, dtype=np.float32)

    def transposed_times(self, weights: Vector, width: int) -> Vector:
        """Multiply the transpose by one weight per row: shape (width,)."""
        sums = np.zeros(width)
        first = 0
        for block in self.blocks():
            shares = block.values * weights[first : first + len(block)][block.owners]
            sums += tally(block.columns, shares, width)
            first += len(block)
        return sums

    def squared_lengths(self) -> Vector:
        """Return the sum of squares of each row: shape (rows,)."""
        sums = [
            tally(block.owners, block.values.astype(np.float64) ** 2, len(block))
            for block in self.blocks()
        ]
        return np.concatenate(sums) if sums else np.zeros(0)

    def without(self, columns: Mask) -> Rows:
        """Leave these columns out of a copy of all rows; columns keep their numbers."""
        stays = ~columns[self.columns]
        counts = [np.zeros(1, dtype=np.int64)]
        for block in self.blocks():
            owners = block.owners[~columns[block.columns]]
            counts.append(np.bincount(owners, minlength=len(block)))
        indptr = np.cumsum(np.concatenate(counts))
        return Rows(indptr, self.columns[stays], self.values[stays])

    def take(self, rows: Indices) -> Rows:
        """Return these rows, in this order; a row may be asked for twice."""
        starts, counts = self.indptr[rows], self.indptr[rows + 1] - self.indptr[rows]
        entries = spans(starts, counts)
        indptr = np.concatenate(([0], np.cumsum(counts)))
        return Rows(indptr, self.columns[entries], self.values[entries])


def tally(cells: npt.NDArray[np.integer], values: npt.NDArray[np.floating], count: int) -> Vector:
    """Sum values by the cell each belongs to, in the order given: shape (count,)."""
    sums: Vector = np.bincount(cells, values, count).astype(np.float64, copy=False)
    return sums


def _sums(values: Coarse, indptr: Indices) -> Coarse:
    """Sum each row's values; `reduceat` knows no empty rows."""
    filled = np.flatnonzero(indptr[1:] > indptr[:-1])
    sums = np.zeros(len(indptr) - 1, dtype=np.float32)
    if len(filled):
        sums[filled] = np.add.reduceat(values, indptr[filled])
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
    column = right.columns[by_column]
    starts = np.searchsorted(column, left.columns, side="left")
    counts = np.searchsorted(column, left.columns, side="right") - starts
    partners = by_column[spans(starts, counts)]
    cells = np.repeat(left.owners * len(right), counts) + right.owners[partners]
    products = np.repeat(left.values, counts).astype(np.float64) * right.values[partners]
    return tally(cells, products, len(left) * len(right)).reshape(len(left), len(right))
