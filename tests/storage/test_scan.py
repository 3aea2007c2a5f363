"""A scan finds what can be watched, soon, cheaply, and without losing what was known."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest

from storage.errors import StorageError
from storage.records import Video
from storage.scan import FIRST_VIDEOS, ScanBatch, scan
from storage.walk import Walk
from tests.storage.library import Facts, Library, NotAVideoError


def gone(batches: Iterable[ScanBatch]) -> set[object]:
    return {video_id for batch in batches for video_id in batch.gone}


def found(batches: Iterable[ScanBatch]) -> list[Video]:
    return [video for batch in batches for video in batch.videos]


def told(batches: Iterable[ScanBatch]) -> list[tuple[str, str]]:
    return [(fault.path.name, fault.why) for batch in batches for fault in batch.faults]


def test_videos_are_found_in_every_folder_and_described_by_their_sidecars(
    library: Library,
) -> None:
    library.put(
        "@ann/sea.MP4",
        title="Sea",
        description="the #sea at #dawn",
        uploader="Ann.Lee",
        channel="Ann Lee",
        track="Waves",
        artists=["Bob"],
        timestamp=1718452800,
    )
    batches = library.scan()
    video = library.video()
    assert found(batches) == [video]
    assert video.path == library.root / "@ann" / "sea.MP4"
    assert (video.folder, video.title, video.caption) == ("@ann", "Sea", "the #sea at #dawn")
    assert (video.creator, video.creator_name, video.sound) == ("ann.lee", "Ann Lee", "Waves · Bob")
    assert (video.tags, video.published_at_ms) == (("sea", "dawn"), 1_718_452_800_000)
    assert (video.width, video.height, video.duration_ms, video.demuxer) == (540, 960, 8000, "mp4")


def test_without_a_sidecar_the_names_speak(library: Library) -> None:
    library.put("@ann/so good #sea.mp4")
    video = library.video() if library.scan() else None
    assert video is not None
    assert (video.creator, video.title, video.tags) == ("ann", "so good #sea", ("sea",))


def test_only_finished_visible_regular_video_files_count(library: Library) -> None:
    for name in ("a.mp4", "b.M4V", "c.mov", "d.webm", "e.mkv", "f.avi", "g.mpg", "h.ts", "i.ogv"):
        library.put(name)
    library.put("deep/er/j.flv")
    for name in (".k.mp4", ".hidden/l.mp4", "m.mp4.part", "n.temp.mp4", "o.mp4.ytdl", "p.txt"):
        library.put(name)
    library.put("q.mp4.crdownload")
    (library.root / "folder.mp4").mkdir()
    os.mkfifo(library.root / "pipe.mp4")
    (library.root / "dangling.mp4").symlink_to(library.root / "nowhere.mp4")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(os.path.relpath(library.root / "socket.mp4"))
        batches = library.scan()
    stems = "".join(sorted(name.partition(".")[0] for name in library.names()))
    assert stems == "abcdefghij"
    assert sorted(told(batches)) == [
        ("folder.mp4", "This is a folder, not a video."),
        ("pipe.mp4", "This is not a file."),
        ("socket.mp4", "This is not a file."),
    ]
    assert told(library.scan()) == []
    assert len(library.catalog.faults(library.station.profile)) == 3


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


def test_links_are_followed_and_circles_end(library: Library, tmp_path: Path) -> None:
    library.put("in/a.mp4")
    (library.root / "in" / "round").symlink_to(library.root)
    (library.root / "self").symlink_to(library.root / "self")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "b.mp4").write_text("video elsewhere")
    (library.root / "0-linked").symlink_to(tmp_path / "elsewhere")
    (library.root / "1-again").symlink_to(library.root / "in")
    library.scan()
    paths = {str(video.path.relative_to(library.root)) for video in library.videos()}
    assert paths == {"in/a.mp4", "0-linked/b.mp4"}


def test_the_first_batch_is_small_and_playable_before_the_rest_is_read(library: Library) -> None:
    for number in range(300):
        library.put(f"{number % 7}/{number}.mp4")
    batches = scan(library.catalog, library.folder, library.prober, NotAVideoError, Event())
    first = next(batches)
    # Fewer only where the disk is so slow that the time is up before.
    assert 1 <= len(first.videos) == len(library.prober.asked) <= FIRST_VIDEOS
    assert set(library.videos()) == set(first.videos)
    rest = list(batches)
    assert len(found([first, *rest])) == len(library.videos()) == 300
    assert [batch.files_seen for batch in [first, *rest]] == sorted(
        batch.files_seen for batch in [first, *rest]
    )
    assert rest[-1].files_seen == 300


def test_a_seed_decides_the_order_and_the_first_files_are_a_mix(library: Library) -> None:
    for creator in "abcdef":
        for number in range(20):
            library.put(f"{creator}/{number}.mp4")

    def order(seed: int) -> list[str]:
        return [entry.path for entry in Walk(library.root, seed, Event())]

    assert order(1) == order(1)
    assert order(1) != order(2)
    assert sorted(order(1)) == sorted(order(2))
    assert len({path[0] for path in order(3)[:5]}) > 1


def test_the_order_does_not_hang_on_how_the_disk_lists_names(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(50):
        library.put(f"{number % 5}/{number}.mp4")
    listing = os.scandir

    @contextmanager
    def scandir_backwards(place: Path) -> Iterator[Iterator[os.DirEntry[str]]]:
        with listing(place) as entries:
            yield reversed(list(entries))

    order = list(Walk(library.root, 1, Event()))
    monkeypatch.setattr(os, "scandir", scandir_backwards)
    assert list(Walk(library.root, 1, Event())) == order


def test_a_rescan_reads_nothing_again(library: Library) -> None:
    for number in range(20):
        library.put(f"{number}.mp4", title=f"number {number}")
    library.put("no.mp4", "text")
    library.scan()
    before, library.prober.asked = library.videos(), []
    batches = library.scan()
    assert library.prober.asked == []
    assert (found(batches), gone(batches), told(batches)) == ([], set(), [])
    assert batches[-1].files_seen == 21
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


def test_a_folder_that_cannot_be_listed_hides_nothing(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.put("locked/a.mp4")
    library.put("b.mp4")
    library.scan()
    (library.root / "b.mp4").unlink()
    # Rights do not bind root, under whom these tests may run: a listing that fails stands in.
    listing = os.scandir

    def scandir(place: Path) -> Iterator[os.DirEntry[str]]:
        if place.name == "locked":
            raise PermissionError(13, "Permission denied", str(place))
        return listing(place)

    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", scandir)
        batches = library.scan()
    assert told(batches) == [("locked", "This folder cannot be read.")]
    assert library.names() == {"a.mp4", "b.mp4"}
    library.scan()
    assert library.names() == {"a.mp4"}


def test_two_files_of_one_content_are_one_video(library: Library) -> None:
    library.put("copy.mp4", "same content")
    library.put("original.mp4", "same content", title="Sea")
    library.scan()
    video = library.video()
    assert video.title == "Sea"
    video.path.unlink()
    assert gone(library.scan()) == set()
    assert (library.video().id, library.video().path.exists()) == (video.id, True)


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

    def probe(path: Path) -> Facts:
        raise ZeroDivisionError(path)

    with pytest.raises(ZeroDivisionError):
        list(scan(library.catalog, library.folder, probe, NotAVideoError, Event()))


def test_a_file_that_changes_while_it_is_read_waits_for_the_next_scan(library: Library) -> None:
    library.put("a.mp4")

    def write_on(path: Path) -> Facts:
        with path.open("a") as file:
            file.write("more")
        return Facts()

    batches = list(scan(library.catalog, library.folder, write_on, NotAVideoError, Event()))
    assert (found(batches), told(batches), library.videos()) == ([], [], [])
    library.scan()
    assert library.names() == {"a.mp4"}


def test_a_file_that_vanishes_while_it_is_read_is_no_fault(library: Library) -> None:
    library.put("a.mp4")

    def take_away(path: Path) -> Facts:
        path.unlink()
        return Facts()

    batches = list(scan(library.catalog, library.folder, take_away, NotAVideoError, Event()))
    assert (found(batches), told(batches)) == ([], [])


def test_a_video_of_unknown_duration_is_kept_but_not_dealt(library: Library) -> None:
    library.put("a.mp4", "endless")
    assert found(library.scan()) == []
    assert library.videos() == []
    library.prober.asked.clear()
    library.scan()
    assert library.prober.asked == []


@pytest.mark.parametrize(
    "name",
    ["caf\udce9 %41.mp4", "n" * 251 + ".mp4", "ä\n日本 'q' \"d\" #t.mp4", "a\\b.mp4", "%.mp4"],
)
def test_any_name_that_a_disk_takes_is_kept_exactly(library: Library, name: str) -> None:
    file = library.put(f"{name[:200]}dir/{name}")
    library.scan()
    video = library.video()
    assert video.path == file
    assert video.path.stat().st_size > 0
    (video.title + video.folder).encode()
    assert found(library.scan()) == []
    assert library.prober.asked == [name]


def test_a_folder_that_is_away_is_a_sentence_and_keeps_its_rows(library: Library) -> None:
    library.put("a.mp4")
    library.scan()
    library.root.rename(library.root.with_name("unplugged"))
    with pytest.raises(StorageError, match="not there any more"):
        library.scan()
    assert library.videos() == []
    library.root.with_name("unplugged").rename(library.root)
    assert library.names() == {"a.mp4"}


def test_a_library_of_many_batches_is_whole(library: Library) -> None:
    for number in range(450):
        library.put(f"{number}.mp4", title=f"clip {number}", description="#one #two")
    batches = library.scan()
    assert len(batches) >= 3
    assert {video.id for video in found(batches)} == {video.id for video in library.videos()}
    assert {video.tags for video in library.videos()} == {("one", "two")}
    keys = [video.content_key for video in library.videos()]
    assert keys == sorted(keys)
    assert len(set(keys)) == 450


def test_a_folder_that_is_forgotten_while_it_is_read_stays_forgotten(library: Library) -> None:
    library.put("a.mp4")

    def forget(path: Path) -> Facts:
        library.catalog.forget_folder(library.folder).result()
        return Facts()

    batches = scan(library.catalog, library.folder, forget, NotAVideoError, Event())
    assert found(batches) == []
    assert library.catalog.folders(library.station.profile) == []
