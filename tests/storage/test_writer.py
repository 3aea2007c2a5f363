"""The writer: one transaction a job, one thread, nothing lost, faults told in sentences."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from storage.database import FILE_NAME, Database
from storage.errors import StorageError
from storage.ids import new_id
from storage.log import ImpressionLog
from storage.preferences import Preferences
from storage.profiles import Profiles
from storage.records import Impression, ImpressionId, ReactionKind
from storage.writer import Writer
from tests.storage.invented import Station, close_station, open_station, put_video

WAIT_S = 30.0


def test_a_job_that_fails_leaves_nothing_and_the_next_one_runs(station: Station) -> None:
    def fail(connection: Connection) -> None:
        connection.execute(text("UPDATE profile SET name = 'half'"))
        raise ArithmeticError("a bug")

    with pytest.raises(ArithmeticError):
        station.writer.submit(fail).result()
    names = station.writer.submit(lambda c: c.execute(text("SELECT name FROM profile")).all())
    assert names.result() == [("you",)]


def test_many_threads_write_and_every_row_arrives_in_one_sequence(station: Station) -> None:
    video_id = put_video(station.writer, "a")
    template = station.watched(video_id)
    ready = threading.Barrier(8)

    def sit(number: int) -> list[Future[None]]:
        ready.wait()
        return [
            station.log.append(replace(template, id=ImpressionId(new_id()), position=number))
            for _ in range(25)
        ]

    with ThreadPoolExecutor(8) as viewers:
        for futures in viewers.map(sit, range(8)):
            for future in futures:
                future.result()
    assert len(station.replayed()) == 200
    sequences = text("SELECT sequence FROM impression ORDER BY sequence")
    with station.database.reading() as connection:
        assert list(connection.execute(sequences).scalars()) == list(range(1, 201))


def test_the_caller_does_not_wait_for_a_job(station: Station) -> None:
    let_go = threading.Event()
    held = station.writer.submit(lambda _: let_go.wait(60))
    queued = station.profiles.end_session(station.session_id)
    assert not queued.done()
    let_go.set()
    assert held.result()
    assert queued.result() is None


def test_every_job_runs_on_one_thread_that_is_not_the_callers(station: Station) -> None:
    jobs = [station.writer.submit(lambda _: threading.get_ident()) for _ in range(5)]
    idents = {job.result() for job in jobs}
    assert len(idents) == 1
    assert threading.get_ident() not in idents


@pytest.mark.parametrize(("durable", "level"), [(True, 2), (False, 1)])
def test_durable_jobs_are_synced_and_others_are_not(
    station: Station, durable: bool, level: int
) -> None:
    for _ in range(2):  # in both orders, so that one does not leave its level to the other
        station.writer.submit(lambda _: None, durable=not durable).result()
        job = station.writer.submit(
            lambda c: c.execute(text("PRAGMA synchronous")).scalar(), durable=durable
        )
        assert job.result() == level


@pytest.mark.parametrize(
    ("act", "level"),
    [
        (lambda s, i: s.log.react(s.reaction(i, ReactionKind.LIKE)), "FULL"),
        (lambda s, i: s.profiles.reset(s.profile), "FULL"),
        (lambda s, i: s.profiles.undo(s.profile), "FULL"),
        (lambda s, i: s.log.append(i), "NORMAL"),
        (lambda s, i: s.log.heartbeat(i), "NORMAL"),
    ],
    ids=["react", "reset", "undo", "append", "heartbeat"],
)
def test_what_a_viewer_decided_outlives_a_power_cut(
    station: Station, act: Callable[[Station, Impression], Future[object]], level: str
) -> None:
    impression = station.watched(put_video(station.writer, "a"))
    station.profiles.reset(station.profile).result()
    statements: list[str] = []

    def trace(connection: Connection) -> None:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.set_trace_callback(statements.append)

    station.writer.submit(trace).result()
    act(station, impression).result()
    levels = [said.partition("=")[2] for said in statements if "synchronous" in said]
    assert levels == [level]


def test_closing_finishes_what_is_queued(tmp_path: Path) -> None:
    station = open_station(tmp_path)
    preferences = Preferences(station.database, station.writer)
    for number in range(50):
        preferences.set(station.profile.id, f"name {number}", "value")
    close_station(station)
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        assert connection.execute("SELECT count(*) FROM preference").fetchone() == (50,)
    connection.close()


def test_a_full_disk_is_a_sentence_and_passes(station: Station) -> None:
    def cap(connection: Connection, pages: int) -> None:
        connection.execute(text(f"PRAGMA max_page_count = {pages}"))

    def fill(connection: Connection) -> None:
        connection.execute(
            text("UPDATE profile SET name = CAST(randomblob(1000000) AS TEXT) WHERE name = 'you'")
        )

    station.writer.submit(lambda c: cap(c, 10)).result()
    with pytest.raises(StorageError, match="disk is full") as caught:
        station.writer.submit(fill).result()
    assert caught.value.__cause__ is not None
    station.writer.submit(lambda c: cap(c, 100_000)).result()
    assert put_video(station.writer, "a") is not None


def test_a_database_held_by_another_program_is_a_sentence(station: Station) -> None:
    station.writer.submit(lambda c: c.execute(text("PRAGMA busy_timeout = 0")).all()).result()
    other = sqlite3.connect(station.database.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageError, match="busy"):
        station.writer.submit(lambda _: None).result(WAIT_S)
    other.execute("ROLLBACK")
    other.close()
    station.writer.submit(lambda _: None).result(WAIT_S)


@dataclass
class Held:
    """A station whose disk takes nothing, and what was told of it."""

    station: Station
    told: list[str]
    let_go: Callable[[], None]


@pytest.fixture(params=["busy", "gone"])
def held(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Held]:
    station = open_station(tmp_path / "data")
    put_video(station.writer, "a")
    close_station(station)
    database = Database(tmp_path / "data" / FILE_NAME)
    writer = Writer(database, retry_s=0.01)
    told: list[str] = []
    writer.listen(told.append)
    station = replace(
        station,
        database=database,
        writer=writer,
        log=ImpressionLog(database, writer),
        profiles=Profiles(database, writer),
    )
    writer.submit(lambda c: c.execute(text("PRAGMA busy_timeout = 0")).all()).result(WAIT_S)
    other = sqlite3.connect(database.path, isolation_level=None)
    away = tmp_path / "away"
    if request.param == "busy":
        other.execute("BEGIN IMMEDIATE")
    else:
        (tmp_path / "data").rename(away)

    def let_go() -> None:
        if request.param == "busy":
            other.execute("ROLLBACK")
        else:
            away.rename(tmp_path / "data")

    yield Held(station, told, let_go)
    other.close()
    close_station(station)


def told_of(held: Held, count: int) -> list[str]:
    """Wait until so much was told."""
    for _ in range(1000):
        if len(held.told) >= count:
            break
        threading.Event().wait(0.02)
    return held.told


def test_what_is_watched_waits_in_order_for_a_disk_that_takes_nothing(held: Held) -> None:
    station, preferences = held.station, Preferences(held.station.database, held.station.writer)
    waiting = [preferences.set(station.profile.id, "volume", str(n)) for n in range(20)]
    assert "busy" in told_of(held, 1)[0] or "gone" in held.told[0]
    with pytest.raises(StorageError):
        station.profiles.reset(station.profile).result(WAIT_S)
    assert not any(future.done() for future in waiting)
    station.writer.written().result(WAIT_S)
    held.let_go()
    for future in waiting:
        future.result(WAIT_S)
    assert told_of(held, 2)[1] == ""
    assert preferences.all(station.profile.id)["volume"] == "19"
    station.profiles.reset(station.profile).result(WAIT_S)


def test_no_more_waits_than_memory_is_set_aside_for(
    held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.writer.MOST_WAITING", 5)
    preferences = Preferences(held.station.database, held.station.writer)
    profile_id = held.station.profile.id
    first = preferences.set(profile_id, "volume", "0.1")
    told_of(held, 1)
    futures = [first, *(preferences.set(profile_id, f"name {n}", "value") for n in range(9))]
    refused = [future for future in futures if future.done()]
    assert len(refused) == 5
    held.let_go()
    for future in futures:
        if future not in refused:
            future.result(WAIT_S)


def test_what_is_written_goes_into_the_file_that_is_there_now(tmp_path: Path) -> None:
    """Not into one that was taken away meanwhile, where nobody would find it again."""
    data = tmp_path / "data"
    station = open_station(data)
    preferences = Preferences(station.database, station.writer)
    preferences.set(station.profile.id, "volume", "0.5").result(WAIT_S)
    station.writer.close()
    writer = Writer(station.database, retry_s=0.01)
    preferences = Preferences(station.database, writer)
    preferences.set(station.profile.id, "volume", "0.6").result(WAIT_S)
    shutil.copytree(data, tmp_path / "other")
    data.rename(tmp_path / "away")
    (tmp_path / "other").rename(data)
    preferences.set(station.profile.id, "volume", "0.7").result(WAIT_S)
    writer.close()
    station.database.close()
    with closing(sqlite3.connect(data / FILE_NAME)) as connection:
        found = connection.execute("SELECT value FROM preference WHERE name = 'volume'")
        assert found.fetchall() == [("0.7",)]


def test_preferences_are_kept_by_profile_and_overwritten(station: Station) -> None:
    preferences = Preferences(station.database, station.writer)
    demo = station.profiles.profile("demo")
    assert preferences.all(station.profile.id).get("volume") is None
    preferences.set(station.profile.id, "volume", "0.5")
    preferences.set(station.profile.id, "volume", "0.8").result()
    assert preferences.all(station.profile.id).get("volume") == "0.8"
    assert preferences.all(demo.id).get("volume") is None
