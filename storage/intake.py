"""Write the videos that a scan found into the library's tables."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, bindparam, delete, insert, select, update

from storage import schema
from storage.file_rows import Content, MediaFacts, ReadFile, changed_videos, replace_files
from storage.ids import new_id
from storage.posted_rows import keep_posted
from storage.records import FolderId, VideoId
from storage.sidecars.description import Description


def take_in(
    connection: Connection, folder_id: FolderId, files: Sequence[ReadFile], now_ms: int
) -> list[VideoId]:
    """Write files and the videos they hold; return the videos."""
    found: dict[str, Content] = {}
    for content in (file.content for file in files if file.content is not None):
        if content.key not in found or _outweighs(content, found[content.key]):
            found[content.key] = content
    ids = _write_videos(connection, found, now_ms)
    _give_another_chance(connection, changed_videos(connection, folder_id, files))
    replace_files(connection, folder_id, files, ids)
    return [VideoId(video_id) for video_id in ids.values()]


def _write_videos(
    connection: Connection, found: dict[str, Content], now_ms: int
) -> dict[str, UUID]:
    """Insert new videos, describe known ones anew, and return the id of every content key."""
    table = schema.video
    query = select(table.c.content_key, table.c.id, table.c.described_by).where(
        table.c.content_key.in_(list(found))
    )
    known = {row.content_key: row for row in connection.execute(query)}
    told = {
        key: content.description
        for key, content in found.items()
        # What a sidecar said is not unsaid by the name of a copy without one.
        if key not in known or content.description.origin.weight >= known[key].described_by.weight
    }
    rows = _described(connection, told)
    ids = {key: known[key].id if key in known else new_id() for key in found}
    fresh = [
        {**rows[key], **_measures(content.facts), "id": ids[key], "content_key": key}
        for key, content in found.items()
        if key not in known and content.facts is not None
    ]
    again = [{**rows[key], "its_id": ids[key]} for key in told if key in known]
    measured = [
        {**_measures(content.facts), "its_id": ids[key]}
        for key, content in found.items()
        if key in known and content.facts is not None
    ]
    if fresh:
        connection.execute(insert(table).values(added_at_ms=now_ms), fresh)
    if again:
        connection.execute(update(table).where(table.c.id == bindparam("its_id")), again)
    if measured:
        connection.execute(update(table).where(table.c.id == bindparam("its_id")), measured)
    _replace_tags(connection, {ids[key]: said.tags for key, said in told.items()})
    posted = {ids[key]: content.description.posted for key, content in found.items()}
    keep_posted(connection, posted, {ids[key] for key in told})
    return ids


def _outweighs(content: Content, other: Content) -> bool:
    return content.description.origin.weight > other.description.origin.weight


def _give_another_chance(connection: Connection, changed: Collection[UUID]) -> None:
    """Forget that videos could not be played: a file of theirs was touched, perhaps repaired."""
    table = schema.video
    if changed:
        connection.execute(
            update(table)
            .where(table.c.id.in_(changed), table.c.unplayable.is_not(None))
            .values(unplayable=None)
        )


def _measures(facts: MediaFacts) -> dict[str, Any]:
    return {
        "demuxer": facts.demuxer,
        "duration_ms": max(0, facts.duration_ms),
        "width": max(0, facts.width),
        "height": max(0, facts.height),
        "colorspace": facts.colorspace,
        "color_range": facts.color_range,
        "rotation": facts.rotation,
        "fps": facts.fps,
        "video_codec": facts.video_codec,
        "audio_codec": facts.audio_codec,
    }


def _described(connection: Connection, told: dict[str, Description]) -> dict[str, dict[str, Any]]:
    """Build the columns that say what a video is about, with its creator and sound in place."""
    handles = {said.creator: said.creator_name for said in told.values() if said.creator}
    creators = _named(connection, schema.creator, "handle", handles)
    _rename(connection, {creators[handle]: name for handle, name in handles.items() if name})
    sounds = _named(connection, schema.sound, "name", {s.sound for s in told.values() if s.sound})
    return {
        key: {
            "title": said.title,
            "caption": said.caption,
            "creator_id": creators.get(said.creator or ""),
            "sound_id": sounds.get(said.sound or ""),
            "language": said.language,
            "described_by": said.origin,
            "published_at_ms": said.published_at_ms,
        }
        for key, said in told.items()
    }


def _named(
    connection: Connection, table: Table, column: str, names: Collection[str]
) -> dict[str, UUID]:
    """Return the row of every name, made where there is none."""
    query = select(table.c[column], table.c.id).where(table.c[column].in_(list(names)))
    ids: dict[str, UUID] = {row[0]: row[1] for row in connection.execute(query)}
    made = {name: new_id() for name in names if name not in ids}
    if made:
        rows = [{"id": key, column: name} for name, key in made.items()]
        connection.execute(insert(table), rows)
    return ids | made


def _rename(connection: Connection, names: dict[UUID, str]) -> None:
    table = schema.creator
    rows = [{"its_id": key, "its_name": name} for key, name in names.items()]
    if rows:
        connection.execute(
            update(table)
            .where(
                table.c.id == bindparam("its_id"),
                table.c.name.is_distinct_from(bindparam("its_name")),
            )
            .values(name=bindparam("its_name")),
            rows,
        )


def _replace_tags(connection: Connection, tags: dict[UUID, Sequence[str]]) -> None:
    link = schema.video_tag
    names = _named(connection, schema.tag, "name", _distinct(tags.values()))
    connection.execute(delete(link).where(link.c.video_id.in_(list(tags))))
    rows = [
        {"video_id": video_id, "tag_id": names[name], "position": position}
        for video_id, said in tags.items()
        for position, name in enumerate(said)
    ]
    if rows:
        connection.execute(insert(link), rows)


def _distinct(groups: Iterable[Sequence[str]]) -> list[str]:
    return list({name: None for group in groups for name in group})
