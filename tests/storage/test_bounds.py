"""Nothing is read or written but in the folders that were added, whatever lies in them says."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from storage.bounds import Bounds
from storage.comparison import LEADS_OUT, Comparison
from storage.export.known import read_known
from storage.export.sidecar_files import Outcome, write_sidecars
from storage.pictures import picture_beside
from storage.scan_messages import Found
from storage.sidecars.reading import describe
from tests.storage.library import Library, NothingKnown, told

SECRET = "hunter2"

_heard: list[str] | None = None


def _listen(event: str, arguments: tuple[object, ...]) -> None:
    if _heard is not None and event in ("open", "os.listdir", "os.scandir"):
        place = arguments[0]
        if isinstance(place, str | bytes):
            _heard.append(os.path.realpath(os.fsdecode(place)))


@contextmanager
def opened() -> Iterator[list[str]]:
    """Tell what this process opens or lists meanwhile."""
    global _heard  # noqa: PLW0603  # a hook stays for as long as the process does
    if not hasattr(_listen, "is_set"):
        sys.addaudithook(_listen)
        _listen.is_set = True  # type: ignore[attr-defined]
    _heard = []
    try:
        yield _heard
    finally:
        _heard = None


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """What is none of the program's business."""
    folder = tmp_path / "private"
    folder.mkdir()
    (folder / "film.mp4").write_text("video private")
    (folder / "secret.txt").write_text(f"{SECRET} #secret")
    (folder / "secret.json").write_text(json.dumps({"title": SECRET, "extractor": "x"}))
    (folder / "secret.jpg").write_bytes(b"\xff\xd8\xff")
    return folder


def looked_at(library: Library) -> list[Found]:
    """What the process that walks would tell of, done in this one."""
    comparison = Comparison(library.root, {}, NothingKnown(), seed=0)
    while comparison.walking:
        comparison.advance()
    return comparison.report(1000).found


def assert_inside(library: Library, places: list[str]) -> None:
    """Hold that all that was opened lies in the folder, but for Python's own files."""
    python = (sys.prefix, sys.base_prefix, str(Path(__file__).parents[2]))
    strange = [place for place in places if not place.startswith((str(library.root), *python))]
    assert strange == []


def test_links_out_are_told_and_neither_read_nor_listed(library: Library, outside: Path) -> None:
    (library.root / "film.mp4").symlink_to(outside / "film.mp4")
    (library.root / "relative.mp4").symlink_to(f"../{outside.name}/film.mp4")
    (library.root / "folder").symlink_to(outside)
    (library.root / "zero.mp4").symlink_to("/dev/zero")
    (library.root / "root").symlink_to("/")
    (library.root / "notes").symlink_to(outside / "secret.txt")
    library.put("own.mp4")
    with opened() as places:
        found = {each.path: each.fault for each in looked_at(library)}
    assert_inside(library, places)
    leading_out = ("film.mp4", "relative.mp4", "folder", "zero.mp4", "root")
    assert found == {**dict.fromkeys(leading_out, LEADS_OUT), "own.mp4": None}
    batches = library.scan()
    assert sorted(name for name, why in told(batches) if why == LEADS_OUT) == sorted(leading_out)
    assert library.names() == {"own.mp4"}
    assert library.prober.asked == ["own.mp4"]
    assert told(library.scan()) == [], "once is enough"


def test_a_folder_that_comes_to_lead_out_is_left(library: Library, outside: Path) -> None:
    library.put("a/clip.mp4")
    library.scan()
    (library.root / "a" / "clip.mp4").unlink()
    (library.root / "a").rmdir()
    (library.root / "a").symlink_to(outside)
    library.scan(only=["a"])
    assert "film.mp4" not in library.names()


@pytest.mark.parametrize(
    "end", ["info.json", "json", "mp4.json", "nfo", "homefeed.json", "description", "txt"]
)
def test_a_sidecar_that_is_a_link_out_says_nothing(
    library: Library, outside: Path, end: str
) -> None:
    library.put("own.mp4")
    (library.root / f"own.{end}").symlink_to(
        outside / ("secret.json" if end.endswith("json") else "secret.txt")
    )
    with opened() as places:
        (found,) = looked_at(library)
    assert_inside(library, places)
    assert found.sidecar is None
    assert SECRET not in repr(found.said)


def test_a_picture_that_is_or_becomes_a_link_out_is_not_shown(
    library: Library, outside: Path
) -> None:
    library.put("own.mp4")
    picture = library.root / "own.jpg"
    picture.write_bytes(b"\xff\xd8\xff")
    library.scan()

    def shown() -> Path | None:
        with library.station.database.reading() as connection:
            key = connection.exec_driver_sql("SELECT content_key FROM video").scalar_one()
            return picture_beside(connection, key)

    assert shown() == picture
    picture.unlink()
    picture.symlink_to(outside / "secret.jpg")
    assert shown() is None


PLACES = (
    *("/etc/passwd", "../../private/secret.txt", "file:///etc/passwd"),
    *("C:\\secret.txt", "/dev/zero"),
)
NAMES = (
    *("_filename", "filename", "filepath", "thumbnail", "url", "path"),
    *("title", "id", "track", "extractor_key", "site", "site_id"),
)


@pytest.mark.parametrize("place", PLACES)
def test_paths_in_sidecars_lead_nowhere(library: Library, outside: Path, place: str) -> None:
    said: dict[str, object] = {
        **dict.fromkeys(NAMES, place),
        "requested_downloads": [{"filepath": place}],
        "thumbnails": [{"filepath": place, "url": place}],
        "subtitles": {"en": [{"filepath": place}]},
    }
    library.put("own.mp4")
    (library.root / "own.info.json").write_text(json.dumps(said))
    for end in ("json", "nfo", "homefeed.json"):
        text = json.dumps({**said, "category": "x", "homefeed": 1})
        if end == "nfo":
            text = f"<movie><title>{place}</title><thumb>{place}</thumb><art>{place}</art></movie>"
        (library.root / f"own.mp4.{end}").write_text(text)
        (library.root / f"own.{end}").write_text(text)
    with opened() as places:
        describe(library.root, "own.mp4", ".info.json/.json/.nfo/.homefeed.json")
        looked_at(library)
    assert_inside(library, places)


def test_devices_and_pipes_are_no_videos_and_no_sidecars(library: Library) -> None:
    for name in ("pipe.mp4", "own.json", "own.nfo", "own.txt", "own.jpg", "own.srt"):
        os.mkfifo(library.root / name)
    library.put("own.mp4")
    found = {each.path: each for each in looked_at(library)}
    assert found["pipe.mp4"].fault == "This is not a file."
    assert found["own.mp4"].sidecar is None


def test_no_sidecar_is_written_through_a_link(library: Library, outside: Path) -> None:
    library.put("a/clip.mp4")
    library.put("b.mp4")
    library.scan()
    with library.station.database.reading() as connection:
        videos = list(read_known(connection, library.station.profile.name))
    (library.root / "a").rename(outside / "a")
    (library.root / "a").symlink_to(outside / "a")
    (library.root / "b.mp4.homefeed.json").symlink_to(outside / "written.json")
    before = sorted(outside.rglob("*"))
    export = write_sidecars(videos, None)
    assert export.outcomes == {Outcome.FAILED: 1, Outcome.FOREIGN: 1}
    assert "leads out" in export.first_fault
    into = library.root.parent / "out"
    (into / library.root.name).mkdir(parents=True)
    (into / library.root.name / "a").symlink_to(outside)
    export = write_sidecars(videos, into)
    assert export.outcomes == {Outcome.FAILED: 1, Outcome.WRITTEN: 1}
    assert sorted(outside.rglob("*")) == before


def test_bounds_are_those_of_folders_and_not_of_names(tmp_path: Path) -> None:
    for name in ("clips", "clips-private"):
        (tmp_path / name).mkdir()
    (tmp_path / "way").symlink_to(tmp_path / "clips")
    bounds = Bounds([tmp_path / "way"])
    assert bounds.hold(tmp_path / "clips" / "deep" / "a.mp4")
    assert bounds.hold(tmp_path / "way" / "a.mp4")
    assert not bounds.hold(tmp_path / "clips-private")
    assert not bounds.hold(tmp_path / "clips" / ".." / "clips-private")
