"""A folder of clips that are not the demo, as a downloader would leave it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from tests.clips import BLUE, GREEN, RED, YELLOW, make_clip

TOPICS = ("bread", "climbing", "trains", "cats")
SUFFIXES = (".mp4", ".mp4", ".webm", ".mkv", ".mp4", ".avi", ".mov", ".ts")
CREATORS = ("Nora Bakes", "Cliff Hanger", "Ada Rail")
COUNT = 26
"""More than the twenty swipes, the first video and the two that are dealt ahead."""


def fill(
    folder: Path,
    count: int = COUNT,
    seconds: float = 2.0,
    suffixes: Sequence[str] = SUFFIXES,
) -> Path:
    """Make `count` different clips in two folders, each with its sidecar; return the folder."""
    for index in range(count):
        topic = TOPICS[index % len(TOPICS)]
        place = folder / ("kept" if index % 2 else "new")
        place.mkdir(parents=True, exist_ok=True)
        red, green, blue = (RED, GREEN, BLUE, YELLOW)[index % 4]
        clip = make_clip(
            place / f"clip-{index:02}{suffixes[index % len(suffixes)]}",
            seconds=seconds,
            colours=((red, green, blue + index),),  # no two with the same content
        )
        clip.with_suffix(".info.json").write_text(
            json.dumps(
                {
                    "id": f"{index:02}",
                    "title": f"Clip {index}",
                    "description": f"Number {index} of its kind #{topic} #test",
                    "uploader": CREATORS[index % len(CREATORS)],
                    "track": f"Song {index % 5}",
                    "upload_date": f"202401{index % 28 + 1:02}",
                    "duration": seconds,
                    "http_headers": {"Cookie": "never to be kept"},
                }
            )
        )
    return folder
