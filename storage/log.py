"""The log of what was watched: appended, replayed in order, never changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from dataclasses import fields
from typing import Any, Final

from sqlalchemy import (
    CTE,
    Connection,
    Insert,
    RowMapping,
    Table,
    Uuid,
    bindparam,
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
            _insert(connection, _INSERT_IMPRESSION, impression)

        return self._writer.submit(write)

    def react(self, reaction: Reaction) -> Future[None]:
        """Keep a reaction, safe from a power cut; its impression may still be running."""
        return self._writer.submit(
            lambda connection: _insert(connection, _INSERT_REACTION, reaction), durable=True
        )

    def heartbeat(self, impression: Impression) -> Future[None]:
        """Keep how far the running impression is, in place of the session's last heartbeat."""
        row = _row(impression)
        del row["ended_by"]

        def write(connection: Connection) -> None:
            _forget_running(connection, impression)
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
                _insert(connection, _INSERT_IMPRESSION, impression)
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

    def lineage(self, epoch: Epoch) -> frozenset[EpochId]:
        """Return the epochs whose views make up an epoch's taste: its own and those it restores.

        Raises:
            StorageError: the database is locked or damaged.
        """
        with self._database.reading() as connection:
            found = connection.execute(select(_lineage(epoch.id).c.id)).scalars()
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


def _insertion(table: Table) -> Insert:
    """Build the statement that gives a row the next sequence of its profile (`owner`).

    Impressions and reactions share one count, so that their order among each other is known.
    """
    owner = bindparam("owner", type_=Uuid())
    lasts = union_all(
        *(
            select(func.max(log.c.sequence).label("last")).where(log.c.profile_id == owner)
            for log in (schema.impression, schema.reaction)
        )
    ).subquery()
    following = select(func.coalesce(func.max(lasts.c.last), 0) + 1).scalar_subquery()
    return insert(table).values(sequence=following)


_INSERT_IMPRESSION: Final = _insertion(schema.impression)
_INSERT_REACTION: Final = _insertion(schema.reaction)


def _insert(connection: Connection, statement: Insert, record: Impression | Reaction) -> None:
    connection.execute(statement, {**_row(record), "owner": record.profile_id})


def _row(record: Impression | Reaction) -> dict[str, Any]:
    """A record's fields as they are; dataclasses.asdict would copy each key, at 60 µs a row."""
    return {field.name: getattr(record, field.name) for field in fields(record)}


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
