"""The storage room, opened: one database, one writer, and what reads and writes through them."""

from __future__ import annotations

from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from storage.ahead import Ahead
from storage.catalog import Catalog
from storage.database import Database, open_database
from storage.log import ImpressionLog
from storage.preferences import Preferences
from storage.profiles import VIEWER, Profiles
from storage.records import ProfileId
from storage.writer import Writer


@dataclass(frozen=True, slots=True)
class ProfileStore:
    """A profile's preferences, as the settings read and write them."""

    preferences: Preferences
    profile_id: ProfileId

    def get(self, name: str) -> str | None:
        """Return a value, None when it was never set."""
        return self.preferences.get(self.profile_id, name)

    def set(self, name: str, value: str) -> Future[None]:
        """Keep a value; returns at once."""
        return self.preferences.set(self.profile_id, name, value)


@dataclass(frozen=True, slots=True)
class Keeping:
    """Everything that is kept on disk in the data folder's database."""

    database: Database
    writer: Writer
    profiles: Profiles
    log: ImpressionLog
    catalog: Catalog
    ahead: Ahead
    store: ProfileStore
    """The viewer's own settings; the demo library has none of its own."""


def open_keeping(folder: Path, seed: int | None, stack: ExitStack) -> Keeping:
    """Open the database in a folder; `stack` closes it.

    Raises:
        StorageError: it cannot be opened, or is damaged, or made by a newer Homefeed.
    """
    database = open_database(folder)
    stack.callback(database.close)
    writer = Writer(database)
    stack.callback(writer.close)
    profiles = Profiles(database, writer)
    store = ProfileStore(Preferences(database, writer), profiles.profile(VIEWER, seed).id)
    return Keeping(
        database,
        writer,
        profiles,
        ImpressionLog(database, writer),
        Catalog(database, writer),
        Ahead(database, writer),
        store,
    )
