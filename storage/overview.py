"""The library at a glance: its folders with counts, its totals, what is new, what needs a look."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, and_, case, exists, func, select, update

from storage import schema
from storage.database import Database
from storage.duplicates import DuplicateGroup, duplicate_groups
from storage.finding.tables import listing
from storage.finding.totals import WEEK_MS, LibraryTotals, library_totals
from storage.folder_rows import Folder, folders_of
from storage.presence import is_folder
from storage.records import FolderId, ProfileId
from storage.writer import Writer

LISTED: Final = 200
"""Files named of those that need a look; all are counted."""
NEWEST: Final = 8
UNREAD: Final = -1
"""A time of change that no file has: the next scan takes the file for a changed one."""


@dataclass(frozen=True, slots=True)
class FolderCounts:
    """A folder, and how many of its files are what."""

    folder: Folder
    there: bool
    """Whether it can be reached now."""
    videos: int
    """Files that can be played."""
    faults: int
    missing: int


@dataclass(frozen=True, slots=True)
class LostFile:
    """A file that is not dealt: it cannot be played, or was there once and is not now."""

    folder_id: FolderId
    root: Path
    path: str
    """In the folder, with / between its parts."""
    why: str
    """In the viewer's words; empty when it is missing."""

    @property
    def place(self) -> Path:
        """Where it lies, or lay."""
        return self.root / self.path


@dataclass(frozen=True, slots=True)
class Overview:
    """What the library page shows at once."""

    folders: tuple[FolderCounts, ...]
    totals: LibraryTotals
    newest: tuple[str, ...]
    """Content keys of the latest videos of the last week, the newest first."""
    faults: tuple[LostFile, ...]
    missing: tuple[LostFile, ...]
    """Of folders that are there."""
    duplicates: tuple[DuplicateGroup, ...]
    """The first page of them."""


def overview(database: Database, profile_id: ProfileId, now_ms: int) -> Overview:
    """Return a profile's library at a glance; looks at every row and every folder: off the GUI.

    Raises:
        StorageError: the database is locked or damaged.
    """
    with database.reading() as connection:
        folders = folders_of(connection, profile_id)
    there = {folder.id for folder in folders if is_folder(folder.root)}  # disks may be slow
    with database.reading() as connection:
        return Overview(
            folders=_counted(connection, folders, there),
            totals=library_totals(connection, profile_id, now_ms),
            newest=_newest(connection, profile_id, now_ms - WEEK_MS),
            faults=_files(connection, [folder.id for folder in folders], _faulty()),
            missing=_files(connection, list(there), _lost()),
            duplicates=tuple(duplicate_groups(connection, profile_id)),
        )


def read_anew(writer: Writer, files: Sequence[LostFile]) -> Future[None]:
    """Have the next scan of their folders read these files, though they have not changed."""

    def write(connection: Connection) -> None:
        file = schema.file
        for lost in files:
            here = and_(file.c.folder_id == lost.folder_id, file.c.path == lost.path)
            connection.execute(update(file).where(here).values(mtime_ns=UNREAD))

    return writer.submit(write)


def _counted(
    connection: Connection, folders: Sequence[Folder], there: set[FolderId]
) -> tuple[FolderCounts, ...]:
    file = schema.file
    gone = file.c.missing_since_ms.is_not(None)
    query = (
        select(
            file.c.folder_id,
            func.count(),
            func.sum(case((gone, 1), else_=0)),
            func.sum(case((_lost(), 1), else_=0)),
            func.sum(case((_faulty(), 1), else_=0)),
        )
        .select_from(file.outerjoin(schema.video))
        .where(file.c.folder_id.in_([folder.id for folder in folders]))
        .group_by(file.c.folder_id)
    )
    counts = {row[0]: row for row in connection.execute(query)}
    found = []
    for folder in folders:
        _, files, away, lost, faults = counts.get(folder.id, (folder.id, 0, 0, 0, 0))
        videos = files - away - faults
        found.append(FolderCounts(folder, folder.id in there, videos, faults, lost))
    return tuple(found)


def _lost() -> Any:
    """Missing, and nothing that is there holds the same: a file that moved is none of these."""
    file, other = schema.file, schema.file.alias()
    same = and_(other.c.video_id == file.c.video_id, other.c.missing_since_ms.is_(None))
    return and_(file.c.missing_since_ms.is_not(None), ~exists().where(same).correlate(file))


def _faulty() -> Any:
    file, video = schema.file, schema.video
    return and_(
        file.c.missing_since_ms.is_(None),
        file.c.fault.is_not(None) | video.c.unplayable.is_not(None),
    )


def _newest(connection: Connection, profile_id: ProfileId, since_ms: int) -> tuple[str, ...]:
    query = (
        select(schema.video.c.content_key)
        .join(listing, listing.c.video_id == schema.video.c.id)
        .where(
            listing.c.profile_id == profile_id,
            listing.c.present,
            listing.c.added_at_ms > since_ms,
        )
        .order_by(listing.c.added_at_ms.desc(), listing.c.id.desc())
        .limit(NEWEST)
    )
    return tuple(connection.execute(query).scalars())


def _files(connection: Connection, folders: Sequence[FolderId], which: Any) -> tuple[LostFile, ...]:
    file, folder, video = schema.file, schema.folder, schema.video
    query = (
        select(file.c.folder_id, folder.c.root, file.c.path, file.c.fault, video.c.unplayable)
        .select_from(file.join(folder).outerjoin(video))
        .where(file.c.folder_id.in_(folders), which)
        .order_by(folder.c.id, file.c.path)
        .limit(LISTED)
    )
    return tuple(
        LostFile(
            FolderId(row.folder_id),
            Path(row.root),
            row.path,
            row.fault or row.unplayable or "",
        )
        for row in connection.execute(query)
    )
