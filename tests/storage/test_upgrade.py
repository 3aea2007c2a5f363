"""A database that an older version wrote opens, and loses nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import text

from storage.all_tables import STUDIED
from storage.catalog import Catalog
from storage.database import Database
from storage.migrations import scripts
from storage.records import Subject, WishKind
from storage.resets import Forgetting, Scope
from tests.storage.invented import close_station, open_station, put_video
from tests.storage.library import Library, make_library

NEW_IN_0002 = ("colorspace", "color_range", "loudness_lufs", "true_peak_db")
NEW_IN_0003 = ("scope", "scope_name", "scope_since_ms", "keeps")
NEW_IN_0005 = ("rotation", "fps", "video_codec", "audio_codec", "whole_key")
NOTICING = (
    "video_described",
    "video_taken",
    "file_put",
    "file_taken",
    "file_changed",
    "creator_renamed",
)
TO_0011 = tuple(f"DROP TABLE {table.name}" for table in reversed(STUDIED))
TO_0010 = (*TO_0011, "DROP TABLE stretch")
TO_0009 = (*TO_0010, "DROP TABLE note")
TO_0008 = (*TO_0009, "DROP TABLE ahead", "ALTER TABLE session DROP COLUMN carried")
TO_0007 = (
    *TO_0008,
    *(f"DROP TRIGGER {name}" for name in (*NOTICING, "video_tag_put", "video_tag_taken")),
    *(f"DROP TABLE {name}" for name in ("found", "spelling", "wording", "known_word")),
    *(f"DROP TABLE {name}" for name in ("unlisted", "listing_topic", "topic", "listing")),
    *(f"DROP TABLE {name}" for name in ("tombstone", "collection_item", "collection")),
    *(f"DROP INDEX {name}" for name in ("ix_file_missing_since_ms", "ix_file_fault")),
    "DROP INDEX ix_video_unplayable",
    "DROP INDEX ix_reaction_video_id",
)
TO_0004 = (
    *TO_0007,
    *(f"DROP TABLE {name}" for name in ("import_undo", "imported_fact", "imported")),
    "DROP INDEX ix_file_size",
    "ALTER TABLE file DROP COLUMN reader",
    *(f"ALTER TABLE video DROP COLUMN {name}" for name in NEW_IN_0005),
    "DROP TABLE fingerprint",
    "DROP INDEX ix_video_duplicates",
    "ALTER TABLE video DROP COLUMN duplicates",
)
TO_0003 = (
    "DROP TABLE posted",
    *TO_0004,
    "DROP INDEX ix_impression_epoch_id_video_id_policy_sequence",
)
TO_0002 = (
    *TO_0003,
    "DROP TABLE wish",
    *(f"ALTER TABLE epoch DROP COLUMN {name}" for name in NEW_IN_0003),
)
TO_0001 = (*TO_0002, *(f"ALTER TABLE video DROP COLUMN {name}" for name in NEW_IN_0002))


def take_back(path: Path, version: str, steps: tuple[str, ...]) -> None:
    """Undo the newest steps by hand: the program itself never goes back."""
    database = Database(path)
    with database.open_writable() as connection, connection.begin():
        for step in steps:
            connection.execute(text(step))
        command.stamp(scripts(connection), version)
    database.close()


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Library]:
    """Two videos, two copies of a third and a text as version 0001 kept them, opened by this."""
    station = open_station(tmp_path / "data")
    library = make_library(station, tmp_path / "clips")
    for name in ("a.mp4", "b.mp4"):
        library.put(name, title=f"The title of {name}")
    for copy in ("c.mp4", "d.mp4"):
        library.put(copy, "video twice", title="Twice")
    library.put("no.mp4", "text")
    library.scan()
    close_station(station)
    take_back(station.database.path, "0001", TO_0001)
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
    asked = set(old.prober.asked)  # one copy's words may do for the other
    assert (
        {"a.mp4", "b.mp4", "no.mp4"}
        < asked
        <= {f"{name}.mp4" for name in ("a", "b", "c", "d", "no")}
    )
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


def test_a_log_of_0002_is_the_taste_it_was_and_takes_wishes_and_partial_resets(
    tmp_path: Path,
) -> None:
    station = open_station(tmp_path)
    video_id = put_video(station.writer, "a", tags=["rain"])
    kept = station.view(video_id)
    station.profiles.reset(station.profile).result()
    station.view(video_id)
    close_station(station)
    take_back(station.database.path, "0002", TO_0002)
    station = open_station(tmp_path)
    assert len(station.replayed()) == 1
    station.profiles.undo(station.profile).result()
    assert [view.impression for view in station.replayed()] == [kept]
    wish = station.wish(WishKind.MUTE, Subject.WORD, "spider")
    assert list(station.log.replay(station.epoch()))[-1] == wish
    rain = Forgetting(Scope.HASHTAG, "rain")
    assert station.profiles.reset(station.profile, rain).result().forgets == rain
    assert list(station.log.replay(station.epoch())) == [wish]
    close_station(station)
