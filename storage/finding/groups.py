"""Sub-interests as topics: whoever sorts the library says which videos belong together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select

from storage.database import Database
from storage.finding import topics
from storage.finding.tables import listing, listing_topic, topic
from storage.records import ProfileId, Subject, VideoId
from storage.writer import Writer

_PORTION: Final = 500
_IN_PARTS: Final = {"yield_per": 5_000}


@dataclass(frozen=True, slots=True)
class Group:
    """Videos that belong together."""

    name: str
    """Its leading hashtags, as in a wish about it, see `Subject.HASHTAGS`."""
    label: str
    videos: Collection[VideoId]


@dataclass(frozen=True, slots=True)
class Tagged:
    """All that sorting a library asks of a video."""

    id: VideoId
    tags: tuple[str, ...]


class Groups:
    """Keeps which sub-interest each video belongs to."""

    def __init__(self, database: Database, writer: Writer) -> None:
        self._database, self._writer = database, writer

    def tagged(self, profile_id: ProfileId) -> list[Tagged]:
        """Return the videos that are present and have hashtags; it takes what they are many.

        Raises:
            StorageError: the database is locked or damaged.
        """
        link = listing_topic.c
        query = (
            select(listing.c.video_id, topic.c.name)
            .join(listing_topic, link.listing_id == listing.c.id)
            .join(topic, topic.c.id == link.topic_id)
            .where(listing.c.profile_id == profile_id, topic.c.subject == Subject.HASHTAG)
        )
        tags: defaultdict[VideoId, list[str]] = defaultdict(list)
        with self._database.reading() as connection:
            for video_id, name in connection.execute(query, execution_options=_IN_PARTS):
                tags[VideoId(video_id)].append(name)
        return [Tagged(video_id, tuple(names)) for video_id, names in tags.items()]

    def keep(self, profile_id: ProfileId, groups: Sequence[Group]) -> list[Future[None]]:
        """Put these in the place of all that were kept, one job for each, so that no job is long.

        Returns at once, see `Writer`.

        A video that comes later belongs to none until the library is sorted again.
        """
        names = {group.name for group in groups}

        def drop(connection: Connection) -> None:
            query = select(topic.c.name).where(
                topic.c.profile_id == profile_id, topic.c.subject == Subject.HASHTAGS
            )
            for name in set(connection.scalars(query)) - names:
                _put(connection, profile_id, Group(name, "", ()))

        def put(group: Group) -> Future[None]:
            return self._writer.submit(lambda connection: _put(connection, profile_id, group))

        return [self._writer.submit(drop), *map(put, groups)]


def _put(connection: Connection, profile_id: UUID, group: Group) -> None:
    """Make a group what it is now, by what differs from what it was."""
    its = topics.named(connection, profile_id, Subject.HASHTAGS, {group.name: group.label})
    topic_id = its[group.name]
    link = listing_topic.c
    old = set(connection.scalars(select(link.listing_id).where(link.topic_id == topic_id)))
    new = set(_present(connection, profile_id, list(group.videos)))
    change = topics.Change()
    for row in _rows(connection, old - new):
        change.take(row, [topic_id])
        its_link = (link.topic_id == topic_id, link.listing_id == row["id"])
        connection.execute(delete(listing_topic).where(*its_link))
    for row in _rows(connection, new - old):
        change.put(row, [topic_id])
        connection.execute(insert(listing_topic).values(topic_id=topic_id, listing_id=row["id"]))
    change.apply(connection)
    connection.execute(delete(topic).where(topic.c.id == topic_id, topic.c.videos == 0))


def _present(connection: Connection, profile_id: UUID, videos: Sequence[VideoId]) -> Iterable[int]:
    for start in range(0, len(videos), _PORTION):
        some = listing.c.video_id.in_(videos[start : start + _PORTION])
        query = select(listing.c.id).where(listing.c.profile_id == profile_id, some)
        yield from connection.scalars(query.where(listing.c.present))


def _rows(connection: Connection, ids: Collection[int]) -> list[Any]:
    every = list(ids)
    found: list[Any] = []
    for start in range(0, len(every), _PORTION):
        query = select(listing).where(listing.c.id.in_(every[start : start + _PORTION]))
        found += connection.execute(query).mappings().all()
    return found
