"""kill -9 at any instant: what the viewer was told is kept is kept, and the feed goes on."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from sqlalchemy import select

from storage import schema
from storage.database import FILE_NAME, open_database
from storage.log import ImpressionLog
from storage.profiles import Profiles
from storage.records import EndedBy, Impression, SessionId
from storage.writer import Writer
from tests.ui.house import open_house
from tests.ui.killed import PROFILE_SEED, begin, order_of
from tests.ui.scripted_engine import ScriptedEngine

KILLS = 200 if os.environ.get("HOMEFEED_FULL") == "1" else 2
FEW = 20
KINDS = ("reaction", "wish", "epoch", "collection_item")
"""Tables of what the viewer is told is kept."""
LOST_MS = 1_000
ROWS = 10
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def known(qapp: QGuiApplication, clips: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that knows the clips, of which none was watched."""
    data = tmp_path_factory.mktemp("known") / "data"
    engine = ScriptedEngine()
    with open_house(data, engine, now=engine.now, seed=PROFILE_SEED) as house:
        house.play(clips)
        house.library.close()
        house.controller.stop()
    with closing(sqlite3.connect(data / FILE_NAME)) as database, database:
        for table in ("ahead", "running", "reaction", "impression", "session"):
            database.execute(f"DELETE FROM {table}")
    return data


def killed(data: Path, clips: Path, seed: int, after_s: float) -> list[list[str]]:
    """Have somebody watch, kill them, and return what they were told by then."""
    command = [sys.executable, "-m", "tests.ui.killed", str(data), str(clips), str(seed)]
    told: list[list[str]] = []
    begun = threading.Event()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as viewer:
        lines = viewer.stdout
        assert lines is not None

        def listen() -> None:
            for line in lines:
                told.append(line.split())
                begun.set()

        listener = threading.Thread(target=listen)
        listener.start()
        assert begun.wait(60), "the sitting never began"
        time.sleep(after_s)
        viewer.send_signal(signal.SIGKILL)
        listener.join()
    assert viewer.returncode == -signal.SIGKILL, "it ended by itself"
    return told


def close_in_order(data: Path) -> None:
    """Write what a program writes that is closed at the moment of the last thing on the disk."""
    database = open_database(data)
    writer = Writer(database)
    log, profiles = ImpressionLog(database, writer), Profiles(database, writer)
    with database.reading() as connection:
        running = connection.execute(select(schema.running)).mappings().all()
        sessions = connection.scalars(select(schema.session.c.id)).all()
    for row in running:
        log.append(Impression(**row, ended_by=EndedBy.CLOSED)).result()
    for session in sessions:
        profiles.end_session(SessionId(session)).result()
    writer.close()
    database.close()


def next_rows(data: Path, clips: Path) -> list[str]:
    engine = ScriptedEngine()
    with open_house(data, engine, now=engine.now) as house:
        begin(house, clips)
        return order_of(house, ROWS)


def rows_of(data: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(data / FILE_NAME)) as database:
        return database.execute(query).fetchall()


# What ends a test that hangs would end 200 kills too: each takes some five to seven seconds.
@pytest.mark.timeout(900 + 15 * KILLS)
def test_what_was_acknowledged_outlives_a_kill(
    qapp: QGuiApplication, known: Path, clips: Path, tmp_path: Path
) -> None:
    chance, counted = random.Random(20), Counter[str]()
    lost_ms = []
    for number in range(KILLS):
        data = tmp_path / f"{number}"
        shutil.copytree(known, data)
        told = killed(data, clips, number, chance.uniform(0.0, 5.0))
        closed = tmp_path / f"{number}-closed"
        shutil.copytree(data, closed)
        close_in_order(closed)
        after = next_rows(data, clips)
        assert after == next_rows(closed, clips), f"kill {number}: another order"
        assert len(after) == ROWS
        assert rows_of(data, "PRAGMA integrity_check") == [("ok",)]
        for table in KINDS:
            key = "video_id" if table == "collection_item" else "id"
            kept = {str(row[0]) for row in rows_of(data, f"SELECT {key} FROM {table}")}
            acknowledged = [words[1] for words in told if words[0] == table]
            assert kept.issuperset(acknowledged), f"kill {number}: a {table} is gone"
            counted[table] += len(acknowledged)
        lost_ms.append(lost(data, told))
        shutil.rmtree(data)
        shutil.rmtree(closed)
    sys.stderr.write(
        f"\n{KILLS} kills; acknowledged and kept: {dict(counted)}; "
        f"watch time lost: {max(lost_ms)} ms at most, {sum(lost_ms) / KILLS:.0f} on average\n"
    )
    assert max(lost_ms) <= LOST_MS
    assert all(counted[kind] for kind in (KINDS if KILLS > FEW else KINDS[:1])), "nothing to lose"


def lost(data: Path, told: list[list[str]]) -> int:
    """Return the milliseconds of watching that the viewer had and the log does not."""
    watched = {int(words[1]): int(words[2]) for words in told if words[0] == "watched"}
    session = "(SELECT id FROM session ORDER BY started_at_ms LIMIT 1)"
    query = f"SELECT position, watched_ms FROM impression WHERE session_id = {session}"
    kept = {int(str(position)): int(str(ms)) for position, ms in rows_of(data, query)}
    return sum(max(0, ms - kept.get(position, 0)) for position, ms in watched.items())
