from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ranking import keys
from ranking.keys import Keys


def all_found(held: Keys, wanted: list[int]) -> list[int | None]:
    highs, lows = (
        np.array(half, dtype=np.uint64)
        for half in ([key >> 64 for key in wanted], [key % 2**64 for key in wanted])
    )
    return [None if number < 0 else number for number in held.find_all(highs, lows).tolist()]


@given(st.lists(st.integers(0, 2**128 - 1), unique=True), st.integers(0, 2**128 - 1))
def test_every_key_is_found_by_its_number(known: list[int], other: int) -> None:
    held = Keys()
    assert [held.add(key) for key in known] == list(range(len(known)))
    assert [held.find(key) for key in known] == list(range(len(known)))
    assert [held.key(slot) for slot in range(len(known))] == known
    assert (held.find(other) is None) == (other not in known)
    assert all_found(held, [*known, other]) == [held.find(key) for key in [*known, other]]
    assert [known[slot] for slot in np.lexsort(held.halves())] == sorted(known)


def test_keys_that_were_sorted_in_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "LEAST_RECENT", 4)
    chance = np.random.default_rng(2)
    # Few lower halves, so that many keys share one.
    known = list(
        dict.fromkeys(
            int(m) << 64 | int(n)
            for n, m in zip(chance.integers(0, 5, 300), chance.integers(0, 2**60, 300), strict=True)
        )
    )
    held = Keys()
    for key in known:
        held.add(key)
    assert [held.find(key) for key in known] == list(range(len(known)))
    assert held.find(3) is None
    assert all_found(held, [3, *known, 5]) == [None, *range(len(known)), None]
