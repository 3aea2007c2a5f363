"""What the library's pages ask: one reading each, none of which grows with the library."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Any, Final

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from storage import schema
from storage.database import Database
from storage.finding import days, lists, seen, totals
from storage.finding.following import followed
from storage.finding.hits import Hit
from storage.finding.muted import Muted, muted
from storage.finding.page import Page
from storage.finding.rebuild import retell
from storage.finding.reported import reported
from storage.finding.seen import Seen
from storage.finding.tables import listing, tombstone
from storage.finding.totals import LibraryTotals, Topic
from storage.ids import now_ms
from storage.records import Epoch, ImpressionId, Profile, Subject
from storage.stretches import unpack
from storage.writer import Writer

SIZE: Final = 30


class LibraryPages:
    """Reads pages, and takes views out of the history.

    Reading is for any thread that may wait a few milliseconds, never the GUI's, and raises a
    StorageError when the database is locked or damaged. `after` is the `Page.after` of the page
    before, for the same question; what is added meanwhile moves nothing.
    """

    def __init__(self, database: Database, writer: Writer) -> None:
        self._database, self._writer = database, writer

    def catch_up(self) -> None:
        """Wait until what was handed to the writer so far is there to be read.

        Raises:
            StorageError: the database cannot be written.
        """
        self._writer.written().result()

    def totals(self, profile: Profile) -> LibraryTotals:
        """Return what the library holds."""
        with self._database.reading() as connection:
            return totals.library_totals(connection, profile.id, now_ms())

    def topic(self, profile: Profile, subject: Subject, name: str) -> Topic | None:
        """Return a hashtag, creator, sound, language, folder (by its id) or sub-interest."""
        with self._database.reading() as connection:
            return totals.topic_of(connection, profile.id, subject, name)

    def topics(
        self, profile: Profile, subject: Subject, after: str | None = None, limit: int = SIZE
    ) -> Page[Topic]:
        """Return all of a sort, the largest first."""
        with self._database.reading() as connection:
            return totals.topics(connection, profile.id, subject, after, limit)

    def videos_of(
        self, profile: Profile, topic: Topic, after: str | None = None, limit: int = SIZE
    ) -> Page[Hit]:
        """Return a topic's videos, the latest first."""
        with self._database.reading() as connection:
            return lists.of_topic(connection, profile.id, topic.id, after, limit)

    def trending(self, profile: Profile, after: str | None = None, limit: int = SIZE) -> Page[Hit]:
        """Return what is new and what is watched to its end, see `finding.standing`."""
        with self._database.reading() as connection:
            return lists.trending(connection, profile.id, after, limit)

    def liked(self, profile: Profile, after: str | None = None, limit: int = SIZE) -> Page[Hit]:
        """Return what is liked, the last like first."""
        with self._database.reading() as connection:
            return lists.marked(connection, profile.id, listing.c.liked, after, limit)

    def saved(self, profile: Profile, after: str | None = None, limit: int = SIZE) -> Page[Hit]:
        """Return what is saved, the last one first."""
        with self._database.reading() as connection:
            return lists.marked(connection, profile.id, listing.c.saved, after, limit)

    def followed(self, epoch: Epoch) -> list[Topic]:
        """Return the creators that an epoch follows, those of most videos first."""
        with self._database.reading() as connection:
            return followed(connection, epoch)

    def following(self, epoch: Epoch, after: str | None = None, limit: int = SIZE) -> Page[Hit]:
        """Return the videos of the creators that an epoch follows, the latest first."""
        with self._database.reading() as connection:
            creators = followed(connection, epoch)
            ids, videos = [one.id for one in creators], sum(one.videos for one in creators)
            return lists.of_topics(connection, epoch.profile_id, ids, videos, after, limit)

    def muted(self, epoch: Epoch) -> list[Muted]:
        """Return what was reported as broken, and what an epoch mutes or hides, the last first."""
        with self._database.reading() as connection:
            return [*reported(connection, epoch.profile_id), *muted(connection, epoch)]

    def history(
        self,
        profile: Profile,
        typed: str = "",
        after: str | None = None,
        limit: int = SIZE,
        least_ms: int = 0,
    ) -> Page[Seen]:
        """Return the views, the last one first; of a text, those of videos with all its words.

        Those that were watched for less than `least_ms` are left out.
        A page of a search may be short, or empty, with more to come (see `Page.after`).
        """
        with self._database.reading() as connection:
            return seen.history(connection, profile.id, typed, after, limit, least_ms)

    def history_before(self, profile: Profile, at_ms: int) -> str | None:
        """Return the `after` of the page of views that began before then; None for the latest."""
        with self._database.reading() as connection:
            return days.mark_of(connection, profile.id, at_ms)

    def shown_between(
        self, profile: Profile, from_ms: int, until_ms: int, least_ms: int = 0
    ) -> list[int]:
        """Return when each view began of those that the history has of a span."""
        with self._database.reading() as connection:
            return days.shown_between(connection, profile.id, from_ms, until_ms, least_ms)

    def forget_view(self, impression_id: ImpressionId) -> Future[None]:
        """Take a view out of the history and out of all counts; the log and the taste keep it."""
        return self._bury(impression_id, buried=True)

    def recall_view(self, impression_id: ImpressionId) -> Future[None]:
        """Undo that."""
        return self._bury(impression_id, buried=False)

    def _bury(self, impression_id: ImpressionId, *, buried: bool) -> Future[None]:
        shown = schema.impression.c
        query = select(shown.profile_id, shown.video_id, shown.sequence).where(
            shown.id == impression_id
        )

        def write(connection: Connection) -> None:
            row = connection.execute(query).one()
            connection.execute(_burial(impression_id, row.profile_id, buried=buried))
            unpack(connection, row.profile_id, row.sequence)
            retell(connection, row.profile_id, row.video_id)

        return self._writer.submit(write, durable=True)


def _burial(impression_id: ImpressionId, profile_id: Any, *, buried: bool) -> Any:
    if not buried:
        return delete(tombstone).where(tombstone.c.impression_id == impression_id)
    row = {"impression_id": impression_id, "profile_id": profile_id, "at_ms": now_ms()}
    return insert(tombstone).values(row).on_conflict_do_nothing()
