"""A real SQLite database in a folder of its own for every test; a server for those that sync."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.database import FILE_NAME, open_database
from storage.finding.pages import LibraryPages
from storage.sync.address import read_address
from storage.sync.manner import uploaded
from storage.sync.server import connected
from storage.sync.tables import sync_block, sync_station
from tests.storage.found import Shelves, make_shelves
from tests.storage.invented import Station, close_station, open_station
from tests.storage.library import Library, make_library
from tests.storage.postgres import Server, running_server
from tests.storage.synced import told


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


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with running_server() as running:
        yield running


@pytest.fixture(scope="session")
def prepared(server: Server) -> str:
    """The address of a database with the tables: making them takes longer than a test."""
    url = server.url(server.make_database())
    with connected(read_address(url)):
        return url


@pytest.fixture
def lab(server: Server, prepared: str) -> str:
    """The address of a database with the tables and nothing in them."""
    filled = [sync_block, sync_station, *reversed(uploaded())]
    told(server, prepared, "; ".join(f"DELETE FROM {table.name}" for table in filled))
    return prepared


@pytest.fixture
def bare(server: Server) -> str:
    """The address of an empty database."""
    return server.url(server.make_database())


@pytest.fixture
def shelves(station: Station, tmp_path: Path) -> Shelves:
    return make_shelves(station, tmp_path / "clips")


@pytest.fixture
def pages(station: Station) -> LibraryPages:
    return LibraryPages(station.database, station.writer)
