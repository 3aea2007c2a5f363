"""A video named on the command line, or by a second start, comes on screen."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.walk import SUFFIXES
from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine
from ui.components.background import Background
from ui.library.asked import Asked

Parts = tuple[House, ScriptedEngine]


@pytest.fixture
def asked(scripted: Parts) -> Iterator[Asked]:
    house, _ = scripted
    watching = house.watching
    background = Background(threads=1)
    picking, find = watching.controller.picking, watching.catalog.video_at
    yield Asked(watching.library, picking, find, background, lambda: True)
    background.close()


def videos_in(folder: Path) -> list[Path]:
    return sorted(place for place in folder.rglob("*") if place.suffix[1:] in SUFFIXES)


def test_a_video_of_the_command_line_begins(scripted: Parts, clips: Path, asked: Asked) -> None:
    house, _ = scripted
    wanted = videos_in(clips)[7]
    asked.begin_with([wanted])
    house.library.open([wanted])
    house.until(lambda: house.on_screen() == wanted.name, "the video to come on screen")
    assert list(house.library.property("folders")) == [str(wanted.parent)]


def test_one_of_another_folder_joins_what_plays(
    scripted: Parts, clips: Path, asked: Asked, tmp_path: Path
) -> None:
    house, _ = scripted
    house.play(clips)
    folder = tmp_path / "downloads"
    folder.mkdir()
    new = folder / f"new{videos_in(clips)[0].suffix}"
    shutil.copyfile(videos_in(clips)[0], new)
    with new.open("ab") as file:
        file.write(b"\0" * 8)  # else it is a copy of the one that is known
    shown = list[str]()
    asked.shown.connect(lambda: shown.append(house.on_screen()))
    asked.play([new])
    house.until(lambda: shown == [new.name], "the video to come on screen")
    assert len(list(house.library.property("folders"))) == 2


def test_one_that_cannot_be_played_gets_a_sentence(
    scripted: Parts, clips: Path, asked: Asked, tmp_path: Path
) -> None:
    house, _ = scripted
    house.play(clips)
    (tmp_path / "broken").mkdir()
    broken = tmp_path / "broken" / "broken.mp4"
    broken.write_bytes(b"no video")
    asked.play([broken])
    house.until(lambda: ("That video cannot be played", "broken.mp4") in house.notices, "a notice")
