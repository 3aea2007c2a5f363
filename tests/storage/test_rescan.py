"""A second scan reads only what is new, and loses nothing that was known."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from threading import Event

import pytest

from storage.comparison import REPORTED
from storage.errors import StorageError
from tests.storage.library import Library, found, gone, told


def test_a_rescan_reads_nothing_again(library: Library) -> None:
    for number in range(20):
        library.put(f"{number}.mp4", title=f"number {number}")
    library.put("no.mp4", "text")
    library.scan()
    before, library.prober.asked = library.videos(), []
    batches = library.scan()
    assert library.prober.asked == []
    assert (found(batches), gone(batches), told(batches)) == ([], set(), [])
    assert batches[-1].progress.seen == 21
    assert library.videos() == before


def test_an_unchanged_file_is_known_by_its_stamp_alone(library: Library) -> None:
    file = library.put("a.mp4", "one content")
    library.scan()
    stamp = file.stat()
    file.write_text("two content")
    os.utime(file, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    before = library.video()
    library.scan()
    assert library.video() == before


def test_a_moved_file_keeps_its_video_and_is_not_probed_again(library: Library) -> None:
    file = library.put("a.mp4", title="Sea", description="#sea")
    library.scan()
    before = library.video()
    impression = library.station.view(before.id)
    (library.root / "deep").mkdir()
    file.rename(library.root / "deep" / "b.mp4")
    library.prober.asked.clear()
    batches = library.scan()
    after = library.video()
    assert (after.id, after.path.name, after.folder) == (before.id, "b.mp4", "deep")
    assert (after.title, after.tags) == ("Sea", ("sea",)), "a sidecar's word outlives its file"
    assert library.prober.asked == []
    assert (found(batches), gone(batches)) == ([after], set())
    assert [view.impression for view in library.station.replayed()] == [impression]


def test_a_vanished_file_is_missing_not_deleted_and_comes_back(library: Library) -> None:
    file = library.put("a.mp4")
    library.put("b.mp4")
    library.scan()
    (video,) = (video for video in library.videos() if video.path == file)
    file.rename(library.root / "away")
    assert gone(library.scan()) == {video.id}
    assert library.names() == {"b.mp4"}
    assert gone(library.scan()) == set(), "told once"
    (library.root / "away").rename(file)
    library.prober.asked.clear()
    assert found(library.scan()) == [video]
    assert library.prober.asked == []
    assert video in library.videos()


def test_a_scan_that_was_stopped_marks_nothing_missing(library: Library) -> None:
    for number in range(30):
        library.put(f"{number}.mp4")
    library.scan()
    library.put("new.mp4")
    for number in range(15):
        (library.root / f"{number}.mp4").unlink()
    stop = Event()
    stop.set()
    assert library.scan(stop) == []
    assert len(library.videos()) == 30
    library.scan()
    assert len(library.videos()) == 16


def test_what_a_scan_saw_of_folders_is_told_once_however_much_vanished(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.put("locked/a.mp4")
    vanishing = [library.put(f"{number}.mp4") for number in range(REPORTED + 1)]
    library.scan()
    for file in vanishing:
        file.unlink()
    (library.root / "locked").chmod(0)
    with monkeypatch.context() as patch:
        if os.geteuid() == 0:
            patch.setattr(sys, "executable", str(bound_by_rights(tmp_path)))
        batches = library.scan()
    (library.root / "locked").chmod(0o700)
    assert len(gone(batches)) == REPORTED + 1
    assert told(batches) == [("locked", "This folder cannot be read.")]
    assert [batch.folders for batch in batches if batch.folders] == [(library.root,)]


def test_a_folder_that_cannot_be_listed_hides_nothing(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.put("locked/a.mp4")
    library.put("b.mp4")
    library.scan()
    (library.root / "b.mp4").unlink()
    (library.root / "locked").chmod(0)
    with monkeypatch.context() as patch:
        if os.geteuid() == 0:
            patch.setattr(sys, "executable", str(bound_by_rights(tmp_path)))
        batches = library.scan()
    (library.root / "locked").chmod(0o700)
    assert told(batches) == [("locked", "This folder cannot be read.")]
    assert library.names() == {"a.mp4"}
    library.scan()
    assert library.names() == {"a.mp4"}


def bound_by_rights(folder: Path) -> Path:
    """Make a Python that rights bind even under root, under whom these tests may run."""
    python = folder / "python"
    bound = "setpriv --bounding-set=-dac_override,-dac_read_search"
    python.write_text(f'#!/bin/sh\nexec {bound} "{sys.executable}" "$@"\n')
    python.chmod(0o700)
    return python


def test_a_file_with_new_content_is_a_new_video(library: Library) -> None:
    file = library.put("a.mp4", "the first content")
    library.scan()
    before = library.video()
    file.write_text("another content")
    batches = library.scan()
    assert library.video().id != before.id
    assert (found(batches), gone(batches)) == ([library.video()], {before.id})


def test_a_sidecar_that_came_later_describes_the_video_anew(library: Library) -> None:
    library.put("a.mp4")
    library.scan()
    before = library.video()
    library.put("a.mp4", title="Sea", description="#sea")
    os.utime(library.root / "a.mp4", ns=(0, 0))
    batches = library.scan()
    assert found(batches) == [library.video()]
    assert (library.video().id, library.video().title) == (before.id, "Sea")
    assert library.prober.asked == ["a.mp4"]


def test_a_folder_that_is_away_is_a_sentence_and_keeps_its_rows(library: Library) -> None:
    library.put("a.mp4")
    library.scan()
    library.root.rename(library.root.with_name("unplugged"))
    with pytest.raises(StorageError, match="not there any more"):
        library.scan()
    assert library.videos() == []
    library.root.with_name("unplugged").rename(library.root)
    assert library.names() == {"a.mp4"}


def test_a_folder_that_is_forgotten_while_it_is_read_stays_forgotten(library: Library) -> None:
    library.put("a.mp4")

    def forget(path: Path) -> None:
        library.catalog.forget_folder(library.folder)

    library.prober.meanwhile = forget
    assert found(library.scan()) == []
    assert library.catalog.folders(library.station.profile) == []
