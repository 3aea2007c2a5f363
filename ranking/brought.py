"""Evidence from before the first view here: what was brought along from another service."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import Final, TypeAlias

import numpy as np

from ranking.events import Event
from ranking.features import Library
from ranking.hints import Hint
from ranking.prior import BROUGHT, CONTRASTS, WATCHED_ELSEWHERE
from ranking.reward import WORTH_AT_LARGE, Reward
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

    def __bool__(self) -> bool:
        return bool(self._told or self._watched)

    def add(self, told: Iterable[Event | Hint], watched: Iterable[Event]) -> None:
        """Take in an import: what was said there, and what was only watched, the oldest first."""
        self._told += ((next(self._numbers), event) for event in told)
        self._watched += ((next(self._numbers), event) for event in watched)

    def take_back(self, video_id: VideoId) -> None:
        """Let what was said of a video there count no more."""
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

    def liked(self) -> list[VideoId]:
        """Return the videos of the library that were liked or saved there."""
        known = self._known(self._told)
        return [event.video_id for _, event in known if isinstance(event, Event)]

    def evidence(self, room: int) -> list[Numbered]:
        """Return at most so many events: the latest that was said, or else what was watched.

        Their numbers stay theirs, and their order among each other does.
        """
        room = min(room, BROUGHT)
        contrasts = min(CONTRASTS, room // 2, len(self._library))
        told = _last(self._known(self._told), room - contrasts)
        enough = min(WATCHED_ELSEWHERE, room - contrasts)
        watched = _last(self._known(self._watched), max(0, enough - len(told)))
        videos = [event for _, event in (*watched, *told) if isinstance(event, Event)]
        return [*self._at_large(videos, contrasts), *watched, *told]

    def _at_large(self, against: Sequence[Event], most: int) -> Iterator[Numbered]:
        """Yield some of the library's other videos, weighing together as much as these do."""
        others = np.setdiff1d(
            self._library.features().order,
            [self._library.slot(event.video_id) for event in against],
            assume_unique=True,
        )
        chosen = others[np.linspace(0, len(others) - 1, min(most, len(others)), dtype=np.int64)]
        weight = sum(event.reward.weight for event in against)
        if weight:
            for slot in chosen.tolist():
                reward = Reward(WORTH_AT_LARGE, weight / len(chosen))
                yield _FIRST_CONTRAST + slot, Event(self._library.video_id(slot), reward, None)

    def _known(self, events: Iterable[Numbered]) -> list[Numbered]:
        return [(number, event) for number, event in events if knows(self._library, event)]


def knows(library: Library, event: Event | Hint) -> bool:
    """Whether a library holds what an event is about."""
    if isinstance(event, Hint):
        return any(library.column(feature) is not None for feature in event.features)
    return library.slot(event.video_id) is not None


def _last(events: list[Numbered], many: int) -> list[Numbered]:
    return events[max(0, len(events) - many) :]
