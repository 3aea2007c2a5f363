"""What the viewer never wants to see: muted, hidden, reported."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from uuid import UUID

import numpy as np

from ranking.features import Library
from ranking.hints import features_named
from ranking.sparse import Indices, Mask
from ranking.vocabulary import Feature
from storage.records import Subject, VideoId, Wish, WishKind


class Barred:
    """Keeps mutes, hidden and reported videos, and knows whom they keep from being dealt.

    The last word on each subject counts. Mutes hold for videos that are added later as well.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._texts = library.holdings.texts
        self._words: dict[str, list[int]] = {}
        self._searched: dict[str, int] = {}
        self._muted: set[Feature] = set()
        self._videos: set[VideoId] = set()
        self._reported: set[VideoId] = set()
        self._mask: Mask | None = None
        self._state = 0, 0

    def wish(self, wish: Wish) -> None:
        """Mute, hide, or take such a thing back."""
        holds = wish.kind in (WishKind.MUTE, WishKind.HIDE)
        if wish.subject is Subject.VIDEO:
            (self._videos.add if holds else self._videos.discard)(VideoId(UUID(wish.name)))
        elif wish.subject is Subject.WORD:
            self._mute_word(wish.name.lstrip("#"), holds=holds)
        else:
            for feature in features_named(wish):
                (self._muted.add if holds else self._muted.discard)(feature)
        self._mask = None

    def mutes(self, features: Collection[Feature]) -> bool:
        """Whether every one of some features is muted by its own name."""
        return bool(features) and self._muted.issuperset(features)

    def report(self, video_id: VideoId, *, holds: bool = True) -> None:
        """Bar a video for good, or take that back."""
        (self._reported.add if holds else self._reported.discard)(video_id)
        self._mask = None

    def mask(self) -> Mask:
        """Mark every slot that may not be dealt; the same object until something changes."""
        state = len(self._library), len(self._library.holdings.doubles.joined)
        if self._mask is None or self._state != state:
            self._state = state
            self._mask = np.zeros(len(self._library), dtype=bool)
            for slots in self._slots():
                self._mask[slots] = True
        return self._mask

    def _slots(self) -> Iterable[Indices | list[int]]:
        unwanted, doubles = self._videos | self._reported, self._library.holdings.doubles
        found = (self._library.slot(copy) for each in unwanted for copy in doubles.copies(each))
        yield [slot for slot in found if slot is not None]
        self._search()
        yield from self._words.values()
        if self._muted:
            yield self._library.having(self._muted)

    def _mute_word(self, word: str, *, holds: bool) -> None:
        if holds:
            self._words.setdefault(word, [])
            self._searched.setdefault(word, 0)
        else:
            self._words.pop(word, None)
            self._searched.pop(word, None)

    def _search(self) -> None:
        """Look for the muted words in the texts that were not searched for them yet."""
        for first in set(self._searched.values()):
            words = [word for word, searched in self._searched.items() if searched == first]
            for word, slots in self._texts.having(words, first).items():
                self._words[word].extend(slots)
        self._searched = dict.fromkeys(self._searched, len(self._texts))
