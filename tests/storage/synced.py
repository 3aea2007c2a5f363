"""Stations that are synced, and the comparison of what they have with what a server has."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, create_engine, insert, select, text

from storage import schema
from storage.database import open_to_read
from storage.ids import new_id
from storage.records import InputSource, Profile
from storage.study.facts import EventKind
from storage.study.tables import gesture, player_event
from storage.sync.address import read_address
from storage.sync.manner import leaves, uploaded
from storage.sync.station import station_key
from storage.sync.upload import Station as Syncing
from storage.sync.upload import Synced, sync
from tests.benchmarks.logs import impressions, like_of
from tests.storage.invented import Station, close_station, open_station, put_video
from tests.storage.postgres import Server

SYNC = """
import pathlib, sys
from ui.sync import run_sync

every_s = int(sys.argv[3]) if sys.argv[3:] else None
sys.exit(run_sync(pathlib.Path(sys.argv[1]), sys.argv[2], every_s=every_s))
"""
ROOT = Path(__file__).resolve().parents[2]
AT_ONCE = 10_000

Counted = dict[str, tuple[int, str]]


def lay_station(folder: Path, events: int) -> Path:
    """Make a data folder with so many events: views, likes, swipes and pauses.

    Its profile, videos, hashtags and creators are called like those of every other station.
    """
    station = open_station(folder)
    videos = [
        put_video(station.writer, f"clip {n}", tags=["sea", f"tag {n % 7}"], creator=f"by {n % 3}")
        for n in range(20)
    ]
    first = station.watched(videos[0])

    def write(connection: Connection) -> None:
        shown = impressions(first, videos, events // 2)
        while some := list(islice(shown, AT_ONCE)):
            connection.execute(insert(schema.impression), some)
            likes, swipes, pauses = some[::3], some[1::3], some[2::3]
            connection.execute(insert(schema.reaction), [like_of(row) for row in likes])
            connection.execute(insert(gesture), [_swipe(row) for row in swipes])
            connection.execute(insert(player_event), [_pause(row) for row in pauses])

    station.writer.submit(write).result()
    close_station(station)
    return folder


def put_setting(station: Station, name: str, value: str, whose: Profile | None = None) -> None:
    """Set something of the station's person, or of somebody else."""
    row = {"profile_id": (whose or station.profile).id, "name": name, "value": value}
    station.writer.submit(lambda c: c.execute(insert(schema.preference), row)).result()


def begin_sync(folder: Path, url: str, *every_s: str, **environment: str) -> subprocess.Popen[str]:
    """Start `main.py sync` in a process of its own, without what `main.py` does before."""
    return subprocess.Popen(
        [sys.executable, "-c", SYNC, str(folder), url, *every_s],
        cwd=ROOT,
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def kept_here(folder: Path) -> Counted:
    """Count and digest what a station has to upload, table by table."""
    database = open_to_read(folder)
    with database.reading() as connection:
        found = {table.name: _counted(connection.execute(_all(table))) for table in uploaded()}
    database.close()
    return found


def kept_there(url: str, folder: Path) -> Counted:
    """Count and digest what a server has of a station, table by table."""
    engine = create_engine(url)
    own = text("sync_station_id = (SELECT id FROM sync_station WHERE key = :key)")
    key: dict[str, UUID] = {"key": station_key(folder)}
    with engine.connect() as connection:
        found = {
            table.name: _counted(connection.execute(_all(table).where(own), key))
            for table in uploaded()
        }
    engine.dispose()
    return found


def _all(table: Table) -> Any:
    return select(table).where(leaves(table)).order_by(*table.primary_key.columns)


def _counted(rows: Iterable[Any]) -> tuple[int, str]:
    count, digest = 0, hashlib.sha256()
    for row in rows:
        count += 1
        digest.update(repr(tuple(row)).encode())
    return count, digest.hexdigest()


def _swipe(shown: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": new_id(),
        "session_id": shown["session_id"],
        "impression_id": shown["id"],
        "input": InputSource.TOUCH,
        "rows": 1,
        "start_x": 0.5,
        "start_y": 0.8125,
        "end_x": 0.5,
        "end_y": 1 / 3,
        "velocity": 2.1,
        "duration_ms": 180,
        "path": "[[0,0.5,0.8125],[180,0.5,0.3333]]",
        "at_ms": shown["shown_at_ms"],
        "monotonic_ms": 0,
    }


def _pause(shown: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": new_id(),
        "session_id": shown["session_id"],
        "impression_id": shown["id"],
        "kind": next(iter(EventKind)),
        "value": None,
        "video_ms": 400,
        "at_ms": shown["shown_at_ms"],
        "monotonic_ms": 0,
    }


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
