"""Videos as the other rooms know them, put together from the library's tables."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final
from uuid import UUID

from sqlalchemy import Connection, RowMapping, select

from storage import schema
from storage.database import Database
from storage.dealable import dealable
from storage.folder_rows import folders_of
from storage.presence import is_folder
from storage.records import FolderId, ProfileId, Video, VideoId
from storage.sidecars.words import TITLE_LENGTH, clean

PORTION: Final = 500
"""Videos read at once when all are wanted: a few hundredths of a second."""


def present_folders(connection: Connection, profile_id: ProfileId) -> list[FolderId]:
    """Return the folders that are there now: one on a disk that is not plugged in is not."""
    return [folder.id for folder in folders_of(connection, profile_id) if is_folder(folder.root)]


def portions(database: Database, profile_id: ProfileId) -> Iterator[list[Video]]:
    """Yield the videos that can be dealt now, some hundred at a time, sorted by content key.

    What is added meanwhile may be left out.

    Raises:
        StorageError: the database is locked or damaged.
    """
    with database.reading() as connection:
        present = present_folders(connection, profile_id)
    last = ""
    while True:
        with database.reading() as connection:
            ids, last = _ids_after(connection, last)
            videos = read_videos(connection, present, ids)
        if not ids:
            return
        yield videos


def _ids_after(connection: Connection, content_key: str) -> tuple[list[VideoId], str]:
    """Return the next portion of all videos behind a content key, and the key of its last."""
    video = schema.video
    query = (
        select(video.c.id, video.c.content_key)
        .where(video.c.content_key > content_key)
        .order_by(video.c.content_key)
        .limit(PORTION)
    )
    rows = connection.execute(query).all()
    return [VideoId(row.id) for row in rows], rows[-1].content_key if rows else content_key


def read_videos(
    connection: Connection, folders: Collection[FolderId], only: Collection[VideoId]
) -> list[Video]:
    """Return those of `only` that can be dealt from these folders, sorted by content key.

    A video that several files hold comes once, from the folder that was added first. Missing
    files, unplayable videos and those of unknown duration are left out.

    Args:
        connection: a reading one.
        folders: folders whose root is there.
        only: at most some hundred videos to look at.
    """
    file, folder = schema.file, schema.folder
    query = dealable(only, folder.c.root).order_by(
        schema.video.c.content_key, folder.c.id, file.c.path
    )
    rows: dict[VideoId, RowMapping] = {}
    for row in connection.execute(query).mappings():
        if row["folder_id"] in folders:
            rows.setdefault(row["id"], row)
    tags = read_tags(connection, only)
    copies = _copies(connection, rows.values())
    return [
        _video(row, tags[video_id], copies[row["duplicates"]]) for video_id, row in rows.items()
    ]


def read_tags(
    connection: Connection, only: Collection[UUID] | None = None
) -> defaultdict[UUID, list[str]]:
    """Return the hashtags of some hundred videos, or of all, in order of mention."""
    link, tag = schema.video_tag, schema.tag
    query = (
        select(link.c.video_id, tag.c.name)
        .join(tag, tag.c.id == link.c.tag_id)
        .order_by(link.c.video_id, link.c.position)
    )
    if only is not None:
        query = query.where(link.c.video_id.in_(only))
    tags: defaultdict[UUID, list[str]] = defaultdict(list)
    for video_id, name in connection.execute(query):
        tags[video_id].append(name)
    return tags


def _copies(
    connection: Connection, rows: Iterable[RowMapping]
) -> defaultdict[UUID | None, list[VideoId]]:
    """Return the videos of each group that these are of; none of those that are in no group."""
    copies: defaultdict[UUID | None, list[VideoId]] = defaultdict(list)
    names = {row["duplicates"] for row in rows} - {None}
    if names:
        video = schema.video
        query = select(video.c.duplicates, video.c.id).where(video.c.duplicates.in_(names))
        for name, video_id in connection.execute(query.order_by(video.c.id)):
            copies[name].append(VideoId(video_id))
    return copies


def _video(row: RowMapping, tags: Collection[str], copies: Collection[VideoId]) -> Video:
    return Video(
        id=row["id"],
        content_key=row["content_key"],
        path=Path(os.path.join(row["root"], row["path"])),  # noqa: PTH118  # half the time
        folder=_folder_name(row["path"].rpartition("/")[0]),
        title=row["title"],
        caption=row["caption"],
        creator=row["handle"],
        creator_name=row["creator_name"],
        tags=tuple(tags),
        sound=row["sound"],
        duration_ms=row["duration_ms"],
        width=row["width"],
        height=row["height"],
        demuxer=row["demuxer"],
        published_at_ms=row["published_at_ms"],
        added_at_ms=row["added_at_ms"],
        colorspace=row["colorspace"],
        color_range=row["color_range"],
        loudness_lufs=row["loudness_lufs"],
        true_peak_db=row["true_peak_db"],
        size=row["size"],
        language=row["language"],
        duplicates=None if row["duplicates"] is None else row["duplicates"].hex,
        copies=tuple(copies),
    )


@lru_cache(maxsize=256)
def _folder_name(path: str) -> str:
    return clean(path, TITLE_LENGTH)
