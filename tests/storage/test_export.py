"""What is known goes out as a table and as sidecars, and comes back the same."""

from __future__ import annotations

import csv
import io
import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, delete

from storage import schema
from storage.export.known import Known, read_known
from storage.export.sidecar_files import Outcome, write_sidecars
from storage.export.table import write_table
from storage.records import ReactionKind
from storage.sidecars.description import NOWHERE, Origin
from tests.storage.library import Library

ID = "7400000000000000001"
INFO: dict[str, Any] = {
    "id": ID,
    "extractor_key": "TikTok",
    "title": "Five thrillers",
    "description": "Five thrillers\n#booktok #thriller",
    "uploader": "demo.reader",
    "channel": "Demo Reader ✨",
    "track": "a long track of " + "words " * 20,
    "artists": ["a", "b", "c" * 90],
    "language": "en",
    "timestamp": 1718452800.25,
    "view_count": 7,
    "like_count": 0,
}


@pytest.fixture
def known(library: Library) -> Library:
    """A video with a sidecar, one with a name alone, one that is missing."""
    library.put("a/clip.mp4", **INFO)
    library.put("b.mp4")
    gone = library.put("gone.mp4")
    library.scan()
    gone.unlink()
    library.scan()
    return library


def all_known(library: Library) -> list[Known]:
    with library.station.database.reading() as connection:
        return list(read_known(connection, library.station.profile.name))


def table(videos: list[Known]) -> list[dict[str, str]]:
    into = io.StringIO(newline="")
    assert write_table(videos, into) == len(videos)
    into.seek(0)
    return list(csv.DictReader(into))


def test_a_table_tells_all_that_is_known_of_every_video(known: Library) -> None:
    video = next(video for video in known.videos() if video.title == "Five thrillers")
    first, second = known.station.view(video.id), known.station.view(video.id)
    known.station.react(first, ReactionKind.SAVE)
    known.station.react(first, ReactionKind.LIKE)
    known.station.react(second, ReactionKind.UNSAVE)
    rows = {Path(row["file"]).name: row for row in table(all_known(known))}
    assert list(rows) == ["clip.mp4", "b.mp4", "gone.mp4"]
    expected = {
        "file": str(video.path),
        "missing": "",
        "title": "Five thrillers",
        "caption": "Five thrillers\n#booktok #thriller",
        "creator": "demo.reader",
        "creator name": "Demo Reader ✨",
        "hashtags": "#booktok #thriller",
        "sound": video.sound,
        "language": "en",
        "published": "2024-06-15T12:00:00.250+00:00",
        "seconds": "8.0",
        "your views": "2",
        "your seconds": "8.0",
        "last watched": "2023-11-14T22:13:20+00:00",
        "liked": "yes",
        "saved": "",
        "site": "tiktok",
        "id on site": ID,
        "views on site": "7",
        "likes on site": "0",
        "shares on site": "",
    }
    assert expected.items() <= rows["clip.mp4"].items()
    assert (rows["b.mp4"]["liked"], rows["b.mp4"]["your views"]) == ("", "0")
    assert rows["gone.mp4"]["missing"] == "yes"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\uff1d"])
def test_no_text_of_a_stranger_becomes_a_formula(known: Library, start: str) -> None:
    evil = f'{start}HYPERLINK("http://example.com")'
    videos = all_known(known)
    described = replace(videos[0].description, title=evil, caption=evil, sound=evil)
    (row,) = table([replace(videos[0], description=described)])
    assert {row["title"], row["caption"], row["sound"]} == {f"'{evil}"}


def test_a_name_steers_nothing_and_turns_nothing_about(library: Library) -> None:
    library.put("a\x1b[2J\r\nb\u202egpj.mp4")
    library.scan()
    (row,) = table(all_known(library))
    assert row["file"].endswith("a\\x1b[2J\\r\nb\\u202egpj.mp4")
    assert not set("".join(row.values())) & set("\x1b\r\u202e")


def test_a_name_that_is_no_unicode_is_spelt_out(library: Library) -> None:
    library.put("caf\udce9.mp4")
    library.scan()
    assert table(all_known(library))[0]["file"].endswith("caf\\xe9.mp4")


def written(library: Library, into: Path | None = None) -> dict[Outcome, int]:
    return dict(write_sidecars(all_known(library), into).outcomes)


def test_sidecars_bring_all_of_it_back(known: Library) -> None:
    before = {video.path.name: video for video in known.videos()}
    posted = {each.places[0].path: each.description.posted for each in all_known(known)}
    assert written(known) == {Outcome.WRITTEN: 2, Outcome.AWAY: 1}
    (known.root / "a/clip.info.json").unlink()
    forget(known)
    known.scan()
    for video in known.videos():
        assert video == replace(before[video.path.name], id=video.id, added_at_ms=video.added_at_ms)
    again = {each.places[0].path: each.description for each in all_known(known)}
    assert {said.origin for said in again.values()} == {Origin.HOMEFEED}
    assert again["a/clip.mp4"].posted == posted["a/clip.mp4"] != NOWHERE


def forget(library: Library) -> None:
    """Empty the database's library, as if another one read the folder."""

    def write(connection: Connection) -> None:
        for table in (schema.file, schema.posted, schema.video_tag, schema.video):
            connection.execute(delete(table))

    library.station.writer.submit(write).result()


def test_sidecars_change_nothing_where_others_speak(known: Library) -> None:
    before = known.videos()
    written(known)
    known.scan()
    assert known.videos() == before


def test_sidecars_tell_nothing_of_what_the_viewer_did(known: Library) -> None:
    written(known)
    quiet = (known.root / "a/clip.mp4.homefeed.json").read_bytes()
    video = next(video for video in known.videos() if video.title == "Five thrillers")
    known.station.react(known.station.view(video.id), ReactionKind.LIKE)
    assert written(known)[Outcome.SAME] == 2
    assert (known.root / "a/clip.mp4.homefeed.json").read_bytes() == quiet


def test_nothing_of_others_is_overwritten_and_our_own_is_renewed(known: Library) -> None:
    mine, theirs = (known.root / f"{name}.mp4.homefeed.json" for name in ("a/clip", "b"))
    theirs.write_text('{"title": "somebody\'s"}')
    mine.write_text('{"homefeed": 1, "title": "old"}')
    assert written(known) == {Outcome.WRITTEN: 1, Outcome.FOREIGN: 1, Outcome.AWAY: 1}
    assert theirs.read_text() == '{"title": "somebody\'s"}'
    assert json.loads(mine.read_text())["title"] == "Five thrillers"
    target = known.root / "notes.txt"
    target.write_text("mine")
    theirs.unlink()
    theirs.symlink_to(target)
    assert written(known)[Outcome.FOREIGN] == 1
    assert target.read_text() == "mine"


def test_sidecars_go_into_another_folder_when_told_to(known: Library, tmp_path: Path) -> None:
    before = sorted(known.root.rglob("*"))
    assert written(known, tmp_path / "out" / "deep") == {Outcome.WRITTEN: 3}
    into = tmp_path / "out" / "deep" / known.root.name
    assert (into / "a" / "clip.mp4.homefeed.json").is_file()
    assert sorted(known.root.rglob("*")) == before


def test_what_cannot_be_written_is_named_and_the_rest_goes_on(library: Library) -> None:
    library.put("a.mp4")
    library.put("n" * 250 + ".mp4")
    library.scan()
    export = write_sidecars(all_known(library), None)
    assert export.outcomes == {Outcome.WRITTEN: 1, Outcome.FAILED: 1}
    assert "File name too long" in export.first_fault
    assert [name for name in os.listdir(library.root) if name.startswith(".")] == []  # noqa: PTH208
