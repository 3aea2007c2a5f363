"""Copies of one video in a folder: found while one watches, and shown as one from then on."""

from __future__ import annotations

import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from storage.records import Video
from tests.clips import make_clip
from tests.recoded import recode
from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine

(BOAT,) = (Path(__file__).parents[2] / "assets" / "demo").rglob("paper-boat-open-water.mp4")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four clips of plain colours, and a boat in two sizes."""
    place = tmp_path_factory.mktemp("made")
    for number in range(4):
        make_clip(place / f"other {number}.mp4", seconds=0.2, colours=[(50 * number, 90, 10)])
    recode(BOAT, place / "small boat.webm", size=(90, 160), seconds=1.0)
    recode(BOAT, place / "large boat.mp4", size=(270, 480), seconds=1.0)
    return place


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    """The same to be changed."""
    return shutil.copytree(made, tmp_path / "clips")


def videos(house: House) -> dict[str, Video]:
    return {video.path.stem: video for video in house.catalog.videos(house.profile())}


def look_at_all(house: House) -> None:
    """Wait until every video was looked at."""
    house.until(
        lambda: all(video.loudness_lufs is not None for video in videos(house).values()),
        "all to be looked at",
    )
    names = {name: video.duplicates for name, video in videos(house).items()}
    assert names["small boat"] == names["large boat"] is not None
    assert [name for name, group in names.items() if group is None] == [
        name for name in names if "boat" not in name
    ]


def watch(house: House, swipes: int) -> list[str]:
    """Return what comes, from the video on screen on."""
    seen = [Path(house.on_screen()).stem]
    for _ in range(swipes):
        house.swipe()
        seen.append(Path(house.on_screen()).stem)
    return seen


def test_copies_are_one_and_the_best_is_played_until_it_goes(
    scripted: tuple[House, ScriptedEngine], folder: Path
) -> None:
    house, _ = scripted
    house.play(folder)
    look_at_all(house)
    house.dealt()
    seen = watch(house, 4)
    assert len([name for name in seen if "boat" in name]) == 1
    assert len(set(seen)) == len(seen)
    house.play(folder)  # a new sitting, as after a restart
    seen = watch(house, 9)
    assert seen[:5].count("large boat") == 1
    assert "small boat" not in seen
    (folder / "large boat.mp4").unlink()
    house.controller.stale.emit()
    house.until(
        lambda: "large boat" not in videos(house) and not house.library.property("reading"),
        "the loss to be found",
    )
    house.dealt()
    seen = watch(house, 9)
    assert "small boat" in seen
    assert "large boat" not in seen[3:]  # three rows were dealt by then


def test_a_copy_that_waits_behind_another_makes_way(
    scripted: tuple[House, ScriptedEngine], folder: Path
) -> None:
    house, _ = scripted
    for number in (1, 2, 3):
        (folder / f"other {number}.mp4").unlink()
    house.play(folder)  # three videos: all are on screen, or wait for it

    def boats() -> list[str]:
        return [name for name in (house.on_screen(), *house.upcoming()) if "boat" in name]

    house.until(lambda: len(boats()) == 1, "one of two boats to make way")
    look_at_all(house)
    seen = watch(house, 6)
    assert all(one != other for one, other in pairwise(seen))
