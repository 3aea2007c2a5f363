"""Several people on one machine: from one to the other and back, with a PIN where one is set."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt

from storage.people import PIN
from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.window import Shown, value_of
from ui.settings.sharers import Sharers

Parts = tuple[House, ScriptedEngine]


def sharers(house: House) -> Sharers:
    return house.watching.sharers


def rows(house: House) -> list[dict[str, object]]:
    found: list[dict[str, object]] = sharers(house).property("rows")
    return found


def key(house: House, name: str) -> str:
    return next(str(row["id"]) for row in rows(house) if row["name"] == name)


def here(house: House) -> str:
    return next(str(row["name"]) for row in rows(house) if row["here"])


def add(house: House, name: str, *, folders: bool = True) -> str:
    sharers(house).add(name, folders)
    house.until(lambda: name in [row["name"] for row in rows(house)], name)
    return key(house, name)


def turn(house: House, name: str) -> None:
    sharers(house).turnTo(key(house, name))
    house.until(lambda: here(house) == name, "the other person")
    house.until(lambda: not house.library.property("reading"), "their folders to be read")
    house.dealt()


@pytest.fixture
def locked(scripted: Parts, clips: Path) -> tuple[House, str]:
    """Ada watches and has a PIN; with her key."""
    house, _ = scripted
    house.play(clips)
    ada = add(house, "Ada")
    turn(house, "Ada")
    sharers(house).setPin("2468")
    house.until(lambda: rows(house)[1]["locked"], "the PIN")
    return house, ada


def test_each_person_has_folders_likes_and_settings_of_their_own(
    scripted: Parts, clips: Path
) -> None:
    house, engine = scripted
    house.play(clips)
    sharers(house).rename("  Bo  ")
    house.settings.setProperty("scheme", "light")
    house.settings.keys.listen("like", "L")
    house.settings.keys.hear(Qt.Key.Key_K, 0)
    house.playback.heard.toggleMute()
    house.controller.like(True)
    add(house, "Ada")
    turn(house, "Ada")
    assert house.library.property("folders") == [str(clips)]
    assert house.settings.property("scheme") == "system"
    assert house.settings.keys.property("sequences")["like"] == ["L"]
    assert engine.volume[1] is False
    assert house.controller.session is not None
    ada = house.controller.session.sitting.profile_id
    assert not house.log.liked(ada)
    house.settings.setProperty("scheme", "dark")
    turn(house, "Bo")
    assert house.settings.property("scheme") == "light"
    assert house.settings.keys.property("sequences")["like"] == ["K"]
    assert engine.volume[1] is True
    house.written()
    assert house.keeping.preferences.all(ada)["scheme"] == "dark"
    assert len(house.log.liked(house.profile().id)) == 1
    add(house, "Eve", folders=False)
    (eve,) = [each.profile for each in house.keeping.people.all() if each.name == "Eve"]
    assert house.catalog.folders(eve) == []


def test_a_pin_is_asked_for_until_it_is_right(locked: tuple[House, str]) -> None:
    house, ada = locked
    sharers(house).turnTo(str(rows(house)[0]["id"]))
    house.until(lambda: rows(house)[0]["here"], "the first person")
    sharers(house).turnTo(ada)
    assert sharers(house).property("wanted") == ada
    sharers(house).enter("1111")
    house.until(lambda: sharers(house).property("wrong"), "the refusal")
    assert here(house) == ""
    sharers(house).leave()
    assert sharers(house).property("wanted") == ""
    sharers(house).turnTo(ada)
    sharers(house).enter("2468")
    house.until(lambda: here(house) == "Ada", "Ada")
    assert sharers(house).property("wanted") == ""
    assert "2468" not in str(house.keeping.preferences.all(house.store.profile_id)[PIN])


def test_who_has_a_pin_is_set_aside_only_with_it(locked: tuple[House, str]) -> None:
    house, ada = locked
    turn(house, "")
    sharers(house).remove(ada)
    assert (sharers(house).property("wanted"), sharers(house).property("removing")) == (ada, True)
    sharers(house).enter("1111")
    house.until(lambda: sharers(house).property("wrong"), "the refusal")
    assert sharers(house).several
    sharers(house).enter("2468")
    house.until(lambda: not sharers(house).several, "Ada to be set aside")
    assert sharers(house).property("wanted") == ""
    assert here(house) == "", "nobody was turned to"
    sharers(house).putBack(ada)
    house.until(lambda: sharers(house).several, "Ada to be back")
    sharers(house).turnTo(ada)
    assert sharers(house).property("removing") is False


def test_who_is_set_aside_can_be_taken_back_and_never_who_watches(scripted: Parts) -> None:
    house, _ = scripted
    told: list[tuple[str, str]] = []
    sharers(house).removed.connect(lambda *said: told.append(said))
    sharers(house).remove(str(rows(house)[0]["id"]))
    ada = add(house, "Ada")
    assert [row["removed"] for row in rows(house)] == [False, False]
    sharers(house).remove(ada)
    house.until(lambda: told, "the news")
    assert told == [(ada, "Ada")]
    assert sharers(house).several is False
    sharers(house).putBack(ada)
    house.until(lambda: sharers(house).several, "both")


@pytest.mark.parametrize("name", ["", "   "])
def test_nobody_is_added_without_a_name(scripted: Parts, name: str) -> None:
    sharers(scripted[0]).add(name, False)
    add(scripted[0], "Ada")
    assert len(rows(scripted[0])) == 2


def test_with_several_people_the_start_asks_who_watches(shown: Shown) -> None:
    house = shown.house
    add(house, "Ada")
    card: QObject = shown.named("whoCard")
    sharers(house).ask()
    shown.until(lambda: value_of(card, "opened"), "the question")
    shown.until(lambda: "Who is watching?" in shown.words(), "the question")
    shown.key(Qt.Key.Key_Escape)
    assert value_of(card, "visible") is True, "there is nothing behind it"
    shown.key(Qt.Key.Key_Right)
    shown.key(Qt.Key.Key_Return)
    shown.until(lambda: here(house) == "Ada", "Ada")
    shown.until(lambda: not value_of(card, "visible"), "the card to go")
    house.until(lambda: house.row() == 0, "Ada's first video")
