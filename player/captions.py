"""What a caption is: a line of text with its time, its tracks, and which track comes first."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

import msgspec

AT_ONCE = 3
"""Captions shown together where a file lets them overlap; of more, the last to come are kept."""

REMEMBERED = 32
"""Captions that run at a time, shown or not; a file of more than that wants to keep us busy."""

LATEST_MS = 100 * 3_600_000
"""No caption is later than 100 hours: it is a damaged number, and too much for Qt's int."""


class Cue(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What is said during a stretch of a video."""

    start_ms: int
    end_ms: int
    """The first millisecond without it."""
    lines: tuple[str, ...]
    """Plain text, never markup."""


class Track(msgspec.Struct, frozen=True):
    """All captions of a video in one language, in order, no two at a time."""

    language: str
    """As the file names it: en, pt-BR, ger; empty when it does not say."""
    name: str
    """What else tells it from the others: forced, SDH, the title of an embedded track."""
    cues: tuple[Cue, ...]
    embedded: bool = False
    """Whether it lies in the video's own file."""


class Named(Protocol):
    """What is known of captions before they are read."""

    @property
    def language(self) -> str:
        """See `Track`."""

    @property
    def name(self) -> str:
        """See `Track`."""

    @property
    def embedded(self) -> bool:
        """See `Track`."""


T = TypeVar("T", bound=Named)


class Tracks(msgspec.Struct, frozen=True):
    """What captions a video has, the one to show first in front."""

    tracks: tuple[Track, ...] = ()
    fault: str = ""
    """Why a file that should hold captions gave none, in the viewer's words."""


def index_at(cues: Sequence[Cue], position_ms: int) -> int:
    """Return the index of the last cue that has begun, -1 before the first. O(log n)."""
    return bisect_right(cues, position_ms, key=lambda cue: cue.start_ms) - 1


def lay_out(cues: Iterable[Cue]) -> tuple[Cue, ...]:
    """Return cues in order, no two at a time: what overlaps becomes one cue with the lines of both.

    Empty and impossible cues (an end before the start, a time beyond LATEST_MS) are left out.
    O(n log n): at most REMEMBERED cues are held at a time.
    """
    possible = (cue for cue in cues if cue.lines and 0 <= cue.start_ms < cue.end_ms <= LATEST_MS)
    laid: list[Cue] = []
    running: list[Cue] = []
    here_ms = 0
    for cue in sorted(possible, key=lambda cue: (cue.start_ms, cue.end_ms)):
        running = _run(running, here_ms, cue.start_ms, laid)
        here_ms = cue.start_ms
        running = [*running, cue][-REMEMBERED:]
    _run(running, here_ms, LATEST_MS, laid)
    return tuple(laid)


def in_order(tracks: Iterable[T], languages: Sequence[str]) -> tuple[T, ...]:
    """Return tracks in the order they are offered.

    First the file that names no language, then the viewer's languages, then the rest; of equals
    files before embedded tracks. A forced track (only what is said in a foreign language) is last.
    """
    return tuple(sorted(tracks, key=lambda track: _rank(track, languages)))


def told_apart(tracks: Iterable[Track]) -> tuple[Track, ...]:
    """Number tracks that would be called the same: clip.srt beside clip.vtt."""
    seen: Counter[tuple[str, str]] = Counter()
    apart = []
    for track in tracks:
        called = track.language, track.name
        seen[called] += 1
        number = f" {seen[called]}" if seen[called] > 1 else ""
        apart.append(msgspec.structs.replace(track, name=f"{track.name}{number}".strip()))
    return tuple(apart)


def _rank(track: Named, languages: Sequence[str]) -> tuple[bool, int, bool]:
    spoken = track.language.replace("_", "-").lower()
    wanted = [language.lower() for language in languages]
    if not spoken and not track.embedded:
        place = 0
    elif spoken in wanted:
        place = 1 + wanted.index(spoken)
    elif spoken.partition("-")[0] in wanted:
        place = 1 + len(wanted) + wanted.index(spoken.partition("-")[0])
    else:
        place = 1 + 2 * len(wanted)
    return "forced" in track.name.lower(), place, track.embedded


def _run(running: list[Cue], from_ms: int, until_ms: int, laid: list[Cue]) -> list[Cue]:
    """Lay out what runs in a stretch; return what runs on at its end."""
    while running and from_ms < until_ms:
        to_ms = min(until_ms, *(cue.end_ms for cue in running))
        lines = dict.fromkeys(line for cue in running[-AT_ONCE:] for line in cue.lines)
        laid.append(Cue(from_ms, to_ms, tuple(lines)))
        running = [cue for cue in running if cue.end_ms > to_ms]
        from_ms = to_ms
    return running
