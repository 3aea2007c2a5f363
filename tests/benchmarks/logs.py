"""Logs of many views, written once and kept beside the clips."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from sqlalchemy import Connection, insert

from storage import schema
from storage.ids import new_id
from storage.log_rows import row_of
from storage.records import Impression, ReactionKind, VideoId
from storage.sidecars.description import Origin
from tests.benchmarks.libraries import chunks
from tests.benchmarks.place import cache
from tests.storage.invented import close_station, open_station

VIEWER = "you"
AT_ONCE = 10_000
"""Rows in memory at once."""
LIKED_EVERY = 32
"""One view in so many ends in a like."""
MOST_WATCHED = 1.25
"""Lengths of a video: a fifth of all views goes on beyond the end."""
APART_MS = 10_000


def lay_log(views: int, videos: int, kept_in: Path | None = None) -> Path:
    """Return a data folder with the log of so many views of the made-up library of so many videos.

    The library is that of `libraries.chunks`. A tenth of it was never watched, and all the rest
    is watched before any of it again.

    Args:
        views: in one epoch of the viewer `VIEWER`.
        videos: in the library.
        kept_in: where logs are kept; None for beside the clips.
    """
    logs = (kept_in or cache()) / "logs"
    folder = logs / f"{views}-of-{videos}-schema-{schema.VERSION}"
    if folder.is_dir():
        return folder
    begun = folder.with_suffix(".begun")
    shutil.rmtree(begun, ignore_errors=True)
    station = open_station(begun, VIEWER)
    ids = [video.id for chunk in chunks(videos) for video in chunk]
    first = station.watched(ids[0])

    def write(connection: Connection) -> None:
        connection.execute(insert(schema.video), [_video(video_id) for video_id in ids])
        shown = impressions(first, ids[: -(-9 * videos // 10)], views)
        while some := list(islice(shown, AT_ONCE)):
            connection.execute(insert(schema.impression), some)
            connection.execute(
                insert(schema.reaction), [like_of(row) for row in some[::LIKED_EVERY]]
            )

    station.writer.submit(write).result()
    close_station(station)
    begun.rename(folder)
    return folder


def _video(video_id: VideoId) -> dict[str, Any]:
    return {
        "id": video_id,
        "content_key": str(video_id),
        "title": "",
        "caption": "",
        "described_by": Origin.NAME,
        "duration_ms": 8_000,
        "width": 540,
        "height": 960,
        "demuxer": "mp4",
        "added_at_ms": 0,
    }


def impressions(first: Impression, ids: Sequence[VideoId], views: int) -> Iterator[dict[str, Any]]:
    """Make up rows of views, as many: each video once before any of them again."""
    shown = row_of(first)
    chance = np.random.default_rng(9)
    order: list[int] = []
    for at in range(views):
        if at % len(ids) == 0:
            order = chance.permutation(len(ids)).tolist()
        yield shown | {
            "id": new_id(),
            "video_id": ids[order[at % len(ids)]],
            "position": at,
            "shown_at_ms": shown["shown_at_ms"] + APART_MS * at,
            "watched_ms": int(MOST_WATCHED * shown["duration_ms"] * chance.random()),
            "sequence": 2 * at + 1,  # between them is room for what is said
        }


def like_of(shown: dict[str, Any]) -> dict[str, Any]:
    """Make up a like in a view."""
    return {
        "id": new_id(),
        "impression_id": shown["id"],
        "profile_id": shown["profile_id"],
        "video_id": shown["video_id"],
        "kind": ReactionKind.LIKE,
        "at_ms": shown["shown_at_ms"],
        "video_ms": 0,
        "sequence": shown["sequence"] + 1,
    }
