"""The library at a glance, and files that are read anew on request."""

from __future__ import annotations

import shutil

from sqlalchemy import Connection, update

from storage import schema
from storage.overview import LISTED, NEWEST, Overview, overview, read_anew
from storage.records import VideoId
from tests.storage.library import Library, found

LATER_MS = 8 * 24 * 3600 * 1000


def seen(library: Library, now_ms: int = 1) -> Overview:
    return overview(library.catalog.database, library.station.profile.id, now_ms)


def test_a_folder_tells_how_many_of_its_files_are_what(library: Library) -> None:
    for name in ("a.mp4", "b.mp4", "gone.mp4"):
        library.put(name)
    library.put("no.mp4", "text")
    library.scan()
    (library.root / "gone.mp4").unlink()
    library.scan()
    (counts,) = seen(library).folders
    assert counts.folder == library.folder
    assert counts.there
    assert (counts.videos, counts.faults, counts.missing) == (2, 1, 1)
    assert seen(library).totals.videos == 2


def test_a_folder_that_is_away_is_said_to_be_and_its_files_are_not_missing(
    library: Library,
) -> None:
    library.put("a.mp4")
    library.put("gone.mp4")
    library.scan()
    (library.root / "gone.mp4").unlink()
    library.scan()
    shutil.rmtree(library.root)
    (counts,) = seen(library).folders
    assert not counts.there
    assert seen(library).missing == ()


def test_a_file_that_moved_is_not_missing(library: Library) -> None:
    file = library.put("old.mp4")
    library.scan()
    file.rename(library.root / "new.mp4")
    library.scan()
    assert seen(library).missing == ()
    (counts,) = seen(library).folders
    assert (counts.videos, counts.missing) == (1, 0)
    (library.root / "new.mp4").unlink()
    library.scan()
    assert {file.path for file in seen(library).missing} >= {"new.mp4"}


def test_what_needs_a_look_is_named_with_its_words(library: Library) -> None:
    library.put("deep/no.mp4", "text")
    library.put("broken.mp4")
    library.put("gone.mp4")
    library.scan()
    (library.root / "gone.mp4").unlink()
    library.scan()
    video = next(video for video in library.videos() if video.path.name == "broken.mp4")
    library.catalog.mark_unplayable(video.id, "It broke off.").result()
    told = [(file.place, file.why) for file in seen(library).faults]
    assert told == [
        (library.root / "broken.mp4", "It broke off."),
        (library.root / "deep" / "no.mp4", "This file is text."),
    ]
    assert [file.place for file in seen(library).missing] == [library.root / "gone.mp4"]


def test_a_long_list_of_faults_is_cut_and_counted(library: Library) -> None:
    for number in range(LISTED + 5):
        library.put(f"{number}.mp4", "text")
    library.scan()
    assert len(seen(library).faults) == LISTED
    assert seen(library).folders[0].faults == LISTED + 5


def test_the_newest_come_first_for_a_week(library: Library) -> None:
    for number in range(NEWEST + 2):
        library.put(f"{number}.mp4")
    library.scan()
    videos = sorted(library.videos(), key=lambda video: video.path.name)
    for number, video in enumerate(videos):
        add(library, video.id, 1000 + number)
    keys = [video.content_key for video in reversed(videos)]
    assert list(seen(library, 2000).newest) == keys[:NEWEST]
    assert seen(library, LATER_MS).newest == ()
    assert seen(library, LATER_MS).totals.added_this_week == 0


def add(library: Library, video_id: VideoId, at_ms: int) -> None:
    def write(connection: Connection) -> None:
        video = schema.video
        connection.execute(
            update(video).where(video.c.id == video_id).values(added_at_ms=at_ms, title="new")
        )

    library.station.writer.submit(write).result()


def test_a_file_is_read_anew_on_request_though_it_did_not_change(library: Library) -> None:
    library.put("a.mp4")
    library.put("no.mp4", "text")
    library.scan()
    video = library.video()
    library.catalog.mark_unplayable(video.id, "It broke off.").result()
    library.scan()
    assert library.videos() == [], "a scan alone does not try again"
    read_anew(library.station.writer, seen(library).faults).result()
    assert [one.id for one in found(library.scan())] == [video.id]
    assert [file.path for file in seen(library).faults] == ["no.mp4"]
