"""What is known of videos as a table that spreadsheets open, one line a video."""

from __future__ import annotations

import csv
import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final, TextIO

from storage.export.cells import harmless
from storage.export.known import Known
from storage.records import ReactionKind
from storage.sidecars.homefeed import iso

Cell = str | int | float | None

COLUMNS: Final[Mapping[str, Callable[[Known], Cell]]] = {
    "file": lambda known: _path(known.places[0].root / known.places[0].path),
    "missing": lambda known: _yes(known.places[0].missing),
    "title": lambda known: known.description.title,
    "caption": lambda known: known.description.caption,
    "creator": lambda known: known.description.creator,
    "creator name": lambda known: known.description.creator_name,
    "hashtags": lambda known: " ".join(f"#{tag}" for tag in known.description.tags),
    "sound": lambda known: known.description.sound,
    "language": lambda known: known.description.language,
    "published": lambda known: iso(known.description.published_at_ms),
    "seconds": lambda known: round(known.duration_ms / 1000, 1) or None,
    "width": lambda known: known.width,
    "height": lambda known: known.height,
    "added": lambda known: iso(known.added_at_ms),
    "your views": lambda known: known.watched.views,
    "your seconds": lambda known: round(known.watched.watched_ms / 1000, 1),
    "last watched": lambda known: iso(known.watched.last_at_ms),
    "liked": lambda known: _yes(ReactionKind.LIKE in known.said),
    "saved": lambda known: _yes(ReactionKind.SAVE in known.said),
    "shared": lambda known: _yes(ReactionKind.SHARE in known.said),
    "not interested": lambda known: _yes(ReactionKind.NOT_INTERESTED in known.said),
    "site": lambda known: known.description.posted.site,
    "id on site": lambda known: known.description.posted.site_id,
    "views on site": lambda known: known.description.posted.counts.views,
    "likes on site": lambda known: known.description.posted.counts.likes,
    "comments on site": lambda known: known.description.posted.counts.comments,
    "shares on site": lambda known: known.description.posted.counts.shares,
    "saves on site": lambda known: known.description.posted.counts.saves,
}
"""What a table tells, in this order; what is not known is empty, and 0 is 0."""


def write_table(videos: Iterable[Known], into: TextIO) -> int:
    """Write videos as CSV (RFC 4180) and return how many."""
    writer = csv.writer(into)
    writer.writerow(COLUMNS)
    count = 0
    for video in videos:
        writer.writerow(_harmless(cell(video)) for cell in COLUMNS.values())
        count += 1
    return count


def _harmless(cell: Cell) -> Cell:
    return harmless(cell) if isinstance(cell, str) else cell


def _path(path: Path) -> str:
    """Spell a path in UTF-8, and bytes that are none by their numbers."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _yes(is_so: bool) -> str:
    return "yes" if is_so else ""
