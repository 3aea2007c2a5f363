"""A scan finds what can be watched, soon, and in an order that a seed decides."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest

from storage.comparison import Comparison
from storage.findings import FIRST_VIDEOS
from storage.scan import scan
from tests.storage.library import Library, NothingKnown, found, gone, told


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
        language="en-GB",
        timestamp=1718452800,
    )
    batches = library.scan()
    video = library.video()
    assert found(batches) == [video]
    assert video.path == library.root / "@ann" / "sea.MP4"
    assert (video.folder, video.title, video.caption) == ("@ann", "Sea", "the #sea at #dawn")
    assert (video.creator, video.creator_name, video.sound) == ("ann.lee", "Ann Lee", "Waves · Bob")
    assert (video.tags, video.published_at_ms) == (("sea", "dawn"), 1_718_452_800_000)
    assert video.language == "en"
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
    for name in ("r.part.mp4", "s.f137.mp4", "t.f140-drc.webm"):
        library.put(name)
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


def test_links_into_what_was_added_are_followed_and_circles_end(
    library: Library, tmp_path: Path
) -> None:
    library.put("in/a.mp4")
    (library.root / "in" / "round").symlink_to(library.root)
    (library.root / "self").symlink_to(library.root / "self")
    (tmp_path / "elsewhere").mkdir()
    library.catalog.add_folder(library.station.profile, tmp_path / "elsewhere")
    (tmp_path / "elsewhere" / "b.mp4").write_text("video elsewhere")
    (library.root / "0-linked").symlink_to(tmp_path / "elsewhere")
    (library.root / "1-again").symlink_to(library.root / "in")
    library.scan()
    paths = {str(video.path.relative_to(library.root)) for video in library.videos()}
    assert paths == {"in/a.mp4", "0-linked/b.mp4"}


def test_the_first_batch_is_small_and_playable_before_the_rest_is_read(library: Library) -> None:
    for number in range(300):
        library.put(f"{number % 7}/{number}.mp4")
    batches = scan(library.catalog, library.folder, library.prober, Event())
    first = next(batch for batch in batches if batch.videos)
    # Fewer only where the disk is so slow that the time is up before.
    assert 1 <= len(first.videos) <= 2 * FIRST_VIDEOS
    assert len(library.prober.asked) <= 4 * FIRST_VIDEOS
    assert set(library.videos()) == set(first.videos)
    rest = list(batches)
    assert len(found([first, *rest])) == len(library.videos()) == 300
    assert [batch.progress.seen for batch in [first, *rest]] == sorted(
        batch.progress.seen for batch in [first, *rest]
    )
    assert rest[-1].progress.seen == 300


def order(library: Library, seed: int) -> list[str]:
    """The order in which the files of a new folder are read."""
    comparison = Comparison(library.root, {}, NothingKnown(), seed=seed)
    while comparison.walking:
        comparison.advance()
    return [file.path for file in comparison.report(1_000).found]


def test_a_seed_decides_the_order_and_the_first_files_are_a_mix(library: Library) -> None:
    for creator in "abcdef":
        for number in range(20):
            library.put(f"{creator}/{number}.mp4")

    assert order(library, 1) == order(library, 1)
    assert order(library, 1) != order(library, 2)
    assert sorted(order(library, 1)) == sorted(order(library, 2))
    assert len({path[0] for path in order(library, 3)[:5]}) > 1


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

    before = order(library, 1)
    monkeypatch.setattr(os, "scandir", scandir_backwards)
    assert order(library, 1) == before


def test_a_scan_that_was_stopped_goes_on_where_it_was(library: Library) -> None:
    for number in range(60):
        library.put(f"{number}.mp4")
    stop = Event()
    batches = scan(library.catalog, library.folder, library.prober, stop)
    known = len(next(batch for batch in batches if batch.videos).videos)
    stop.set()
    assert list(batches) == []
    assert known <= len(library.videos()) < 60
    known = len(library.videos())
    library.prober.asked.clear()
    library.scan()
    assert (len(library.prober.asked), len(library.videos())) == (60 - known, 60)


def test_a_bar_knows_how_far_the_scan_is(library: Library) -> None:
    for number in range(30):
        library.put(f"{number % 3}/{number}.mp4")
    last = library.scan()[-1]
    progress = last.progress
    assert (progress.seen, progress.total, progress.counted) == (30, 30, True)
    assert progress.rate > 0
    assert progress.left_s == 0
    assert set(last.folders) == {library.root, *(library.root / name for name in "012")}


def test_files_that_differ_only_where_the_key_does_not_look_are_two_videos(
    library: Library,
) -> None:
    alike = "the key is of the size and of this beginning: "
    library.put("a.mp4", alike + "one")
    library.put("b.mp4", alike + "two")
    library.put("c.mp4", alike + "one")
    library.scan()
    assert len(library.videos()) == 2
    library.put("d.mp4", alike + "two")
    library.scan()
    assert len(library.videos()) == 2
    assert len({video.content_key for video in library.videos()}) == 2


def test_every_byte_is_read_only_where_two_files_have_one_key(library: Library) -> None:
    library.put("a.mp4", "one content")
    library.put("b.mp4", "another content")
    library.scan()
    (library.root / "a.mp4").rename(library.root / "moved.mp4")
    (library.root / "linked.mp4").hardlink_to(library.root / "b.mp4")
    library.scan()
    assert library.prober.compared == []
    library.put("copy.mp4", "one content")
    library.scan()
    assert sorted(library.prober.compared) == ["copy.mp4", "moved.mp4"]
    assert len(library.videos()) == 2


def test_two_files_of_one_content_are_one_video(library: Library) -> None:
    library.put("copy.mp4", "same content")
    library.put("original.mp4", "same content", title="Sea")
    library.scan()
    video = library.video()
    assert video.title == "Sea"
    video.path.unlink()
    assert gone(library.scan()) == set()
    assert (library.video().id, library.video().path.exists()) == (video.id, True)


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
