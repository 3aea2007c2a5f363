"""All that is known of a profile's videos, read from beside the program, whether or not it runs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, RowMapping, func, select

from storage import schema
from storage.imports.standing import said_elsewhere
from storage.posted_rows import read_posted
from storage.records import SAID_ELSEWHERE, UNDONE_BY, ProfileId, ReactionKind, VideoId
from storage.sidecars.description import NOWHERE, Description
from storage.videos import read_tags

_UNDOES = {undo: said for said, undo in UNDONE_BY.items()}


@dataclass(frozen=True, slots=True)
class Place:
    """Where one file of a video was seen last."""

    root: Path
    """The folder that was added."""
    path: str
    """Relative to it, / between its parts."""
    missing: bool


@dataclass(frozen=True, slots=True)
class Watched:
    """What the viewer made of a video, over all epochs."""

    views: int = 0
    watched_ms: int = 0
    last_at_ms: int | None = None
    """When it was shown last, Unix time in UTC milliseconds."""


@dataclass(frozen=True, slots=True)
class Known:
    """One video with all that is known of it."""

    places: tuple[Place, ...]
    """At least one; those that are there come first."""
    description: Description
    duration_ms: int
    """0 when unknown."""
    width: int
    height: int
    added_at_ms: int
    watched: Watched
    said: frozenset[ReactionKind]
    """What was said of it and not taken back."""


def read_known(connection: Connection, profile: str) -> Iterator[Known]:
    """Yield a profile's videos by the path of their first file, missing ones too."""
    owner = schema.profile
    profile_id = connection.scalar(select(owner.c.id).where(owner.c.name == profile))
    if profile_id is None:
        return
    places = _places(connection, ProfileId(profile_id))
    tags = read_tags(connection)
    posted = read_posted(connection)
    watched = _watched(connection, ProfileId(profile_id))
    said = _said(connection, ProfileId(profile_id))
    videos = _videos(connection)
    for video_id in sorted(places, key=lambda each: (places[each][0].root, places[each][0].path)):
        row = videos[video_id]
        yield Known(
            places=tuple(places[video_id]),
            description=Description(
                origin=row["described_by"],
                title=row["title"],
                caption=row["caption"],
                creator=row["handle"],
                creator_name=row["creator_name"],
                tags=tuple(tags[video_id]),
                sound=row["sound"],
                language=row["language"],
                published_at_ms=row["published_at_ms"],
                posted=posted.get(video_id, NOWHERE),
            ),
            duration_ms=row["duration_ms"],
            width=row["width"],
            height=row["height"],
            added_at_ms=row["added_at_ms"],
            watched=watched.get(video_id, Watched()),
            said=frozenset(said[video_id]),
        )


def _places(connection: Connection, profile_id: ProfileId) -> dict[VideoId, list[Place]]:
    file, folder = schema.file, schema.folder
    query = (
        select(file.c.video_id, folder.c.root, file.c.path, file.c.missing_since_ms)
        .select_from(file.join(folder))
        .where(folder.c.profile_id == profile_id, file.c.video_id.is_not(None))
        .order_by(file.c.missing_since_ms.is_not(None), folder.c.id, file.c.path)
    )
    places: defaultdict[VideoId, list[Place]] = defaultdict(list)
    for video_id, root, path, since_ms in connection.execute(query):
        places[video_id].append(Place(Path(root), path, missing=since_ms is not None))
    return places


def _videos(connection: Connection) -> dict[UUID, RowMapping]:
    video, creator, sound = schema.video, schema.creator, schema.sound
    columns = (
        *("id", "title", "caption", "language", "described_by", "published_at_ms"),
        *("duration_ms", "width", "height", "added_at_ms"),
    )
    query = select(
        *(video.c[name] for name in columns),
        creator.c.handle,
        creator.c.name.label("creator_name"),
        sound.c.name.label("sound"),
    ).select_from(
        video.outerjoin(creator, creator.c.id == video.c.creator_id).outerjoin(
            sound, sound.c.id == video.c.sound_id
        )
    )
    return {row["id"]: row for row in connection.execute(query).mappings()}


def _watched(connection: Connection, profile_id: ProfileId) -> dict[UUID, Watched]:
    table = schema.impression
    query = (
        select(
            table.c.video_id,
            func.count(),
            func.sum(table.c.watched_ms),
            func.max(table.c.shown_at_ms),
        )
        .where(table.c.profile_id == profile_id)
        .group_by(table.c.video_id)
    )
    return {row[0]: Watched(*row[1:]) for row in connection.execute(query)}


def _said(connection: Connection, profile_id: ProfileId) -> defaultdict[UUID, set[ReactionKind]]:
    table = schema.reaction
    query = (
        select(table.c.video_id, table.c.kind)
        .where(table.c.profile_id == profile_id)
        .order_by(table.c.sequence)
    )
    said: defaultdict[UUID, set[ReactionKind]] = defaultdict(set)
    for imported, kind in SAID_ELSEWHERE.items():
        for video_id in said_elsewhere(connection, profile_id, imported):
            said[video_id].add(kind)
    for video_id, kind in connection.execute(query):
        if kind in _UNDOES:
            said[video_id].discard(_UNDOES[kind])
        else:
            said[video_id].add(kind)
    return said
