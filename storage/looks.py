"""What a closer look at a video found: how loud it is, and what other videos show the same."""

from __future__ import annotations

import math
from collections.abc import Collection
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, insert, select, update

from storage import schema
from storage.database import Database
from storage.likeness import Likeness, Traits
from storage.records import ProfileId, VideoId
from storage.writer import Writer

PAGE = 100
"""Videos listed at a time."""


@dataclass(frozen=True, slots=True)
class Unlooked:
    """A video that nobody has looked at closely yet, or not in all respects."""

    id: VideoId
    content_key: str
    path: Path
    duration_ms: int
    lufs: float | None
    """None while its loudness was not measured."""
    fingerprint: bytes | None
    """None while its pictures were not looked at."""


class Looks:
    """Keeps what looks found, and whose turn it is. What reads waits: not for the GUI thread."""

    def __init__(self, database: Database, writer: Writer) -> None:
        self._database, self._writer = database, writer
        self._likeness: Likeness | None = None
        self._turn = Lock()

    def waiting(self, profile_id: ProfileId, after: VideoId | None = None) -> list[Unlooked]:
        """Return the next videos of a profile that were not looked at, in the order of their ids.

        Args:
            profile_id: whose folders.
            after: the last video of the list before; None for the first list. What could not
                be looked at for now is not met again that way.

        Raises:
            StorageError: the database is locked or damaged.
        """
        query = _unlooked().where(schema.folder.c.profile_id == profile_id).limit(PAGE)
        return self._read(query if after is None else query.where(schema.video.c.id > after))

    def lacking(self, ids: Collection[VideoId]) -> list[Unlooked]:
        """Return which of a few videos were not looked at, in the order given.

        Raises:
            StorageError: the database is locked or damaged.
        """
        places = {video_id: place for place, video_id in enumerate(ids)}
        found = self._read(_unlooked().where(schema.video.c.id.in_(ids)))
        return sorted(found, key=lambda video: places[video.id])

    def keep(
        self, video: Unlooked, fingerprint: bytes, lufs: float, true_peak_db: float | None
    ) -> Future[list[VideoId]]:
        """Keep what was found; the future holds the videos whose group is another now.

        Args:
            video: as `waiting` or `lacking` told of it.
            fingerprint: what its pictures can be told by; empty when there is too little.
            lufs: its loudness.
            true_peak_db: None when the loudness was known before.

        Raises:
            StorageError: the database is locked or damaged.
        """
        twin = self._twin(video.id, Traits(video.duration_ms, lufs, fingerprint))

        def write(connection: Connection) -> list[VideoId]:
            table = schema.video
            if video.fingerprint is None:
                row = {"video_id": video.id, "value": fingerprint}
                connection.execute(insert(schema.fingerprint), row)
            if true_peak_db is not None:
                loudness = {"loudness_lufs": lufs, "true_peak_db": true_peak_db}
                connection.execute(update(table).where(table.c.id == video.id).values(loudness))
            return [] if twin is None else _join(connection, video.id, twin)

        return self._writer.submit(write)

    def rest(self) -> None:
        """Free what finding takes, until it is needed again."""
        with self._turn:
            self._likeness = None

    def _twin(self, video_id: VideoId, traits: Traits) -> VideoId | None:
        with self._turn:
            if self._likeness is None:
                self._likeness = self._known(video_id)
            twin = self._likeness.nearest(traits)
            self._likeness.add(video_id, traits)
            return twin

    def _known(self, besides: VideoId) -> Likeness:
        video, its_print = schema.video, schema.fingerprint
        query = (
            select(video.c.id, video.c.duration_ms, video.c.loudness_lufs, its_print.c.value)
            .join_from(its_print, video)
            .where(video.c.id != besides)
        )
        likeness = Likeness()
        with self._database.reading() as connection:
            for video_id, duration_ms, lufs, value in connection.execute(query):
                loudness = math.nan if lufs is None else lufs
                likeness.add(video_id, Traits(duration_ms, loudness, value))
        return likeness

    def _read(self, query: Select[Any]) -> list[Unlooked]:
        rows: dict[VideoId, RowMapping] = {}
        with self._database.reading() as connection:
            for row in connection.execute(query).mappings():
                rows.setdefault(row["id"], row)
        return [
            Unlooked(
                id=video_id,
                content_key=row["content_key"],
                path=Path(row["root"], row["path"]),
                duration_ms=row["duration_ms"],
                lufs=row["loudness_lufs"],
                fingerprint=row["value"],
            )
            for video_id, row in rows.items()
        ]


def _unlooked() -> Select[Any]:
    video, file, folder, its_print = schema.video, schema.file, schema.folder, schema.fingerprint
    columns = (video.c.id, video.c.content_key, video.c.duration_ms, video.c.loudness_lufs)
    return (
        select(*columns, its_print.c.value, folder.c.root, file.c.path)
        .select_from(
            video.join(file, file.c.video_id == video.c.id)
            .join(folder, folder.c.id == file.c.folder_id)
            .outerjoin(its_print, its_print.c.video_id == video.c.id)
        )
        .where(
            file.c.missing_since_ms.is_(None),
            video.c.unplayable.is_(None),
            its_print.c.video_id.is_(None) | video.c.loudness_lufs.is_(None),
        )
        .order_by(video.c.id, folder.c.id, file.c.path)
    )


def _join(connection: Connection, video_id: VideoId, twin: VideoId) -> list[VideoId]:
    """Put a video into the group of its twin, which is the twin's own name when it had none."""
    table = schema.video
    query = select(table.c.id, table.c.duplicates).where(table.c.id.in_([video_id, twin]))
    groups = {row.id: row.duplicates for row in connection.execute(query)}
    group = groups[twin] or twin
    moved = [VideoId(one) for one, known in groups.items() if known != group]
    connection.execute(update(table).where(table.c.id.in_(moved)).values(duplicates=group))
    return moved
