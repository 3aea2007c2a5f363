"""The rows of files: what a scan left of each, so that the next one can tell what changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from storage import schema
from storage.records import FolderId, VideoId
from storage.sidecars.description import Description


class MediaFacts(Protocol):
    """What a prober finds in a file; see player.facts."""

    @property
    def demuxer(self) -> str:
        """The one demuxer libVLC may use."""

    @property
    def duration_ms(self) -> int:
        """0 when unknown."""

    @property
    def width(self) -> int:
        """Display size in pixels."""

    @property
    def height(self) -> int:
        """Display size in pixels."""

    @property
    def colorspace(self) -> str:
        """The colour matrix."""

    @property
    def color_range(self) -> str:
        """`limited` or `full`."""

    @property
    def labels(self) -> tuple[tuple[str, str], ...]:
        """What the file says of itself in words, by FFmpeg's names for it."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a file looks like from outside; while it stays the same, nobody reads the file."""

    size: int
    mtime_ns: int
    sidecar: str | None
    """What lies beside it and when that changed; see `sidecars.beside.dated`."""


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file as the last scan left it."""

    stamp: Stamp
    video_id: VideoId | None
    missing: bool
    probed: bool
    """False for a video of an older database, of which a prober knows more by now."""


@dataclass(frozen=True, slots=True)
class Content:
    """A video as its file and what lies beside it describe it."""

    key: str
    description: Description
    facts: MediaFacts | None
    """None when a video of this key is known already, with all that a prober finds."""


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file after reading it: either it holds a video or there is a fault."""

    path: str
    """Relative to its folder, / between its parts."""
    stamp: Stamp
    content: Content | None = None
    fault: str | None = None


def known_files(connection: Connection, folder_id: FolderId) -> dict[str, KnownFile]:
    """Return what is known of a folder's files, by path."""
    table, video = schema.file, schema.video
    query = (
        select(table, video.c.colorspace)
        .select_from(table.outerjoin(video))
        .where(table.c.folder_id == folder_id)
    )
    return {
        row.path: KnownFile(
            Stamp(row.size, row.mtime_ns, row.sidecar),
            row.video_id,
            missing=row.missing_since_ms is not None,
            probed=row.video_id is None or row.colorspace is not None,
        )
        for row in connection.execute(query)
    }


def changed_videos(
    connection: Connection, folder_id: FolderId, files: Sequence[ReadFile]
) -> list[UUID]:
    """Return the videos known under the paths of files that have another stamp now."""
    table = schema.file
    stamps = {file.path: file.stamp for file in files}
    query = select(
        table.c.path, table.c.size, table.c.mtime_ns, table.c.sidecar, table.c.video_id
    ).where(
        table.c.folder_id == folder_id,
        table.c.path.in_(list(stamps)),
        table.c.video_id.is_not(None),
    )
    return [
        video_id
        for path, size, mtime_ns, sidecar, video_id in connection.execute(query)
        if Stamp(size, mtime_ns, sidecar) != stamps[path]
    ]


def replace_files(
    connection: Connection, folder_id: FolderId, files: Sequence[ReadFile], ids: Mapping[str, UUID]
) -> None:
    """Write files in place of what was known under their paths; `ids` by content key."""
    table = schema.file
    paths = [file.path for file in files]
    connection.execute(delete(table).where(table.c.folder_id == folder_id, table.c.path.in_(paths)))
    rows = [
        {
            "folder_id": folder_id,
            "path": file.path,
            "size": file.stamp.size,
            "mtime_ns": file.stamp.mtime_ns,
            "sidecar": file.stamp.sidecar,
            "video_id": None if file.content is None else ids[file.content.key],
            "fault": file.fault,
        }
        for file in files
    ]
    if rows:
        connection.execute(insert(table), rows)


def mark_missing(
    connection: Connection, folder_id: FolderId, paths: Sequence[str], since_ms: int | None
) -> None:
    """Note since when files are missing; None when they are back."""
    table = schema.file
    rows = [{"its_path": path} for path in paths]
    if rows:
        connection.execute(
            update(table)
            .where(table.c.folder_id == folder_id, table.c.path == bindparam("its_path"))
            .values(missing_since_ms=since_ms),
            rows,
        )
