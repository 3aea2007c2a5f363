"""What a listing says of a video, read from the library's tables."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, RowMapping

from storage import schema
from storage.dealable import dealable
from storage.finding.filters import orientation_of
from storage.finding.fold import joined, words
from storage.finding.sqlite_index import FIELDS
from storage.records import Subject
from storage.videos import read_tags

Key = tuple[UUID, UUID]
"""A profile and a video."""
Named = tuple[Subject, str]

EVERYTHING: Final = (Subject.FOLDER, "")
"""The topic to which each video belongs: its sums are those of the library."""


@dataclass(frozen=True, slots=True)
class Described:
    """A video that can be dealt."""

    facts: Mapping[str, Any]
    """Columns of its listing."""
    wording: Mapping[str, str]
    topics: Mapping[Named, str | None]
    """With how each is labelled, where that is not its name."""


def described(connection: Connection, videos: Collection[UUID]) -> dict[Key, Described]:
    """Read those of some hundred videos that can be dealt; of several files the first counts."""
    folder = schema.folder
    query = dealable(videos, folder.c.profile_id).order_by(folder.c.id, schema.file.c.path)
    tags = read_tags(connection, videos)
    found: dict[Key, Described] = {}
    for row in connection.execute(query).mappings():
        key = (row["profile_id"], row["id"])
        if key not in found:
            found[key] = Described(_facts(row), _wording(row, tags[key[1]]), _topics(row, tags))
    return found


def _facts(row: RowMapping) -> dict[str, Any]:
    published = row["published_at_ms"]
    return {
        "folder_id": row["folder_id"],
        "bytes": row["size"],
        "duration_ms": row["duration_ms"],
        "added_at_ms": row["added_at_ms"],
        "dated_at_ms": row["added_at_ms"] if published is None else published,
        "orientation": orientation_of(row["width"], row["height"]),
        "language": row["language"],
    }


def _wording(row: RowMapping, tags: Collection[str]) -> dict[str, str]:
    handle, path = row["handle"] or "", PurePosixPath(row["path"])
    texts = (
        [*words(handle), joined(handle), *words(row["creator_name"] or "")],
        [word for tag in tags for word in (*words(tag), joined(tag))],
        words(row["title"]),
        words(row["sound"] or ""),
        words(row["caption"]),
        words(f"{path.parent} {path.stem}"),
    )
    return {
        # Once each: an index without positions counts a word's field, not its repeats.
        field: " ".join(dict.fromkeys(filter(None, text)))
        for field, text in zip(FIELDS, texts, strict=True)
    }


def _topics(row: RowMapping, tags: Mapping[UUID, Collection[str]]) -> dict[Named, str | None]:
    topics: dict[Named, str | None] = {EVERYTHING: None}
    topics[Subject.FOLDER, str(row["folder_id"])] = None
    topics |= {(Subject.HASHTAG, tag): None for tag in tags[row["id"]]}
    if row["handle"]:
        topics[Subject.CREATOR, row["handle"]] = row["creator_name"]
    if row["sound"]:
        topics[Subject.SOUND, row["sound"]] = None
    if row["language"]:
        topics[Subject.LANGUAGE, row["language"]] = None
    return topics
