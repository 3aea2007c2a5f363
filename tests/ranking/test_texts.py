from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from ranking.texts import BLOCK, Texts
from tests.ranking.invented import a_video

LINES = ["the cat sat", "cats and dogs", "a dog", "cat", "", "dog cat"]


def texts_of(lines: list[str]) -> Texts:
    texts = Texts()
    for line in lines:
        texts.append(a_video("any", caption=line))
    return texts


@settings(max_examples=40)
@given(
    st.lists(st.sampled_from(LINES), max_size=8),
    st.sampled_from([0, BLOCK - 3, BLOCK, 2 * BLOCK - 1]),
    st.integers(0, 2 * BLOCK + 9),
)
def test_words_are_found_wherever_they_lie(lines: list[str], filling: int, first: int) -> None:
    everything = [*([""] * filling), *lines]
    texts = texts_of(everything)
    assert len(texts) == len(everything)
    for phrase in ("cat", "dog", "dog cat"):
        expected = [
            slot
            for slot, line in enumerate(everything)
            if slot >= first and re.search(rf"\b{phrase}\b", line)
        ]
        assert texts.having([phrase], first) == {phrase: expected}
    assert texts.having(["cat", "dog"], first)["dog"] == texts.having(["dog"], first)["dog"]
