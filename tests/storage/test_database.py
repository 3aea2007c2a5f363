"""The database file: private, migrated, and refused with a sentence when it cannot be used."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Uuid, create_engine, inspect, text
from sqlalchemy.dialects.postgresql.base import PGDialect
from sqlalchemy.exc import OperationalError
from sqlalchemy.schema import CreateTable

from storage import schema
from storage.database import FILE_NAME, open_database
from storage.errors import StorageError
from storage.migrations import known_versions, upgrade
from storage.rescue.last_written import NAME as LAST_WRITTEN
from storage.writer import Writer
from tests.storage.invented import Station, close_station, open_station, put_video


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_folder_and_files_are_the_owners_alone(tmp_path: Path) -> None:
    station = open_station(tmp_path / "share" / "homefeed")
    put_video(station.writer, "a")
    files = list((tmp_path / "share" / "homefeed").iterdir())
    beside = {f"{FILE_NAME}-wal", f"{FILE_NAME}-shm", LAST_WRITTEN}
    assert {file.name for file in files} == {FILE_NAME, *beside}
    assert {mode(file) for file in files} == {0o600}
    assert mode(tmp_path / "share" / "homefeed") == 0o700
    close_station(station)


def test_rights_that_were_opened_up_are_closed_at_the_next_start(tmp_path: Path) -> None:
    close_station(open_station(tmp_path))
    tmp_path.chmod(0o755)
    (tmp_path / FILE_NAME).chmod(0o644)
    open_database(tmp_path).close()
    assert (mode(tmp_path), mode(tmp_path / FILE_NAME)) == (0o700, 0o600)


def test_a_folder_that_everyone_shares_is_refused_and_left_alone(tmp_path: Path) -> None:
    tmp_path.chmod(0o1777)
    with pytest.raises(StorageError, match="shared by everyone"):
        open_database(tmp_path)
    assert mode(tmp_path) == 0o1777
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    with pytest.raises(StorageError, match="cannot hold"):
        open_database(tmp_path / "data")


@pytest.mark.parametrize("name", ["plain", "50% #1?", "ä 日本", "quote'\"", "caf\udce9"])
def test_any_folder_name_will_do(tmp_path: Path, name: str) -> None:
    open_database(tmp_path / name).close()
    assert (tmp_path / name / FILE_NAME).stat().st_size > 0


def test_what_was_kept_is_there_at_the_next_start(tmp_path: Path) -> None:
    station = open_station(tmp_path)
    impression = station.view(put_video(station.writer, "a"))
    epoch = station.epoch()
    close_station(station)
    again = open_station(tmp_path)
    assert again.epoch() == epoch
    assert [view.impression for view in again.replayed()] == [impression]
    close_station(again)


def test_a_damaged_file_is_named_and_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"no database " * 1000)
    with pytest.raises(StorageError, match="is damaged") as caught:
        open_database(tmp_path)
    assert FILE_NAME in str(caught.value)
    assert (tmp_path / FILE_NAME).read_bytes() == b"no database " * 1000


def test_a_database_of_a_newer_version_is_refused_untouched(tmp_path: Path) -> None:
    station = open_station(tmp_path)
    station.writer.submit(
        lambda c: c.execute(text("UPDATE alembic_version SET version_num = '9999'")).rowcount
    ).result()
    close_station(station)
    with pytest.raises(StorageError, match=r"newer Homefeed \(version 9999"):
        open_database(tmp_path)
    with create_engine(f"sqlite:///{tmp_path / FILE_NAME}").connect() as connection:
        assert (
            connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "9999"
        )


def test_the_newest_migration_is_the_one_that_the_schema_names() -> None:
    assert max(known_versions()) == schema.VERSION


def test_the_migrations_make_the_tables_that_a_new_database_has(station: Station) -> None:
    steps = create_engine("sqlite://")
    with steps.begin() as connection:
        upgrade(connection)
    with station.database.reading() as new, steps.connect() as migrated:
        for there in (new, migrated):
            # The search index is SQLite's own and no part of the metadata, see below.
            opts = {"compare_type": True, "include_name": in_metadata}
            context = MigrationContext.configure(there, opts=opts)
            assert compare_metadata(context, schema.metadata) == []
            assert context.get_current_revision() == schema.VERSION
        for table in ("alembic_version", *schema.metadata.tables):
            assert columns(new, table) == columns(migrated, table)
            assert checks(new, table) == checks(migrated, table)
        assert index_parts(new) == index_parts(migrated) != []


def in_metadata(name: str | None, kind: str, of: object) -> bool:
    """Leave out what the metadata, being PostgreSQL's too, cannot hold."""
    del of
    return kind != "table" or not str(name).startswith(("found", "known", "spelling", "wording"))


def index_parts(connection: Connection) -> list[tuple[str, str]]:
    query = text(
        "SELECT name, sql FROM sqlite_master WHERE sql LIKE '%USING fts%' OR type = 'trigger'"
    )
    return sorted((row.name, row.sql) for row in connection.execute(query))


def columns(connection: Connection, table: str) -> list[tuple[object, ...]]:
    """What SQLite says of a table's columns, but for their order: new ones come last."""
    rows = connection.exec_driver_sql(f"PRAGMA table_info({table})").all()
    return sorted(tuple(row[1:]) for row in rows)


def checks(connection: Connection, table: str) -> list[tuple[str, str]]:
    found = inspect(connection).get_check_constraints(table)
    return sorted((str(check["name"]), check["sqltext"]) for check in found)


def test_a_migration_that_fails_leaves_no_half_of_its_tables(tmp_path: Path) -> None:
    with create_engine(f"sqlite:///{tmp_path / FILE_NAME}").begin() as connection:
        connection.execute(text("CREATE TABLE reaction (in_the_way TEXT)"))
    with pytest.raises(OperationalError, match="already exists"):
        open_database(tmp_path)
    with create_engine(f"sqlite:///{tmp_path / FILE_NAME}").connect() as connection:
        assert inspect(connection).get_table_names() == ["reaction"]


def test_the_tables_are_valid_on_postgresql_too() -> None:
    dialect = PGDialect()  # type: ignore[no-untyped-call]  # SQLAlchemy left it unannotated
    for table in schema.metadata.sorted_tables:
        ddl = CreateTable(table).compile(dialect=dialect)
        has_uuid = any(isinstance(column.type, Uuid) for column in table.columns)
        assert ("UUID" in str(ddl)) == has_uuid


def test_readers_cannot_write(station: Station) -> None:
    with (
        pytest.raises(StorageError, match="read-only"),
        station.database.reading() as connection,
    ):
        connection.execute(text("DELETE FROM profile"))


def test_foreign_keys_are_held(station: Station) -> None:
    with station.database.reading() as connection:
        assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
    held = station.writer.submit(lambda c: c.execute(text("PRAGMA foreign_keys")).scalar())
    assert held.result() == 1


def test_a_start_with_nothing_to_migrate_does_without_alembic(tmp_path: Path) -> None:
    close_station(open_station(tmp_path))
    program = (
        "import sys, pathlib; from storage.database import open_database; "
        "open_database(pathlib.Path(sys.argv[1])); sys.exit('alembic' in sys.modules)"
    )
    for folder in (tmp_path, tmp_path / "new"):
        ended = subprocess.run([sys.executable, "-c", program, str(folder)], check=False)
        assert ended.returncode == 0


def test_migrating_leaves_logging_as_it_was(tmp_path: Path) -> None:
    program = (
        "import logging, sys; root = logging.getLogger(); "
        "own = logging.getLogger('homefeed'); before = (root.level, root.handlers[:]); "
        "from sqlalchemy import create_engine; from storage.migrations import upgrade; "
        "upgrade(create_engine('sqlite:///' + sys.argv[1]).connect()); "
        "sys.exit((root.level, root.handlers) != before or own.disabled)"
    )
    ended = subprocess.run([sys.executable, "-c", program, str(tmp_path / FILE_NAME)], check=False)
    assert ended.returncode == 0


def test_closing_folds_the_wal_into_the_database_while_readers_are_there(tmp_path: Path) -> None:
    database = open_database(tmp_path)
    writer = Writer(database)
    put_video(writer, "a")
    with database.reading() as connection:
        connection.execute(text("SELECT count(*) FROM video")).all()
    assert (tmp_path / f"{FILE_NAME}-wal").stat().st_size > 0
    writer.close()
    assert (tmp_path / f"{FILE_NAME}-wal").stat().st_size == 0
    database.close()
    assert not (tmp_path / f"{FILE_NAME}-wal").exists()
