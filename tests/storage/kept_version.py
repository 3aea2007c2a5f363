"""Writes a small database as this version of the program does, to be kept for those that follow.

`python3 -m tests.storage.kept_version` puts today's under tests/storage/versions/. Make it before a
migration is added: only the program of a version writes what that version's people have.
"""

from __future__ import annotations

import gzip
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from storage.database import FILE_NAME
from storage.records import ReactionKind
from storage.schema import VERSION
from tests.storage.invented import Station, close_station, open_station
from tests.storage.library import make_library

VERSIONS = Path(__file__).parent / "versions"
TITLES = ("Bread at dawn", "Two otters", "Unboxing")


def live(station: Station, root: Path) -> None:
    """Read three clips, watch them before and after a reset that is taken back, and like two."""
    library = make_library(station, root)
    for number, title in enumerate(TITLES):
        library.put(f"{number}.mp4", f"clip {number}", title=title, uploader_id="nora")
    library.scan()
    videos = sorted(library.videos(), key=lambda video: video.title)
    first, second, third = (station.view(video.id) for video in videos)
    station.react(first, ReactionKind.LIKE)
    station.react(second, ReactionKind.LIKE)
    station.react(second, ReactionKind.UNLIKE)
    station.profiles.reset(station.profile).result()
    station.react(station.view(third.video_id), ReactionKind.LIKE)
    station.profiles.undo(station.profile).result()
    station.view(first.video_id)


def packed(path: Path) -> bytes:
    """Return a database as small as it gets, the same bytes for the same database."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("VACUUM")
    return gzip.compress(path.read_bytes(), mtime=0)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        opened = open_station(Path(folder) / "data")
        live(opened, Path(folder) / "clips")
        close_station(opened)
        VERSIONS.mkdir(exist_ok=True)
        kept = VERSIONS / f"{VERSION}.sqlite3.gz"
        kept.write_bytes(packed(Path(folder) / "data" / FILE_NAME))
