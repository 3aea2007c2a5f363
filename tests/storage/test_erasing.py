"""Whoever is erased is nowhere any more, and what is kept of others is as it was."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from storage import schema
from storage.all_tables import metadata
from storage.database import FILE_NAME, open_database
from storage.erasing.erase import (
    Erased,
    erase_everything,
    erase_people,
    videos_that_stay,
)
from storage.erasing.ownership import ABOUT_VIDEOS, NAMED_BY_VIDEOS, is_owned
from storage.errors import StorageError
from storage.export.everything import write_everything
from storage.finding.search import Search
from storage.finding.tables import unlisted
from storage.notes import Notes
from storage.people import People
from storage.preferences import Preferences
from storage.records import Profile
from storage.rescue.backups import Backups, Occasion
from storage.rescue.repair import mend
from storage.rescue.soundness import found_fault
from storage.study.tables import withdrawal
from storage.writer import Writer
from tests.storage.found import walk
from tests.storage.household import MINE, SECRET, move_in
from tests.storage.invented import Station, close_station
from tests.traces import holding


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def two(data: Path, tmp_path: Path, empty_database: Path) -> tuple[Station, Station]:
    """The first viewer, and somebody of whom nothing is to stay; one closes the other too."""
    data.mkdir()
    shutil.copy(empty_database, data)
    return move_in(data, tmp_path)


def rows_of(data: Path, profile: Profile) -> dict[str, list[tuple[object, ...]]]:
    """All facts that are kept of somebody, by table."""
    found = {}
    with closing(sqlite3.connect(data / FILE_NAME)) as connection:
        for table in metadata.sorted_tables:
            if "profile_id" in table.c and table.name != "topic":
                query = f"SELECT * FROM {table.name} WHERE profile_id = ? ORDER BY 1, 2"
                found[table.name] = connection.execute(query, (profile.id.hex,)).fetchall()
    return found


def test_every_table_is_somebodys_or_known_to_be_shared() -> None:
    shared = {
        schema.video,
        unlisted,
        withdrawal,
        *ABOUT_VIDEOS,
        *(table for table, _ in NAMED_BY_VIDEOS),
    }
    assert {table for table in metadata.sorted_tables if not is_owned(table)} == shared


def test_nothing_is_left_of_whoever_is_erased(data: Path, two: tuple[Station, Station]) -> None:
    first, her = two
    Backups(data).take(first.database, Occasion.ASKED)
    Backups(data).take(first.database, Occasion.TIME)
    close_station(first)
    before = rows_of(data, first.profile)
    assert len(holding(data, SECRET)) == 3
    erased = erase_people(data, [her.profile.id])
    assert holding(data, SECRET) == []
    assert erased.rows > 10
    assert (erased.copies, erased.removed) == (2, 0)
    assert rows_of(data, first.profile) == before
    assert not any(rows_of(data, her.profile).values())
    assert found_fault(data / FILE_NAME) == ""
    assert [found_fault(each.path) for each in Backups(data).listed()] == ["", ""]


def test_what_others_have_is_found_as_before(data: Path, two: tuple[Station, Station]) -> None:
    first, her = two
    close_station(first)
    erase_people(data, [her.profile.id])
    with closing(open_database(data)) as database:
        search = Search(database)
        hits = walk(lambda after: search.videos(first.profile, "", after=after, limit=3))
        assert {hit.title for hit in hits} == {"plain", "shared"}
        assert [hit.title for hit in search.videos(first.profile, "plain").entries] == ["plain"]
        assert search.videos(first.profile, SECRET).entries == ()


def test_a_word_that_was_deleted_long_ago_is_gone_too(
    data: Path, two: tuple[Station, Station]
) -> None:
    first, her = two
    Notes(first.database, first.writer).remove(
        Notes(first.database, first.writer).all(her.profile).entries[0].note.id
    ).result()
    close_station(first)
    erase_people(data, [her.profile.id])
    assert holding(data, SECRET) == []


def test_words_that_were_deleted_long_ago_are_gone_from_pages_that_stay(
    data: Path, two: tuple[Station, Station]
) -> None:
    """They lie between rows of others, where nothing is deleted any more."""
    first, her = two
    notes, video_id = Notes(first.database, first.writer), first.replayed()[0].impression.video_id
    for n in range(6):
        whose = her if n == 3 else first
        notes.add(whose.profile, video_id, n, f"{SECRET} at length" if n == 3 else "x").result()
    close_station(first)
    with closing(sqlite3.connect(data / FILE_NAME)) as connection:
        connection.execute("PRAGMA secure_delete=OFF")  # which some systems have on by default
        connection.execute("DELETE FROM note WHERE video_ms = 3")
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert f"{SECRET} at length".encode() in (data / FILE_NAME).read_bytes()
    erase_people(data, [her.profile.id])
    assert holding(data, SECRET) == []


def test_nothing_lies_in_the_folder_for_temporary_files_meanwhile(
    data: Path, two: tuple[Station, Station], tmp_path: Path
) -> None:
    first, her = two
    long = "plain " * 1_000_000  # more than SQLite keeps in memory by itself
    Preferences(first.database, first.writer).set(first.profile.id, "long", long).result()
    close_station(first)
    elsewhere = tmp_path / "temporary"
    elsewhere.mkdir()
    before = elsewhere.stat().st_mtime_ns
    program = (
        "import pathlib, sys, uuid; from storage.erasing.erase import erase_people\n"
        "erase_people(pathlib.Path(sys.argv[1]), [uuid.UUID(sys.argv[2])])"
    )
    subprocess.run(
        [sys.executable, "-c", program, str(data), str(her.profile.id)],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "SQLITE_TMPDIR": str(elsewhere)},
        check=True,
    )
    assert holding(data, SECRET) == []
    assert elsewhere.stat().st_mtime_ns == before, "a file came and went"


def test_her_videos_alone_do_not_stay(data: Path, two: tuple[Station, Station]) -> None:
    first, her = two
    assert videos_that_stay(data, [her.profile.id]) == {f"key of {MINE}", "of both"}
    assert videos_that_stay(data, [first.profile.id, her.profile.id]) == set()
    close_station(first)


def test_a_damaged_copy_and_one_set_aside_go_as_a_whole(
    data: Path, two: tuple[Station, Station]
) -> None:
    first, her = two
    copy = Backups(data).take(first.database, Occasion.ASKED)
    close_station(first)
    content = bytearray((data / FILE_NAME).read_bytes())
    content[:100] = bytes(100)
    (data / FILE_NAME).write_bytes(content)
    assert mend(data) is not None
    copy.path.write_bytes(copy.path.read_bytes()[: 4096 * 3])
    assert len(holding(data, SECRET)) >= 2
    erased = erase_people(data, [her.profile.id])
    assert erased.removed == 2
    assert holding(data, SECRET) == []


def test_what_was_cut_short_is_done_by_doing_it_again(
    data: Path, two: tuple[Station, Station], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, her = two
    Backups(data).take(first.database, Occasion.ASKED)
    close_station(first)

    def full(connection: object) -> None:
        raise StorageError("the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr("storage.erasing.erase.rebuild", full)
        with pytest.raises(StorageError):
            erase_people(data, [her.profile.id])
    erase_people(data, [her.profile.id])
    assert holding(data, SECRET) == []


def test_whoever_is_unknown_costs_nobody_anything(data: Path, two: tuple[Station, Station]) -> None:
    first, _ = two
    close_station(first)
    before = rows_of(data, first.profile)
    erase_people(data, [])
    assert rows_of(data, first.profile) == before
    assert erase_people(data, []) == Erased(0, 0, 0)


def test_everything_is_gone_but_what_is_not_ours(data: Path, two: tuple[Station, Station]) -> None:
    first, _ = two
    Backups(data).take(first.database, Occasion.ASKED)
    close_station(first)
    (data / "a clip of somebody.mp4").touch()
    erase_everything(data)
    assert [each.name for each in data.iterdir()] == ["a clip of somebody.mp4"]
    database = open_database(data)
    writer = Writer(database)
    writer.close()
    database.close()


def test_all_that_is_hers_can_be_taken_along(
    data: Path, two: tuple[Station, Station], tmp_path: Path
) -> None:
    first, her = two
    People(first.database, first.profiles, Preferences(first.database, first.writer)).set_pin(
        her.profile.id, "1234"
    )
    into = tmp_path / "hers.zip"
    with first.database.reading() as connection:
        rows = write_everything(connection, [her.profile.id], into)
    close_station(first)
    assert stat.S_IMODE(into.stat().st_mode) == 0o600
    with zipfile.ZipFile(into) as archive:
        told = {
            name: json.loads(archive.read(name))
            for name in archive.namelist()
            if name.startswith("json/")
        }
        tables = {
            name: list(csv.DictReader(io.StringIO(archive.read(name).decode())))
            for name in archive.namelist()
            if name.startswith("csv/")
        }
    assert rows == sum(len(found) for found in told.values())
    assert len(told["json/impression.json"]) == len(tables["csv/impression.csv"]) == 3
    assert [row["words"] for row in told["json/note.json"]] == [SECRET]
    assert {row["title"] for row in told["json/video.json"]} == {SECRET, "shared"}
    assert {row["creator"] for row in tables["csv/video.csv"]} == {SECRET, "somebody"}
    assert "person_pin" not in {row["name"] for row in told["json/preference.json"]}
    assert "plain" not in json.dumps(told)


def test_an_export_writes_over_nothing(two: tuple[Station, Station], tmp_path: Path) -> None:
    first, her = two
    (tmp_path / "there.zip").write_text("mine")
    with first.database.reading() as connection, pytest.raises(StorageError, match="there already"):
        write_everything(connection, [her.profile.id], tmp_path / "there.zip")
    close_station(first)
    assert (tmp_path / "there.zip").read_text() == "mine"
