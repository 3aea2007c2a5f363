"""Collections: named lists of videos that the viewer makes, orders and takes apart."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Final, NewType
from uuid import UUID

from sqlalchemy import Connection, Table, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from storage import schema
from storage.database import Database
from storage.errors import StorageError
from storage.finding.hits import Hit, hits_of
from storage.finding.page import Page, mark, place
from storage.finding.tables import collection, collection_item, listing
from storage.ids import new_id, now_ms
from storage.records import Profile, ProfileId, VideoId
from storage.sidecars.words import NAME_LENGTH, clean
from storage.writer import Writer

CollectionId = NewType("CollectionId", UUID)

_STEP: Final = 1024.0
_NARROWEST: Final = 1e-6
"""Two neighbours closer than that are moved apart before something comes between them."""


@dataclass(frozen=True, slots=True)
class Collection:
    """One of the viewer's collections."""

    id: CollectionId
    name: str
    videos: int
    cover: str | None = None
    """The content key of its first video that can be played."""


class Collections:
    """Keeps collections. Writing returns at once, see `Writer`; reading is for reader threads."""

    def __init__(self, database: Database, writer: Writer) -> None:
        self._database, self._writer = database, writer

    def all(self, profile: Profile) -> list[Collection]:
        """Return the collections in the viewer's order.

        Raises:
            StorageError: the database is locked or damaged.
        """
        item = collection_item.c
        videos = select(func.count()).where(item.collection_id == collection.c.id)
        mine = (listing.c.video_id == item.video_id) & (listing.c.profile_id == profile.id)
        cover = (
            select(schema.video.c.content_key)
            .join(collection_item, item.video_id == schema.video.c.id)
            .join(listing, mine)
            .where(item.collection_id == collection.c.id, listing.c.present)
            .order_by(item.place)
            .limit(1)
        )
        query = (
            select(
                collection.c.id,
                collection.c.name,
                videos.scalar_subquery(),
                cover.scalar_subquery(),
            )
            .where(*_standing(profile.id))
            .order_by(collection.c.place)
        )
        with self._database.reading() as connection:
            return [
                Collection(CollectionId(key), name, count, cover)
                for key, name, count, cover in connection.execute(query)
            ]

    def videos(
        self, profile: Profile, which: CollectionId, after: str | None = None, limit: int = 30
    ) -> Page[Hit]:
        """Return a page of a collection in the viewer's order; videos that are away are left out.

        Raises:
            StorageError: the database is locked or damaged.
        """
        item = collection_item.c
        mine = (listing.c.video_id == item.video_id) & (listing.c.profile_id == profile.id)
        query = (
            select(item.place, listing.c.id)
            .join(listing, mine)
            .where(item.collection_id == which)
            .order_by(item.place)
        )
        if (begun := place(after, 1)) is not None:
            query = query.where(item.place > begun[0])
        with self._database.reading() as connection:
            rows = connection.execute(query.limit(limit + 1)).all()
            ids = [row[1] for row in rows[:limit]]
            hits = hits_of(connection, profile.id, ids)
        more = mark(rows[limit - 1][0]) if len(rows) > limit else None
        return Page(tuple(hits[one] for one in ids if one in hits), more)

    def holding(self, profile: Profile, video_id: VideoId) -> frozenset[CollectionId]:
        """Return the collections that a video is in.

        Raises:
            StorageError: the database is locked or damaged.
        """
        item = collection_item.c
        query = (
            select(item.collection_id)
            .join(collection, collection.c.id == item.collection_id)
            .where(item.video_id == video_id, *_standing(profile.id))
        )
        with self._database.reading() as connection:
            return frozenset(CollectionId(key) for key in connection.scalars(query))

    def make(self, profile: Profile, name: str) -> Future[Collection]:
        """Make a collection, the last one.

        The future raises a StorageError when the name is empty, or another's.
        """

        def write(connection: Connection) -> Collection:
            made = Collection(CollectionId(new_id()), _free(connection, profile.id, name), 0)
            row = {"id": made.id, "profile_id": profile.id, "name": made.name}
            row |= {"place": _last(connection, collection, *_standing(profile.id))}
            connection.execute(insert(collection).values(**row, made_at_ms=now_ms()))
            return made

        return self._writer.submit(write, durable=True)

    def rename(self, profile: Profile, which: CollectionId, name: str) -> Future[None]:
        """Give a collection another name; the future raises as that of `make` does."""

        def write(connection: Connection) -> None:
            free = _free(connection, profile.id, name, besides=which)
            _change(connection, which, name=free)

        return self._writer.submit(write, durable=True)

    def remove(self, which: CollectionId) -> Future[None]:
        """Take a collection away; `restore` brings it back with all that was in it."""
        return self._writer.submit(
            lambda connection: _change(connection, which, removed_at_ms=now_ms()), durable=True
        )

    def restore(self, which: CollectionId) -> Future[None]:
        """Undo a removal."""
        return self._writer.submit(
            lambda connection: _change(connection, which, removed_at_ms=None), durable=True
        )

    def move(self, profile: Profile, which: CollectionId, to: int) -> Future[None]:
        """Put a collection at that place among the others, counted from 0."""

        def write(connection: Connection) -> None:
            _move(connection, collection, collection.c.id, which, to, *_standing(profile.id))

        return self._writer.submit(write, durable=True)

    def add(self, which: CollectionId, video_id: VideoId, at: float | None = None) -> Future[None]:
        """Put a video at the end, or back where `take_out` says it was; twice is once."""
        its = collection_item.c.collection_id == which

        def write(connection: Connection) -> None:
            there = _last(connection, collection_item, its) if at is None else at
            row = {"collection_id": which, "video_id": video_id, "place": there}
            put = upsert(collection_item).values(**row, added_at_ms=now_ms())
            connection.execute(put.on_conflict_do_nothing())

        return self._writer.submit(write, durable=True)

    def take_out(self, which: CollectionId, video_id: VideoId) -> Future[float | None]:
        """Take a video out; the future tells where it was, for `add`, None if it was not in it."""
        item = collection_item.c
        its = (item.collection_id == which, item.video_id == video_id)

        def write(connection: Connection) -> float | None:
            was = connection.scalar(select(item.place).where(*its))
            connection.execute(delete(collection_item).where(*its))
            return was

        return self._writer.submit(write, durable=True)

    def move_video(self, which: CollectionId, video_id: VideoId, to: int) -> Future[None]:
        """Put a video at that place in the collection, counted from 0."""
        its = collection_item.c.collection_id == which

        def write(connection: Connection) -> None:
            key = collection_item.c.video_id
            _move(connection, collection_item, key, video_id, to, its)

        return self._writer.submit(write, durable=True)

    def move_video_behind(
        self, which: CollectionId, video_id: VideoId, behind: VideoId | None
    ) -> Future[None]:
        """Put a video right behind another one of the collection; None for the beginning."""
        item = collection_item.c
        its, others = item.collection_id == which, item.video_id != video_id

        def write(connection: Connection) -> None:
            before = select(item.place).where(its, item.video_id == behind).scalar_subquery()
            count = select(func.count()).where(its, others, item.place <= before)
            to = connection.scalars(count).one() if behind is not None else 0
            _move(connection, collection_item, item.video_id, video_id, to, its)

        return self._writer.submit(write, durable=True)


def _standing(profile_id: ProfileId) -> tuple[Any, Any]:
    return collection.c.profile_id == profile_id, collection.c.removed_at_ms.is_(None)


def _free(
    connection: Connection, profile_id: ProfileId, name: str, besides: CollectionId | None = None
) -> str:
    cleaned = clean(name, NAME_LENGTH)
    if not cleaned:
        raise StorageError("A collection needs a name.")
    query = select(collection.c.id, collection.c.name).where(*_standing(profile_id))
    for key, taken in connection.execute(query):
        if taken.casefold() == cleaned.casefold() and key != besides:
            raise StorageError(f"There is a collection {taken} already.")
    return cleaned


def _change(connection: Connection, which: CollectionId, **values: object) -> None:
    connection.execute(update(collection).where(collection.c.id == which).values(values))


def _last(connection: Connection, table: Table, *among: Any) -> float:
    """Return a place behind all others."""
    last = connection.scalar(select(func.max(table.c.place)).where(*among))
    return _STEP + (last or 0.0)


def _move(
    connection: Connection, table: Table, key: Any, which: UUID, to: int, *among: Any
) -> None:
    query = select(key, table.c.place).where(*among, key != which).order_by(table.c.place)
    before = connection.execute(query.offset(max(0, to - 1)).limit(2)).all()
    places = [row[1] for row in before]
    if to <= 0:
        left, right = (places[0] - 2 * _STEP if places else 0.0), (places[0] if places else _STEP)
    elif not places:
        left = _last(connection, table, *among, key != which)
        right = left + _STEP
    else:
        left = places[0]
        right = places[1] if len(places) > 1 else left + 2 * _STEP
    if right - left < _NARROWEST:
        _spread(connection, table, key, query)
        _move(connection, table, key, which, to, *among)
        return
    middle = (left + right) / 2
    connection.execute(update(table).where(*among, key == which).values(place=middle))


def _spread(connection: Connection, table: Table, key: Any, query: Any) -> None:
    for at, row in enumerate(connection.execute(query).all()):
        connection.execute(update(table).where(key == row[0]).values(place=_STEP * (at + 1)))
