"""Which videos something is about: a reset of a part, a like of what shows the same."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select

from storage import schema


def tagged(name: str) -> Select[tuple[UUID]]:
    """Select the videos that have a hashtag."""
    link, tag = schema.video_tag, schema.tag
    videos = select(link.c.video_id).join(tag, tag.c.id == link.c.tag_id)
    return videos.where(tag.c.name == name)


def made_by(handle: str) -> Select[tuple[UUID]]:
    """Select the videos of a creator."""
    video, creator = schema.video, schema.creator
    theirs = select(video.c.id).join(creator, creator.c.id == video.c.creator_id)
    return theirs.where(creator.c.handle == handle)


def first_of_copies() -> ColumnElement[UUID]:
    """Name a video by the first of those that show the same."""
    video = schema.video
    return func.coalesce(video.c.duplicates, video.c.id)
