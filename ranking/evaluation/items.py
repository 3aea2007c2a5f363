"""Videos from an `items.jsonl`: what there is to choose from when an order is judged."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from ranking.evaluation.bad_rows import BadRows, UnreadableSetError, unreadable
from storage.records import Video, VideoId

ITEMS_FILE = "items.jsonl"
_NO_ITEM = (
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    OverflowError,  # an infinite duration
    RecursionError,  # brackets by the thousand
)


def read_items(folder: Path, bad: BadRows) -> list[Video]:
    """Read the videos of a folder's `items.jsonl`.

    Raises:
        UnreadableSetError: there is no such file, or it holds no video.
    """
    try:
        videos = _dated(_videos(folder / ITEMS_FILE, bad))
    except (OSError, UnicodeDecodeError) as error:
        raise unreadable(error) from error
    if not videos:
        raise UnreadableSetError(f"There is no video in {folder / ITEMS_FILE}.")
    return videos


def _videos(file: Path, bad: BadRows) -> Iterator[Video]:
    known: set[str] = set()
    with file.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            place = f"{file.name}:{number}"
            if not line.strip():
                continue
            try:
                video = _video(json.loads(line), number)
            except _NO_ITEM:
                bad.add("not an item", place)
                continue
            if video.content_key in known:
                bad.add("an id that came before", place)
                continue
            known.add(video.content_key)
            yield video


def _dated(videos: Iterator[Video]) -> list[Video]:
    """Let the undated count as added halfway: nothing is known of when they came."""
    read = list(videos)
    dates = sorted(video.published_at_ms for video in read if video.published_at_ms is not None)
    middle = dates[len(dates) // 2] if dates else 0
    return [
        video if video.published_at_ms is not None else replace(video, added_at_ms=middle)
        for video in read
    ]


def _video(item: Mapping[str, Any], number: int) -> Video:
    """Take one item over; what is unknown may be null or missing, but its id."""
    published = item.get("published")
    published_at_ms = None if published is None else _date_ms(str(published))
    tags = item.get("tags") or []
    if not isinstance(tags, list) or item["id"] is None:
        raise TypeError
    return Video(
        id=VideoId(UUID(int=number)),
        content_key=str(item["id"]),
        path=Path(str(item["id"])),
        folder=str(item.get("folder") or ""),
        title="",
        caption=str(item.get("caption") or ""),
        creator=_text(item.get("creator")),
        creator_name=None,
        tags=tuple(dict.fromkeys(str(tag).casefold() for tag in tags)),
        sound=_text(item.get("sound")),
        duration_ms=int(item.get("duration_ms") or 0),
        width=0,
        height=0,
        demuxer="mp4",
        published_at_ms=published_at_ms,
        added_at_ms=published_at_ms or 0,
        language=_text(item.get("language")),
    )


def _text(value: object) -> str | None:
    return None if value in (None, "") else str(value)


def _date_ms(text: str) -> int:
    """Read a date, or a year alone, as Unix milliseconds."""
    whole = f"{text}-01-01" if text.isdigit() and len(text) == len("1999") else text
    moment = datetime.fromisoformat(whole)
    return round(moment.replace(tzinfo=moment.tzinfo or UTC).timestamp() * 1000)
