"""Notes: what the viewer wrote about a moment of a video."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Final, NewType
from uuid import UUID

from sqlalchemy import Connection, Row, Select, func, insert, select, update

from storage.database import Database
from storage.errors import StorageError
from storage.finding.hits import Hit, hits_of
from storage.finding.page import Page, mark, place
from storage.finding.tables import listing
from storage.ids import new_id, now_ms
from storage.records import Profile, VideoId
from storage.schema import note
from storage.writer import Writer

NoteId = NewType("NoteId", UUID)

LONGEST: Final = 2_000
"""Characters of a note that are kept."""


@dataclass(frozen=True, slots=True)
class Note:
    """One note."""

    id: NoteId
    video_id: VideoId
    video_ms: int
    """The moment of the video that it is about."""
    words: str
    """At most LONGEST characters; several lines are possible."""
    written_at_ms: int
    """When, Unix time in UTC milliseconds."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A note with its video."""

    note: Note
    hit: Hit | None
    """None while the video cannot be played."""


class Notes:
    """Keeps notes. Writing returns at once, see `Writer`; reading is for reader threads."""

    def __init__(self, database: Database, writer: Writer) -> None:
        self._database, self._writer = database, writer

    def add(self, profile: Profile, video_id: VideoId, video_ms: int, words: str) -> Future[Note]:
        """Keep a note about a moment; the future raises a StorageError when it has no words."""

        def write(connection: Connection) -> Note:
            latest = select(func.max(note.c.written_at_ms)).where(note.c.profile_id == profile.id)
            # Its time is its place in the list, so no two have the same.
            at_ms = max(now_ms(), (connection.scalar(latest) or 0) + 1)
            written = Note(NoteId(new_id()), video_id, video_ms, _kept(words), at_ms)
            row = {column.name: getattr(written, column.name) for column in _COLUMNS}
            connection.execute(insert(note).values(**row, profile_id=profile.id))
            return written

        return self._writer.submit(write, durable=True)

    def change(self, which: NoteId, words: str) -> Future[None]:
        """Give a note other words; the future raises as that of `add` does."""
        return self._change(which, lambda: {"words": _kept(words)})

    def remove(self, which: NoteId) -> Future[None]:
        """Take a note away; `restore` brings it back."""
        return self._change(which, lambda: {"removed_at_ms": now_ms()})

    def restore(self, which: NoteId) -> Future[None]:
        """Undo a removal."""
        return self._change(which, lambda: {"removed_at_ms": None})

    def of_video(self, profile: Profile, video_id: VideoId) -> list[Note]:
        """Return the notes about a video, in its order.

        Raises:
            StorageError: the database is locked or damaged.
        """
        query = _standing(profile).where(note.c.video_id == video_id)
        with self._database.reading() as connection:
            return [_note(row) for row in connection.execute(query.order_by(note.c.video_ms))]

    def all(self, profile: Profile, after: str | None = None, limit: int = 30) -> Page[Noted]:
        """Return a page of all notes, the last one written first; no two are of one millisecond.

        Raises:
            StorageError: the database is locked or damaged.
        """
        mine = (listing.c.video_id == note.c.video_id) & (listing.c.profile_id == profile.id)
        query = (
            _standing(profile)
            .add_columns(listing.c.id.label("listed"))
            .outerjoin(listing, mine)
            .order_by(note.c.written_at_ms.desc(), note.c.id.desc())
        )
        if (begun := place(after, 1)) is not None:
            query = query.where(note.c.written_at_ms < begun[0])
        with self._database.reading() as connection:
            rows = connection.execute(query.limit(limit + 1)).all()
            shown = rows[:limit]
            listed = [row.listed for row in shown if row.listed is not None]
            hits = hits_of(connection, profile.id, listed)
        more = mark(shown[-1].written_at_ms) if len(rows) > limit else None
        return Page(tuple(Noted(_note(row), hits.get(row.listed)) for row in shown), more)

    def _change(self, which: NoteId, values: Callable[[], dict[str, Any]]) -> Future[None]:
        def write(connection: Connection) -> None:
            connection.execute(update(note).where(note.c.id == which).values(**values()))

        return self._writer.submit(write, durable=True)


_COLUMNS: Final = (
    note.c.id,
    note.c.video_id,
    note.c.video_ms,
    note.c.words,
    note.c.written_at_ms,
)


def _standing(profile: Profile) -> Select[Any]:
    """The notes of a profile that were not removed."""
    return select(*_COLUMNS).where(note.c.profile_id == profile.id, note.c.removed_at_ms.is_(None))


def _note(row: Row[Any]) -> Note:
    return Note(*row[: len(_COLUMNS)])


def _kept(words: str) -> str:
    """Return the words of a note as they are kept.

    Raises:
        StorageError: there are none.
    """
    kept = words.strip()[:LONGEST]
    if not kept:
        raise StorageError("A note needs words.")
    return kept
