"""A real SQLite database in a folder of its own for every test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.database import FILE_NAME, open_database
from tests.storage.invented import Station, close_station, open_station
from tests.storage.library import Library, make_library


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new and closed database: making one takes longer than a test."""
    folder = tmp_path_factory.mktemp("empty")
    open_database(folder).close()
    return folder / FILE_NAME


@pytest.fixture
def station(tmp_path: Path, empty_database: Path) -> Iterator[Station]:
    (tmp_path / "data").mkdir()
    shutil.copy(empty_database, tmp_path / "data")
    opened = open_station(tmp_path / "data")
    yield opened
    close_station(opened)


@pytest.fixture
def library(station: Station, tmp_path: Path) -> Library:
    return make_library(station, tmp_path / "clips")
