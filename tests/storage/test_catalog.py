"""The library remembers folders, tells what is in them, and says why something is not."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from storage.errors import StorageError
from storage.library_digest import LibraryDigest
from storage.presence import is_file, is_folder
from tests.storage.library import Library, make_library

NOBODY = 65534


@contextmanager
def unprivileged() -> Iterator[None]:
    """Rights do not bind root: be somebody else for a moment."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)


def test_a_folder_is_remembered_once_under_any_spelling(library: Library) -> None:
    again = library.catalog.add_folder(
        library.station.profile, library.root / ".." / library.root.name
    )
    assert again == library.folder
    assert library.catalog.folders(library.station.profile) == [library.folder]


def test_folders_belong_to_their_profile_and_so_do_videos(library: Library) -> None:
    library.put("a.mp4")
    library.scan()
    demo = library.station.profiles.profile("demo")
    assert library.catalog.folders(demo) == []
    assert library.catalog.videos(demo) == []
    assert library.catalog.add_folder(demo, library.root).id != library.folder.id


def test_an_absent_folder_and_a_file_are_told_apart(library: Library, tmp_path: Path) -> None:
    profile = library.station.profile
    with pytest.raises(StorageError, match="There is no folder"):
        library.catalog.add_folder(profile, tmp_path / "absent")
    with pytest.raises(StorageError, match="is a file"):
        library.catalog.add_folder(profile, library.put("a.mp4"))
    assert library.catalog.folders(profile) == [library.folder]


def test_a_folder_without_the_right_to_read_it_is_a_sentence(library: Library) -> None:
    (library.root / "locked").mkdir(mode=0)
    with unprivileged(), pytest.raises(StorageError, match="cannot be read"):
        library.catalog.add_folder(library.station.profile, library.root / "locked")


def test_a_link_onto_itself_is_a_sentence(library: Library) -> None:
    link = library.root / "self"
    link.symlink_to(link)
    with pytest.raises(StorageError, match="cannot be read"):
        library.catalog.add_folder(library.station.profile, link)


def test_forgetting_a_folder_keeps_the_history_of_its_videos(library: Library) -> None:
    library.put("a.mp4")
    library.scan()
    impression = library.station.view(library.video().id)
    library.catalog.forget_folder(library.folder)
    assert library.videos() == []
    assert library.catalog.folders(library.station.profile) == []
    assert [view.impression for view in library.station.replayed()] == [impression]
    library.folder = library.catalog.add_folder(library.station.profile, library.root)
    library.scan()
    assert library.video().id == impression.video_id


def test_a_large_folder_is_forgotten_a_few_files_at_a_time(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.catalog.FORGOTTEN_AT_ONCE", 2)
    for name in ("a.mp4", "b.mp4", "c.mp4"):
        library.put(name, name)
    library.scan()
    deletions: list[int] = []

    def note(*told: Any) -> None:
        if told[2].startswith("DELETE FROM file"):
            deletions.append(told[1].rowcount)

    engine = library.station.writer.submit(lambda connection: connection.engine).result()
    event.listen(engine, "after_cursor_execute", note)
    library.catalog.forget_folder(library.folder)
    assert deletions == [2, 1]
    assert library.videos() == []
    assert library.catalog.folders(library.station.profile) == []


def test_one_video_in_two_folders_is_dealt_once(library: Library, tmp_path: Path) -> None:
    other = make_library(library.station, tmp_path / "second")
    other.put("b.mp4", "same")
    library.put("a.mp4", "same")
    other.scan()
    library.scan()
    assert library.video().path == library.root / "a.mp4", "from the folder that was added first"
    library.root.rename(tmp_path / "unplugged")
    assert library.video().path == other.root / "b.mp4"


def test_an_unplayable_video_is_not_dealt_again_and_its_fault_is_listed(library: Library) -> None:
    library.put("a.mp4")
    library.put("b.mp4")
    library.scan()
    (video,) = (video for video in library.videos() if video.path.name == "a.mp4")
    library.catalog.mark_unplayable(video.id, "Its codec is missing.").result()
    assert library.names() == {"b.mp4"}
    (fault,) = library.catalog.faults(library.station.profile)
    assert (fault.path, fault.why) == (video.path, "Its codec is missing.")
    library.scan()
    assert library.names() == {"b.mp4"}


def test_an_unplayable_video_gets_another_chance_once_its_file_was_touched(
    library: Library,
) -> None:
    file = library.put("a.mp4")
    library.put("b.mp4")
    library.scan()
    for video in library.videos():
        library.catalog.mark_unplayable(video.id, "Its codec is missing.").result()
    os.utime(file, ns=(1, 1))
    batches = library.scan()
    assert library.names() == {"a.mp4"}
    assert [video.path for batch in batches for video in batch.videos] == [file]
    faults = library.catalog.faults(library.station.profile)
    assert [fault.path.name for fault in faults] == ["b.mp4"]


def test_a_folder_inside_one_that_may_not_be_entered_is_away(library: Library) -> None:
    library.put("a.mp4")
    library.scan()
    video = library.video()
    library.root.parent.chmod(0o700)
    if os.geteuid() != 0:
        library.root.parent.chmod(0)
    try:
        with unprivileged():
            assert not is_folder(library.root)
            assert not is_file(video.path)
    finally:
        library.root.parent.chmod(0o700)
    assert is_folder(library.root)
    assert is_file(video.path)
    assert not is_folder(video.path)
    assert not is_file(library.root)


def test_a_video_whose_file_was_taken_away_is_missing_not_unplayable(library: Library) -> None:
    file = library.put("a.mp4")
    library.scan()
    video = library.video()
    file.rename(library.root / "away")
    library.catalog.mark_unplayable(video.id, "No frame came.").result()
    assert library.videos() == []
    assert library.catalog.faults(library.station.profile) == []
    library.catalog.mark_unplayable(video.id, "It was noted as missing by now.").result()
    (library.root / "away").rename(file)
    library.scan()
    assert library.video() == video


def digest_of(library: Library) -> str:
    digest = LibraryDigest()
    digest.take(library.videos())
    return str(digest)


def test_the_digest_follows_the_videos(library: Library) -> None:
    empty = digest_of(library)
    file = library.put("a.mp4")
    library.scan()
    one = digest_of(library)
    file.rename(library.root / "b.mp4")
    library.scan()
    assert digest_of(library) == one != empty
