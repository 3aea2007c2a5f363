"""The log of what was watched: appended, replayed in order, never changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import Future

from sqlalchemy import Connection, delete, insert, select

from storage import schema
from storage.database import Database
from storage.forgetting import Lineage
from storage.imports.standing import said_elsewhere
from storage.log_rows import forget_running, insert_next, row_of
from storage.recollected import counted, recollected
from storage.records import (
    UNDONE_BY,
    EndedBy,
    Epoch,
    Happening,
    ImportedKind,
    Impression,
    ProfileId,
    Reaction,
    ReactionKind,
    Recollection,
    VideoId,
    Wish,
)
from storage.remembered import read_lineage, replayed
from storage.scopes import first_of_copies
from storage.writer import Writer


class ImpressionLog:
    """Appends impressions, reactions and wishes, and replays them; never updates or deletes.

    Threads: any; writing returns at once and hands back a future (see `Writer`).
    """

    def __init__(self, database: Database, writer: Writer) -> None:
        self._database = database
        self._writer = writer

    def append(self, impression: Impression) -> Future[None]:
        """Keep a finished impression; it takes the place of its session's heartbeat."""

        def write(connection: Connection) -> None:
            forget_running(connection, impression)
            insert_next(connection, impression)

        return self._writer.submit(write, keeps=True)

    def react(self, reaction: Reaction) -> Future[None]:
        """Keep a reaction, safe from a power cut; its impression may still be running."""
        return self._writer.submit(
            lambda connection: insert_next(connection, reaction), durable=True, keeps=True
        )

    def ask(self, wish: Wish) -> Future[None]:
        """Keep a wish, safe from a power cut."""
        return self._writer.submit(
            lambda connection: insert_next(connection, wish), durable=True, keeps=True
        )

    def heartbeat(self, impression: Impression) -> Future[None]:
        """Keep how far the running impression is, in place of the session's last heartbeat."""
        row = row_of(impression)
        del row["ended_by"]

        def write(connection: Connection) -> None:
            forget_running(connection, impression)
            connection.execute(insert(schema.running), row)

        return self._writer.submit(write, keeps=True)

    def close_crashed(self, profile_id: ProfileId) -> Future[list[Impression]]:
        """Append what was running when the program was killed, as ended by a crash.

        Call it at the start, before the session begins and before the replay.
        """
        table = schema.running
        mine = table.c.profile_id == profile_id

        def write(connection: Connection) -> list[Impression]:
            rows = connection.execute(select(table).where(mine).order_by(table.c.shown_at_ms))
            crashed = [Impression(**row, ended_by=EndedBy.CRASH) for row in rows.mappings()]
            connection.execute(delete(table).where(mine))
            for impression in crashed:
                insert_next(connection, impression)
            return crashed

        return self._writer.submit(write)

    def replay(self, epoch: Epoch) -> Iterator[Happening]:
        """Yield the views, wishes and imports that make up an epoch's taste, oldest first.

        Those are its own and, before them, those of the epochs it goes on from, without what was
        forgotten since. A few hundred are in memory at a time, all from one state of the
        database.

        Args:
            epoch: one that need not be written yet.

        Raises:
            StorageError: the database is locked or damaged.
        """
        with self._database.reading() as connection:
            yield from replayed(connection, read_lineage(connection, epoch))

    def recollect(self, epoch: Epoch, telling: int) -> Recollection:
        """Return what `replay` yields with the old in short, in a time that hardly grows with it.

        Args:
            epoch: one that need not be written yet.
            telling: how many views that surely tell something of the viewer come in full.

        Raises:
            StorageError: the database is locked or damaged.
        """
        with self._database.reading() as connection:
            return recollected(connection, epoch, telling)

    def lineage(self, epoch: Epoch) -> Lineage:
        """Return an epoch with those it goes on from.

        Raises:
            StorageError: the database is locked or damaged.
        """
        with self._database.reading() as connection:
            return read_lineage(connection, epoch)

    def liked(self, profile_id: ProfileId) -> frozenset[VideoId]:
        """Return the videos whose last word is a like, here or, without one here, in an import.

        A reset does not touch them.

        Raises:
            StorageError: the database is locked or damaged.
        """
        with self._database.reading() as connection:
            words = _last_words(connection, profile_id, ReactionKind.LIKE)
            imported = said_elsewhere(connection, profile_id, ImportedKind.LIKE)
            elsewhere = imported - words.keys()
            return _with_copies(connection, _standing(words, ReactionKind.LIKE) | elsewhere)

    def reported(self, profile_id: ProfileId) -> frozenset[VideoId]:
        """Return the videos whose last word is a report; a reset does not touch them.

        Raises:
            StorageError: the database is locked or damaged.
        """
        with self._database.reading() as connection:
            words = _last_words(connection, profile_id, ReactionKind.REPORT)
            return _with_copies(connection, _standing(words, ReactionKind.REPORT))

    def broken_off(self, epoch: Epoch) -> Impression | None:
        """Return what was on screen when an epoch's last sitting was closed, or broken off.

        None if it was left for another, or nothing was seen. Call it after `close_crashed`.

        Raises:
            StorageError: the database is locked or damaged.
        """
        shown = schema.impression
        query = select(shown).where(shown.c.epoch_id == epoch.id).order_by(shown.c.sequence.desc())
        with self._database.reading() as connection:
            last = connection.execute(query.limit(1)).mappings().first()
        if last is None or last["ended_by"] not in (EndedBy.CLOSED, EndedBy.CRASH):
            return None
        return Impression(**{name: last[name] for name in Impression.__slots__})

    def count(self, epoch: Epoch) -> int:
        """Count the signals an epoch's taste rests on: views, reactions, wishes, imported facts.

        Raises:
            StorageError: the database is locked or damaged.
        """
        with self._database.reading() as connection:
            return counted(connection, epoch)


def _last_words(
    connection: Connection, profile_id: ProfileId, kind: ReactionKind
) -> dict[VideoId, ReactionKind]:
    """Return what was said last: this, or what takes it back; of what shows the same, as one."""
    table, video = schema.reaction, schema.video
    query = (
        select(first_of_copies(), table.c.kind)
        .join_from(table, video)
        .where(table.c.profile_id == profile_id, table.c.kind.in_([kind, UNDONE_BY[kind]]))
        .order_by(table.c.sequence)
    )
    return {VideoId(row[0]): row.kind for row in connection.execute(query)}


def _standing(words: Mapping[VideoId, ReactionKind], kind: ReactionKind) -> set[VideoId]:
    return {video_id for video_id, said in words.items() if said is kind}


def _with_copies(connection: Connection, firsts: set[VideoId]) -> frozenset[VideoId]:
    """Add all that shows the same: it is liked as one."""
    video = schema.video
    query = select(video.c.id, video.c.duplicates).where(video.c.duplicates.is_not(None))
    copies = (VideoId(row.id) for row in connection.execute(query) if row.duplicates in firsts)
    return frozenset(firsts.union(copies))
