"""The server: its tables, and its faults in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import psycopg
from sqlalchemy import (
    Connection,
    Inspector,
    Table,
    create_engine,
    inspect,
    text,
)
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from storage import migrations
from storage.all_tables import metadata
from storage.errors import StorageError
from storage.schema import VERSION
from storage.sync import tables
from storage.sync.address import Address
from storage.sync.manner import uploaded
from storage.visible import visible

_PREPARING: Final = 0x486F6D65
"""Number of the lock under which one station at a time makes or changes the tables."""
_PATIENCE: Final = {
    "connect_timeout": "10",
    "keepalives_idle": "30",
    "keepalives_interval": "10",
    "keepalives_count": "3",
    "tcp_user_timeout": "60000",
    "application_name": "homefeed sync",
    "options": "-c lock_timeout=60s",
}
"""What an address may say otherwise: a server that went away is given up within a minute."""
_NOT_ALLOWED: Final = "42501"
_WRONG_ROWS: Final = ("22", "23")
"""Classes of errors about what was sent: a bug, or rows that somebody edited."""


@contextmanager
def connected(address: Address) -> Iterator[Connection]:
    """Lend a connection to a server that has today's tables, made or migrated if need be.

    Raises:
        StorageError: it cannot be reached, refuses, or was set up by a newer program.
    """
    patience = {name: value for name, value in _PATIENCE.items() if name not in address.query}
    engine = create_engine(address, poolclass=NullPool, connect_args=patience, hide_parameters=True)
    with _faults(), engine.connect() as connection:
        with connection.begin():
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _PREPARING})
            _prepare(connection)
        yield connection


@contextmanager
def _faults() -> Iterator[None]:
    try:
        yield
    except (psycopg.Error, DBAPIError) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        code = getattr(cause, "sqlstate", None) or ""
        said = visible(" ".join(str(cause).split()))
        if code == _NOT_ALLOWED:
            raise StorageError(f"The server does not allow it: {said}") from error
        if code.startswith(_WRONG_ROWS):
            raise StorageError(f"The server does not take what is here: {said}") from error
        if not isinstance(cause, psycopg.OperationalError | psycopg.InterfaceError):
            raise
        raise StorageError(
            f"The server does not answer as it should: {said}. "
            "Nothing is lost: what is new stays here until the next sync."
        ) from error


def _prepare(connection: Connection) -> None:
    """Bring the server to the tables of this program, by the same steps as a station's database."""
    found = None
    inspector = inspect(connection)
    if inspector.has_table("alembic_version"):
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    elif any(inspector.has_table(table.name) for table in metadata.sorted_tables):
        raise StorageError("That database holds tables of another program: make one for Homefeed.")
    if found == VERSION:
        return
    if found is not None and found not in migrations.known_versions():
        raise StorageError(
            f"A newer Homefeed set the server up (version {found} of the database, this one knows "
            f"{VERSION}): update Homefeed here. Nothing is lost meanwhile."
        )
    migrations.upgrade(connection)
    tables.metadata.create_all(connection)
    inspector = inspect(connection)
    for table in metadata.sorted_tables:
        _free(connection, inspector, table)
    for table in uploaded():
        name = connection.dialect.identifier_preparer.format_table(table)
        column = f"{tables.STATION_COLUMN} integer"
        connection.execute(text(f"ALTER TABLE {name} ADD COLUMN IF NOT EXISTS {column}"))


def _free(connection: Connection, inspector: Inspector, table: Table) -> None:
    """Have only the primary key of a table be unique, and keep what is searched by indexed.

    Each station has its own row for a hashtag, and one that was put back from a copy counts its
    log anew: both are facts.
    """
    quote = connection.dialect.identifier_preparer.quote
    for unique in inspector.get_unique_constraints(table.name):
        name = str(unique["name"])
        columns = ", ".join(map(quote, unique["column_names"]))
        index = quote(f"ix_{name.removeprefix('uq_')}")
        orders: tuple[Any, ...] = (
            f"ALTER TABLE {quote(table.name)} DROP CONSTRAINT {quote(name)}",
            f"CREATE INDEX IF NOT EXISTS {index} ON {quote(table.name)} ({columns})",
        )
        for order in orders:
            connection.execute(text(order))
