"""Which hashtags stand together more often than chance would have it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ranking.sparse import Indices, Mask, Vector, tally
from storage.records import VideoId

LEAST_VIDEOS = 3
"""A hashtag of fewer videos says nothing of what goes with what."""
MOST_HASHTAGS = 4_000
"""The most common ones; those beyond are on a few videos each."""
MOST_EACH = 12
"""Of a video with more, the rarest count: a list of fifty is there to be found, not to describe."""
LEAST_TOGETHER = 2
"""Videos two hashtags must share: once is an accident."""
CLEARLY = 3.0
"""Standard deviations (of a Poisson count) above chance from which there is a tie at all."""
MOST_NEIGHBOURS = 24
"""The closest of each hashtag; weaker ties are noise, and cost time."""


class Tagged(Protocol):
    """What is asked of a video."""

    @property
    def id(self) -> VideoId:
        """Which it is."""

    @property
    def tags(self) -> tuple[str, ...]:
        """Its hashtags without #."""


@dataclass(frozen=True, eq=False)
class Cooccurrence:
    """Hashtags by name, on how many videos each is, and the ties between them."""

    names: tuple[str, ...]
    """Sorted: a hashtag's number is its place here."""
    videos: Indices
    owners: Indices
    """The video of each entry."""
    entries: Indices
    """Hashtags of the videos, one after another."""
    left: Indices
    """One end of each tie; each tie once, by number."""
    right: Indices
    together: Indices
    """How many videos both ends share."""

    def ties(self, library_size: int) -> tuple[Indices, Indices, Vector]:
        """Return the ties stronger than chance, and how strong they are.

        Their strength is the cosine of the two sets of videos times the logarithm of how much
        more often than by chance they meet: the one alone ties everything to what is on every
        second video, the other alone ties the rarest to each other.
        """
        spread = self.videos.astype(float)
        expected = spread[self.left] * spread[self.right] / max(library_size, 1)
        lift = np.log(self.together / expected)
        cosine = self.together / np.sqrt(spread[self.left] * spread[self.right])
        clearly = self.together > expected + CLEARLY * np.sqrt(expected)
        kept = clearly & (self.together >= LEAST_TOGETHER)
        left, right, strength = self.left[kept], self.right[kept], (cosine * lift)[kept]
        strongest = _strongest(left, right, strength, len(self.names))
        return left[strongest], right[strongest], strength[strongest]


def cooccurrence(videos: Sequence[Tagged]) -> Cooccurrence:
    """Count which hashtags stand together; the order of the videos does not matter."""
    spread = Counter(tag for video in videos for tag in video.tags)
    common = [tag for tag, count in spread.items() if count >= LEAST_VIDEOS]
    common.sort(key=lambda tag: (-spread[tag], tag))
    names = tuple(sorted(common[:MOST_HASHTAGS]))
    numbers = {name: number for number, name in enumerate(names)}
    owners, entries = _entries(videos, numbers)
    counts = np.array([spread[name] for name in names], dtype=np.int64)
    left, right, together = _pairs(owners, entries, counts)
    return Cooccurrence(names, counts, owners, entries, left, right, together)


def _entries(videos: Sequence[Tagged], numbers: dict[str, int]) -> tuple[Indices, Indices]:
    tagged = [[numbers[tag] for tag in video.tags if tag in numbers] for video in videos]
    owners = np.repeat(np.arange(len(tagged)), [len(tags) for tags in tagged])
    return owners, np.array([tag for tags in tagged for tag in tags], dtype=np.int64)


def _pairs(owners: Indices, entries: Indices, spread: Indices) -> tuple[Indices, Indices, Indices]:
    order = np.lexsort((entries, spread[entries], owners))
    owners, entries = owners[order], entries[order]
    starts = np.searchsorted(owners, owners, side="left")
    few = np.arange(len(owners)) - starts < MOST_EACH
    owners, entries = owners[few], entries[few]
    keys = [np.zeros(0, dtype=np.int64)]
    for apart in range(1, MOST_EACH):
        same = owners[apart:] == owners[:-apart]
        one, other = entries[:-apart][same], entries[apart:][same]
        keys.append(np.minimum(one, other) * len(spread) + np.maximum(one, other))
    found, together = np.unique(np.concatenate(keys), return_counts=True)
    return found // max(len(spread), 1), found % max(len(spread), 1), together


def _strongest(left: Indices, right: Indices, strength: Vector, count: int) -> Mask:
    """Mark the ties that are among the strongest of either end."""
    kept = np.zeros(len(left), dtype=bool)
    for end in (left, right):
        order = np.lexsort((right, left, -strength, end))
        sizes = tally(end, np.ones(len(end)), count).astype(np.int64)
        starts = np.repeat(np.cumsum(sizes) - sizes, sizes)
        kept[order[np.arange(len(end)) - starts < MOST_NEIGHBOURS]] = True
    return kept
