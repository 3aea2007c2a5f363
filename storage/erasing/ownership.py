"""Which rows of the database are somebody's: told by the keys of the tables."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Final

from sqlalchemy import Column, ColumnElement, Connection, Table, delete, false, or_, select

from storage import schema
from storage.all_tables import metadata
from storage.finding.tables import listing
from storage.records import ProfileId

ABOUT_VIDEOS: Final = (schema.fingerprint, schema.posted, schema.video_tag)
"""What is known of a video, and goes with it."""
NAMED_BY_VIDEOS: Final = (
    (schema.creator, schema.video.c.creator_id),
    (schema.sound, schema.video.c.sound_id),
    (schema.tag, schema.video_tag.c.tag_id),
)
"""What goes with the last video that names it."""


@cache
def _way_to_profile(table: Table) -> tuple[tuple[Column[object], Column[object]], ...]:
    """Return the keys of a table that lead to a profile, with what they refer to."""
    ways = []
    for key in table.foreign_keys:
        parent = key.column.table
        if parent is not table and (parent is schema.profile or _way_to_profile(parent)):
            ways.append((key.parent, key.column))
    direct = [way for way in ways if way[1].table is schema.profile]
    return tuple(direct or ways)


def is_owned(table: Table) -> bool:
    """Whether a table's rows are somebody's."""
    return table is schema.profile or bool(_way_to_profile(table))


def theirs(table: Table, people: Collection[ProfileId]) -> ColumnElement[bool]:
    """Return what is true of the rows of a table that are of these profiles."""
    if table is schema.profile:
        return table.c.id.in_(people)
    conditions = [
        own.in_(people)
        if other.table is schema.profile
        else own.in_(select(other).where(theirs(other.table, people)))
        for own, other in _way_to_profile(table)
    ]
    return or_(false(), *conditions)


def videos_of_nobody_else(connection: Connection, people: Collection[ProfileId]) -> list[str]:
    """Return the content keys of the videos that nobody but these has, or has watched."""
    video = schema.video
    query = select(video.c.content_key)
    for table, column in _speaking_of_videos():
        others = select(column).where(column == video.c.id, ~theirs(table, people))
        query = query.where(~others.exists())
    return list(connection.scalars(query))


def delete_theirs(connection: Connection, people: Collection[ProfileId]) -> int:
    """Delete all rows of these profiles, and the videos of nobody else; return how many rows."""
    keys = videos_of_nobody_else(connection, people)
    deleted = delete_rows(connection, people)
    video = schema.video
    for start in range(0, len(keys), 500):
        some = keys[start : start + 500]
        gone = select(video.c.id).where(video.c.content_key.in_(some))
        for about in ABOUT_VIDEOS:
            connection.execute(delete(about).where(about.c.video_id.in_(gone)))
        deleted += connection.execute(delete(video).where(video.c.content_key.in_(some))).rowcount
    for table, naming in NAMED_BY_VIDEOS:
        named = select(naming).where(naming == table.c.id)
        deleted += connection.execute(delete(table).where(~named.exists())).rowcount
    return deleted


def delete_rows(connection: Connection, people: Collection[ProfileId]) -> int:
    """Delete all rows of these profiles, and no video; return how many."""
    return sum(
        connection.execute(delete(table).where(theirs(table, people))).rowcount
        for table in reversed(metadata.sorted_tables)
        if is_owned(table)
    )


def _speaking_of_videos() -> list[tuple[Table, Column[object]]]:
    """Return the columns that keep a video: of whoever has it, watched it or spoke of it."""
    keys = [
        (table, key.parent)
        for table in metadata.sorted_tables
        for key in table.foreign_keys
        if key.column.table is schema.video and is_owned(table)
    ]
    # A listing names its video without a key: videos may go before their listings do.
    return [*keys, (listing, listing.c.video_id)]
