"""What an import says for itself, in plain words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from storage.imports.facts import Export
from storage.imports.standing import OF_VIDEOS
from storage.records import ImportedKind

_CALLED = {
    ImportedKind.LIKE: ("like", "likes"),
    ImportedKind.SAVE: ("favourite video", "favourite videos"),
    ImportedKind.WATCH: ("watched video", "watched videos"),
    ImportedKind.FOLLOW: ("follow", "follows"),
    ImportedKind.SEARCH: ("search", "searches"),
    ImportedKind.MUTE: ("muted word", "muted words"),
    ImportedKind.INTEREST: ("interest", "interests"),
    ImportedKind.HASHTAG: ("favourite hashtag", "favourite hashtags"),
}
"""Every section that is read, in the order it is told of; one of it and several."""
_ABOUT = {
    ImportedKind.FOLLOW: "creators",
    ImportedKind.HASHTAG: "hashtags",
}
_WIDTH = max(len(several) for _, several in _CALLED.values())

NOTHING_ELSE = (
    "Nothing else of the export was read: no messages, comments, addresses, devices or purchases."
)
LATER = (
    "What you have no video for is kept by its number alone and counts once the video is added "
    "and Homefeed starts again. What you watched there still comes: it is new to this feed."
)


def lines(
    export: Export, known: Mapping[ImportedKind, int], fresh: Mapping[ImportedKind, int]
) -> Iterator[str]:
    """Yield a line for each section.

    Args:
        export: all that was read.
        known: how many of its facts the library has something for, where that can be told.
        fresh: how many of its facts no earlier import had.
    """
    counts = Counter(fact.kind for fact in export.facts)
    for kind, (_, called) in _CALLED.items():
        if kind not in export.sections:
            yield f"  {called:{_WIDTH}}  not in this export"
            continue
        parts = [f"{counts[kind]:,}", *_found(kind, counts[kind], known.get(kind, 0))]
        if fresh.get(kind, 0) < counts[kind]:
            parts.append(f"{counts[kind] - fresh.get(kind, 0):,} imported before")
        if export.unread[kind]:
            parts.append(f"{export.unread[kind]:,} without a name or number one could go by")
        yield f"  {called:{_WIDTH}}  {'; '.join(parts)}"


def counted(counts: Mapping[ImportedKind, int]) -> str:
    """Name what an import holds, in one phrase."""
    told = (
        f"{counts[kind]:,} {one if counts[kind] == 1 else several}"
        for kind, (one, several) in _CALLED.items()
        if counts.get(kind)
    )
    return ", ".join(told)


def day_of(at_ms: int) -> str:
    """Return the day of a moment, in the viewer's own time."""
    day = datetime.fromtimestamp(at_ms / 1000, UTC).astimezone()
    return f"{day.day} {day:%B %Y}"


def _found(kind: ImportedKind, count: int, known: int) -> Iterator[str]:
    if count and kind in OF_VIDEOS:
        yield f"{known:,} of videos in your library"
        if known < count:
            yield f"{count - known:,} you have no video for"
    elif count and kind in _ABOUT:
        yield f"{known:,} of {_ABOUT[kind]} in your library"
