"""Recorded views made up for the tests of evaluation, as values and as files."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from ranking.evaluation.replay_set import VIEW_COLUMNS
from ranking.evaluation.walking import Outcome, Viewer
from storage.records import Video
from tests.ranking.invented import NOW_MS, a_library


def an_outcome(ratio: float, *, liked: bool = False) -> Outcome:
    return Outcome(NOW_MS, round(ratio * 20_000), 20_000, liked=liked)


def a_viewer(count: int = 60, topic: str = "topic2") -> Viewer:
    """Somebody who sees one topic to the end and leaves the rest at once."""
    videos = tuple(sorted(a_library(count, seed=8), key=lambda video: video.content_key))
    return Viewer(
        "anna",
        videos,
        tuple(an_outcome(1.0 if topic in video.tags else 0.05) for video in videos),
    )


def write_items(folder: Path, items: Iterable[Mapping[str, object] | str]) -> None:
    lines = [item if isinstance(item, str) else json.dumps(item) for item in items]
    (folder / "items.jsonl").write_text("\n".join(lines), "utf-8")


def write_views(folder: Path, rows: Iterable[Iterable[object]]) -> None:
    with (folder / "views.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([VIEW_COLUMNS, *rows])


def an_item(key: str, **known: object) -> dict[str, object]:
    unknown = dict.fromkeys(("creator", "sound", "language", "folder", "published"))
    return {"id": key, "caption": "", "tags": [], "duration_ms": 20_000} | unknown | known


def as_files(folder: Path, viewers: Iterable[Viewer]) -> None:
    """Write viewers down as a set that can be replayed; they share their videos by key."""
    videos: dict[str, Video] = {}
    rows: list[list[object]] = []
    for viewer in viewers:
        for video, outcome in zip(viewer.videos, viewer.outcomes, strict=True):
            videos[video.content_key] = video
            watched_ms = round(outcome.ratio * 20_000)
            said = [int(outcome.liked), 0, 0]
            rows.append([viewer.name, video.content_key, NOW_MS, watched_ms, *said])
    write_items(
        folder,
        [an_item(key, tags=video.tags, published="2020-05-06") for key, video in videos.items()],
    )
    write_views(folder, rows)
    (folder / "viewers150.txt").write_text(
        "\n".join(dict.fromkeys(viewer.name for viewer in viewers)), "utf-8"
    )
