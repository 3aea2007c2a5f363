"""The storage room, opened: one database, one writer, and what reads and writes through them."""

from __future__ import annotations

from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from storage.ahead import Ahead
from storage.catalog import Catalog
from storage.database import Database, open_database
from storage.ids import now_ms
from storage.log import ImpressionLog
from storage.people import People
from storage.preferences import Preferences
from storage.profiles import VIEWER, Profiles
from storage.records import Profile, ProfileId
from storage.rescue.repair import Repair, mend
from storage.writer import Writer


class ProfileStore:
    """The preferences of whoever watches, read once and kept in memory. GUI thread."""

    def __init__(self, preferences: Preferences, profile_id: ProfileId) -> None:
        """Read a profile's preferences.

        Raises:
            StorageError: the database is locked or damaged.
        """
        self._preferences = preferences
        self.use(profile_id, preferences.all(profile_id))

    def use(self, profile_id: ProfileId, values: dict[str, str]) -> None:
        """Be the store of this profile from now on, of which these values were read."""
        self._profile_id, self._values = profile_id, values

    @property
    def profile_id(self) -> ProfileId:
        """Whose preferences these are."""
        return self._profile_id

    def get(self, name: str) -> str | None:
        """Return a value, None when it was never set. Threads: any."""
        return self._values.get(name)

    def set(self, name: str, value: str) -> Future[None]:
        """Keep a value; returns at once."""
        self._values[name] = value
        return self._preferences.set(self._profile_id, name, value)


@dataclass(frozen=True, slots=True)
class Keeping:
    """Everything that is kept on disk in the data folder's database."""

    database: Database
    writer: Writer
    profiles: Profiles
    log: ImpressionLog
    catalog: Catalog
    ahead: Ahead
    preferences: Preferences
    people: People
    repair: Repair | None
    """What was done about a damaged database, when it was opened."""
    viewer: Profile
    """Who watched last."""
    store: ProfileStore
    """The settings of whoever watches; the demo library has none of its own."""


def open_keeping(
    folder: Path, seed: int | None, stack: ExitStack, *, day_ms: int | None = None
) -> Keeping:
    """Open the database in a folder, repaired if need be; `stack` closes it.

    Args:
        folder: the data folder.
        seed: of the viewer's profile, should it be made now.
        stack: last opened, first closed.
        day_ms: what profiles and epochs take for the time, Unix milliseconds; None for the clock.

    Raises:
        StorageError: it cannot be opened, or was made by a newer Homefeed.
    """
    repair = mend(folder)
    database = open_database(folder)
    stack.callback(database.close)
    writer = Writer(database)
    stack.callback(writer.close)
    profiles = Profiles(database, writer, now_ms if day_ms is None else lambda: day_ms)
    profiles.profile(VIEWER, seed)
    preferences = Preferences(database, writer)
    people = People(database, profiles, preferences)
    viewer = people.last()
    return Keeping(
        database,
        writer,
        profiles,
        ImpressionLog(database, writer),
        Catalog(database, writer),
        Ahead(database, writer),
        preferences,
        people,
        repair,
        viewer,
        ProfileStore(preferences, viewer.id),
    )
