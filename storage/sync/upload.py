"""One sync: what the server lacks of a station goes there, in batches that are whole or not at all.

What of it has arrived is noted on the server, in the transaction that brings it: killed at any
moment, it is simply begun again, and the player's database is never written.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, Table, delete, select, text, update
from sqlalchemy.dialects.postgresql import insert

from storage import schema
from storage.database import Database
from storage.erasing.ownership import is_owned, theirs
from storage.ids import now_ms
from storage.records import ProfileId
from storage.study.tables import participation, withdrawal
from storage.sync.address import Address
from storage.sync.blocks import Block, Row, blocks, keys
from storage.sync.manner import Manner, manner_of, uploaded
from storage.sync.server import connected
from storage.sync.statements import Statements
from storage.sync.tables import STATION_COLUMN, sync_block, sync_station

AT_ONCE: Final = 20
"""Blocks in one transaction."""
STATIONS_LOCK: Final = 0x53796E63
"""Beside a station's number: the lock that lets one sync of a station write at a time."""


@dataclass(frozen=True, slots=True)
class Station:
    """Who syncs."""

    key: UUID
    name: str
    app_version: str


@dataclass(frozen=True, slots=True)
class Synced:
    """What a sync brought about."""

    rows: int
    """That the server lacked, or had otherwise."""
    took_s: float
    erased: int
    """People who were erased from the server: they withdrew, or it was asked for."""
    gone: int
    """People of the station whom the server still has and the station does not."""


def sync(database: Database, address: Address, station: Station, *, erase: bool = False) -> Synced:
    """Bring a server up to date with the state that a database has now.

    Args:
        database: of the station; another program may be writing it.
        address: of the server.
        station: who syncs.
        erase: whether all people who are gone from the station go from the server too, and not
            those alone of whom the station says that they withdrew from a study.

    Raises:
        StorageError: either of the two cannot be read or written; what arrived until then stays.
    """
    began_s = time.monotonic()
    with database.reading() as here, connected(address) as there, here.begin():
        upload = _Upload(database, here, there, station)
        rows = sum(upload.bring(table) for table in uploaded())
        gone = upload.gone()
        erased = gone if erase else gone & upload.withdrawn()
        if erased:
            upload.erase(erased)
        upload.finish()
    return Synced(rows, time.monotonic() - began_s, len(erased), len(gone - erased))


class _Upload:
    """A sync that runs."""

    def __init__(
        self, database: Database, here: Connection, there: Connection, station: Station
    ) -> None:
        self._path, self._here, self._there = database.path, here, there
        with there.begin():
            self._id = _register(there, station)

    def bring(self, table: Table) -> int:
        """Bring a table up to date; return how many rows that changed."""
        its = (sync_block.c.station_id == self._id, sync_block.c.table_name == table.name)
        with self._there.begin():
            query = select(sync_block.c.number, sync_block.c.digest).where(*its)
            known = {number: bytes(digest) for number, digest in self._there.execute(query)}
        rows, waiting = 0, list[Block]()
        swept = manner_of(table) is not Manner.MIRROR
        for block in blocks(self._here, table, self._path):
            if known.pop(block.number, None) == block.digest:
                continue
            if not swept:
                rows, swept = self._sweep(table), True
            waiting.append(block)
            if len(waiting) == AT_ONCE:
                rows += self._put(table, waiting)
                waiting = []
        rows += self._put(table, waiting) if waiting else 0
        if known:  # blocks that are no more: rows went, or were numbered anew
            rows += 0 if swept else self._sweep(table)
            with self._there.begin():
                gone = sync_block.c.number.in_(list(known))
                self._there.execute(delete(sync_block).where(*its, gone))
        return rows

    def gone(self) -> set[ProfileId]:
        """Return whom the server has of this station, and the station has no more."""
        still = set(self._here.scalars(select(schema.profile.c.id)))
        query = text(f"SELECT id FROM profile WHERE {STATION_COLUMN} = :id")
        with self._there.begin():
            found = self._there.scalars(query, {"id": self._id}).all()
        return {ProfileId(each) for each in found if each not in still}

    def withdrawn(self) -> set[ProfileId]:
        """Return whom the server has of those who withdrew here; a stub has their part's id."""
        stubs = list(self._here.scalars(select(withdrawal.c.id)))
        query = select(participation.c.profile_id).where(participation.c.id.in_(stubs))
        with self._there.begin():
            return {ProfileId(each) for each in self._there.scalars(query)}

    def erase(self, people: set[ProfileId]) -> None:
        """Delete people from the server, and the videos, hashtags and creators that went here."""
        with self._there.begin():
            self._lock()
            for table in reversed(uploaded()):
                if is_owned(table):
                    self._there.execute(delete(table).where(theirs(table, people)))
            for table in reversed(uploaded()):
                if not is_owned(table) and manner_of(table) is not Manner.FIRST:
                    self._sweep_within(table)

    def finish(self) -> None:
        """Note that all has arrived."""
        own = sync_station.c.id == self._id
        with self._there.begin():
            self._there.execute(update(sync_station).where(own).values(synced_at_ms=now_ms()))

    def _put(self, table: Table, some: list[Block]) -> int:
        says = Statements(table)
        with self._there.begin():
            self._lock()
            self._copy(says.stage, says.copy, (row for block in some for row in block.rows))
            rows = self._say(says.put, self._id)
            told = [
                {
                    "station_id": self._id,
                    "table_name": table.name,
                    "number": block.number,
                    "digest": block.digest,
                }
                for block in some
            ]
            put = insert(sync_block)
            put = put.on_conflict_do_update(
                index_elements=list(sync_block.primary_key.columns),
                set_={"digest": put.excluded.digest},
            )
            self._there.execute(put, told)
        return rows

    def _sweep(self, table: Table) -> int:
        with self._there.begin():
            self._lock()
            return self._sweep_within(table)

    def _sweep_within(self, table: Table) -> int:
        says = Statements(table)
        self._copy(says.stage_keys, says.copy_keys, keys(self._here, table, self._path))
        return self._say(says.sweep, self._id)

    def _lock(self) -> None:
        # The same data folder may be synced twice at once, or a killed sync not yet be given up.
        lock = text("SELECT pg_advisory_xact_lock(:kind, :id)")
        self._there.execute(lock, {"kind": STATIONS_LOCK, "id": self._id})

    def _copy(self, stage: str, copy: str, rows: Iterable[Row]) -> None:
        # Past SQLAlchemy, which knows no COPY: its INSERT of many rows takes 2.8 times as long.
        driver: Any = self._there.connection.driver_connection
        with driver.cursor() as cursor:
            cursor.execute(stage)
            with cursor.copy(copy) as into:
                for row in rows:
                    into.write_row(row)

    def _say(self, order: str, *values: object) -> int:
        driver: Any = self._there.connection.driver_connection
        with driver.cursor() as cursor:
            cursor.execute(order, values)
            return int(cursor.rowcount)


def _register(there: Connection, station: Station) -> int:
    """Note who syncs; return the station's number on this server."""
    table = sync_station
    named = {"name": station.name, "app_version": station.app_version}
    own = table.c.key == station.key
    known = update(table).where(own).values(named).returning(table.c.id)
    number = there.execute(known).scalar()
    if number is None:
        put = insert(table).values(key=station.key, **named)
        # Another sync of the same folder may have been faster.
        put = put.on_conflict_do_update(index_elements=[table.c.key], set_=named)
        number = there.execute(put.returning(table.c.id)).scalar_one()
    assert isinstance(number, int)
    return number
