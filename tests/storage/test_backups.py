"""Copies of the database: complete, private, thinned, and taken while somebody writes."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.all_tables import STUDIED
from storage.database import FILE_NAME, open_database
from storage.errors import StorageError
from storage.records import ReactionKind
from storage.rescue.backups import FOLDER, Backups, Occasion
from storage.rescue.repair import mend, restore
from storage.rescue.soundness import found_fault
from storage.rescue.thinning import MOST_BYTES, NEWEST, kept
from tests.storage.invented import Station, close_station, open_station, put_video

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def views_in(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        (count,) = connection.execute("SELECT count(*) FROM impression").fetchone()
    return int(count)


def test_a_copy_is_complete_by_itself_and_its_owners_alone(
    station: Station, tmp_path: Path
) -> None:
    station.view(put_video(station.writer, "a"))
    backup = Backups(tmp_path / "data").take(station.database, Occasion.ASKED)
    assert found_fault(backup.path) == ""
    assert views_in(backup.path) == 1
    assert stat.S_IMODE(backup.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(backup.path.parent.stat().st_mode) == 0o700
    assert [each.name for each in backup.path.parent.iterdir()] == [backup.path.name]


def test_copies_are_listed_newest_first_with_why_they_were_taken(
    station: Station, tmp_path: Path
) -> None:
    backups = Backups(tmp_path / "data")
    taken = [backups.take(station.database, occasion) for occasion in Occasion]
    (tmp_path / "data" / FOLDER / "of somebody else.sqlite3").touch()
    listed = backups.listed()
    assert [each.taken_at for each in listed] == [each.taken_at for each in reversed(taken)][
        : len(listed)
    ]
    assert listed[0].occasion is list(Occasion)[-1]


def test_a_clock_that_jumps_neither_mixes_up_copies_nor_thins_them_out(
    station: Station, tmp_path: Path
) -> None:
    clock = [NOW + timedelta(minutes=30 * n) for n in range(16)]
    clock += [NOW + timedelta(days=3000), NOW - timedelta(days=9000), NOW + timedelta(hours=9)]
    backups = Backups(tmp_path / "data", now=lambda: clock[0])
    taken = []
    while clock:
        taken.append(backups.take(station.database, Occasion.TIME))
        clock.pop(0)
    listed = backups.listed()
    assert listed[:3] == taken[:-4:-1], "the last taken first"
    assert sum(NOW <= each.taken_at <= NOW + timedelta(hours=9) for each in listed) >= 6


def test_the_copy_that_is_put_back_is_not_thinned_out_by_the_one_before_it(tmp_path: Path) -> None:
    station = open_station(tmp_path)
    early = NOW + timedelta(minutes=1)
    first = Backups(tmp_path, now=lambda: early).take(station.database, Occasion.ASKED)
    station.view(put_video(station.writer, "a"))
    Backups(tmp_path).take(station.database, Occasion.TIME)
    close_station(station)
    assert first in Backups(tmp_path).listed()
    restore(tmp_path, first)
    assert views_in(tmp_path / FILE_NAME) == 0


def test_copies_of_earlier_versions_are_listed_by_their_time(
    station: Station, tmp_path: Path
) -> None:
    backups = Backups(tmp_path / "data")
    path = backups.take(station.database, Occasion.ASKED).path
    for stamp in ("20250101T000000.000000Z", "20250102T000000.000000Z"):
        path.with_name(f"{stamp}-time.sqlite3").write_bytes(path.read_bytes())
    assert [each.number for each in backups.listed()] == [1, 0, 0]
    assert [each.taken_at.day for each in backups.listed()][1:] == [2, 1]


def test_a_copy_holds_one_state_while_somebody_writes(station: Station, tmp_path: Path) -> None:
    video = put_video(station.writer, "a")
    backups = Backups(tmp_path / "data")
    for _ in range(5):
        views = [station.log.append(station.watched(video)) for _ in range(50)]
        backup = backups.take(station.database, Occasion.TIME)
        for view in views:
            view.result()
        assert found_fault(backup.path) == ""


def test_a_copy_that_cannot_be_written_gets_a_sentence_and_leaves_nothing(
    station: Station, tmp_path: Path
) -> None:
    (tmp_path / "data" / FOLDER).touch()
    with pytest.raises(StorageError, match="No copy could be kept"):
        Backups(tmp_path / "data").take(station.database, Occasion.ASKED)


def test_a_copy_that_was_cut_short_is_cleared_away(station: Station, tmp_path: Path) -> None:
    backups = Backups(tmp_path / "data")
    backups.take(station.database, Occasion.TIME)
    (backups.folder / "begun.part").write_bytes(b"SQLite")
    backups.take(station.database, Occasion.TIME)
    assert not list(backups.folder.glob("*.part"))


def test_an_older_database_is_copied_before_it_is_brought_up_to_date(tmp_path: Path) -> None:
    close_station(open_station(tmp_path))
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        for name in (*(table.name for table in reversed(STUDIED)), "stretch"):
            connection.execute(f"DROP TABLE {name}")
        connection.execute("UPDATE alembic_version SET version_num = '0010'")
        connection.commit()
    open_database(tmp_path).close()
    (backup,) = Backups(tmp_path).listed()
    assert backup.occasion is Occasion.MIGRATION
    with closing(sqlite3.connect(backup.path)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0010",)


def test_a_copy_that_is_put_back_leaves_one_of_what_was_there(tmp_path: Path) -> None:
    station = open_station(tmp_path)
    video = put_video(station.writer, "a")
    first = station.view(video)
    station.react(first, ReactionKind.LIKE)
    backups = Backups(tmp_path)
    backup = backups.take(station.database, Occasion.TIME)
    station.view(video)
    close_station(station)
    restore(tmp_path, backup)
    station = open_station(tmp_path)
    assert [view.impression for view in station.replayed()] == [first]
    close_station(station)
    newest = backups.listed()[0]
    assert newest.occasion is Occasion.RESTORE
    assert views_in(newest.path) == 2
    assert mend(tmp_path) is None


def test_a_damaged_copy_is_not_put_back(tmp_path: Path) -> None:
    station = open_station(tmp_path)
    backup = Backups(tmp_path).take(station.database, Occasion.TIME)
    close_station(station)
    content = bytearray(backup.path.read_bytes())
    content[4096 * 3 : 4096 * 6] = bytes(4096 * 3)
    backup.path.write_bytes(content)
    before = (tmp_path / FILE_NAME).read_bytes()
    with pytest.raises(StorageError, match="damaged"):
        restore(tmp_path, backup)
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_of_each_hour_day_and_week_one_copy_stays() -> None:
    taken = [NOW - timedelta(minutes=30 * n) for n in range(48 * 120)]
    stay = kept([(at, 1000) for at in taken], NOW)
    ages = [NOW - at for at, stays in zip(taken, stay, strict=True) if stays]
    assert sum(age < timedelta(days=1) for age in ages) in (25, 26)
    assert sum(timedelta(days=1) < age < timedelta(weeks=1) for age in ages) in (5, 6, 7)
    assert 6 <= sum(age > timedelta(weeks=1) for age in ages) <= 9
    assert max(ages) <= timedelta(weeks=8)


def test_copies_of_a_large_database_take_no_more_than_their_room() -> None:
    taken = [NOW - timedelta(hours=n) for n in range(48)]
    stay = kept([(at, MOST_BYTES // 3) for at in taken], NOW)
    assert sum(stay) == NEWEST + 3
    assert stay[:NEWEST] == [True] * NEWEST


@given(st.lists(st.integers(0, 10_000_000), max_size=60), st.integers(0, 10_000))
def test_thinning_again_takes_nothing_more_away(seconds: list[int], size: int) -> None:
    taken = sorted((NOW - timedelta(seconds=each) for each in seconds), reverse=True)
    once = [
        at
        for at, stays in zip(taken, kept([(at, size) for at in taken], NOW), strict=True)
        if stays
    ]
    assert kept([(at, size) for at in once], NOW) == [True] * len(once)
