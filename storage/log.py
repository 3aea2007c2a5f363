"""The log of what was watched: appended, replayed in order, never changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from dataclasses import asdict
from typing import Any, Final

from sqlalchemy import (
    CTE,
    Connection,
    RowMapping,
    ScalarSelect,
    Table,
    delete,
    func,
    insert,
    select,
    union_all,
)

from storage import schema
from storage.database import Database
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
            _forget_running(connection, impression)
            _insert(connection, schema.impression, impression)

        return self._writer.submit(write)

    def react(self, reaction: Reaction) -> Future[None]:
        """Keep a reaction, safe from a power cut; its impression may still be running."""
        return self._writer.submit(
            lambda connection: _insert(connection, schema.reaction, reaction), durable=True
        )

    def heartbeat(self, impression: Impression) -> Future[None]:
        """Keep how far the running impression is, in place of the session's last heartbeat."""
        row = asdict(impression)
        del row["ended_by"]

        def write(connection: Connection) -> None:
            _forget_running(connection, impression)
            connection.execute(insert(schema.running).values(row))

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
                _insert(connection, schema.impression, impression)
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
                table.c.epoch_id.in_(select(_lineage(epoch.id).c.id)),
            )
            .order_by(table.c.sequence)
        )
        with self._database.reading() as connection:
            rows = connection.execute(query, execution_options={"yield_per": _CHUNK})
            for chunk in rows.mappings().partitions():
                yield from _views(connection, chunk)

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
        inside = views.c.epoch_id.in_(select(_lineage(epoch.id).c.id))
        reactions = said.join(views, said.c.impression_id == views.c.id)
        with self._database.reading() as connection:
            seen = connection.execute(select(func.count()).select_from(views).where(inside))
            heard = connection.execute(select(func.count()).select_from(reactions).where(inside))
            return seen.scalar_one() + heard.scalar_one()


def _lineage(epoch_id: EpochId) -> CTE:
    """An epoch and those it restores, one after another."""
    table = schema.epoch
    lineage = (
        select(table.c.id, table.c.restores)
        .where(table.c.id == epoch_id)
        .cte("lineage", recursive=True)
    )
    return lineage.union(
        select(table.c.id, table.c.restores).where(table.c.id == lineage.c.restores)
    )


def _next_sequence(profile_id: ProfileId) -> ScalarSelect[int]:
    """One more than the last of the profile's impressions and reactions, which share a count."""
    lasts = union_all(
        *(
            select(func.max(table.c.sequence).label("last")).where(table.c.profile_id == profile_id)
            for table in (schema.impression, schema.reaction)
        )
    ).subquery()
    return select(func.coalesce(func.max(lasts.c.last), 0) + 1).scalar_subquery()


def _insert(connection: Connection, table: Table, record: Impression | Reaction) -> None:
    sequence = _next_sequence(record.profile_id)
    connection.execute(insert(table).values(**asdict(record), sequence=sequence))


def _forget_running(connection: Connection, impression: Impression) -> None:
    table = schema.running
    connection.execute(delete(table).where(table.c.session_id == impression.session_id))


def _views(connection: Connection, chunk: Sequence[RowMapping]) -> Iterator[View]:
    said = schema.reaction
    ids = [row["id"] for row in chunk]
    query = select(said).where(said.c.impression_id.in_(ids)).order_by(said.c.sequence)
    reactions = defaultdict(list)
    for row in connection.execute(query).mappings():
        reaction = Reaction(**_fields(row))
        reactions[reaction.impression_id].append(reaction)
    for row in chunk:
        impression = Impression(**_fields(row))
        yield View(impression, tuple(reactions[impression.id]))


def _fields(row: RowMapping) -> dict[str, Any]:
    """A row without its sequence, which is storage's own."""
    return {name: value for name, value in row.items() if name != "sequence"}
