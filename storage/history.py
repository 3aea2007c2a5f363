"""All that was watched, to be read from beside the program, whether or not it runs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from sqlalchemy import select

from storage import schema
from storage.database import Database, open_to_read
from storage.epoch_rows import epochs_of
from storage.records import Epoch, Happening, ProfileId, SessionId, Video
from storage.remembered import read_lineage, replayed
from storage.videos import portions


class History:
    """One profile's log and library. Nothing is written, and no session begins.

    Every method raises a StorageError when the database is locked or damaged.
    """

    def __init__(self, database: Database, profile: str) -> None:
        self._database = database
        with database.reading() as connection:
            table = schema.profile
            query = select(table.c.id).where(table.c.name == profile)
            self._profile_id: ProfileId | None = connection.scalars(query).one_or_none()

    def epochs(self) -> list[Epoch]:
        """Return the epochs in the order they began; none for a profile that never watched."""
        if self._profile_id is None:
            return []
        with self._database.reading() as connection:
            return epochs_of(connection, self._profile_id)

    def replay(self, epoch: Epoch) -> Iterator[Happening]:
        """Yield what makes up an epoch's taste, as `ImpressionLog.replay` does."""
        with self._database.reading() as connection:
            yield from replayed(connection, read_lineage(connection, epoch))

    def continued(self) -> frozenset[SessionId]:
        """Return the sessions that began with rows dealt in the one before."""
        table = schema.session
        query = select(table.c.id).where(table.c.carried > 0)
        with self._database.reading() as connection:
            return frozenset(SessionId(row) for row in connection.scalars(query))

    def videos(self) -> list[Video]:
        """Return the videos that can be dealt now, sorted by content key."""
        if self._profile_id is None:
            return []
        return list(chain.from_iterable(portions(self._database, self._profile_id)))

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()


def open_history(data_dir: Path, profile: str) -> History:
    """Open the log in a data folder.

    Raises:
        StorageError: there is none, or another version of the program wrote it.
    """
    return History(open_to_read(data_dir), profile)
