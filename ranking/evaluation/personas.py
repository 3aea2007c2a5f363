"""Made-up viewers over real metadata: interests, chance, and a change of heart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ranking.evaluation.bad_rows import UnreadableSetError
from ranking.evaluation.walking import Outcome, Viewer
from storage.records import Video

INTERESTS = 4
"""Hashtags a persona cares for."""
CHANGED = 2
"""Interests that give way to new ones when the taste drifts."""
LEAST_VIDEOS = 40
"""Videos an interest has, so that it can be followed for 140 swipes."""
MOST_OF_LIBRARY = 0.08
"""Share of the library above which a hashtag is what everybody gets anyway."""
PLEASED = 0.85
"""Chance that a video of an interest satisfies; even of a favourite, one in seven is dull."""
PLEASED_ELSEWHERE = 0.10
"""Chance that any other does: the happy find."""
LIKES = 0.15
"""Share of satisfying views that end in a like."""
SKIPS = 0.25
"""Share of views that did not satisfy, of no interest, which were left at once."""
FALLBACK_MS = 15_000
"""Length of a video whose duration is not known."""


@dataclass(frozen=True, eq=False)
class Persona:
    """One made-up viewer: how every video of the library is watched, before and after the drift."""

    before: Viewer
    after: Viewer
    interests: tuple[frozenset[int], ...]
    """The videos of each interest before the drift, as places in `before.videos`."""


def personas(videos: Sequence[Video], count: int, seed: int) -> list[Persona]:
    """Make up viewers; the same seed gives the same ones.

    Raises:
        UnreadableSetError: the library has too few hashtags of some size to be interested in.
    """
    library = tuple(sorted(map(_of_known_length, videos), key=lambda video: video.content_key))
    spread = Counter(tag for video in library for tag in video.tags)
    topics = sorted(
        tag
        for tag, size in spread.items()
        if LEAST_VIDEOS <= size <= MOST_OF_LIBRARY * len(library)
    )
    if len(topics) < INTERESTS + CHANGED:
        raise UnreadableSetError(
            f"Personas need {INTERESTS + CHANGED} hashtags with {LEAST_VIDEOS} videos each, "
            f"none over {MOST_OF_LIBRARY:.0%} of the library; there are {len(topics)}."
        )
    made = []
    for number in range(count):
        chance = np.random.default_rng([seed, number])
        drawn = [topics[at] for at in chance.permutation(len(topics))[: INTERESTS + CHANGED]]
        old, new = drawn[:INTERESTS], drawn[CHANGED:]
        made.append(
            Persona(
                _viewer(f"persona-{number}", library, old, chance),
                _viewer(f"persona-{number}", library, new, chance),
                tuple(
                    frozenset(at for at, video in enumerate(library) if topic in video.tags)
                    for topic in old
                ),
            )
        )
    return made


def _of_known_length(video: Video) -> Video:
    return video if video.duration_ms > 0 else replace(video, duration_ms=FALLBACK_MS)


def _viewer(
    name: str, library: tuple[Video, ...], interests: Sequence[str], chance: np.random.Generator
) -> Viewer:
    """Settle how each video would be watched, so that an order changes nothing about it."""
    cares = set(interests)
    return Viewer(
        name,
        library,
        tuple(_outcome(video, bool(cares & set(video.tags)), chance) for video in library),
    )


def _outcome(video: Video, cared_for: bool, chance: np.random.Generator) -> Outcome:
    pleased, liked, skipped, share = chance.random(4)
    if pleased < (PLEASED if cared_for else PLEASED_ELSEWHERE):
        return Outcome(0, video.duration_ms, video.duration_ms, liked=bool(liked < LIKES))
    if not cared_for and skipped < SKIPS:
        return Outcome(0, round(0.1 * share * video.duration_ms), video.duration_ms)
    # Left midway: later where the topic at least was right.
    ratio = 0.2 + 0.7 * share if not cared_for else 0.4 + 0.5 * share
    return Outcome(0, round(ratio * video.duration_ms), video.duration_ms)
