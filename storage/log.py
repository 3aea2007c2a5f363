"""The log of what was watched: appended, replayed in order, never changed."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from typing import Final

from sqlalchemy import Connection, delete, func, insert, select

from storage import schema
from storage.database import Database
from storage.log_rows import (
    forget_running,
    insert_next,
    lineage_of,
    row_of,
    views_of,
)
from storage.records import (
    EndedBy,
    Epoch,
    EpochId,
    Impression,
    ProfileId,
    Reaction,
    ReactionKind,
    VideoId,
    View,
)
from storage.writer import Writer

_CHUNK: Final = 500
"""Impressions held in memory at once during a replay."""


class ImpressionLog:
    """Appends impressions and reactions and replays them in order; never updates or deletes.

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

        return self._writer.submit(write)

    def react(self, reaction: Reaction) -> Future[None]:
        """Keep a reaction, safe from a power cut; its impression may still be running."""
        return self._writer.submit(
            lambda connection: insert_next(connection, reaction), durable=True
        )

    def heartbeat(self, impression: Impression) -> Future[None]:
        """Keep how far the running impression is, in place of the session's last heartbeat."""
        row = row_of(impression)
        del row["ended_by"]

        def write(connection: Connection) -> None:
            forget_running(connection, impression)
            connection.execute(insert(schema.running), row)

        return self._writer.submit(write)

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

    def replay(self, epoch: Epoch) -> Iterator[View]:
        """Yield the views that make up an epoch's taste, oldest first.

        Those are its own and, before them, those of the epochs it restores. A few hundred are
        in memory at a time, all from one state of the database.

        Raises:
            StorageError: the database is locked or damaged.
        """
        table = schema.impression
        query = (
            select(table)
            .where(
                table.c.profile_id == epoch.profile_id,
                table.c.epoch_id.in_(select(lineage_of(epoch.id).c.id)),
            )
            .order_by(table.c.sequence)
        )
        with self._database.reading() as connection:
            rows = connection.execute(query, execution_options={"yield_per": _CHUNK})
            for chunk in rows.mappings().partitions():
                yield from views_of(connection, chunk)

    def lineage(self, epoch: Epoch) -> frozenset[EpochId]:
        """Return the epochs whose views make up an epoch's taste: its own and those it restores.

        Raises:
            StorageError: the database is locked or damaged.
        """
        with self._database.reading() as connection:
            found = connection.execute(select(lineage_of(epoch.id).c.id)).scalars()
            return frozenset(EpochId(epoch_id) for epoch_id in found)

    def liked(self, profile_id: ProfileId) -> frozenset[VideoId]:
        """Return the videos whose last word is a like; a reset does not touch them.

        Raises:
            StorageError: the database is locked or damaged.
        """
        table = schema.reaction
        query = (
            select(table.c.video_id, table.c.kind)
            .where(table.c.profile_id == profile_id)
            .order_by(table.c.sequence)
        )
        likes: set[VideoId] = set()
        with self._database.reading() as connection:
            for video_id, kind in connection.execute(query):
                if kind is ReactionKind.LIKE:
                    likes.add(VideoId(video_id))
                elif kind is ReactionKind.UNLIKE:
                    likes.discard(VideoId(video_id))
        return frozenset(likes)

    def count(self, epoch: Epoch) -> int:
        """Count the signals an epoch's taste rests on: its views and the reactions in them.

        Raises:
            StorageError: the database is locked or damaged.
        """
        views, said = schema.impression, schema.reaction
        inside = views.c.epoch_id.in_(select(lineage_of(epoch.id).c.id))
        reactions = said.join(views, said.c.impression_id == views.c.id)
        with self._database.reading() as connection:
            seen = connection.execute(select(func.count()).select_from(views).where(inside))
            heard = connection.execute(select(func.count()).select_from(reactions).where(inside))
            return seen.scalar_one() + heard.scalar_one()
