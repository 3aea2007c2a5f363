"""A database that an older version wrote opens, and loses nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import text

from storage.catalog import Catalog
from storage.database import Database
from storage.migrations import scripts
from tests.storage.invented import close_station, open_station
from tests.storage.library import Library, make_library

NEW_IN_0002 = ("colorspace", "color_range", "loudness_lufs", "true_peak_db")


def take_back_to_0001(path: Path) -> None:
    """Undo the newest step by hand: the program itself never goes back."""
    database = Database(path)
    with database.open_writable() as connection, connection.begin():
        for column in NEW_IN_0002:
            connection.execute(text(f"ALTER TABLE video DROP COLUMN {column}"))
        command.stamp(scripts(connection), "0001")
    database.close()


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Library]:
    """Two videos, two copies of a third and a text as version 0001 kept them, opened by this."""
    station = open_station(tmp_path / "data")
    library = make_library(station, tmp_path / "clips")
    for name in ("a.mp4", "b.mp4"):
        library.put(name, title=f"The title of {name}")
    for copy in ("c.mp4", "d.mp4"):
        library.put(copy, "video twice")
    library.put("no.mp4", "text")
    library.scan()
    close_station(station)
    take_back_to_0001(station.database.path)
    library.station = open_station(tmp_path / "data")
    library.catalog = Catalog(library.station.database, library.station.writer)
    library.prober.asked.clear()
    yield library
    close_station(library.station)


def told(library: Library) -> list[tuple[object, ...]]:
    return [(v.content_key, v.id, v.title, v.added_at_ms) for v in library.videos()]


def test_videos_of_0001_play_at_once_with_colours_unknown(old: Library) -> None:
    assert {(video.colorspace, video.color_range) for video in old.videos()} == {(None, None)}
    assert {video.loudness_lufs for video in old.videos()} == {None}
    assert len(old.videos()) == 3


def test_videos_of_0001_are_probed_again_once_and_stay_themselves(old: Library) -> None:
    before = told(old)
    batches = old.scan()
    assert {"a.mp4", "b.mp4"} < set(old.prober.asked) <= {"a.mp4", "b.mp4", "c.mp4", "d.mp4"}
    assert {(v.colorspace, v.color_range) for v in old.videos()} == {("bt709", "limited")}
    assert told(old) == before
    assert not any(batch.gone for batch in batches)
    old.prober.asked.clear()
    old.scan()
    assert old.prober.asked == []


def test_a_busy_prober_is_asked_again_by_the_next_scan(old: Library) -> None:
    old.prober.busy = True
    old.scan()
    assert len(old.videos()) == 3
    old.prober.busy = False
    old.scan()
    assert {video.color_range for video in old.videos()} == {"limited"}
