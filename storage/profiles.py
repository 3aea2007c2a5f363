"""Who watches, one sitting, and the spans between feed resets."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import asdict, replace
from typing import Final

from sqlalchemy import Connection, insert, select, update

from storage import schema
from storage.database import Database
from storage.epoch_rows import epoch_row, epochs_of
from storage.errors import StorageError
from storage.ids import new_id, now_ms
from storage.past_resets import PastReset, past_resets
from storage.records import Epoch, EpochId, Profile, ProfileId, SessionId
from storage.rescue.backups import Backups, Occasion
from storage.resets import EpochReason, Forgetting, Scope
from storage.writer import Writer

VIEWER: Final = "you"
"""The profile of whoever used the program first."""
DEMO: Final = "demo"
"""The profile of the demo library, which teaches nobody's own taste."""
GUIDE: Final = "guide"
"""The profile of the guided tour, which is erased behind it."""
_SEED_BITS = 32
"""Bits of a profile's seed: short enough to be read out by a person who reports a fault."""

_log = logging.getLogger(__name__)

EVERYTHING = Forgetting(Scope.ALL)
"""What a reset forgets that leaves nothing standing."""


class Profiles:
    """Profiles with their sessions and epochs. Nothing is deleted: a reset or undo is a row.

    Methods that return a Future are for the GUI thread; the others wait for the writer.
    """

    def __init__(self, database: Database, writer: Writer, now: Callable[[], int] = now_ms) -> None:
        self._database = database
        self._writer = writer
        self._now = now

    def profile(self, name: str, seed: int | None = None) -> Profile:
        """Return the profile of a name, made at its first use.

        Args:
            name: `you`, or `demo` for the demo library.
            seed: in [0, 2**63), for a profile that is made now; chance draws one by default.

        Raises:
            StorageError: the disk is full, or the database is locked, read-only or damaged.
        """
        table = schema.profile
        query = select(table.c.id, table.c.name, table.c.seed).where(table.c.name == name)

        def write(connection: Connection) -> Profile:
            row = connection.execute(query).mappings().one_or_none()
            if row is not None:
                return Profile(**row)
            drawn = secrets.randbits(_SEED_BITS) if seed is None else seed
            made = Profile(ProfileId(new_id()), name, drawn)
            connection.execute(insert(table).values(**asdict(made), created_at_ms=self._now()))
            return made

        return self._writer.submit(write).result()

    def find(self, name: str) -> Profile | None:
        """Return a profile if there is one.

        Raises:
            StorageError: the database is locked or damaged.
        """
        table = schema.profile
        query = select(table.c.id, table.c.name, table.c.seed).where(table.c.name == name)
        with self._database.reading() as connection:
            row = connection.execute(query).mappings().one_or_none()
        return None if row is None else Profile(**row)

    def begin_session(
        self,
        profile: Profile,
        *,
        seed: int,
        policy: str,
        app_version: str,
        carried: int = 0,
        condition: str | None = None,
        station: str | None = None,
    ) -> SessionId:
        """Note that a sitting begins and under which conditions.

        Args:
            profile: whose.
            seed: of its epoch.
            policy: what chooses.
            app_version: the program's.
            carried: rows it begins with that were dealt in the session before.
            condition: of a study.
            station: of a study.

        Raises:
            StorageError: the disk is full, or the database is locked, read-only or damaged.
        """
        session_id = SessionId(new_id())
        row = insert(schema.session).values(
            id=session_id,
            profile_id=profile.id,
            started_at_ms=self._now(),
            seed=seed,
            policy=policy,
            app_version=app_version,
            library_digest="",
            carried=carried,
            condition=condition,
            station=station,
        )

        def write(connection: Connection) -> None:
            connection.execute(row)

        self._writer.submit(write).result()
        return session_id

    def note_library(self, session_id: SessionId, digest: str) -> Future[None]:
        """Note which videos there were when a sitting began, once they are known."""
        table = schema.session
        row = update(table).where(table.c.id == session_id).values(library_digest=digest)

        def write(connection: Connection) -> None:
            connection.execute(row)

        return self._writer.submit(write, keeps=True)

    def end_session(self, session_id: SessionId) -> Future[None]:
        """Note that a sitting ended in order."""
        table = schema.session
        row = update(table).where(table.c.id == session_id).values(ended_at_ms=self._now())

        def write(connection: Connection) -> None:
            connection.execute(row)

        return self._writer.submit(write, keeps=True)

    def current_epoch(self, profile: Profile) -> Epoch:
        """Return the profile's newest epoch; a new profile's first is made here.

        Raises:
            StorageError: the disk is full, or the database is locked, read-only or damaged.
        """

        def write(connection: Connection) -> Epoch:
            epochs = epochs_of(connection, profile.id)
            if epochs:
                return epochs[-1]
            return _insert(connection, self._first_epoch(profile))

        return self._writer.submit(write).result()

    def reset(self, profile: Profile, forgets: Forgetting = EVERYTHING) -> Future[Epoch]:
        """Begin an epoch with the taste that is left, safe from a power cut.

        By default that is the taste of a new viewer. A copy of the database is taken before; a
        full disk does not keep the viewer from it, since a reset deletes nothing.
        """

        def write(connection: Connection) -> Epoch:
            self._copy()
            epochs = epochs_of(connection, profile.id)
            return _insert(connection, self._reset_epoch(profile, epochs, forgets))

        return self._writer.submit(write, durable=True)

    def _copy(self) -> None:
        try:
            Backups(self._database.path.parent).take(self._database, Occasion.RESET)
        except StorageError as fault:
            _log.warning("no copy before a reset: %s", fault)

    def draft_reset(self, profile: Profile, forgets: Forgetting = EVERYTHING) -> Epoch:
        """Return the epoch that `reset` would begin now, without writing it.

        Raises:
            StorageError: the database is locked or damaged.
        """
        with self._database.reading() as connection:
            return self._reset_epoch(profile, epochs_of(connection, profile.id), forgets)

    def undo(self, profile: Profile, begun: EpochId | None = None) -> Future[Epoch]:
        """Begin an epoch that goes back to the one before a reset, safe from a power cut.

        The future holds a StorageError when there is no such reset left to undo.

        Args:
            profile: whose.
            begun: the epoch that the reset began; by default the last that can be undone.
        """

        def write(connection: Connection) -> Epoch:
            epochs = epochs_of(connection, profile.id)
            standing = [each for each in past_resets(epochs) if each.standing]
            wanted = [each.left for each in standing if begun in (None, each.begun.id)]
            if not wanted:
                raise StorageError("There is no reset to undo.")
            target = wanted[0]
            restored = replace(
                target,
                id=EpochId(new_id()),
                number=len(epochs) + 1,
                reason=EpochReason.UNDO,
                restores=target.id,
                forgets=None,
                started_at_ms=self._now(),
            )
            return _insert(connection, restored)

        return self._writer.submit(write, durable=True)

    def undoable(self, profile: Profile) -> Epoch | None:
        """Return the epoch that `undo` would go back to, None when no reset is left to undo.

        Raises:
            StorageError: the database is locked or damaged.
        """
        return next((each.left for each in self.resets(profile) if each.standing), None)

    def resets(self, profile: Profile) -> list[PastReset]:
        """Return every reset, the newest first.

        Raises:
            StorageError: the database is locked or damaged.
        """
        with self._database.reading() as connection:
            return past_resets(epochs_of(connection, profile.id))

    def _first_epoch(self, profile: Profile) -> Epoch:
        now = self._now()
        return Epoch(
            id=EpochId(new_id()),
            profile_id=profile.id,
            number=1,
            seed=profile.seed,
            reason=EpochReason.FIRST,
            restores=None,
            started_at_ms=now,
            reference_at_ms=now,
        )

    def _reset_epoch(self, profile: Profile, epochs: Sequence[Epoch], forgets: Forgetting) -> Epoch:
        """Return the epoch of a reset: a first one, going on from the last for what it keeps.

        A part that is forgotten leaves the ages of videos, and so the order of the rest, alone.
        """
        fresh = replace(
            self._first_epoch(profile), number=len(epochs) + 1, reason=EpochReason.RESET
        )
        if forgets == EVERYTHING:
            return fresh
        left = epochs[-1]
        whole = forgets.scope is Scope.ALL
        reference_at_ms = fresh.reference_at_ms if whole else left.reference_at_ms
        return replace(fresh, restores=left.id, forgets=forgets, reference_at_ms=reference_at_ms)


def _insert(connection: Connection, epoch: Epoch) -> Epoch:
    connection.execute(insert(schema.epoch).values(epoch_row(epoch)))
    return epoch
