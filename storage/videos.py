"""Videos as the other rooms know them, put together from the library's tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from pathlib import Path, PurePosixPath
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, select

from storage import schema
from storage.records import FolderId, Video, VideoId
from storage.sidecars.words import TITLE_LENGTH, clean


def read_videos(
    connection: Connection, folders: Collection[FolderId], only: Collection[VideoId] | None = None
) -> list[Video]:
    """Return what can be dealt from these folders, sorted by content key.

    A video that several files hold comes once, from the folder that was added first. Missing
    files, unplayable videos and those of unknown duration are left out.

    Args:
        connection: a reading one.
        folders: folders whose root is there.
        only: at most a few hundred videos to look at; None for all.
    """
    rows: dict[VideoId, RowMapping] = {}
    for row in connection.execute(_playable(folders, only)).mappings():
        rows.setdefault(row["id"], row)
    tags = read_tags(connection, None if only is None else list(rows))
    return [_video(row, tags[video_id]) for video_id, row in rows.items()]


def _playable(folders: Collection[FolderId], only: Collection[VideoId] | None) -> Select[Any]:
    video, file, folder = schema.video, schema.file, schema.folder
    query = (
        select(
            video,
            schema.creator.c.handle,
            schema.creator.c.name.label("creator_name"),
            schema.sound.c.name.label("sound"),
            folder.c.root,
            file.c.path,
            file.c.size,
        )
        .select_from(
            video.join(file, file.c.video_id == video.c.id)
            .join(folder, folder.c.id == file.c.folder_id)
            .outerjoin(schema.creator, schema.creator.c.id == video.c.creator_id)
            .outerjoin(schema.sound, schema.sound.c.id == video.c.sound_id)
        )
        .where(
            folder.c.id.in_(folders),
            file.c.missing_since_ms.is_(None),
            video.c.unplayable.is_(None),
            video.c.duration_ms > 0,
        )
        .order_by(video.c.content_key, folder.c.id, file.c.path)
    )
    return query if only is None else query.where(video.c.id.in_(only))


def read_tags(
    connection: Connection, only: Collection[VideoId] | None = None
) -> defaultdict[VideoId, list[str]]:
    """Return the hashtags of some videos, at most a few hundred, or of all, in order of mention."""
    link, tag = schema.video_tag, schema.tag
    query = (
        select(link.c.video_id, tag.c.name)
        .join(tag, tag.c.id == link.c.tag_id)
        .order_by(link.c.video_id, link.c.position)
    )
    if only is not None:
        query = query.where(link.c.video_id.in_(only))
    tags: defaultdict[VideoId, list[str]] = defaultdict(list)
    for video_id, name in connection.execute(query):
        tags[video_id].append(name)
    return tags


def _video(row: RowMapping, tags: Collection[str]) -> Video:
    parent = PurePosixPath(row["path"]).parent
    return Video(
        id=row["id"],
        content_key=row["content_key"],
        path=Path(row["root"], row["path"]),
        folder="" if parent == PurePosixPath() else clean(str(parent), TITLE_LENGTH),
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
        duplicates=None if row["duplicates"] is None else row["duplicates"].hex,
    )
