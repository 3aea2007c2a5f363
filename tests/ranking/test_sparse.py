from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from ranking.sparse import Matrix, Rows, Vector, inner_products


def rows_of(dense: Matrix) -> Rows:
    at = np.nonzero(dense)
    indptr = np.concatenate(([0], np.cumsum((dense != 0).sum(axis=1))))
    return Rows(indptr, at[1], dense[at])


def a_matrix(seed: int, rows: int, columns: int = 7) -> Matrix:
    chance = np.random.default_rng(seed)
    return np.where(chance.random((rows, columns)) < 0.4, chance.normal(size=(rows, columns)), 0.0)


@given(st.integers(0, 99), st.integers(0, 6), st.integers(0, 6))
def test_sparse_operations_equal_the_dense_ones(seed: int, many: int, others: int) -> None:
    left, right = a_matrix(seed, many), a_matrix(seed + 1000, others)
    sparse_left, sparse_right = rows_of(left), rows_of(right)
    by_column: Vector = np.linspace(-2.5, 3.5, 7).astype(np.float64)
    by_row: Vector = np.linspace(-1.5, 3.5, many).astype(np.float64)
    np.testing.assert_allclose(inner_products(sparse_left, sparse_right), left @ right.T)
    np.testing.assert_allclose(sparse_left.times(by_column), left @ by_column)
    np.testing.assert_allclose(sparse_left.transposed_times(by_row, 7), left.T @ by_row)
    np.testing.assert_allclose(sparse_left.squared().times(by_column), left**2 @ by_column)


def test_rows_can_be_taken_in_any_order_and_twice() -> None:
    dense = a_matrix(3, 5)
    wanted = np.array([4, 0, 4])
    taken = rows_of(dense).take(wanted)
    np.testing.assert_allclose(inner_products(taken, rows_of(np.eye(7))), dense[wanted])
