"""How long it takes until an impression is safe on disk."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from storage.database import FILE_NAME
from storage.ids import new_id
from storage.records import ImpressionId
from tests.benchmarks.figures import Figure, figure, percentile
from tests.benchmarks.place import scratch
from tests.storage.invented import close_station, open_station, put_video

NAME = "log.commit.p99"
RIVAL = "sqlite3, insert + commit"
COMMITS = 2_000
PRAGMAS = ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "busy_timeout=5000")
"""Those of the program's writer."""


def measure(commits: int = COMMITS) -> list[Figure]:
    """Log impressions one by one, each beside a bare insert into the same table elsewhere.

    Ours runs from the call to the result of the future: through the queue, on the writer's
    thread, in a transaction, and back. The two take turns, so the disk treats both alike.
    """
    with scratch() as folder:
        station = open_station(folder / "ours")
        shown = station.watched(put_video(station.writer, "a clip"))
        bare = _BareTable(folder / "rival")
        ours_ms, rival_ms = [], []
        for position in range(commits):
            impression = replace(shown, id=ImpressionId(new_id()), position=position)
            began_s = time.perf_counter()
            station.log.append(impression).result()
            ours_ms.append((time.perf_counter() - began_s) * 1000)
            began_s = time.perf_counter()
            bare.insert()
            rival_ms.append((time.perf_counter() - began_s) * 1000)
        bare.close()
        close_station(station)
    p99 = percentile(ours_ms, 0.99)
    return [figure(NAME, p99, "ms", rival=RIVAL, rival_value=percentile(rival_ms, 0.99))]


class _BareTable:
    """The program's own table with its keys and indexes, written to by nothing but sqlite3."""

    def __init__(self, folder: Path) -> None:
        station = open_station(folder)
        first = station.watched(put_video(station.writer, "a clip"))
        station.log.append(first).result()
        close_station(station)
        self._connection = sqlite3.connect(folder / FILE_NAME, isolation_level=None)
        for pragma in PRAGMAS:
            self._connection.execute(f"PRAGMA {pragma}")
        with closing(self._connection.execute("SELECT * FROM impression")) as rows:
            self._columns = [column[0] for column in rows.description]
            self._row: dict[str, Any] = dict(zip(self._columns, rows.fetchone(), strict=True))
        marks = ", ".join(f":{column}" for column in self._columns)
        self._statement = f"INSERT INTO impression ({', '.join(self._columns)}) VALUES ({marks})"

    def insert(self) -> None:
        """Write one row more."""
        self._row["id"] = new_id().hex
        self._row["sequence"] += 1
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute(self._statement, self._row)
        self._connection.execute("COMMIT")

    def close(self) -> None:
        """Close the file."""
        self._connection.close()
