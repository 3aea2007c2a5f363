from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ranking import sparse
from ranking.sparse import Matrix, Rows, Vector, inner_products


def rows_of(dense: Matrix) -> Rows:
    at = np.nonzero(dense)
    indptr = np.concatenate(([0], np.cumsum((dense != 0).sum(axis=1))))
    return Rows(indptr, at[1].astype(np.int32), dense[at].astype(np.float32))


def a_matrix(seed: int, rows: int, columns: int = 7) -> Matrix:
    chance = np.random.default_rng(seed)
    # Single precision holds these exactly.
    values = chance.integers(-64, 64, size=(rows, columns)) / 32
    return np.where(chance.random((rows, columns)) < 0.4, values, 0.0)


@given(st.integers(0, 99), st.integers(0, 6), st.integers(0, 6))
def test_sparse_operations_equal_the_dense_ones(seed: int, many: int, others: int) -> None:
    left, right = a_matrix(seed, many), a_matrix(seed + 1000, others)
    sparse_left, sparse_right = rows_of(left), rows_of(right)
    by_column: Vector = np.linspace(-2.5, 3.5, 7).astype(np.float64)
    by_row: Vector = np.linspace(-1.5, 3.5, many).astype(np.float64)
    np.testing.assert_allclose(
        inner_products(sparse_left, sparse_right), left @ right.T, atol=1e-12
    )
    np.testing.assert_allclose(sparse_left.times(by_column), left @ by_column, atol=1e-12)
    np.testing.assert_allclose(sparse_left.transposed_times(by_row, 7), left.T @ by_row, atol=1e-12)


@given(st.integers(0, 99), st.integers(0, 9))
def test_rough_products_are_the_exact_ones_but_for_rounding(seed: int, many: int) -> None:
    rows = rows_of(np.hstack([a_matrix(seed, many), np.ones((many, 1))]))
    weights = np.linspace(-2.5, 3.5, 8)
    np.testing.assert_allclose(rows.roughly_times(weights), rows.times(weights), atol=1e-5)


def test_blocks_make_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    dense = np.hstack([a_matrix(5, 11), np.ones((11, 1))])
    rows, weights = rows_of(dense), np.linspace(-2.5, 3.5, 8)
    monkeypatch.setattr(sparse, "BLOCK", 4)
    np.testing.assert_allclose(rows.times(weights), dense @ weights)
    np.testing.assert_allclose(rows.roughly_times(weights), dense @ weights, atol=1e-5)
    np.testing.assert_allclose(rows.transposed_times(np.arange(11.0), 8), dense.T @ np.arange(11))


def test_rows_can_be_taken_in_any_order_and_twice() -> None:
    dense = a_matrix(3, 5)
    wanted = np.array([4, 0, 4])
    taken = rows_of(dense).take(wanted)
    np.testing.assert_allclose(inner_products(taken, rows_of(np.eye(7))), dense[wanted])
