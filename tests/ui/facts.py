"""Invented videos and deals for the parts that need no files."""

from __future__ import annotations

from pathlib import Path

from ranking.phrase import Phrase
from ranking.why import Why
from storage.ids import new_id
from storage.records import Deal, Epoch, EpochId, ProfileId, Video, VideoId
from storage.resets import EpochReason

WHY = Why(Phrase("You finish most of these"), guess=False, certainty=3, terms=(), score=0.5)
"""A reason to deal a video."""


def invent_video(number: int = 0, **changes: object) -> Video:
    """A video of ten seconds."""
    facts: dict[str, object] = {
        "id": VideoId(new_id()),
        "content_key": f"{number:064x}",
        "path": Path(f"clip-{number}.mp4"),
        "folder": "clips",
        "title": f"Clip {number}",
        "caption": "",
        "creator": None,
        "creator_name": None,
        "tags": (),
        "sound": None,
        "duration_ms": 10_000,
        "width": 540,
        "height": 960,
        "demuxer": "mp4",
        "published_at_ms": None,
        "added_at_ms": 1_700_000_000_000,
    }
    return Video(**{**facts, **changes})  # type: ignore[arg-type]  # named as the fields are


def invent_epoch(seed: int = 5) -> Epoch:
    """The first epoch of somebody."""
    day = 1_700_000_000_000
    profile = ProfileId(new_id())
    return Epoch(EpochId(new_id()), profile, 1, seed, EpochReason.FIRST, None, day, day)


def invent_deal(video: Video) -> Deal:
    """How that video came about."""
    return Deal(video.id, "taste-2", 0.5, 0.25, 4, EpochId(new_id()), 5)
