"""A server as it may be: older, newer, guarded, of others, away; each is a sentence."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import create_engine

from storage.errors import StorageError
from storage.migrations import scripts
from storage.sync.address import has_password, read_address
from storage.sync.upload import STATIONS_LOCK
from tests.storage.invented import Station, put_video
from tests.storage.postgres import GUARDED, PASSWORD, Server
from tests.storage.synced import (
    assert_same,
    synced,
    told,
)
from ui.sync import run_sync

BREAKS_OFF = """
CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;
CREATE TRIGGER breaks_off BEFORE INSERT ON impression EXECUTE FUNCTION break_off()
"""


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
