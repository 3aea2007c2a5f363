"""Writes the yt-dlp style `.info.json` beside a clip, and knows the invented creators."""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from assets.demo.generate.brush import HEIGHT, WIDTH

FIRST_POST, LAST_POST = 1_672_567_200, 1_761_998_400
"""Posting dates lie between January 2023 and November 2025 (Unix seconds)."""


@dataclass(frozen=True)
class Creator:
    """An invented creator: the name shown, and the artist of the clips' sounds."""

    name: str
    artist: str


CREATORS = {
    "windowseat": Creator("Window Seat", "Ida Regn"),
    "saltwater.paul": Creator("Saltwater Paul", "The Low Tide Trio"),
    "night.shift": Creator("Night Shift", "Lampe & Söhne"),
    "orbit.otto": Creator("Orbit Otto", "Slow Comet"),
    "tessa.lates": Creator("Tessa Lates", "Even Odd"),
    "gardenclock": Creator("The Garden Clock", "Moss Ensemble"),
    "cogwheel.inn": Creator("Cogwheel Inn", "Brass & Patience"),
    "breakfast.lab": Creator("Breakfast Lab", "Toaster Quartet"),
    "marble.maud": Creator("Marble Maud", "Maud Klang"),
    "smallfeet": Creator("Small Feet", "The Puddle Band"),
    "folded.north": Creator("Folded North", "Papier Piano"),
    "fennel.weather": Creator("Fennel, Weather", "Barometer Blues"),
    "field.notes": Creator("Field Notes", "Kitchen Table Tapes"),
}


def posting(stem: str) -> tuple[int, str]:
    """Return a made-up posting time and an id that begins with it, as TikTok's ids do."""
    digest = int.from_bytes(hashlib.sha256(stem.encode()).digest()[:8], "big")
    timestamp = FIRST_POST + digest % (LAST_POST - FIRST_POST)
    return timestamp, str((timestamp << 32) | (digest >> 32))


def write_sidecar(
    path: Path,
    *,
    title: str,
    caption: str,
    hashtags: tuple[str, ...],
    creator: str,
    track: str,
    seconds: float,
    extra: dict[str, Any] | None = None,
) -> None:
    """Write `<stem>.info.json`; hashtags appear in the description only, as in the wild."""
    timestamp, video_id = posting(path.stem)
    author = CREATORS[creator]
    content: dict[str, Any] = {
        "id": video_id,
        "display_id": video_id,
        "title": title,
        "fulltitle": title,
        "description": " ".join([caption, *(f"#{tag}" for tag in hashtags)]),
        "uploader": creator,
        "channel": author.name,
        "creator": author.name,
        "track": track,
        "artists": [author.artist],
        "artist": author.artist,
        "duration": seconds,
        "timestamp": timestamp,
        "upload_date": datetime.fromtimestamp(timestamp, UTC).strftime("%Y%m%d"),
        "width": WIDTH,
        "height": HEIGHT,
        "language": "en",
        "ext": path.suffix[1:],
        "extractor": "Homefeed demo",
        "extractor_key": "HomefeedDemo",
        "webpage_url": "",
        "_type": "video",
    }
    content |= extra or {}
    text = json.dumps(content, indent=1, ensure_ascii=False) + "\n"
    path.with_suffix(".info.json").write_text(text, "utf-8")
