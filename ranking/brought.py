"""Evidence from before the first view here: what was brought along from another service."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count, islice
from typing import Final, TypeAlias

import numpy as np

from ranking.events import Event
from ranking.features import Features, Library
from ranking.hints import Hint
from ranking.prior import BROUGHT, CONTRASTS, WATCHED_ELSEWHERE
from ranking.reward import WORTH_AT_LARGE, Reward
from ranking.sparse import Vector, tally
from storage.records import VideoId, WishId

Numbered: TypeAlias = tuple[int, Event | Hint]
_FIRST: Final = -(2**40)
"""The number of the first event: all of them are below those of what is learned here."""
_FIRST_CONTRAST: Final = 2 * _FIRST


class Brought:
    """Keeps what a viewer brings along, apart from what is learned here.

    Of likes alone one cannot tell what is liked from what there is most of. So a few videos of
    the library at large stand on the other side of the scales, weighing as much as the likes.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._numbers = count(_FIRST)
        self._told: list[Numbered] = []
        self._watched: list[Numbered] = []
        self._liked: tuple[Features, Vector, frozenset[int]] | None = None

    def __bool__(self) -> bool:
        return bool(self._told or self._watched)

    def add(self, told: Iterable[Event | Hint], watched: Iterable[Event]) -> None:
        """Take in an import: what was said there, and what was only watched, the oldest first."""
        self._liked = None
        self._told += ((next(self._numbers), event) for event in told)
        self._watched += ((next(self._numbers), event) for event in watched)

    def take_back(self, video_id: VideoId) -> None:
        """Let what was said of a video there count no more."""
        self._liked = None
        self._told = [
            each for each in self._told if isinstance(each[1], Hint) or each[1].video_id != video_id
        ]

    def withdraw(self, wish_id: WishId) -> None:
        """Let a hint count no more."""
        self._told = [
            each for each in self._told if isinstance(each[1], Event) or each[1].wish_id != wish_id
        ]

    def hints(self) -> Iterator[Hint]:
        """Yield the hints, also those of features that no video has."""
        return (event for _, event in self._told if isinstance(event, Hint))

    def liked(self, features: Features) -> tuple[Vector, frozenset[int]]:
        """Count what was liked or saved there, by feature; with the slots of those videos.

        It is worked out once for a library and what counts of imports.
        """
        if self._liked is None or self._liked[0] is not features:
            known = self._latest(self._told, len(self._told))
            found = {
                self._library.slot(event.video_id) for _, event in known if isinstance(event, Event)
            }
            slots = frozenset(slot for slot in found if slot is not None)
            columns = features.rows.take(np.array(sorted(slots), dtype=np.int64)).columns
            counts = tally(columns, np.ones(len(columns)), features.width)
            self._liked = features, counts, slots
        return self._liked[1:]

    def evidence(self, room: int) -> list[Numbered]:
        """Return at most so many events: the latest that was said, or else what was watched.

        Their numbers stay theirs, and their order among each other does.
        """
        room = min(room, BROUGHT)
        contrasts = min(CONTRASTS, room // 2, len(self._library))
        told = self._latest(self._told, room - contrasts)
        enough = min(WATCHED_ELSEWHERE, room - contrasts)
        watched = self._latest(self._watched, max(0, enough - len(told)))
        videos = [event for _, event in (*watched, *told) if isinstance(event, Event)]
        return [*self._at_large(videos, contrasts), *watched, *told]

    def _at_large(self, against: Sequence[Event], most: int) -> Iterator[Numbered]:
        """Yield some of the library's other videos, weighing together as much as these do."""
        order = self._library.features().order
        places = np.linspace(0, len(order) - 1, most, dtype=np.int64)
        theirs = {self._library.slot(event.video_id) for event in against}
        chosen = [slot for slot in order[places].tolist() if slot not in theirs]
        weight = sum(event.reward.weight for event in against)
        if weight:
            for slot in chosen:
                reward = Reward(WORTH_AT_LARGE, weight / len(chosen))
                yield _FIRST_CONTRAST + slot, Event(self._library.video_id(slot), reward, None)

    def _latest(self, events: Sequence[Numbered], many: int) -> list[Numbered]:
        """Return the last so many of those that are about something in the library, in order."""
        known = ((n, event) for n, event in reversed(events) if knows(self._library, event))
        return list(islice(known, many))[::-1]


def knows(library: Library, event: Event | Hint) -> bool:
    """Whether a library holds what an event is about."""
    if isinstance(event, Hint):
        return any(library.column(feature) is not None for feature in event.features)
    return library.slot(event.video_id) is not None
