"""Words are found however they are spelt, cased, accented or written."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.finding.fold import joined, sought, words


@pytest.mark.parametrize(
    ("written", "alike"),
    [
        ("Straße", "STRASSE"),
        ("Æther œuvre", "aether oeuvre"),
        ("Smørrebrød", "smorrebrod"),
        ("Łódź", "lodz"),
        ("crème brûlée", "creme brulee"),
        ("\uff26\uff35\uff2c\uff2c\uff11", "full1"),
        ("\u0130STANBUL", "istanbul"),
        ("Diyarbak\u0131r", "diyarbakir"),
        ("Ёлка", "елка"),
        ("Ἀθῆναι", "αθηναι"),
        ("مُحَمَّد", "محمد"),
        ("ﬁlm", "film"),
        ("ｶﾞ", "ガ"),
        (unicodedata.normalize("NFD", "한국어"), "한국어"),
        ("don\u2019t", "don't"),
        ("snake_case", "snake case"),
    ],
)
def test_what_looks_alike_is_alike(written: str, alike: str) -> None:
    assert words(written) == words(alike) != []


def test_vowel_signs_of_indic_scripts_are_kept_within_their_words() -> None:
    assert words("हिन्दी की कविता") == ["हिन्दी", "की", "कविता"]


def test_scripts_without_blanks_are_found_by_pairs() -> None:
    assert words("東京タワー")[:2] == ["東京", "京タ"]
    assert words("東京タワー")[-1] == "ー"
    assert sought("京タ") == [("京タ", False)]
    assert sought("京") == [("京", True)]
    assert set(dict(sought("京タワ"))) <= set(words("東京タワー"))


def test_symbols_are_words_of_their_own() -> None:
    assert words("hot🔥🔥 stuff") == ["hot", "🔥", "🔥", "stuff"]


def test_only_the_last_word_may_go_on() -> None:
    assert sought("Funny Ca") == [("funny", False), ("ca", True)]


def test_names_are_one_word_too() -> None:
    assert joined("Cool.Cat_99") == "coolcat99"


@given(st.text())
def test_any_text_folds_into_words_that_the_index_takes_as_they_are(text: str) -> None:
    for word in words(text):
        assert word
        assert all(char.isalnum() or not char.isascii() for char in word)


@given(st.text(), st.text())
def test_what_is_in_a_text_is_sought_by_its_own_words(before: str, text: str) -> None:
    have = words(f"{before} {text}")
    for word, begins in sought(text):
        assert any(one == word or (begins and one.startswith(word)) for one in have)
