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
    LENGTH = 4


class Feature(NamedTuple):
    """One thing a video has. An empty name stands for having none of the group.

    "None" is a feature like any other: it keeps all videos equally uncertain at the start,
    and a viewer may well like the videos without a creator, the ones filmed at home.
    """

    group: Group
    name: str


LENGTH_EDGES_S = (7, 15, 30, 60, 180, 600)
"""Where one sort of clip ends: a loop, a joke, a short, a story, a song, a lesson, the rest."""
_SPANS = (
    f"up to {LENGTH_EDGES_S[0]} s",
    *(f"{low} to {high} s" for low, high in pairwise(LENGTH_EDGES_S)),
    f"{LENGTH_EDGES_S[-1] // 60} minutes and more",
)
_SPANS_IN_WORDS = (
    "very short clips",
    "short clips",
    "short clips",
    "clips under a minute",
    "clips of a minute or two",
    "long clips",
    "very long clips",
)
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

TOPICAL = frozenset({Group.HASHTAG, Group.CREATOR})
"""What a viewer would give as a reason. The words, the sound and the length of a clip count in
its score, but a sentence made of them reads like a machine's."""

_MARKED = re.compile(r"https?://\S+|[#@]\S+")
_WORD = re.compile(r"[^\W\d_]+")
_NONE = {
    Group.HASHTAG: "no hashtags",
    Group.WORD: "no caption",
    Group.CREATOR: "creator unknown",
    Group.SOUND: "no sound named",
}


def features_of(video: Video) -> list[Feature]:
    """List a video's features: at least one of each group, none twice."""
    groups = {
        Group.HASHTAG: dict.fromkeys(video.tags),
        Group.WORD: dict.fromkeys(_words(video)),
        Group.CREATOR: dict.fromkeys([video.creator or ""]),
        Group.SOUND: dict.fromkeys([video.sound or ""]),
        Group.LENGTH: dict.fromkeys([_length(video.duration_ms)]),
    }
    return [Feature(group, name) for group, names in groups.items() for name in names or [""]]


def label_of(feature: Feature) -> str:
    """Name a feature as the viewer knows it, marks included; unlike any other feature's name."""
    group, name = feature
    if not name:
        return _NONE[group]
    match group:
        case Group.HASHTAG:
            return f"#{name}"
        case Group.CREATOR:
            return f"@{name}"
        case Group.SOUND:
            return f"the sound “{name}”"
        case Group.WORD:
            return f"“{name}”"
        case Group.LENGTH:
            return f"clips of {name}"


def in_words(feature: Feature, creator_name: str | None) -> str:
    """Say what a viewer stays for, as a person would: what follows "You stay for".

    Args:
        feature: one with a name.
        creator_name: how the creator of the video is called; None or blank when only the
            handle is known.
    """
    group, name = feature
    match group:
        case Group.HASHTAG:
            return " ".join(name.replace("_", " ").split()) or name
        case Group.CREATOR:
            return " ".join((creator_name or "").split()) or f"@{name}"
        case Group.SOUND:
            return "this sound"
        case Group.WORD:
            return "captions like this one"
        case Group.LENGTH:
            return _SPANS_IN_WORDS[_SPANS.index(name)]


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
    return _SPANS[bisect_right(LENGTH_EDGES_S, duration_ms / 1000)]
