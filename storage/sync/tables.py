"""What the server has besides the tables of facts: its stations, and what it has of each."""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Identity,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    Uuid,
)

STATION_COLUMN: Final = "sync_station_id"
"""The column that every uploaded table has on the server alone: whose row it is."""

metadata: Final = MetaData()

sync_station: Final = Table(
    "sync_station",
    metadata,
    Column("id", Integer, Identity(), primary_key=True),
    Column("key", Uuid(), nullable=False, unique=True),  # lies in the station's data folder
    Column("name", Text, nullable=False),
    Column("app_version", Text, nullable=False),
    Column("synced_at_ms", BigInteger),  # when all it had was here; by its own clock
)

sync_block: Final = Table(
    "sync_block",
    metadata,
    Column("station_id", Integer, ForeignKey("sync_station.id"), primary_key=True),
    Column("table_name", Text, primary_key=True),
    Column("number", BigInteger, primary_key=True),
    Column("digest", LargeBinary, nullable=False),
)
