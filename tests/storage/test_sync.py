"""Stations upload what they keep to a real PostgreSQL, whatever happens meanwhile."""

from __future__ import annotations

import logging
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from sqlalchemy import Connection, Table, create_engine, delete, select, update

from storage import schema
from storage.database import FILE_NAME, open_to_read
from storage.erasing.ownership import delete_theirs
from storage.errors import StorageError
from storage.migrations import scripts
from storage.notes import Notes
from storage.people import PIN
from storage.records import ProfileId, ReactionKind
from storage.rescue.backups import Backups, Occasion
from storage.study.seals import SEALED, check_chain
from storage.study.tables import participation, seal
from storage.sync.address import has_password, read_address
from storage.sync.manner import STAYS, Manner, manner_of, uploaded
from storage.sync.server import connected
from storage.sync.station import FILE_NAME as KEY
from storage.sync.station import station_key
from storage.sync.tables import sync_block, sync_station
from storage.sync.upload import STATIONS_LOCK, Synced, sync
from storage.sync.upload import Station as Syncing
from tests.storage.invented import Station, close_station, open_station, put_video
from tests.storage.postgres import GUARDED, PASSWORD, Server, running_server
from tests.storage.synced import ROOT, begin_sync, kept_here, kept_there, lay_station, put_setting
from tests.storage.test_study_record import take_part
from ui.sync import run_sync

FULL = os.environ.get("HOMEFEED_FULL") == "1"
EVENTS = 100_000 if FULL else 2_000
"""Of each of the stations."""
KILLS = 6 if FULL else 1
AT_ONCE = 3 if FULL else 2
"""How many of the stations sync when they are killed."""
STATIONS = ("north", "south", "west")


BREAKS_OFF = """
CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;
CREATE TRIGGER breaks_off BEFORE INSERT ON impression EXECUTE FUNCTION break_off()
"""


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with running_server() as running:
        yield running


@pytest.fixture(scope="module")
def prepared(server: Server) -> str:
    """The address of a database with the tables: making them takes longer than a test."""
    url = server.url(server.make_database())
    with connected(read_address(url)):
        return url


@pytest.fixture
def lab(server: Server, prepared: str) -> str:
    """The address of a database with the tables and nothing in them."""
    filled = [sync_block, sync_station, *reversed(uploaded())]
    told(server, prepared, "; ".join(f"DELETE FROM {table.name}" for table in filled))
    return prepared


@pytest.fixture
def bare(server: Server) -> str:
    """The address of an empty database."""
    return server.url(server.make_database())


def synced(station: Station, lab: str, *, erase: bool = False) -> Synced:
    """Sync a station that runs."""
    return synced_folder(station.database.path.parent, lab, erase=erase)


def synced_folder(folder: Path, lab: str, *, erase: bool = False) -> Synced:
    """Sync a data folder."""
    who = Syncing(station_key(folder), "desk", "0")
    with closing(open_to_read(folder)) as database:
        return sync(database, read_address(lab), who, erase=erase)


def asked(server: Server, lab: str, query: str) -> list[tuple[object, ...]]:
    """Ask a server's database."""
    with server.connect(str(read_address(lab).database)) as connection:
        return [tuple(row) for row in connection.execute(query)]


def told(server: Server, lab: str, order: str) -> None:
    """Tell a server's database to do something."""
    with server.connect(str(read_address(lab).database)) as connection:
        connection.execute(order)


def write(station: Station, *changes: Any) -> None:
    """Change a station's database as only a bug, or a forger, would."""

    def run(connection: Connection) -> None:
        for change in changes:
            connection.execute(change)

    station.writer.submit(run).result()


def assert_same(station: Station, lab: str) -> None:
    folder = station.database.path.parent
    assert kept_there(lab, folder) == kept_here(folder)


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


def test_the_query_in_the_readme_says_what_the_rows_say(
    station: Station, server: Server, lab: str
) -> None:
    video = put_video(station.writer, "a")
    for watched_ms in (2_000, 4_000, 9_000):
        station.log.append(station.watched(video, watched_ms=watched_ms)).result()
    synced(station, lab)
    _, _, stations = (ROOT / "README.md").read_text().partition("## Several stations")
    _, _, rest = stations.partition("```sql\n")
    assert asked(server, lab, rest.partition("```")[0]) == [("desk", None, 3, 15_000 / 8_000 / 3)]


def test_who_withdrew_is_erased_there_and_who_is_gone_when_asked(
    station: Station, server: Server, lab: str, tmp_path: Path
) -> None:
    other = open_station(tmp_path / "other", "P2")
    other.view(put_video(other.writer, "elsewhere"))
    synced(other, lab)
    record, part, _ = take_part(station, tmp_path / "clips")
    lost = station.profiles.profile("lost", seed=1)
    put_setting(station, "volume", "80", lost)
    station.profiles.profile("still here", seed=2)
    assert synced(station, lab).gone == 0
    record.count_withdrawal(part).result()
    erase_here(station, part.profile_id)
    first = synced(station, lab)
    assert (first.erased, first.gone) == (1, 0)
    assert_same(station, lab)
    erase_here(station, lost.id)
    assert synced(station, lab).gone == 1
    assert asked(server, lab, "SELECT count(*) FROM profile WHERE name = 'lost'") == [(1,)]
    assert synced(station, lab, erase=True).erased == 1
    assert synced(station, lab).gone == 0
    assert_same(station, lab)
    assert_same(other, lab)
    assert asked(server, lab, "SELECT count(*) FROM withdrawal") == [(1,)]
    close_station(other)


def erase_here(station: Station, profile_id: ProfileId) -> None:
    station.writer.submit(lambda connection: delete_theirs(connection, [profile_id])).result()


def test_what_the_log_there_speaks_of_outlives_an_erasing(
    station: Station, server: Server, lab: str
) -> None:
    kept, unseen = (put_video(station.writer, name) for name in ("seen", "unseen"))
    station.view(kept)
    lost = station.profiles.profile("lost", seed=1)
    synced(station, lab)
    # As after going back to a copy in which there was nothing yet.
    write(station, delete(schema.impression), delete(schema.video))
    erase_here(station, lost.id)
    assert synced(station, lab, erase=True).erased == 1
    query = f"SELECT id IN ('{kept}'), id IN ('{unseen}') FROM video"
    assert asked(server, lab, query) == [(True, False)]


def test_one_sync_of_a_station_waits_for_another(
    station: Station, server: Server, lab: str
) -> None:
    synced(station, lab)
    station.view(put_video(station.writer, "a"))
    impatient = read_address(lab).update_query_dict({"options": "-c lock_timeout=100ms"})
    with server.connect(str(impatient.database)) as another:
        another.execute("SELECT pg_advisory_lock(%s, id) FROM sync_station", [STATIONS_LOCK])
        with pytest.raises(StorageError, match="lock timeout"):
            synced(station, impatient.render_as_string())
    synced(station, lab)
    assert_same(station, lab)


def test_an_older_server_is_brought_up_to_date_and_a_newer_one_refused(
    station: Station, bare: str
) -> None:
    engine = create_engine(bare)
    with engine.begin() as connection:
        command.upgrade(scripts(connection), "0011")
    synced(station, bare)
    assert_same(station, bare)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    engine.dispose()
    with pytest.raises(StorageError, match="newer Homefeed"):
        synced(station, bare)


def test_tables_of_others_are_left_alone(station: Station, server: Server, bare: str) -> None:
    told(server, bare, "CREATE TABLE session (theirs text)")
    with pytest.raises(StorageError, match="another program"):
        synced(station, bare)


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


def test_later_syncs_need_few_rights(station: Station, server: Server, lab: str) -> None:
    rights = "SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public"
    told(server, lab, f"GRANT {rights} TO {GUARDED}")
    secret = read_address(lab).set(username=GUARDED, password=PASSWORD)
    station.view(put_video(station.writer, "a", tags=["sea"]))
    synced(station, secret.render_as_string(hide_password=False))
    assert_same(station, lab)
    told(server, lab, f"REVOKE INSERT ON impression FROM {GUARDED}")
    station.view(put_video(station.writer, "b"))
    with pytest.raises(StorageError, match="does not allow it: permission denied for table"):
        synced(station, secret.render_as_string(hide_password=False))


def test_a_server_that_breaks_off_is_told_in_a_sentence_and_then_gets_the_rest(
    station: Station, server: Server, lab: str
) -> None:
    station.view(put_video(station.writer, "a"))
    told(server, lab, BREAKS_OFF)
    with pytest.raises(StorageError, match=r"connection is lost\. Nothing is lost"):
        synced(station, lab)
    told(server, lab, "DROP TRIGGER breaks_off ON impression")
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


def test_a_server_that_is_away_is_told_in_a_sentence(
    station: Station, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = f"postgresql+psycopg://lab@/study?host={tmp_path}"
    assert run_sync(station.database.path.parent, nowhere) == 1
    said = capsys.readouterr().err
    assert said.startswith("The server does not answer as it should: ")
    assert said.endswith("Nothing is lost: what is new stays here until the next sync.\n")


def test_a_password_is_never_told(
    station: Station,
    server: Server,
    bare: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    address = read_address(bare).set(username=GUARDED)
    told(server, bare, f"GRANT ALL ON SCHEMA public TO {GUARDED}")
    plain = address.render_as_string(hide_password=False)
    secret = address.set(password=PASSWORD).render_as_string(hide_password=False)
    pgpass = tmp_path / "pgpass"
    pgpass.touch(0o600)
    monkeypatch.setenv("PGPASSFILE", str(pgpass))
    for url, word, environment, code, sentence in (
        (plain, PASSWORD, "", 0, "rows/s"),
        (plain, "wrong", "", 1, "password authentication failed"),
        (secret, "", "", 1, "HOMEFEED_SYNC_URL"),
        (None, "", secret, 0, "The server has everything."),
    ):
        pgpass.write_text(f"*:*:*:*:{word}\n")
        monkeypatch.setenv("HOMEFEED_SYNC_URL", environment)
        assert run_sync(station.database.path.parent, url) == code
        said = "".join(capsys.readouterr())
        assert sentence in said
        assert PASSWORD not in said + caplog.text


@pytest.mark.parametrize(
    "told", ["", "lab", "sqlite:///x", "mysql://a:b@c/d", "postgresql://a:b@c:d/e"]
)
def test_what_is_no_address_is_not_repeated(told: str) -> None:
    with pytest.raises(StorageError, match="That is no address"):
        read_address(told)


def test_an_address_that_is_none_ends_it_though_it_was_to_be_repeated() -> None:
    assert run_sync(None, "lab", every_s=1) == 1


def test_a_password_is_found_wherever_it_stands() -> None:
    assert not has_password(read_address("postgresql://lab@host/study"))
    assert has_password(read_address("postgresql://lab:x@host/study"))
    assert has_password(read_address("postgresql+psycopg://lab@host/study?password=x"))
