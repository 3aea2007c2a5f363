"""Everything that is kept of a study, read once: rows as they were sealed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, Table, select

from storage import schema
from storage.database import Database
from storage.records import FolderId, Video, VideoId
from storage.study.seals import plain
from storage.study.tables import (
    answer,
    gesture,
    mark,
    participation,
    player_event,
    seal,
    withdrawal,
)
from storage.videos import PORTION, read_videos

Row = dict[str, Any]

OWNED: Final[Mapping[Table, str]] = {
    schema.session: "profile",
    schema.epoch: "profile",
    schema.impression: "profile",
    schema.reaction: "profile",
    schema.wish: "profile",
    mark: "participation",
    answer: "participation",
    player_event: "session",
    gesture: "session",
    seal: "participation",
}
"""Tables of a participation, and what their rows belong to."""
ORDER: Final[Mapping[Table, tuple[str, ...]]] = {
    schema.session: ("id",),
    schema.epoch: ("number",),
    schema.impression: ("sequence",),
    schema.reaction: ("sequence",),
    schema.wish: ("sequence",),
    seal: ("number",),
}
"""How rows are sorted; by their keys, which follow time, unless said otherwise."""
UNTOLD: Final = frozenset({"path", "copies"})
"""What of a video no export tells: where it lies, and other videos' keys."""


@dataclass(frozen=True)
class Gathered:
    """A study's rows, of JSON's own types."""

    study: str
    participations: Sequence[Row]
    tables: Mapping[str, Sequence[Row]]
    """By table, the participants' one after another."""
    videos: Sequence[Row]
    """Sorted by content key, without paths."""
    withdrawals: Sequence[Row]

    def of(self, participant: Row) -> dict[str, list[Row]]:
        """Return the rows of one participation, by table."""
        mine = self._by_owner["session"].get(participant["profile_id"], [])
        owners = {
            "profile": [participant["profile_id"]],
            "participation": [participant["id"]],
            "session": [session["id"] for session in mine],
        }
        return {
            table.name: [
                row for key in owners[kind] for row in self._by_owner[table.name].get(key, [])
            ]
            for table, kind in OWNED.items()
        }

    def of_nobody(self) -> Iterator[tuple[str, Row]]:
        """Yield the rows that are no participant's, each with its table."""
        known = {
            id(row) for part in self.participations for of in self.of(part).values() for row in of
        }
        for table, rows in self.tables.items():
            yield from ((table, row) for row in rows if id(row) not in known)

    @cached_property
    def content_keys(self) -> Mapping[str, str]:
        """The content key of each video."""
        return {str(row["id"]): str(row["content_key"]) for row in self.videos}

    @cached_property
    def _by_owner(self) -> Mapping[str, Mapping[object, list[Row]]]:
        """The rows of each table by whom they belong to: studies have many of both."""
        found: dict[str, dict[object, list[Row]]] = {}
        for table, kind in OWNED.items():
            of = found.setdefault(table.name, {})
            for row in self.tables[table.name]:
                of.setdefault(row[f"{kind}_id"], []).append(row)
        return found


def studies(database: Database) -> list[str]:
    """Return the names of the studies that somebody took part in, or withdrew from.

    Raises:
        StorageError: the database is locked or damaged.
    """
    with database.reading() as connection:
        names = set(connection.scalars(select(participation.c.study)))
        return sorted(names | set(connection.scalars(select(withdrawal.c.study))))


def gather(
    database: Database, study: str, admits: Callable[[Video], bool] = lambda video: True
) -> Gathered:
    """Read all that is kept of a study.

    Args:
        database: of the study's data folder.
        study: its name.
        admits: whether the study shows a video.

    Raises:
        StorageError: the database is locked or damaged.
    """
    with database.reading() as connection:
        mine = participation.c.study == study
        order = participation.c.place, participation.c.id
        people = _rows(connection, select(participation).where(mine).order_by(*order))
        tables: dict[str, list[Row]] = {table.name: [] for table in OWNED}
        for person in people:
            for table, kind in OWNED.items():
                tables[table.name] += _theirs(connection, table, kind, person)
        gone = select(withdrawal).where(withdrawal.c.study == study).order_by(withdrawal.c.id)
        withdrawals = _rows(connection, gone)
        videos = [video_row(video) for video in _videos(connection, people) if admits(video)]
    return Gathered(study, people, tables, videos, withdrawals)


def _videos(connection: Connection, people: Sequence[Row]) -> Iterator[Video]:
    """Yield the videos of all folders, whether their drives are there or not, by content key."""
    owners = [UUID(person["profile_id"]) for person in people]
    folders = select(schema.folder.c.id).where(schema.folder.c.profile_id.in_(owners))
    known = [FolderId(row) for row in connection.scalars(folders)]
    keys = select(schema.video.c.id).order_by(schema.video.c.content_key)
    ids = [VideoId(row) for row in connection.scalars(keys)]
    for start in range(0, len(ids), PORTION):
        yield from read_videos(connection, known, ids[start : start + PORTION])


def video_row(video: Video) -> Row:
    """Return a video as JSON has it, without where it lies."""
    told = {
        field.name: getattr(video, field.name)
        for field in fields(video)
        if field.name not in UNTOLD
    }
    return {**told, "id": str(video.id), "tags": list(video.tags)}


def _theirs(connection: Connection, table: Table, kind: str, person: Row) -> list[Row]:
    profile, part = UUID(person["profile_id"]), UUID(person["id"])
    order = [table.c[name] for name in ORDER.get(table, ("id",))]
    query = select(table).order_by(*order)
    if kind == "profile":
        return _rows(connection, query.where(table.c.profile_id == profile))
    if kind == "participation":
        return _rows(connection, query.where(table.c.participation_id == part))
    sessions = select(schema.session.c.id).where(schema.session.c.profile_id == profile)
    return _rows(connection, query.where(table.c.session_id.in_(sessions)))


def _rows(connection: Connection, query: Any) -> list[Row]:
    return [
        {str(name): plain(value) for name, value in row.items()}
        for row in connection.execute(query).mappings()
    ]
