"""Several people: apart from each other, set aside and never deleted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from storage import pin
from storage.people import PIN, People
from storage.preferences import Preferences
from storage.profiles import DEMO
from storage.records import ReactionKind
from tests.storage.invented import Station, put_video


@pytest.fixture
def people(station: Station) -> People:
    return People(station.database, station.profiles, preferences(station))


def preferences(station: Station) -> Preferences:
    return Preferences(station.database, station.writer)


def names(people: People) -> list[tuple[str, bool]]:
    return [(person.name, person.removed) for person in people.all()]


def test_whoever_came_first_is_somebody_and_the_demo_is_not(
    station: Station, people: People
) -> None:
    station.profiles.profile(DEMO)
    assert [person.profile for person in people.all()] == [station.profile]
    assert people.last() == station.profile


def test_people_are_called_what_they_like_and_come_in_order(people: People) -> None:
    ada = people.add("Ada")
    people.add("Ada")
    people.rename(ada.profile.id, "Ada Rail")
    assert names(people) == [("", False), ("Ada Rail", False), ("Ada", False)]


def test_what_one_likes_and_sets_is_not_the_others(station: Station, people: People) -> None:
    ada = people.add("Ada").profile
    seen = station.view(put_video(station.writer, "a"))
    station.react(seen, ReactionKind.LIKE)
    preferences(station).set(station.profile.id, "scheme", "light").result()
    assert station.log.liked(station.profile.id)
    assert not station.log.liked(ada.id)
    assert "scheme" not in preferences(station).all(ada.id)
    assert station.profiles.current_epoch(ada).seed == ada.seed


def test_who_is_set_aside_comes_back_with_everything(station: Station, people: People) -> None:
    ada = people.add("Ada").profile
    preferences(station).set(ada.id, "scheme", "light").result()
    people.note_watching(ada.id)
    assert people.last() == ada
    people.remove(ada.id)
    assert names(people) == [("", False), ("Ada", True)]
    assert people.last() == station.profile
    people.put_back(ada.id)
    assert names(people) == [("", False), ("Ada", False)]
    assert preferences(station).all(ada.id)["scheme"] == "light"


def test_a_pin_opens_and_another_does_not(station: Station, people: People) -> None:
    ada = people.add("Ada").profile.id
    assert people.opens(ada, "")
    people.set_pin(ada, "2468")
    assert [person.locked for person in people.all()] == [False, True]
    assert people.opens(ada, "2468")
    for wrong in ("", "8642", "24680"):
        assert not people.opens(ada, wrong)
    assert "2468" not in preferences(station).all(ada)[PIN]
    people.set_pin(ada, "")
    assert people.opens(ada, "")


def test_the_same_pin_is_kept_as_another_text_each_time() -> None:
    first, second = pin.hashed("1234"), pin.hashed("1234")
    assert first != second
    assert pin.matches("1234", first)
    assert pin.matches("1234", second)


@pytest.mark.parametrize("damage", [lambda kept: kept[:-1], lambda kept: "z" + kept, lambda _: ":"])
def test_a_damaged_pin_opens_nothing(damage: Callable[[str], str]) -> None:
    assert not pin.matches("1234", damage(pin.hashed("1234")))
