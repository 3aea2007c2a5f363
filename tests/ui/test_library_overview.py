"""What the library page is told, with real folders, a real database and the real prober."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from tests.clips import make_clip
from tests.end2end.library import fill
from tests.ui.house import House, open_house
from tests.ui.scripted_engine import ScriptedEngine
from ui.library.overview import short

Parts = tuple[House, ScriptedEngine]


@pytest.fixture
def house(scripted: Parts, tmp_path: Path) -> House:
    """Two folders that are read, and an open page."""
    first = fill(tmp_path / "first", count=3, seconds=0.5)
    clip(tmp_path / "second" / "own.mp4", seconds=0.4)
    house, _ = scripted
    house.play(first, tmp_path / "second")
    house.watching.overview.attend(True)
    settled(house)
    return house


def clip(path: Path, seconds: float) -> Path:
    """Write a clip of its own length, so of its own content, into a folder of its own."""
    path.parent.mkdir(exist_ok=True)
    return make_clip(path, seconds=seconds)


def page(house: House) -> Any:
    """The view model, as QML sees it."""
    return house.watching.overview


def settled(house: House) -> None:
    """Wait until nothing is read, and the page has looked since."""
    house.until(lambda: not house.library.property("reading"), "the reading")
    house.until(lambda: page(house).property("known"), "a look")
    page(house).look()
    house.until(lambda: not page(house).looking, "the last look")


def rows(of: Any, *fields: str) -> list[tuple[Any, ...]]:
    return [tuple(getattr(of.row(at), one) for one in fields) for at in range(of.rowCount())]


def test_the_folders_are_told_with_their_counts(house: House, tmp_path: Path) -> None:
    told = rows(page(house).folders, "name", "path", "videos", "condition")
    assert told == [
        ("first", str(tmp_path / "first"), 3, "ready"),
        ("second", str(tmp_path / "second"), 1, "ready"),
    ]
    assert page(house).property("videos") == 4
    assert page(house).property("bytes") > 1000
    assert page(house).property("hours") == pytest.approx(1.9 / 3600, rel=0.2)
    assert page(house).property("addedLately") == 4
    assert len(page(house).property("newest")) == 4


def test_folders_are_added_without_a_pause_in_what_plays(house: House, tmp_path: Path) -> None:
    session, on_screen = house.controller.session, house.on_screen()
    clip(tmp_path / "third" / "a.mp4", seconds=0.3)
    film = clip(tmp_path / "fourth" / "b.mp4", seconds=0.6)
    page(house).add([QUrl.fromLocalFile(str(tmp_path / "third")), QUrl.fromLocalFile(str(film))])
    house.until(lambda: page(house).property("videos") == 6, "the new videos")
    settled(house)
    assert [name for (name,) in rows(page(house).folders, "name")] == [
        *("first", "second", "third", "fourth")
    ]
    house.until(lambda: house.library.property("count") == 6, "six videos to deal")
    assert (house.controller.session, house.on_screen()) == (session, on_screen)


def test_adding_with_the_samples_playing_begins_the_own_feed(
    qapp: object, data: Path, clips: Path, tmp_path: Path
) -> None:
    clip(tmp_path / "own" / "a.mp4", seconds=0.5)
    with open_house(data, ScriptedEngine(4), demo=clips) as house:
        house.play()
        assert house.library.property("demo") is True
        page(house).add([QUrl.fromLocalFile(str(tmp_path / "own"))])
        house.until(lambda: house.on_screen() == "a.mp4", "the viewer's own")
        assert house.library.property("demo") is False


def test_what_is_no_folder_is_said_and_the_rest_is_added(house: House, tmp_path: Path) -> None:
    clip(tmp_path / "third" / "a.mp4", seconds=0.3)
    nowhere = tmp_path / "nowhere"
    page(house).add([QUrl.fromLocalFile(str(nowhere)), QUrl.fromLocalFile(str(tmp_path / "third"))])
    house.until(lambda: page(house).property("videos") == 5, "the other folder")
    ((_, why),) = house.notices
    assert str(nowhere) in why


def test_a_web_address_is_no_folder(house: House, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(house.library.added):
        page(house).add([QUrl("https://example.org/a.mp4")])
        house.turn()


def test_a_folder_is_removed_and_put_back(house: House, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(page(house).removed, timeout=30_000) as told:
        page(house).remove(1)
    assert told.args == ["second"]
    settled(house)
    assert rows(page(house).folders, "name") == [("first",)]
    house.until(lambda: house.library.property("count") == 3, "three left to deal")
    assert (tmp_path / "second" / "own.mp4").exists()
    page(house).putBack()
    house.until(lambda: page(house).property("videos") == 4, "the folder back")
    house.until(lambda: house.library.property("count") == 4, "its video back in the feed")


def test_a_drive_that_is_pulled_out_is_told_and_comes_back(house: House, tmp_path: Path) -> None:
    (tmp_path / "second").rename(tmp_path / "pulled")
    page(house).readAgain()
    settled(house)
    assert rows(page(house).folders, "condition") == [("ready",), ("away",)]
    assert page(house).property("away") == 1
    (tmp_path / "pulled").rename(tmp_path / "second")
    page(house).readAgain()
    settled(house)
    assert page(house).property("away") == 0
    house.until(lambda: house.library.property("count") == 4, "its video back in the feed")


def test_a_file_that_would_not_open_is_named_and_tried_again(house: House, tmp_path: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/second/caf\xe9 <b>.mp4"))
    odd.touch()
    page(house).readAgain()
    house.until(lambda: page(house).property("faultCount") == 1, "the fault")
    ((place, why),) = rows(page(house).faults, "place", "why")
    assert (place, why) == (str(odd), "This file is empty.")
    shown: list[Path] = []
    page(house).showWanted.connect(shown.append)
    page(house).showFault(0)
    assert shown == [odd]
    os.utime(clip(tmp_path / "good.mp4", seconds=0.7).rename(odd), ns=(0, 0))
    page(house).tryAllAgain()
    house.until(lambda: page(house).property("videos") == 5, "the mended file")
    settled(house)
    assert page(house).property("faultCount") == 0


def test_a_missing_file_is_named_and_its_place_can_be_shown(house: House, tmp_path: Path) -> None:
    (tmp_path / "second" / "own.mp4").unlink()
    page(house).readAgain()
    house.until(lambda: page(house).property("missingCount") == 1, "the missing file")
    settled(house)
    assert rows(page(house).missing, "name") == [("own.mp4",)]


def test_reading_stops_and_goes_on_where_it_was(house: House, tmp_path: Path) -> None:
    reading = page(house).reading
    many = fill(tmp_path / "many", count=8, seconds=0.3)
    house.library.pause()
    assert reading.property("shown")
    assert reading.property("paused")
    # A look into a folder may just have begun: the watch of folders tells late.
    house.until(lambda: not house.library.property("reading"), "what is read to stop")
    house.library.read_again()
    assert not house.library.property("reading"), "nothing but the viewer ends the pause"
    page(house).add([QUrl.fromLocalFile(str(many))])
    house.until(lambda: house.library.property("reading"), "what is added to be read all the same")
    reading.stop()
    house.until(lambda: not house.library.property("reading"), "the reading to stop")
    assert reading.property("paused")
    reading.goOn()
    assert not reading.property("paused")
    settled(house)
    assert page(house).property("videos") >= 8
    assert not reading.property("shown")


def test_the_reading_tells_how_far_it_is(house: House, tmp_path: Path) -> None:
    reading = page(house).reading
    told: list[tuple[Any, ...]] = []

    def note() -> None:
        told.append((*map(reading.property, ("name", "seen", "total")),))

    reading.changed.connect(note)
    many = fill(tmp_path / "many", count=4, seconds=0.3)
    page(house).add([QUrl.fromLocalFile(str(many))])
    house.until(lambda: ("many", 4, 4) in told, "all four to be read")
    settled(house)
    assert reading.property("name") == ""


def test_a_closed_page_does_not_look(house: House, tmp_path: Path) -> None:
    page(house).attend(False)
    shutil.rmtree(tmp_path / "second")
    page(house).readAgain()
    house.until(lambda: not house.library.property("reading"), "the reading")
    assert not page(house).looking
    assert page(house).property("away") == 0
    page(house).attend(True)
    house.until(lambda: page(house).property("away") == 1, "a look when it opens")


def test_what_lies_in_ones_own_folder_is_told_from_there() -> None:
    assert short(Path.home() / "Videos") == "~/Videos"
    assert short(Path.home()) == "~"
    assert short(Path.home().parent / "elsewhere") == str(Path.home().parent / "elsewhere")
