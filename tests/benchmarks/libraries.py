"""Libraries of any size for the ranker, made up a thousand videos at a time and not kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

import numpy as np
import numpy.typing as npt

from storage.records import Video, VideoId
from tests.ranking.invented import a_video

CHUNK = 1_000
TAGS_EACH, WORDS_EACH = 5, 13
"""With a creator, a sound and five other groups 24 features, since now and then one comes twice."""
_LETTERS = str.maketrans("0123456789", "abcdefghij")
"""A word with a digit in it is no word to the ranker."""


def chunks(count: int, seed: int = 4) -> Iterator[list[Video]]:
    """Make up videos with some features that are common and most that are rare.

    The same count and seed give the same videos. The larger the library, the more different
    hashtags, words, creators and sounds there are in it.
    """
    tags, words = max(3_000, count // 20), max(6_000, count // 10)
    makers, songs = max(400, count // 50), max(300, count // 50)
    for first in range(0, count, CHUNK):
        chance = np.random.default_rng([seed, first])
        size = min(CHUNK, count - first)
        drawn = zip(
            range(first, first + size),
            chance.integers(2**60, size=(size, 2)).tolist(),
            _drawn(chance, tags, (size, TAGS_EACH)).tolist(),
            _drawn(chance, words, (size, WORDS_EACH)).tolist(),
            _drawn(chance, makers, (size,)).tolist(),
            _drawn(chance, songs, (size,)).tolist(),
            chance.integers(4_000, 90_000, size).tolist(),
            chance.integers(2_000, size=size).tolist(),
            strict=True,
        )
        yield [_video(*row) for row in drawn]


def place_of(video_id: VideoId) -> int:
    """Return which video of its library this is, counted from 0."""
    return video_id.int >> 64


def _drawn(chance: np.random.Generator, of: int, shape: tuple[int, ...]) -> npt.NDArray[np.integer]:
    """Draw numbers, the low ones often."""
    return (of * chance.random(shape) ** 3).astype(np.int64)


def _video(
    at: int,
    key: list[int],
    tags: list[int],
    words: list[int],
    maker: int,
    song: int,
    duration_ms: int,
    days_old: int,
) -> Video:
    video = a_video(
        f"{key[0]:016x}{at}",
        dict.fromkeys(_name("tag", tag) for tag in tags),
        caption=" ".join(_name("word", word) for word in words),
        creator=_name("maker", maker),
        sound=_name("song", song),
        duration_ms=duration_ms,
        days_old=days_old,
    )
    return replace(video, id=VideoId(UUID(int=at << 64 | key[1])))


def _name(kind: str, number: int) -> str:
    return kind + str(number).translate(_LETTERS)
