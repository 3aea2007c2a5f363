"""What a video is made of, in words: its features by group, before any weight."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from enum import IntEnum
from itertools import islice, pairwise
from typing import NamedTuple

from storage.records import Video


class Group(IntEnum):
    """A kind of feature; each has a prior variance of its own."""

    HASHTAG = 0
    WORD = 1
    CREATOR = 2
    SOUND = 3
    FOLDER = 4
    LANGUAGE = 5
    LENGTH = 6
    SHAPE = 7
    TELLING = 8


class Feature(NamedTuple):
    """One thing a video has. An empty name stands for having none of the group.

    "None" is a feature like any other: it keeps all videos equally uncertain at the start,
    and a viewer may well like the videos without a creator, the ones filmed at home.
    """

    group: Group
    name: str


LENGTH_EDGES_S = (7, 15, 30, 60, 180, 600)
"""Where one sort of clip ends: a loop, a joke, a short, a story, a song, a lesson, the rest."""
LENGTHS = (
    f"up to {LENGTH_EDGES_S[0]} s",
    *(f"{low} to {high} s" for low, high in pairwise(LENGTH_EDGES_S)),
    f"{LENGTH_EDGES_S[-1] // 60} minutes and more",
)
SQUARE_UP_TO = 1.1
"""Long side over short side below which nobody sees which is which."""
_TELLING_EDGES = (1, 2, 3, 4, 6, 9, 14, 30)
TELLINGS = (
    "no words",
    "one word",
    "two words",
    "three words",
    "4 or 5 words",
    "6 to 8 words",
    "9 to 13 words",
    "14 to 29 words",
    "30 words and more",
)
"""How much is told: names, titles, sentences, stories. Some makers tell much of little."""
FEWEST_LETTERS = 3
"""Shorter words tie sentences together and tell no topic."""
MOST_WORDS = 64
"""A caption's topic is in its opening; what follows are lists of links and credits."""
STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        """
        about after all and are but can das dat der des die ein est for from had has have het how
        ich into its just les like met mit more naar niet not now one onze our out over pas por
        pour que qui she some sur than that the their them then there they this und une van very
        voor was were what when where which who will with you your zijn
        """,
    )
)
"""Words of no topic in the tongues most libraries are captioned in."""

_MARKED = re.compile(r"https?://\S+|[#@]\S+")
_WORD = re.compile(r"[^\W\d_]+")


def features_of(video: Video) -> list[Feature]:
    """List a video's features: at least one of each group, none twice."""
    groups = {
        Group.HASHTAG: dict.fromkeys(video.tags),
        Group.WORD: dict.fromkeys(_words(video)),
        Group.CREATOR: dict.fromkeys([video.creator or ""]),
        Group.SOUND: dict.fromkeys([video.sound or ""]),
        Group.FOLDER: dict.fromkeys([video.folder]),
        Group.LANGUAGE: dict.fromkeys([video.language or ""]),
        Group.LENGTH: dict.fromkeys([_length(video.duration_ms)]),
        Group.SHAPE: dict.fromkeys([_shape(video.width, video.height)]),
        Group.TELLING: dict.fromkeys([_telling(video)]),
    }
    return [Feature(group, name) for group, names in groups.items() for name in names or [""]]


def words_of(text: str) -> list[str]:
    """Return the topic words of a text, none twice."""
    return list(dict.fromkeys(_topic_words(text)))


def _words(video: Video) -> Iterator[str]:
    """Yield the topic words of the title and the caption; hashtags have a group of their own."""
    text = _MARKED.sub(" ", f"{video.title} {video.caption}")
    return islice(_topic_words(text), MOST_WORDS)


def _topic_words(text: str) -> Iterator[str]:
    for word in _WORD.findall(text.casefold()):
        if len(word) >= FEWEST_LETTERS and word not in STOP_WORDS:
            yield word


def _length(duration_ms: int) -> str:
    """Name the span of lengths a video falls in, as in `7 to 15 s`."""
    return LENGTHS[bisect_right(LENGTH_EDGES_S, duration_ms / 1000)]


def _shape(width: int, height: int) -> str:
    """Name how a picture stands; empty when its size is unknown."""
    if width <= 0 or height <= 0:
        return ""
    if max(width, height) < SQUARE_UP_TO * min(width, height):
        return "square"
    return "wide" if width > height else "upright"


def _telling(video: Video) -> str:
    """Name how much is told of a video, as in `4 or 5 words`."""
    count = len(f"{video.title} {video.caption}".split())
    return TELLINGS[bisect_right(_TELLING_EDGES, count)]
