"""Databases as earlier versions wrote them, kept beside this file, are brought up to date."""

from __future__ import annotations

import gzip
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage import schema
from storage.database import FILE_NAME, open_database
from storage.finding.search import Search
from storage.ids import new_id
from storage.log import ImpressionLog
from storage.migrations import known_versions
from storage.profiles import VIEWER, Profiles
from storage.records import View
from storage.rescue.backups import Backups, Occasion
from storage.rescue.soundness import found_fault
from storage.writer import Writer
from tests.storage.kept_version import TITLES, VERSIONS

KEPT = sorted(file.name.removesuffix(".sqlite3.gz") for file in VERSIONS.iterdir())


def told(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """What a viewer would miss, in columns that every version has."""
    questions = {
        "views": "SELECT id, video_id, epoch_id, sequence, shown_at_ms, watched_ms, ended_by, "
        "policy, propensity FROM impression ORDER BY sequence",
        "words": "SELECT id, impression_id, kind, at_ms, sequence FROM reaction ORDER BY sequence",
        "epochs": "SELECT id, number, seed, reason, restores FROM epoch ORDER BY number",
        "videos": "SELECT id, content_key, title, duration_ms FROM video ORDER BY id",
        "files": "SELECT folder_id, path, size, mtime_ns, video_id FROM file ORDER BY path",
        "people": "SELECT id, name, seed, created_at_ms FROM profile ORDER BY id",
        "sittings": "SELECT id, seed, policy, app_version FROM session ORDER BY id",
    }
    with closing(sqlite3.connect(path)) as connection:
        return {name: connection.execute(query).fetchall() for name, query in questions.items()}


@pytest.fixture(params=KEPT)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A data folder with the database of a version."""
    data = tmp_path / "data"
    data.mkdir()
    content = gzip.decompress((VERSIONS / f"{request.param}.sqlite3.gz").read_bytes())
    (data / FILE_NAME).write_bytes(content)
    shutil.copy(data / FILE_NAME, tmp_path / "before.sqlite3")
    return data


def test_every_version_there_ever_was_is_kept() -> None:
    assert set(KEPT) == known_versions(), "see tests/storage/kept_version.py"


def test_a_database_of_an_earlier_version_loses_nothing(old: Path, tmp_path: Path) -> None:
    before = told(tmp_path / "before.sqlite3")
    assert len(before["views"]) == 5
    assert len(before["words"]) == 4
    open_database(old).close()
    assert told(old / FILE_NAME) == before
    assert found_fault(old / FILE_NAME) == ""
    with closing(sqlite3.connect(old / FILE_NAME)) as connection:
        (version,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        assert version == schema.VERSION
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_it_is_copied_before_and_opened_again_as_it_is(old: Path, tmp_path: Path) -> None:
    (name,) = {file.name for file in old.iterdir()}
    was = gzip.compress((tmp_path / "before.sqlite3").read_bytes(), mtime=0)
    open_database(old).close()
    copies = Backups(old).listed()
    is_todays = was == (VERSIONS / f"{schema.VERSION}.sqlite3.gz").read_bytes()
    assert [each.occasion for each in copies] == ([] if is_todays else [Occasion.MIGRATION])
    for copy in copies:
        assert told(copy.path) == told(old / name)
    once = told(old / name)
    open_database(old).close()
    assert told(old / name) == once
    assert len(Backups(old).listed()) == len(copies)


def test_its_viewer_goes_on_where_they_were(old: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(old / FILE_NAME)) as connection, connection:
        # Where its folder was there is none any more, and what is away is not listed.
        connection.execute("UPDATE folder SET root = ?", (str(tmp_path),))
    database = open_database(old)
    writer = Writer(database)
    profiles = Profiles(database, writer)
    log = ImpressionLog(database, writer)
    try:
        profile = profiles.find(VIEWER)
        assert profile is not None
        epoch = profiles.current_epoch(profile)
        views = [event for event in log.replay(epoch) if isinstance(event, View)]
        # The reset was taken back: what came after it is no part of the taste.
        assert len(views) == 4
        assert [len(view.reactions) for view in views] == [1, 2, 0, 0]
        assert [view.liked for view in views] == [True, False, False, False]
        search = Search(database)
        assert {hit.title for hit in search.videos(profile, "").entries} == set(TITLES)
        assert [hit.title for hit in search.videos(profile, "otters").entries] == [TITLES[1]]
        assert len(profiles.resets(profile)) == 1
        assert str(new_id()) > str(views[-1].impression.id)
    finally:
        writer.close()
        database.close()
