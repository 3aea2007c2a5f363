from __future__ import annotations

import pytest

from ranking import why
from ranking.why import LONGEST_SENTENCE, Term, name_reasons


def test_the_two_strongest_reasons_are_named() -> None:
    reasons = [
        Term("lakes", 0.01),
        Term("rain", 0.08),
        Term("Marlow", -0.2),
        Term("storms", 0.05),
    ]
    assert name_reasons(reasons) == "You stay for rain and storms"


def test_what_is_called_the_same_is_named_once_at_its_strongest() -> None:
    reasons = [Term("Rain", 0.08), Term("lakes", 0.05), Term("rain", 0.01)]
    assert name_reasons(reasons) == "You stay for Rain and lakes"


def test_one_reason_is_named_when_two_do_not_fit() -> None:
    reasons = [Term("Marlow", 0.08), Term("storm" * 5, 0.05)]
    assert name_reasons(reasons) == "You stay for Marlow"


@pytest.mark.parametrize("label", ["a" * 60, "Studio " * 9])
def test_a_long_reason_is_cut_to_fit_the_pill(label: str) -> None:
    sentence = name_reasons([Term(label, 0.1)])
    assert sentence is not None
    assert len(sentence) == LONGEST_SENTENCE
    assert sentence.endswith("…")


def test_weak_or_unwelcome_features_are_no_reason() -> None:
    assert name_reasons([Term("rain", 0.004), Term("lakes", -0.3)]) is None


def test_every_sentence_fits_the_pill_and_keeps_the_tone() -> None:
    for name in ("FRESH_START", "A_GUESS", "BEST_LEFT", "BY_CHANCE", "LIKED_BEFORE", "SEEN_BEFORE"):
        sentence = getattr(why, name)
        assert len(sentence) <= LONGEST_SENTENCE
        assert not {"I", "AI", "we"} & set(sentence.split())
        assert not sentence.endswith(("!", "."))
