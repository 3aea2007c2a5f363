"""Stations upload what they keep to a real PostgreSQL, whatever happens meanwhile."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from itertools import takewhile
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, create_engine, delete, select, update

from storage import schema
from storage.database import FILE_NAME
from storage.notes import Notes
from storage.people import PIN
from storage.records import ReactionKind
from storage.rescue.backups import Backups, Occasion
from storage.study.seals import SEALED, check_chain
from storage.study.tables import participation, seal
from storage.sync.manner import STAYS, Manner, manner_of, uploaded
from storage.sync.station import FILE_NAME as KEY
from tests.storage.invented import Station, close_station, open_station, put_video
from tests.storage.invented_study import take_part
from tests.storage.postgres import Server
from tests.storage.synced import (
    ROOT,
    asked,
    assert_same,
    begin_sync,
    kept_here,
    kept_there,
    lay_station,
    put_setting,
    synced,
    synced_folder,
    told,
    write,
)

FULL = os.environ.get("HOMEFEED_FULL") == "1"
EVENTS = 100_000 if FULL else 2_000
"""Of each of the stations."""
KILLS = 6 if FULL else 1
AT_ONCE = 3 if FULL else 2
"""How many of the stations sync when they are killed."""
STATIONS = ("north", "south", "west")


def test_three_stations_killed_and_two_at_once_arrive_complete(
    server: Server, bare: str, tmp_path: Path
) -> None:
    folders = [lay_station(tmp_path / name, EVENTS) for name in STATIONS]
    chance = random.Random(8)
    for _ in range(KILLS):
        running = [begin_sync(folder, bare) for folder in folders[:AT_ONCE]]
        # They die once some of the blocks are there; before that, one has to make the tables.
        blocks = chance.randrange(AT_ONCE * EVENTS // 1_000)
        while arrived(server, bare) < blocks and any(each.poll() is None for each in running):
            time.sleep(0.02)
        for process in chance.sample(running, len(running)):
            process.kill()
            time.sleep(chance.random() * 0.1)
        for process in running:
            process.communicate()
    with ThreadPoolExecutor(AT_ONCE + 1) as aside:
        list(aside.map(lambda folder: synced_folder(folder, bare), (*folders, folders[0])))
    for folder in folders:
        assert kept_there(bare, folder) == kept_here(folder)
    assert asked(server, bare, "SELECT count(*) FROM impression") == [(3 * (EVENTS // 2),)]
    assert asked(server, bare, "SELECT count(*), count(DISTINCT name) FROM tag") == [(24, 8)]


def everything(connection: Connection, table: Table) -> list[dict[str, Any]]:
    return [dict(row) for row in connection.execute(select(table)).mappings()]


def arrived(server: Server, lab: str) -> int:
    """Count the blocks that a server has."""
    import psycopg

    try:
        ((count,),) = asked(server, lab, "SELECT count(*) FROM sync_block")
    except psycopg.errors.UndefinedTable:
        return 0
    assert isinstance(count, int)
    return count


def test_what_is_there_is_not_sent_again(station: Station, server: Server, lab: str) -> None:
    station.view(put_video(station.writer, "a", tags=["sea"]))
    assert synced(station, lab).rows > 5
    assert synced(station, lab).rows == 0
    station.view(put_video(station.writer, "b", tags=["sea"]))
    assert synced(station, lab).rows == 3  # the view, the video, and its hashtag
    assert_same(station, lab)
    told(server, lab, "DELETE FROM impression; DELETE FROM sync_block")
    assert synced(station, lab).rows == 2
    assert_same(station, lab)


def test_what_changes_changes_there_but_for_the_log(
    station: Station, server: Server, lab: str
) -> None:
    video = put_video(station.writer, "a", tags=["sea", "sun"])
    view = station.view(video)
    station.log.heartbeat(station.watched(video)).result()
    notes = Notes(station.database, station.writer)
    note = notes.add(station.profile, video, 10, "here").result()
    put_setting(station, "volume", "80")
    put_setting(station, "speed", "2")
    synced(station, lab)
    assert asked(server, lab, "SELECT count(*) FROM running") == [(0,)]
    notes.remove(note.id).result()
    station.profiles.end_session(station.session_id).result()
    link, set_, seen = schema.video_tag, schema.preference, schema.impression
    write(
        station,
        delete(link).where(link.c.position == 1),
        update(set_).where(set_.c.name == "volume").values(value="50"),
        delete(set_).where(set_.c.name == "speed"),
        update(seen).where(seen.c.id == view.id).values(watched_ms=1),  # forged
    )
    synced(station, lab)
    assert asked(server, lab, "SELECT name, value FROM preference") == [("volume", "50")]
    assert asked(server, lab, "SELECT count(*) FROM video_tag") == [(1,)]
    assert asked(server, lab, "SELECT removed_at_ms > 0 FROM note") == [(True,)]
    assert asked(server, lab, "SELECT ended_at_ms > 0 FROM session") == [(True,)]
    assert asked(server, lab, "SELECT watched_ms FROM impression") == [(view.watched_ms,)]


def test_all_rows_of_a_table_may_go(station: Station, server: Server, lab: str) -> None:
    put_video(station.writer, "a", tags=["sea"])
    synced(station, lab)
    write(station, delete(schema.video_tag))
    synced(station, lab)
    assert asked(server, lab, "SELECT count(*) FROM video_tag") == [(0,)]
    put_video(station.writer, "b", tags=["sea"])
    synced(station, lab)
    assert_same(station, lab)


def test_a_database_that_was_written_anew_is_compared_again(station: Station, lab: str) -> None:
    videos = [put_video(station.writer, f"clip {n}") for n in range(4)]
    for video in videos:
        station.react(station.view(video), ReactionKind.LIKE)
    synced(station, lab)
    write(station, delete(schema.reaction).where(schema.reaction.c.video_id == videos[0]))
    folder = station.database.path.parent
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as connection:
        connection.execute("VACUUM")
    station.react(station.view(videos[1]), ReactionKind.UNLIKE)
    assert synced(station, lab).rows == 2


def test_the_log_of_a_station_that_went_back_to_a_copy_is_kept_beside_what_was_lost(
    tmp_path: Path, server: Server, lab: str
) -> None:
    station = open_station(tmp_path)
    video = put_video(station.writer, "a")
    copy = Backups(tmp_path).take(station.database, Occasion.ASKED)
    station.view(video)
    synced(station, lab)
    close_station(station)
    for log in ("-wal", "-shm"):
        (tmp_path / f"{FILE_NAME}{log}").unlink(missing_ok=True)
    shutil.copy(copy.path, tmp_path / FILE_NAME)
    station = open_station(tmp_path)
    station.view(video)
    synced(station, lab)
    query = "SELECT count(*), count(DISTINCT sequence) FROM impression"
    assert asked(server, lab, query) == [(2, 1)]
    close_station(station)


def test_a_pin_never_leaves_and_no_text_is_refused(
    station: Station, server: Server, lab: str
) -> None:
    put_setting(station, PIN, "salt:hash")
    put_setting(station, "odd", "a\0b \\u0000 \U0001f30a")
    synced(station, lab)
    assert asked(server, lab, "SELECT value FROM preference") == [
        ("a\ufffdb \\u0000 \U0001f30a",),
    ]


def test_a_study_can_be_verified_on_the_server(station: Station, lab: str, tmp_path: Path) -> None:
    *_, final = take_part(station, tmp_path / "clips")
    synced(station, lab)
    assert_same(station, lab)
    engine = create_engine(lab)
    with engine.connect() as connection:
        owner, *_ = everything(connection, participation)
        seals = sorted(everything(connection, seal), key=lambda row: row["number"])
        rows = {
            table.name: {str(row["id"]): row for row in everything(connection, table)}
            for table in (*SEALED, schema.session)
        }
    engine.dispose()
    assert list(check_chain(owner, seals, rows)) == []
    assert seals[-1]["digest"] == owner["digest"] == final


def test_the_database_of_the_player_is_only_read(station: Station, lab: str) -> None:
    station.view(put_video(station.writer, "a"))
    path = station.database.path
    before = path.read_bytes(), path.with_name(f"{FILE_NAME}-wal").read_bytes()
    synced(station, lab)
    assert (path.read_bytes(), path.with_name(f"{FILE_NAME}-wal").read_bytes()) == before
    assert (path.parent / KEY).stat().st_mode & 0o777 == 0o600


def test_the_player_goes_on_while_its_rows_are_uploaded(station: Station, lab: str) -> None:
    video = put_video(station.writer, "a")
    with ThreadPoolExecutor(1) as aside:
        syncing = aside.submit(synced, station, lab)
        while not syncing.done():
            station.react(station.view(video), ReactionKind.LIKE)
        syncing.result()
    synced(station, lab)
    assert_same(station, lab)


def test_without_psycopg_a_sentence_says_how_to_get_it() -> None:
    program = (
        "import sys; sys.modules['psycopg'] = None; from ui.sync import run_sync; "
        "sys.exit(run_sync(None, 'postgresql://lab@/x'))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 1
    assert ended.stderr.startswith("To sync needs psycopg: ")


def test_it_is_repeated_until_it_is_stopped(station: Station, lab: str) -> None:
    process = begin_sync(station.database.path.parent, lab, "1")
    assert process.stdout is not None
    assert process.stdout.readline().endswith("rows/s).\n")
    put_setting(station, "volume", "80")
    lines = takewhile(lambda line: not line.startswith("1 rows in"), process.stdout)
    assert len(list(lines)) <= 1  # that there is nothing is said once
    process.send_signal(signal.SIGINT)
    _, said = process.communicate()
    assert (process.returncode, said) == (1, "Stopped: the next sync goes on from here.\n")


def test_a_table_that_leaves_refers_to_none_that_stays() -> None:
    for table in uploaded():
        parents = {key.column.table for key in table.foreign_keys}
        assert not parents & STAYS, table.name
        if manner_of(table) is Manner.MIRROR:
            children = [
                t.name for t in uploaded() if table in {k.column.table for k in t.foreign_keys}
            ]
            assert children == []
