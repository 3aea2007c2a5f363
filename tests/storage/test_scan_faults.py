"""What a scan cannot read is told once, and costs nothing else."""

from __future__ import annotations

import os
import resource
from contextlib import suppress
from pathlib import Path
from threading import Event

import pytest
from sqlalchemy import text

from storage.errors import StorageError
from storage.scan import scan
from storage.scan_worker import MEMORY_BYTES
from tests.storage.library import Library, found, gone, told


def test_a_file_that_cannot_be_read_is_recorded_and_tried_again(library: Library) -> None:
    file, other = library.put("a.mp4"), library.put("b.mp4")
    library.scan()
    before = {video.path: video for video in library.videos()}[file]
    file.write_text("another content")
    file.unlink()
    file.symlink_to(file)  # root reads whatever has a mode; a circle nobody
    why = "It cannot be read: Too many levels of symbolic links."
    assert gone(library.scan()) == {before.id}
    faults = library.catalog.faults(library.station.profile)
    assert [(fault.path, fault.why) for fault in faults] == [(file, why)]
    assert library.names() == {other.name}
    file.unlink()
    file.write_text("video a.mp4")
    library.scan()
    assert library.catalog.faults(library.station.profile) == []
    assert before.id in {video.id for video in library.videos()}


def test_a_broken_sidecar_costs_its_words_only(library: Library) -> None:
    library.put("good sea.mp4")
    (library.root / "good sea.info.json").write_bytes(b"\x00 no json")
    library.put("wet sea.mp4")
    os.mkfifo(library.root / "wet sea.info.json")
    library.scan()
    assert sorted(video.title for video in library.videos()) == ["good sea", "wet sea"]


def test_what_is_no_video_is_told_once_and_listed(library: Library) -> None:
    library.put("a.mp4", "text")
    library.put("b.mp4")
    first, second = library.scan(), library.scan()
    assert told(first) == [("a.mp4", "This file is text.")]
    assert told(second) == []
    faults = library.catalog.faults(library.station.profile)
    assert [(fault.path.name, fault.why) for fault in faults] == told(first)
    assert library.names() == {"b.mp4"}


def test_a_passing_fault_is_told_but_not_remembered(library: Library) -> None:
    library.put("a.mp4")
    library.prober.busy = True
    assert told(library.scan()) == [("a.mp4", "The reader is busy.")]
    assert library.catalog.faults(library.station.profile) == []
    library.prober.busy = False
    assert found(library.scan()) == [library.video()]


def test_a_passing_fault_of_a_known_file_does_not_hide_its_video(library: Library) -> None:
    file = library.put("a.mp4")
    library.scan()
    before = library.video()
    file.write_text("another content")
    library.prober.busy = True
    assert gone(library.scan()) == set()
    assert library.video() == before
    library.prober.busy = False
    assert gone(library.scan()) == {before.id}


def test_a_fault_that_the_prober_does_not_declare_is_a_bug(library: Library) -> None:
    library.put("a.mp4")

    def fail(path: Path) -> None:
        raise ZeroDivisionError(path)

    library.prober.meanwhile = fail
    with pytest.raises(ZeroDivisionError):
        library.scan()


def test_a_file_that_changes_while_it_is_read_waits_for_the_next_scan(library: Library) -> None:
    library.put("a.mp4")

    def write_on(path: Path) -> None:
        with path.open("a") as file:
            file.write("more")

    library.prober.meanwhile = write_on
    batches = library.scan()
    assert (found(batches), told(batches), library.videos()) == ([], [], [])
    assert {folder for batch in batches for folder in batch.unsettled} == {library.root}
    library.prober.meanwhile = lambda path: None
    library.scan()
    assert library.names() == {"a.mp4"}


def test_a_full_disk_ends_the_scan_with_a_sentence_and_the_next_one_goes_on(
    library: Library,
) -> None:
    for number in range(200):
        library.put(f"{number}.mp4", title=f"clip {number}", description="words " * 200)
    writer = library.station.writer

    def cap(pages: int) -> None:
        limit = text(f"PRAGMA max_page_count = {pages}")
        writer.submit(lambda connection: connection.execute(limit).close()).result()

    cap(10)
    with pytest.raises(StorageError, match="disk is full"):
        library.scan()
    cap(100_000)
    library.scan()
    assert len(library.videos()) == 200


def test_a_file_that_vanishes_while_it_is_read_is_no_fault(library: Library) -> None:
    library.put("a.mp4")
    library.prober.meanwhile = Path.unlink
    batches = library.scan()
    assert (found(batches), told(batches)) == ([], [])


def test_the_process_that_reads_sidecars_takes_no_more_than_its_share(library: Library) -> None:
    for number in range(40):
        library.put(f"{number}.mp4", title="t" * 1000)
    batches = scan(library.catalog, library.folder, library.prober, Event())
    next(batches)
    (walker,) = children(b"storage.scan_worker")
    assert 0 < resource.prlimit(walker, resource.RLIMIT_AS)[0] <= MEMORY_BYTES
    assert resource.prlimit(walker, resource.RLIMIT_CORE) == (0, 0)
    assert len(list(batches)) > 0
    assert children(b"storage.scan_worker") == []


def children(module: bytes) -> list[int]:
    """Return the processes that this one started to run a module."""
    found = []
    for task in Path("/proc/self/task").iterdir():
        for pid in (task / "children").read_text().split():
            with suppress(OSError):
                if module in Path("/proc", pid, "cmdline").read_bytes().split(b"\0"):
                    found.append(int(pid))
    return found
