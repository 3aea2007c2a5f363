"""A study's record is sealed row by row: whoever knows the last seal sees every change."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from storage import schema
from storage.database import FILE_NAME, open_database
from storage.erasing.erase import erase_people
from storage.ids import new_id
from storage.records import VideoId
from storage.study.export.checking import changed_rows, waiting_rows
from storage.study.export.gathering import gather
from storage.study.facts import (
    Outcome,
)
from storage.study.seals import SEALED, check_chain
from storage.study.tables import participation, seal, withdrawal
from tests.storage.invented import Station, close_station, open_station
from tests.storage.invented_study import take_part


def faults_of(data: Path) -> list[str]:
    """What does not fit in the chain of the one participation of a folder."""
    database = open_database(data)
    with database.reading() as connection:
        owner = dict(connection.execute(select(participation)).mappings().one())
        seals = [
            dict(row) for row in connection.execute(select(seal).order_by(seal.c.number)).mappings()
        ]
        rows: dict[str, Mapping[str, Mapping[str, Any]]] = {
            table.name: {
                str(row["id"]): dict(row) for row in connection.execute(select(table)).mappings()
            }
            for table in (*SEALED, schema.session)
        }
    database.close()
    return list(check_chain(owner, seals, rows))


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a finished session; nobody writes there."""
    folder = tmp_path_factory.mktemp("finished")
    station = open_station(folder / "data")
    take_part(station, folder / "clips")
    close_station(station)
    return folder / "data"


@pytest.fixture
def taken(finished: Path, tmp_path: Path) -> Path:
    """The same, to be written to."""
    return Path(shutil.copytree(finished, tmp_path / "taken"))


def test_a_finished_session_holds(taken: Path) -> None:
    assert faults_of(taken) == []


EDITS = {
    "impression": "UPDATE impression SET watched_ms = watched_ms + 1",
    "reaction": "UPDATE reaction SET at_ms = at_ms - 1",
    "mark": "UPDATE mark SET name = 'pleased'",
    "answer": "UPDATE answer SET value = '5'",
    "player_event": "UPDATE player_event SET value = 1.5",
    "gesture": "UPDATE gesture SET velocity = 3.25",
    "session": "UPDATE session SET library_digest = 'other'",
    "participation": "UPDATE participation SET conditions = 'random,taste'",
    "epoch": "UPDATE epoch SET seed = seed + 1",
}


@pytest.mark.parametrize("table", EDITS)
def test_any_edited_row_is_found(taken: Path, table: str) -> None:
    with closing(sqlite3.connect(taken / FILE_NAME)) as connection, connection:
        assert connection.execute(EDITS[table]).rowcount
    (told,) = faults_of(taken)
    assert told.startswith(f"{table} "), told
    assert "was edited" in told


def test_a_row_that_was_removed_is_found(taken: Path) -> None:
    with closing(sqlite3.connect(taken / FILE_NAME)) as connection, connection:
        connection.execute("DELETE FROM answer")
    (told,) = faults_of(taken)
    assert "answer" in told
    assert "is missing" in told


def test_a_row_that_was_added_is_found(taken: Path) -> None:
    with closing(sqlite3.connect(taken / FILE_NAME)) as connection, connection:
        connection.execute(
            "INSERT INTO answer SELECT ?, participation_id, session_id, impression_id, "
            "questionnaire, 'sus2', value, shown_ms, at_ms, monotonic_ms FROM answer",
            (new_id().hex,),
        )
    (told,) = faults_of(taken)
    assert "was added" in told


def test_an_end_that_was_cut_off_is_found(taken: Path) -> None:
    with closing(sqlite3.connect(taken / FILE_NAME)) as connection, connection:
        (last,) = connection.execute("SELECT max(number) FROM seal").fetchone()
        connection.execute("DELETE FROM seal WHERE number = ?", (last,))
        connection.execute("DELETE FROM session")
    (told,) = faults_of(taken)
    assert "cut off" in told


def test_whoever_withdraws_is_gone_and_counted_once(tmp_path: Path) -> None:
    station = open_station(tmp_path / "data")
    record, told, _ = take_part(station, tmp_path / "clips")
    (before,) = record.all()
    assert (before.code, before.conditions) == (told.code, told.conditions)
    for _ in range(2):  # cut short, it is begun again
        record.count_withdrawal(before).result()
    assert record.withdrawn() == [told.place]
    close_station(station)
    erase_people(station.database.path.parent, [told.profile_id])
    database = open_database(station.database.path.parent)
    with database.reading() as connection:
        for table in (*SEALED, seal, participation, schema.session, schema.profile):
            assert connection.execute(select(table)).all() == [], table.name
        (left,) = connection.execute(select(withdrawal)).mappings()
    database.close()
    assert left["place"] == told.place
    assert told.code not in map(str, left.values())


@pytest.mark.parametrize("ended", [True, False])
def test_whoever_is_given_up_keeps_a_record_that_holds(
    tmp_path: Path, station: Station, ended: bool
) -> None:
    record, told, digest = take_part(station, tmp_path / "clips", ends=ended)
    record.drop(told).result()
    (after,) = record.all()
    assert (after.outcome, after.ended_at_ms is None) == (Outcome.DROPPED, False)
    assert after.digest == digest or not ended
    assert faults_of(station.database.path.parent) == []


def test_a_session_that_a_crash_broke_off_is_sealed_at_the_end(tmp_path: Path) -> None:
    station = open_station(tmp_path / "data")
    profile = station.profile
    broken = station.profiles.begin_session(
        profile, seed=1, policy="taste-2", app_version="0", condition="taste"
    )
    take_part(station, tmp_path / "clips")
    close_station(station)
    assert faults_of(tmp_path / "data") == []
    with closing(sqlite3.connect(tmp_path / "data" / FILE_NAME)) as connection, connection:
        connection.execute(
            "UPDATE session SET condition = 'random' WHERE id = ?", (UUID(str(broken)).hex,)
        )
    (told,) = faults_of(tmp_path / "data")
    assert told.startswith(f"session {broken} was edited")


def test_rows_of_somebody_who_has_not_ended_may_wait_for_a_seal(
    tmp_path: Path, station: Station
) -> None:
    record, told, _ = take_part(station, tmp_path / "clips", ends=False)
    gathered = gather(station.database, told.study)
    assert list(waiting_rows(gathered)) == [(told.code, 0)]
    station.view(VideoId(UUID(gathered.videos[0]["id"])))
    gathered = gather(station.database, told.study)
    assert list(waiting_rows(gathered)) == [(told.code, 1)]
    assert list(changed_rows(gathered)) == []
    record.end(told.id, Outcome.STOPPED).result()
    gathered = gather(station.database, told.study)
    assert list(waiting_rows(gathered)) == []
    assert list(changed_rows(gathered)) == []


def test_the_final_digest_is_what_the_last_seal_says(tmp_path: Path, station: Station) -> None:
    record, told, digest = take_part(station, tmp_path / "clips")
    (after,) = record.all()
    assert (after.id, after.digest, after.outcome) == (told.id, digest, Outcome.FINISHED)
    assert len(UUID(digest[:32]).hex) == 32
    assert len(digest) == 64
