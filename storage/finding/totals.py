"""Sums that pages show: of a topic, and of the whole library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, Select, and_, func, or_, select

from storage import schema
from storage.finding.described import EVERYTHING
from storage.finding.page import Page, mark, place
from storage.finding.tables import listing, topic
from storage.records import ProfileId, Subject

WEEK_MS: Final = 7 * 24 * 3600 * 1000


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that videos share, and how the viewer stands to those that are present."""

    id: int
    """Of this database alone."""
    subject: Subject
    name: str
    """As in a wish: a hashtag without #, a handle without @, a sub-interest's hashtags."""
    label: str | None
    """A creator's name, or a sub-interest's."""
    videos: int
    duration_ms: int
    bytes: int
    views: int
    finished: int
    """Views that came to the video's end."""
    likes: int
    """Videos that are liked."""
    watched_ms: int

    @property
    def finished_share(self) -> float:
        """Of its views, how many came to the end: [0, 1]."""
        return self.finished / self.views if self.views else 0.0

    @property
    def liked_share(self) -> float:
        """Of its videos, how many are liked: [0, 1]."""
        return self.likes / self.videos if self.videos else 0.0


@dataclass(frozen=True, slots=True)
class LibraryTotals:
    """What a library page says of the whole."""

    videos: int
    duration_ms: int
    bytes: int
    folders: int
    missing: int
    """Files that were there once."""
    faults: int
    """Files that are no video, or that the player could not show."""
    added_this_week: int


def topic_of(
    connection: Connection, profile_id: ProfileId, subject: Subject, name: str
) -> Topic | None:
    """Return a topic; None where no video that is present belongs to it."""
    query = _topics(profile_id, subject).where(topic.c.name == name)
    row = connection.execute(query).mappings().one_or_none()
    return _topic(row) if row is not None else None


def topics_of(
    connection: Connection, profile_id: ProfileId, subject: Subject, names: list[str]
) -> list[Topic]:
    """Return those of some topics that have videos, the largest first."""
    query = _topics(profile_id, subject).where(topic.c.name.in_(names))
    return [_topic(row) for row in connection.execute(query).mappings()]


def topics(
    connection: Connection, profile_id: ProfileId, subject: Subject, after: str | None, limit: int
) -> Page[Topic]:
    """Return a page of all topics of a sort, the largest first."""
    query, key, row = _topics(profile_id, subject), topic.c.videos, topic.c.id
    if subject is Subject.FOLDER:
        query = query.where(topic.c.name != EVERYTHING[1])
    if (begun := place(after, 2)) is not None:
        videos, last = begun
        query = query.where(key <= videos, or_(key < videos, and_(key == videos, row < last)))
    found = [_topic(each) for each in connection.execute(query.limit(limit + 1)).mappings()]
    last_one = found[limit - 1] if len(found) > limit else None
    return Page(tuple(found[:limit]), mark(last_one.videos, last_one.id) if last_one else None)


def library_totals(connection: Connection, profile_id: ProfileId, now_ms: int) -> LibraryTotals:
    """Return what a library holds."""
    whole = topic_of(connection, profile_id, *EVERYTHING)
    file, folder, video = schema.file, schema.folder, schema.video
    mine = file.c.folder_id.in_(select(folder.c.id).where(folder.c.profile_id == profile_id))
    there = file.c.missing_since_ms.is_(None)
    unplayable = file.c.video_id.in_(select(video.c.id).where(video.c.unplayable.is_not(None)))

    def count(*clauses: Any) -> int:
        return connection.scalars(select(func.count()).where(*clauses)).one()

    return LibraryTotals(
        videos=whole.videos if whole else 0,
        duration_ms=whole.duration_ms if whole else 0,
        bytes=whole.bytes if whole else 0,
        folders=count(folder.c.profile_id == profile_id),
        missing=count(mine, file.c.missing_since_ms.is_not(None)),
        faults=count(mine, there, file.c.fault.is_not(None)) + count(mine, there, unplayable),
        added_this_week=count(
            listing.c.profile_id == profile_id,
            listing.c.present,
            listing.c.added_at_ms > now_ms - WEEK_MS,
        ),
    )


_COLUMNS: Final = ("id", "subject", "name", "label", "videos", "duration_ms", "bytes", "views",
                   "finished", "likes", "watched_ms")  # fmt: skip


def _topics(profile_id: ProfileId, subject: Subject) -> Select[Any]:
    return (
        select(*(topic.c[name] for name in _COLUMNS))
        .where(topic.c.profile_id == profile_id, topic.c.subject == subject)
        .order_by(topic.c.videos.desc(), topic.c.id.desc())
    )


def _topic(row: RowMapping) -> Topic:
    return Topic(**row)
