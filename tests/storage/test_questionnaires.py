"""Scores come out as published."""

from __future__ import annotations

import pytest

from storage.study.definition import Item, Kind, Questionnaire, When
from storage.study.questionnaires import items_of, scores, text_of


def told(prefix: str, points: list[int]) -> dict[str, str]:
    return {f"{prefix}{number}": str(point) for number, point in enumerate(points, 1)}


@pytest.mark.parametrize(
    ("points", "score"),
    [
        # Brooke's own worked example: contributions of 22 in all.
        ([5, 4, 2, 1, 2, 3, 2, 4, 5, 2], 55.0),
        ([5, 1, 5, 1, 5, 1, 5, 1, 5, 1], 100.0),
        ([1, 5, 1, 5, 1, 5, 1, 5, 1, 5], 0.0),
        ([3] * 10, 50.0),
    ],
)
def test_sus_is_two_and_a_half_times_its_contributions(points: list[int], score: float) -> None:
    assert scores(Kind.SUS, told("sus", points)) == {"sus": score}


def test_ueq_s_has_a_mean_for_each_half_and_the_whole() -> None:
    points = told("ueq", [7, 6, 5, 6, 4, 3, 2, 3])
    assert scores(Kind.UEQ_S, points) == {"pragmatic": 2.0, "hedonic": -1.0, "overall": 0.5}
    assert scores(Kind.UEQ_S, told("ueq", [1] * 8))["overall"] == -3


@pytest.mark.parametrize("answers", [told("sus", [3] * 9), told("sus", [3] * 9 + [6]), {}])
def test_without_every_answer_there_is_no_score(answers: dict[str, str]) -> None:
    assert scores(Kind.SUS, answers) == {}


@pytest.mark.parametrize(("kind", "count", "points"), [(Kind.SUS, 10, 5), (Kind.UEQ_S, 8, 7)])
def test_standard_items_are_in_three_languages(kind: Kind, count: int, points: int) -> None:
    asked = Questionnaire("q", When.AFTER, kind)
    items = items_of(asked)
    assert len({item.name for item in items}) == count
    for item in items:
        assert item.points == points
        for words in filter(None, (item.text, item.low, item.high)):
            assert isinstance(words, dict)
            assert words.keys() == {"en", "nl", "fr"}
            assert len(set(words.values())) > 1
    assert text_of(asked)


def test_a_standard_item_can_have_the_words_of_a_validated_translation() -> None:
    own = Item("sus2", {"fr": "Trop complexe."}, low={"fr": "Non"})
    plain, told = (
        items_of(Questionnaire("q", When.AFTER, Kind.SUS)),
        items_of(Questionnaire("q", When.AFTER, Kind.SUS, items=(own,))),
    )
    assert (told[1].text, told[1].low) == (own.text, own.low)
    assert (told[1].name, told[1].points, told[1].high) == ("sus2", 5, plain[1].high)
    assert [*told[:1], *told[2:]] == [*plain[:1], *plain[2:]]


def test_own_items_stay_as_they_are() -> None:
    own = (Item("mood", "How do you feel?"),)
    asked = Questionnaire("q", When.AFTER, items=own, text="About you")
    assert items_of(asked) == own
    assert text_of(asked) == "About you"
    assert scores(Kind.ITEMS, {"mood": "3"}) == {}
