"""A video as a list shows it: light, and read for a page at a time."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, select

from storage import schema
from storage.finding.filters import Orientation
from storage.finding.tables import listing
from storage.folder_rows import folders_of
from storage.presence import is_folder
from storage.records import FolderId, ProfileId, VideoId


@dataclass(frozen=True, slots=True)
class Hit:
    """What a list shows of a video."""

    id: VideoId
    content_key: str
    """Names its poster."""
    title: str
    creator: str | None
    """Handle without @."""
    creator_name: str | None
    duration_ms: int
    orientation: Orientation
    dated_at_ms: int
    """Posted, or added where that is unknown."""
    liked: bool
    saved: bool
    seen: bool
    """Whether it was ever shown."""
    path: Path


def hits_of(connection: Connection, profile_id: ProfileId, ids: Sequence[int]) -> dict[int, Hit]:
    """Return what lists show of some listings; those on drives that are away are left out.

    Args:
        connection: a reading one.
        profile_id: whose listings they are.
        ids: at most a few hundred.
    """
    present = [one.id for one in folders_of(connection, profile_id) if is_folder(one.root)]
    return _read(connection, present, ids) if present and ids else {}


def _read(
    connection: Connection, folders: Collection[FolderId], ids: Sequence[int]
) -> dict[int, Hit]:
    video, file, folder, creator = schema.video, schema.file, schema.folder, schema.creator
    query = (
        select(
            listing,
            video.c.content_key,
            video.c.title,
            creator.c.handle,
            creator.c.name.label("creator_name"),
            folder.c.root,
            file.c.path,
            file.c.folder_id,
        )
        .select_from(
            listing.join(video, video.c.id == listing.c.video_id)
            .join(file, file.c.video_id == video.c.id)
            .join(folder, folder.c.id == file.c.folder_id)
            .outerjoin(creator, creator.c.id == video.c.creator_id)
        )
        .where(
            listing.c.id.in_(ids),
            listing.c.present,
            file.c.missing_since_ms.is_(None),
        )
        .order_by(folder.c.id, file.c.path)
    )
    hits: dict[int, Hit] = {}
    for row in connection.execute(query):
        # Asked of SQLite, it would walk through all files of a folder to find a page of them.
        if row.id not in hits and row.folder_id in folders:
            hits[row.id] = Hit(
                id=VideoId(row.video_id),
                content_key=row.content_key,
                title=row.title,
                creator=row.handle,
                creator_name=row.creator_name,
                duration_ms=row.duration_ms,
                orientation=Orientation(row.orientation),
                dated_at_ms=row.dated_at_ms,
                liked=row.liked is not None,
                saved=row.saved is not None,
                seen=row.views > 0,
                path=Path(row.root, row.path),
            )
    return hits
