"""A scan of some folders looks into those, and into what is new in them, and nowhere else."""

from __future__ import annotations

from pathlib import Path

from tests.storage.library import Library, found, gone


def test_only_the_folder_that_changed_is_looked_into(library: Library) -> None:
    for place in ("a/one.mp4", "b/two.mp4", "b/deep/three.mp4"):
        library.put(place)
    library.scan()
    library.prober.asked.clear()
    library.put("a/new.mp4")
    library.put("b/deep/unseen.mp4")
    (library.root / "b" / "two.mp4").unlink()
    assert [video.path.name for video in found(library.scan(only=["a"]))] == ["new.mp4"]
    assert library.prober.asked == ["new.mp4"]
    assert library.names() == {"one.mp4", "new.mp4", "two.mp4", "three.mp4"}
    assert len(gone(library.scan(only=["b"]))) == 1
    assert library.names() == {"one.mp4", "new.mp4", "three.mp4"}


def test_a_new_folder_is_entered_and_one_that_went_takes_its_files_along(
    library: Library,
) -> None:
    library.put("a/old/one.mp4")
    library.put("a/stays/two.mp4")
    library.scan()
    (library.root / "a" / "old").rename(library.root / "a" / "new")
    batches = library.scan(only=["a"])
    assert gone(batches) == set()
    assert {video.folder for video in library.videos()} == {"a/new", "a/stays"}
    assert library.prober.asked.count("one.mp4") == 1


def test_a_file_that_moved_between_two_folders_that_are_looked_into_stays_itself(
    library: Library,
) -> None:
    file = library.put("a/one.mp4")
    library.scan()
    before = library.video()
    file.rename(library.root / "moved.mp4")
    library.scan(only=["", "a"])
    assert (library.video().id, library.video().path.name) == (before.id, "moved.mp4")


def test_a_folder_that_is_gone_takes_its_files_along(library: Library) -> None:
    library.put("a/one.mp4")
    library.put("two.mp4")
    library.scan()
    (library.root / "a" / "one.mp4").unlink()
    (library.root / "a").rmdir()
    library.scan(only=[""])
    assert library.names() == {"two.mp4"}


def test_what_lies_behind_a_link_stays_when_the_folder_of_the_link_changes(
    library: Library, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    library.catalog.add_folder(library.station.profile, tmp_path / "elsewhere")
    (tmp_path / "elsewhere" / "one.mp4").write_text("video elsewhere")
    (library.root / "linked").symlink_to(tmp_path / "elsewhere")
    library.scan()
    library.put("new.mp4")
    assert gone(library.scan(only=[""])) == set()
    assert library.names() == {"one.mp4", "new.mp4"}


def test_a_link_back_into_the_tree_is_not_watched_as_one_more_folder(
    library: Library, tmp_path: Path
) -> None:
    library.put("a/one.mp4")
    (library.root / "up").symlink_to(library.root)
    (library.root / "again").symlink_to(library.root / "a")
    (tmp_path / "elsewhere").mkdir()
    library.catalog.add_folder(library.station.profile, tmp_path / "elsewhere")
    (tmp_path / "elsewhere" / "round").symlink_to(tmp_path / "elsewhere")
    (library.root / "linked").symlink_to(tmp_path / "elsewhere")
    told = library.scan(only=["", "linked"])
    watched = {folder for batch in told for folder in batch.folders}
    assert watched == {library.root / place for place in ("", "a", "linked")}
