"""What is on screen of the program's own words, and what the library holds."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from tests.ui.every_card import GIVEN
from tests.ui.window import Opened
from ui.manual.chapters import CHAPTERS, ENGLISH, read_chapter


def stripped(words: str, known: Iterable[str]) -> str:
    """What is left of words without what the library holds."""
    for one in known:
        words = words.replace(one, "")
    return words


def is_said(words: str) -> bool:
    """Whether this is language, and no figure, size or clock."""
    return sum(letter.isalpha() for letter in words) > 2


def data_of(shown: Opened) -> list[str]:
    """What comes of the library or the manual and is said as it is, the longest first."""
    videos = shown.house.catalog.videos(shown.house.profile())
    said = {"Homefeed", "English", "Nederlands", "Français", *GIVEN, *read()}
    data = shown.house.database.path.parent
    said |= {str(data), str(data.parent), data.name}
    for video in videos:
        said |= {video.title, video.path.name, str(video.path.parent), video.path.parent.name}
        root = video.path.parent.parent
        said |= {
            root.name,
            str(root),
            str(root.parent),
            video.caption,
            video.creator_name or "",
            video.sound or "",
            *video.tags,
            *map(str.capitalize, video.tags),
        }
        said.add(f"Number {video.title.removeprefix('Clip ')} of its kind")
    return sorted(said - {""}, key=len, reverse=True)


@cache
def read() -> frozenset[str]:
    """What the manual says in English."""
    parts = [part for name in CHAPTERS for part in read_chapter(name, ENGLISH).parts]
    return frozenset(words for part in parts for words in (part.text, *part.cells))
