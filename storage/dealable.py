"""What a video that can be dealt is, as SQL: its file is there, it plays, its length is known."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, select

from storage import schema


def dealable(only: Collection[UUID], *more: ColumnElement[Any]) -> Select[Any]:
    """Select the files of some hundred videos that can be dealt, with what is told of each.

    A condition on folders would have SQLite begin with all of theirs.

    Args:
        only: the videos to look at.
        more: what is wanted beside the columns of the video, its creator and sound, and its file.
    """
    video, file, folder = schema.video, schema.file, schema.folder
    return (
        select(
            video,
            schema.creator.c.handle,
            schema.creator.c.name.label("creator_name"),
            schema.sound.c.name.label("sound"),
            file.c.folder_id,
            file.c.path,
            file.c.size,
            *more,
        )
        .select_from(
            video.join(file, file.c.video_id == video.c.id)
            .join(folder, folder.c.id == file.c.folder_id)
            .outerjoin(schema.creator, schema.creator.c.id == video.c.creator_id)
            .outerjoin(schema.sound, schema.sound.c.id == video.c.sound_id)
        )
        .where(
            video.c.id.in_(only),
            file.c.missing_since_ms.is_(None),
            video.c.unplayable.is_(None),
            video.c.duration_ms > 0,
        )
    )
