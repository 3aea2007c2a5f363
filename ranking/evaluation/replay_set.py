"""Recorded views from files: who can be replayed, on which videos."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ranking.evaluation.bad_rows import BadRows, UnreadableSetError, unreadable
from ranking.evaluation.items import read_items
from ranking.evaluation.walking import Outcome, Viewer
from storage.records import Video

ENOUGH_VIEWS = 120
"""Views a viewer needs: 100 swipes, and something left to choose from at the end of them."""
MOST_MS = 2**53
"""Above this a time is none: 285,000 years, and no longer exact as a float."""
VIEWERS_FILE = "viewers150.txt"
VIEW_COLUMNS = (
    "viewer",
    "item",
    "shown_at_ms",
    "watched_ms",
    "liked",
    "shared",
    "not_interested",
)


@dataclass(frozen=True, eq=False)
class ReplaySet:
    """All that could be read of one folder."""

    name: str
    viewers: tuple[Viewer, ...]
    """Those to replay: of the list if there is one, else all with enough views."""
    bad: BadRows


def read_set(folder: Path) -> ReplaySet:
    """Read `items.jsonl`, `views.csv` and, if it is there, the list of viewers.

    Raises:
        UnreadableSetError: a file is missing or cannot be read, or nobody is left to replay.
    """
    bad = BadRows()
    videos = {video.content_key: video for video in read_items(folder, bad)}
    try:
        views = _views(folder / "views.csv", videos, bad)
        listed = _listed(folder / VIEWERS_FILE)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise unreadable(error) from error
    viewers = tuple(_viewers(videos, views, listed, bad))
    if not viewers:
        raise UnreadableSetError(f"Nobody in {folder} has enough views to be replayed.")
    return ReplaySet(folder.resolve().name, viewers, bad)


def _viewers(
    videos: Mapping[str, Video],
    views: Mapping[str, Mapping[str, Outcome]],
    listed: list[str] | None,
    bad: BadRows,
) -> Iterator[Viewer]:
    """Yield whoever is listed and has a view at all; without a list, whoever has enough."""
    for name in sorted(views) if listed is None else listed:
        seen = views.get(name, {})
        if len(seen) < (ENOUGH_VIEWS if listed is None else 1):
            bad.add("viewers with too few views", name)
            continue
        items = sorted(seen)
        yield Viewer(
            name, tuple(videos[item] for item in items), tuple(seen[item] for item in items)
        )


def _views(file: Path, videos: Mapping[str, Video], bad: BadRows) -> dict[str, dict[str, Outcome]]:
    """Read the views by viewer and item; of two views of one item the first counts."""
    views: defaultdict[str, dict[str, Outcome]] = defaultdict(dict)
    with file.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        missing = [name for name in VIEW_COLUMNS if name not in (rows.fieldnames or ())]
        if missing:
            raise UnreadableSetError(f"{file.name} has no column {', '.join(missing)}.")
        for number, row in enumerate(rows, 2):
            place = f"{file.name}:{number}"
            video = videos.get(row["item"])
            if video is None:
                bad.add("a view of an item that is not there", place)
            elif video.duration_ms <= 0:
                bad.add("a view of an item of unknown duration", place)
            elif (outcome := _outcome(row, video.duration_ms)) is None:
                bad.add("not a view", place)
            elif row["item"] in views[row["viewer"]]:
                bad.add("a second view of the same item", place)
            else:
                views[row["viewer"]][row["item"]] = outcome
    return views


def _outcome(row: Mapping[str, str | None], duration_ms: int) -> Outcome | None:
    try:
        shown_at_ms, watched_ms, *said = (int(row[name] or "") for name in VIEW_COLUMNS[2:])
    except ValueError:
        return None
    if not (abs(shown_at_ms) < MOST_MS and 0 <= watched_ms < MOST_MS):
        return None
    if any(word not in (0, 1) for word in said):
        return None
    liked, shared, not_interested = map(bool, said)
    return Outcome(shown_at_ms, watched_ms, duration_ms, liked, shared, not_interested)


def _listed(file: Path) -> list[str] | None:
    """Return the names in the list of viewers, None when there is no list."""
    if not file.exists():
        return None
    return list(dict.fromkeys(file.read_text("utf-8").split()))
