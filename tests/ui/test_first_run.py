"""The page that asks where the clips are, from the demo to the viewer's own feed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication

from tests.ui.every_page import misfits, nameless, small_targets
from tests.ui.house import House, open_house
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.window import open_window, value_of
from ui.firstrun import furnished
from ui.firstrun.first_run import FirstRun, PlaceRow


@pytest.fixture
def home(tmp_path: Path, clips: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder: three clips in Videos, two in Downloads, and a bare folder of pictures."""
    place = tmp_path / "home"
    some = sorted(clips.rglob("*.mp4"))
    for name, files in (("Videos", some[:3]), ("Downloads", some[3:5]), ("Pictures", [])):
        (place / name).mkdir(parents=True)
        for file in files:
            shutil.copy(file, place / name)
    monkeypatch.setenv("HOME", str(place))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(place / ".config"))
    monkeypatch.setattr(furnished, "DRIVES", ())
    return place


@pytest.fixture
def demo(qapp: QGuiApplication, home: Path, data: Path, clips: Path) -> Iterator[House]:
    """A program that was never started before: the demo plays."""
    engine = ScriptedEngine(4)
    with open_house(data, engine, now=engine.now, demo=clips) as house:
        house.play()
        yield house


def rows(page: FirstRun) -> dict[str, PlaceRow]:
    places: Any = page.places
    found = [places.row(number) for number in range(places.rowCount())]
    return {row.name: row for row in found}


def look(house: House) -> FirstRun:
    page = house.watching.first_run
    page.begin()
    house.until(lambda: not value_of(page, "looking"), "the folders to be counted")
    return page


def test_folders_are_found_counted_and_the_likely_ones_chosen(demo: House, home: Path) -> None:
    page = look(demo)
    found = rows(page)
    assert list(found) == ["Videos", "Pictures", "Downloads"]
    assert [row.clips for row in found.values()] == [3, 0, 2]
    assert {row.within for row in found.values()} == {"Home folder"}
    assert [row.name for row in found.values() if row.chosen] == ["Videos"]
    assert value_of(page, "chosen") == 1
    assert len(value_of(page, "posters")) == 3
    shutil.rmtree(home / "Videos")
    found = rows(look(demo))
    assert [row.name for row in found.values() if row.chosen] == ["Downloads"], "the first one left"


def test_a_folder_looked_up_is_listed_and_chosen_once(demo: House, tmp_path: Path) -> None:
    page = look(demo)
    page.toggle(0)
    page.start()
    demo.turn()
    assert demo.library.property("demo") is True, "nothing chosen starts nothing"
    other = tmp_path / "other"
    other.mkdir()
    for _ in range(2):
        page.add(QUrl.fromLocalFile(str(other)))
    page.add(QUrl("https://example.org/clips"))
    demo.until(lambda: rows(page)["other"].clips == 0, "the count")
    assert rows(page)["other"].chosen
    assert rows(page)["other"].within == str(tmp_path)
    assert len(rows(page)) == 4
    page.toggle(3)
    page.add(QUrl.fromLocalFile(str(other)))
    assert rows(page)["other"].chosen


def test_what_is_in_the_library_is_not_offered_again(demo: House, home: Path) -> None:
    demo.play(home / "Videos")
    assert list(rows(look(demo))) == ["Pictures", "Downloads"]


def test_a_new_viewer_adds_folders_and_watches(
    qapp: QGuiApplication, home: Path, data: Path, clips: Path, fonts: None
) -> None:
    engine = ScriptedEngine(4)
    with (
        open_house(data, engine, now=engine.now, demo=clips) as house,
        open_window(house, engine) as shown,
    ):
        house.play()
        shown.play(0.4)
        shown.stir()
        shown.press(shown.button("Add a folder"))
        start = shown.button("Start watching")
        shown.until(start.hasActiveFocus, "folders with clips")
        assert {"Where are your clips?", "Videos", "Downloads"} <= shown.words()
        shown.resize(360, 640)
        assert misfits(shown) + small_targets(shown) + nameless(shown) == []
        shown.resize(540, 960)
        shown.press(shown.button("Downloads"))
        shown.press(shown.button("Start watching"))
        shown.until(lambda: house.library.property("demo") is False, "the viewer's own feed")
        shown.until(lambda: house.library.property("count") == 5, "all clips")
        assert value_of(shown.window, "page") == "watch"
        assert sorted(house.library.property("folders")) == [
            str(home / "Downloads"),
            str(home / "Videos"),
        ]
        assert "added" in value_of(shown.named("toast"), "title"), "it was told"
