from __future__ import annotations

import pytest

from ranking import why
from ranking.phrase import own_words
from ranking.why import LONGEST_SENTENCE, Term, name_reasons


def a_term(label: str, value: float) -> Term:
    return Term(own_words(label), value)


def test_the_two_strongest_reasons_are_named() -> None:
    reasons = [
        a_term("lakes", 0.01),
        a_term("rain", 0.08),
        a_term("Marlow", -0.2),
        a_term("storms", 0.05),
    ]
    assert name_reasons(reasons) == "You stay for rain and storms"


def test_what_is_called_the_same_is_named_once_at_its_strongest() -> None:
    reasons = [a_term("Rain", 0.08), a_term("lakes", 0.05), a_term("rain", 0.01)]
    assert name_reasons(reasons) == "You stay for Rain and lakes"


def test_one_reason_is_named_when_two_do_not_fit() -> None:
    reasons = [a_term("Marlow", 0.08), a_term("storm" * 5, 0.05)]
    assert name_reasons(reasons) == "You stay for Marlow"


@pytest.mark.parametrize("label", ["a" * 60, "Studio " * 9])
def test_a_long_reason_is_cut_to_fit_the_pill(label: str) -> None:
    sentence = name_reasons([a_term(label, 0.1)])
    assert sentence is not None
    assert len(sentence) == LONGEST_SENTENCE
    assert sentence.endswith("…")


def test_weak_or_unwelcome_features_are_no_reason() -> None:
    assert name_reasons([a_term("rain", 0.004), a_term("lakes", -0.3)]) is None


def test_every_sentence_fits_the_pill_and_keeps_the_tone() -> None:
    for name in ("FRESH_START", "A_GUESS", "BEST_LEFT", "BY_CHANCE", "LIKED_BEFORE", "SEEN_BEFORE"):
        sentence = getattr(why, name)
        assert len(sentence) <= LONGEST_SENTENCE
        assert not {"I", "AI", "we"} & set(sentence.split())
        assert not sentence.endswith(("!", "."))
