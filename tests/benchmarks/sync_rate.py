"""How many rows a second a station uploads to a server on the same machine."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, select
from sqlalchemy.dialects.postgresql import insert

from storage.database import Database, open_to_read
from storage.sync.address import Address, read_address
from storage.sync.blocks import blocks
from storage.sync.manner import uploaded
from storage.sync.server import connected
from storage.sync.statements import Statements
from storage.sync.station import station_key
from storage.sync.upload import Station, sync
from tests.benchmarks.figures import CannotMeasureError, Figure, figure
from tests.benchmarks.place import scratch
from tests.storage.postgres import running_server
from tests.storage.synced import lay_station

NAMES = ("sync.rate.copy", "sync.rate.insert", "sync.repeat")
RIVALS = ("COPY alone", "SQLAlchemy, 1,000 a statement")
EVENTS = 100_000
AT_ONCE = 1_000

Upload = Callable[[Database, Address, Path], int]


def measure(events: int = EVENTS) -> list[Figure]:
    """Upload a station with so many events to an empty server, and do it otherwise.

    The server keeps what it is told safe from a power cut. All upload the same rows into the same
    tables with their keys and indexes; the rivals neither know what is there already nor note
    what arrived.

    Raises:
        CannotMeasureError: PostgreSQL is not installed.
    """
    try:
        with scratch() as folder, running_server(durable=True) as server:
            lay_station(folder, events)
            empty = server.make_database()
            with connected(read_address(server.url(empty))):
                pass
            rates, repeat_s = [], 0.0
            with closing(open_to_read(folder)) as database:
                for upload in (_ours, _copy, _insert):
                    url = read_address(server.url(server.make_database(empty)))
                    began_s = time.perf_counter()
                    rows = upload(database, url, folder)
                    rates.append(rows / (time.perf_counter() - began_s))
                    if upload is _ours:
                        began_s = time.perf_counter()
                        assert upload(database, url, folder) == 0
                        repeat_s = time.perf_counter() - began_s
    except FileNotFoundError as error:
        raise CannotMeasureError(str(error)) from error
    ours, *others = rates
    return [
        *(
            figure(name, ours, "rows/s", rival=rival, rival_value=rate, more_is_better=True)
            for name, rival, rate in zip(NAMES, RIVALS, others, strict=False)
        ),
        figure(NAMES[-1], repeat_s * 1000, "ms"),
    ]


def _ours(database: Database, url: Address, folder: Path) -> int:
    return sync(database, url, Station(station_key(folder), "desk", "0")).rows


@contextmanager
def _both(database: Database, url: Address) -> Iterator[tuple[Connection, Connection]]:
    engine = create_engine(url)
    with database.reading() as here, here.begin(), engine.begin() as there:
        yield here, there
    engine.dispose()


def _copy(database: Database, url: Address, folder: Path) -> int:
    del folder
    rows = 0
    with _both(database, url) as (here, there):
        driver: Any = there.connection.driver_connection
        for table in uploaded():
            order = Statements(table).copy.replace(f"new_{table.name}", table.name)
            with driver.cursor() as cursor, cursor.copy(order) as into:
                for block in blocks(here, table, database.path):
                    rows += len(block.rows)
                    for row in block.rows:
                        into.write_row(row)
    return rows


def _insert(database: Database, url: Address, folder: Path) -> int:
    del folder
    rows = 0
    with _both(database, url) as (here, there):
        for table in uploaded():
            put = insert(table).on_conflict_do_nothing()
            for some in here.execute(select(table)).mappings().partitions(AT_ONCE):
                rows += len(some)
                there.execute(put, [dict(row) for row in some])
    return rows
