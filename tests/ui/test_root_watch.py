"""What changes in the viewer's folders turns up in the feed, without a restart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.profiles import VIEWER
from storage.records import Video
from tests.clips import make_clip
from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine
from ui.components.background import Background
from ui.library.root_watch import RootWatch

Parts = tuple[House, ScriptedEngine]


@pytest.fixture
def watched(scripted: Parts, tmp_path: Path) -> Iterator[tuple[House, Path]]:
    """A library of one clip in one folder, watched more closely than the program does."""
    house, _ = scripted
    background = Background()
    watch = RootWatch(house.library, background, quiet_ms=50, settles_ms=300, looks_every_ms=100)
    root = tmp_path / "own"
    (root / "ann").mkdir(parents=True)
    make_clip(root / "ann" / "first.mp4", seconds=0.5)
    house.play(root)
    yield house, root
    watch.close()
    background.close()


def videos(house: House) -> list[Video]:
    return house.keeping.catalog.videos(house.profiles.profile(VIEWER))


def until_names(house: House, *names: str) -> None:
    def there() -> bool:
        return {video.path.name for video in videos(house)} == set(names)

    house.until(there, f"the library to hold {names}")


def new_clip(tmp_path: Path, place: Path) -> None:
    """Put a clip in place in one step, as a download that has ended."""
    made = make_clip(tmp_path / place.name, seconds=0.6, colours=((9, 90, 200),))
    place.parent.mkdir(exist_ok=True)
    made.rename(place)


def test_a_new_file_turns_up(watched: tuple[House, Path], tmp_path: Path) -> None:
    house, root = watched
    new_clip(tmp_path, root / "ann" / "second.mp4")
    until_names(house, "first.mp4", "second.mp4")
    house.until(lambda: house.library.property("count") == 2, "the feed to know of it")


def test_a_new_folder_is_entered_and_watched_from_then_on(
    watched: tuple[House, Path], tmp_path: Path
) -> None:
    house, root = watched
    new_clip(tmp_path, root / "bob" / "second.mp4")
    until_names(house, "first.mp4", "second.mp4")
    make_clip(root / "bob" / "third.mp4", seconds=0.4)
    until_names(house, "first.mp4", "second.mp4", "third.mp4")


def test_a_renamed_file_stays_the_same_video(watched: tuple[House, Path]) -> None:
    house, root = watched
    (before,) = videos(house)
    (root / "ann" / "first.mp4").rename(root / "moved.mp4")
    until_names(house, "moved.mp4")
    assert [video.id for video in videos(house)] == [before.id]


def test_a_file_that_is_taken_away_leaves_the_library(watched: tuple[House, Path]) -> None:
    house, root = watched
    (root / "ann" / "first.mp4").unlink()
    until_names(house)


def test_a_file_is_read_again_once_it_is_written_to_its_end(
    watched: tuple[House, Path], tmp_path: Path
) -> None:
    house, root = watched
    whole = make_clip(tmp_path / "second.mp4", seconds=0.6, colours=((9, 90, 200),)).read_bytes()
    with (root / "ann" / "second.mp4").open("wb") as file:
        file.write(whole[: len(whole) // 2])
        file.flush()
        house.until(lambda: house.faulty() == ["second.mp4"], "half a file to be found wanting")
        file.write(whole[len(whole) // 2 :])
    until_names(house, "first.mp4", "second.mp4")
    house.until(lambda: house.faulty() == [], "the fault to be forgotten")


def test_a_drive_that_goes_away_and_comes_back_brings_its_videos(
    watched: tuple[House, Path],
) -> None:
    house, root = watched
    (before,) = videos(house)
    root.rename(root.with_name("unplugged"))
    house.until(lambda: house.library.property("count") == 0, "the feed to do without")
    root.with_name("unplugged").rename(root)
    house.until(lambda: house.library.property("count") == 1, "the feed to have it back")
    assert videos(house) == [before]
