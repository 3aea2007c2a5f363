"""Which videos show the same: groups of them, and what lies on disk for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, select

from storage import schema
from storage.records import ProfileId, VideoId, quality

PAGE = 50
"""Groups read at a time."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One file of a group."""

    video_id: VideoId
    """Equal for files of identical content."""
    path: Path
    size: int
    """Bytes."""
    width: int
    """Display size in pixels."""
    height: int
    duration_ms: int


@dataclass(frozen=True, slots=True)
class DuplicateGroup:
    """Files that show the same, though they differ in size, bitrate, format or edges."""

    name: UUID
    """To be handed back as `after`; of no meaning to the viewer."""
    copies: tuple[Copy, ...]
    """Two at least, the best first: that one is played."""

    @property
    def best(self) -> Copy:
        """The copy that the feed deals: most pixels, then bitrate."""
        return self.copies[0]

    @property
    def spare_bytes(self) -> int:
        """How much the disk would hold less without the others."""
        return sum(copy.size for copy in self.copies[1:])


def duplicate_groups(
    connection: Connection, profile_id: ProfileId, after: UUID | None = None, limit: int = PAGE
) -> list[DuplicateGroup]:
    """Return one page of a profile's groups of videos that show the same.

    Only files count that are there and can be played; what is left with one such file is no
    group. Takes 2 ms or so in a library of any size: pages follow an index.

    Args:
        connection: a reading one, as of `Database.reading`; not on the GUI thread.
        profile_id: whose folders.
        after: the name of the last group of the page before; None for the first page.
        limit: groups to return. Fewer come only on the last page.
    """
    found: list[DuplicateGroup] = []
    while len(found) < limit:
        names = connection.scalars(_names(after, limit)).all()
        found += _groups(connection, profile_id, names)
        if len(names) < limit:
            break
        after = names[-1]
    return found[:limit]


def _groups(
    connection: Connection, profile_id: ProfileId, names: Sequence[UUID]
) -> list[DuplicateGroup]:
    """Return what is left of these groups, in their order."""
    found: dict[UUID, list[Copy]] = {}
    for row in connection.execute(_files(names)):
        if row.profile_id == profile_id:
            path = Path(row.root, row.path)
            copy = Copy(row.id, path, row.size, row.width, row.height, row.duration_ms)
            found.setdefault(row.duplicates, []).append(copy)
    for copies in found.values():
        copies.sort(key=_quality, reverse=True)
    return [
        DuplicateGroup(name, tuple(copies)) for name, copies in found.items() if len(copies) > 1
    ]


def _names(after: UUID | None, limit: int) -> Select[Any]:
    name = schema.video.c.duplicates
    query = select(name).where(name.is_not(None) if after is None else name > after)
    return query.distinct().order_by(name).limit(limit)


def _files(names: Sequence[UUID]) -> Select[Any]:
    """Select files of groups; a condition on folders would have SQLite begin with all of theirs."""
    video, file, folder = schema.video, schema.file, schema.folder
    return (
        select(
            *(video.c.duplicates, video.c.id, file.c.path, folder.c.root, folder.c.profile_id),
            *(file.c.size, video.c.width, video.c.height, video.c.duration_ms),
        )
        .select_from(
            video.join(file, file.c.video_id == video.c.id).join(
                folder, folder.c.id == file.c.folder_id
            )
        )
        .where(
            video.c.duplicates.in_(names),
            file.c.missing_since_ms.is_(None),
            video.c.unplayable.is_(None),
        )
        .order_by(video.c.duplicates, video.c.content_key, file.c.path)
    )


def _quality(copy: Copy) -> tuple[int, float]:
    return quality(copy.width, copy.height, copy.size, copy.duration_ms)
