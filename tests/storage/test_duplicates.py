"""Groups of videos that show the same, as the library page lists them."""

from __future__ import annotations

from sqlalchemy import Connection, update

from storage import schema
from storage.duplicates import DuplicateGroup, duplicate_groups
from storage.records import ReactionKind
from tests.storage.library import Library


def group(library: Library, *names: str) -> None:
    """Say that the videos in these files show the same."""
    ids = sorted(video.id for video in library.videos() if video.path.name in names)
    assert len(ids) == len(names)

    def write(connection: Connection) -> None:
        video = schema.video
        connection.execute(update(video).where(video.c.id.in_(ids)).values(duplicates=ids[0]))

    library.station.writer.submit(write).result()


def listed(library: Library, **page: object) -> list[DuplicateGroup]:
    with library.catalog.database.reading() as connection:
        return duplicate_groups(connection, library.station.profile.id, **page)  # type: ignore[arg-type]


def names(found: DuplicateGroup) -> list[str]:
    return [copy.path.name for copy in found.copies]


def test_a_group_lists_its_files_the_best_first(library: Library) -> None:
    library.put("small.mp4", "a")
    library.put("large.mp4", "a and much more")
    library.put("copy of large.mp4", "a and much more")
    library.put("other.mp4", "b")
    library.scan()
    assert listed(library) == []
    group(library, "small.mp4", "copy of large.mp4")
    (found,) = listed(library)
    assert names(found) == ["copy of large.mp4", "large.mp4", "small.mp4"]
    assert found.best.path == library.root / "copy of large.mp4"
    assert found.spare_bytes == len("a and much more") + len("a")
    assert len({copy.video_id for copy in found.copies}) == 2


def test_a_group_with_one_file_left_is_none(library: Library) -> None:
    for name in ("a.mp4", "b.mp4"):
        library.put(name)
    library.scan()
    group(library, "a.mp4", "b.mp4")
    assert len(listed(library)) == 1
    (library.root / "b.mp4").unlink()
    library.scan()
    assert listed(library) == []


def test_pages_follow_each_other(library: Library) -> None:
    for name in ("a1.mp4", "a2.mp4", "b1.mp4", "b2.mp4", "c1.mp4", "c2.mp4"):
        library.put(name)
    library.scan()
    for letter in "abc":
        group(library, f"{letter}1.mp4", f"{letter}2.mp4")
    every = listed(library)
    assert {name for each in every for name in names(each)} == {
        "a1.mp4", "a2.mp4", "b1.mp4", "b2.mp4", "c1.mp4", "c2.mp4",
    }  # fmt: skip
    first = listed(library, limit=2)
    assert first + listed(library, after=first[-1].name) == every


def test_a_video_knows_its_group(library: Library) -> None:
    for name in ("a.mp4", "b.mp4", "c.mp4"):
        library.put(name)
    library.scan()
    group(library, "a.mp4", "b.mp4")
    said = {video.path.name: video.duplicates for video in library.videos()}
    assert said["a.mp4"] == said["b.mp4"] is not None
    assert said["c.mp4"] is None


def test_a_video_names_its_copies_also_those_whose_files_are_gone(library: Library) -> None:
    for name in ("a.mp4", "b.mp4", "c.mp4"):
        library.put(name)
    library.scan()
    ids = {video.path.name: video.id for video in library.videos()}
    group(library, "a.mp4", "b.mp4")
    (library.root / "b.mp4").unlink()
    library.scan()
    both = {ids["a.mp4"], ids["b.mp4"]}
    assert {v.path.name: set(v.copies) for v in library.videos()} == {"a.mp4": both, "c.mp4": set()}
    (only,) = library.catalog.playable(library.station.profile.id, [ids["a.mp4"]])
    assert set(only.copies) == both
    assert library.catalog.playable(library.station.profile.id, [ids["c.mp4"]])[0].copies == ()


def test_what_was_last_said_of_any_copy_holds_for_all(library: Library) -> None:
    for name in ("a.mp4", "b.mp4", "c.mp4"):
        library.put(name)
    library.scan()
    station = library.station
    ids = {video.path.name: video.id for video in library.videos()}
    group(library, "a.mp4", "b.mp4")
    both = {ids["a.mp4"], ids["b.mp4"]}
    station.react(station.view(ids["a.mp4"]), ReactionKind.LIKE)
    station.react(station.view(ids["c.mp4"]), ReactionKind.REPORT)
    assert station.log.liked(station.profile.id) == both
    assert station.log.reported(station.profile.id) == {ids["c.mp4"]}
    station.react(station.view(ids["b.mp4"]), ReactionKind.UNLIKE)
    assert station.log.liked(station.profile.id) == set()
