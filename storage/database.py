"""Open the database: its folder and rights, its version, and connections to it."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import (
    URL,
    Column,
    Connection,
    Engine,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    create_engine,
    event,
    inspect,
    select,
    text,
)
from sqlalchemy.pool import NullPool

from storage.all_tables import metadata
from storage.errors import StorageError, world_faults
from storage.finding.sqlite_index import make_index
from storage.finding.tables import unlisted
from storage.schema import VERSION

FILE_NAME: Final = "homefeed.sqlite3"
"""The database in its folder; SQLite lays -wal and -shm beside it, with the same rights."""

_BUSY_MS: Final = 5000
"""How long a statement waits for another program that holds the file."""


class Database:
    """One SQLite file in WAL mode: any number of readers, and one writing connection.

    Threads: `reading` may be used by any thread, the connection by the one that got it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._writable = _engine(path, begin="BEGIN IMMEDIATE", pragmas=("journal_mode=WAL",))
        self._readers = _engine(path, begin="BEGIN", pragmas=("query_only=ON",), pooled=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Lend a connection that cannot write, seeing one unchanging state of the database.

        Raises:
            StorageError: the file is locked, damaged or gone.
        """
        with world_faults(self.path), self._readers.connect() as connection:
            yield connection

    def open_writable(self) -> Connection:
        """Open a connection that may write: the writer's own, and the migration's before it.

        Raises:
            StorageError: the file cannot be opened or is no database.
        """
        with world_faults(self.path):
            return self._writable.connect()

    def close(self) -> None:
        """Close the readers' connections; the writer goes before, so its checkpoint is the last."""
        self._readers.dispose()


def open_database(data_dir: Path) -> Database:
    """Open the database in a folder, making and migrating what is missing.

    The folder gets the rights 0700 and the database 0600: what one watches is nobody else's. A
    copy is taken before an older database is brought up to date.

    Raises:
        StorageError: the folder or the file cannot be used, or a newer program wrote it.
    """
    _make_private_folder(data_dir)
    path = data_dir / FILE_NAME
    _make_private_file(path)
    database = Database(path)
    _migrate(database)
    return database


def open_to_read(data_dir: Path) -> Database:
    """Open the database in a folder for `reading` alone; another program may be writing it.

    Raises:
        StorageError: there is none, or another version of the program wrote it.
    """
    path = data_dir / FILE_NAME
    if not path.is_file():
        raise StorageError(f"There is no log in {data_dir}: nothing was watched with it yet.")
    database = Database(path)
    with database.reading() as connection:
        found = _version(connection)
    if found != VERSION:
        raise StorageError(
            f"{path} was written by another version of Homefeed: play with this one first."
        )
    return database


def _engine(path: Path, *, begin: str, pragmas: tuple[str, ...], pooled: bool = False) -> Engine:
    # sqlite3 begins transactions by itself only before INSERT, UPDATE and DELETE; told to leave
    # that alone, a migration's CREATE TABLE and a reader's second SELECT are in one as well.
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        poolclass=None if pooled else NullPool,
        connect_args={"isolation_level": None, "check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, record: object) -> None:
        del record
        for pragma in (f"busy_timeout={_BUSY_MS}", "foreign_keys=ON", *pragmas):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _make_private_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if folder.stat().st_mode & stat.S_ISVTX:
            # Never take the folder for temporary files away from everybody else.
            raise StorageError(f"{folder} is shared by everyone: name a folder inside it instead.")
        folder.chmod(0o700)
    except OSError as error:
        raise StorageError(f"{folder} cannot hold Homefeed's data: {error.strerror}.") from error


def _make_private_file(path: Path) -> None:
    # By path only: to open a database file beside SQLite would drop the locks it holds.
    try:
        if not path.exists():
            path.touch(mode=0o600, exist_ok=False)
        for file in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
            if file.exists():
                file.chmod(0o600)
    except OSError as error:
        raise StorageError(f"{path} cannot be used: {error.strerror}.") from error


def _migrate(database: Database) -> None:
    with world_faults(database.path), database.open_writable() as connection, connection.begin():
        found = _version(connection)
        if found == VERSION:
            return
        if found is None and not inspect(connection).get_table_names():
            _make_tables(connection)
            return
        # Imported here, because alembic takes 0.3 s and 17 MB of a start after an update alone.
        from storage import migrations  # noqa: PLC0415
        from storage.finding.rebuild import rebuild  # noqa: PLC0415
        from storage.rescue.backups import Backups, Occasion  # noqa: PLC0415

        if found is not None and found not in migrations.known_versions():
            raise StorageError(
                f"{database.path} was written by a newer Homefeed (version {found} of the "
                f"database, this one knows {VERSION}): update Homefeed, or name another folder "
                "with --data-dir."
            )
        if found is not None:
            Backups(database.path.parent).take(database, Occasion.MIGRATION)
        migrations.upgrade(connection)
        if connection.execute(select(unlisted).limit(1)).first() is not None:
            rebuild(connection)


def _make_tables(connection: Connection) -> None:
    """Make today's tables in an empty database, and note the version as alembic would.

    Source: alembic's cookbook, "Building an Up to Date Database from Scratch".
    """
    metadata.create_all(connection)
    make_index(connection)
    # Apart from the metadata, as in alembic: the table is no part of what the migrations compare.
    Table(
        "alembic_version",
        MetaData(),
        Column("version_num", String(32), nullable=False),
        PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
    ).create(connection)
    connection.execute(text("INSERT INTO alembic_version VALUES (:now)"), {"now": VERSION})


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
