"""The rows of files: what a scan left of each, so that the next one can tell what changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from storage import schema
from storage.records import FolderId
from storage.sidecars.description import Description

READER: Final = 1
"""Raised when more is read of a file than before: then each is read once more."""


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

    @property
    def rotation(self) -> int:
        """Degrees counterclockwise by which a player turns the picture."""

    @property
    def fps(self) -> float | None:
        """Pictures a second; None when unknown."""

    @property
    def video_codec(self) -> str:
        """The name of the codec of its pictures."""

    @property
    def audio_codec(self) -> str | None:
        """The same of its sound; None without."""


class Inspection(Protocol):
    """What came of looking into a file; see player.facts."""

    @property
    def key(self) -> str | None:
        """Its content key; None for a fault."""

    @property
    def facts(self) -> MediaFacts | None:
        """None for a fault, and for a video of which all is known."""

    @property
    def size(self) -> int | None:
        """Bytes when it was read; None when it could not be opened."""

    @property
    def mtime_ns(self) -> int | None:
        """When it was changed last; None when it could not be opened."""

    @property
    def fault(self) -> str | None:
        """Why it cannot be played, in the viewer's words."""

    @property
    def passing(self) -> bool:
        """Whether the file may do another time."""

    @property
    def gone(self) -> bool:
        """Whether there was no such file."""


class Inspects(Protocol):
    """What looks into files; see player.prober."""

    @property
    def width(self) -> int:
        """How many threads it serves at once."""

    def inspect(self, files: Sequence[tuple[Path, Sequence[str]]]) -> Sequence[Inspection]:
        """Look into files, each with the content keys of videos that need not be probed."""

    def whole_key(self, path: Path) -> str | None:
        """Return a key of every byte of a file; None when it cannot be had."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a file looks like from outside; while it stays the same, nobody reads the file."""

    size: int
    mtime_ns: int
    sidecar: str | None
    """What lies beside it and when that changed; see `sidecars.beside.dated`."""


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
            "reader": READER,
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
