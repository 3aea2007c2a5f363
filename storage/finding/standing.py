"""How a viewer stands to a video, told from the log: the numbers that listings keep."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from storage.records import EndedBy, Impression, ReactionKind

FINISHED: Final = 0.95
"""The share of a video that must go by for it to count as watched to its end."""
HALF_LIFE_MS: Final = 7 * 24 * 3600 * 1000
"""After so long a finished view, or that a video is new, counts half."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a viewer did with a video."""

    trend: float
    """The logarithm (base 2) of a sum in which being new and each finished view count one.

    Each summand doubles with every HALF_LIFE_MS of its date, instead of halving with every one
    since: so the order by trend is that of the decayed sums, now and at any later time, and no
    row changes while nothing happens."""
    views: int = 0
    finished: int = 0
    watched_ms: int = 0
    liked: int | None = None
    """The sequence of the like that stands."""
    saved: int | None = None

    def after(self, shown: Impression) -> Standing:
        """Count one more impression; one that could not be played is no view."""
        if not is_view(shown):
            return self
        finished = shown.watch_ratio >= FINISHED
        return replace(
            self,
            trend=_plus(self.trend, shown.shown_at_ms) if finished else self.trend,
            views=self.views + 1,
            finished=self.finished + finished,
            watched_ms=self.watched_ms + shown.watched_ms,
        )

    def told(self, kind: ReactionKind, sequence: int) -> Standing:
        """Take in a reaction; a second like does not move the first."""
        match kind:
            case ReactionKind.LIKE:
                return replace(self, liked=self.liked or sequence)
            case ReactionKind.UNLIKE:
                return replace(self, liked=None)
            case ReactionKind.SAVE:
                return replace(self, saved=self.saved or sequence)
            case ReactionKind.UNSAVE:
                return replace(self, saved=None)
            case _:
                return self


def unseen(added_at_ms: int) -> Standing:
    """Return how a viewer stands to a video that is new."""
    return Standing(added_at_ms / HALF_LIFE_MS)


def is_view(shown: Impression) -> bool:
    """Whether anything was seen."""
    return shown.ended_by is not EndedBy.UNPLAYABLE


def retold(
    standing: Standing,
    shown: Iterable[Impression],
    said: Iterable[tuple[ReactionKind, int]],
) -> Standing:
    """Fold all of a video's log into how a viewer stood to it before, each in its order."""
    for impression in shown:
        standing = standing.after(impression)
    for kind, sequence in said:
        standing = standing.told(kind, sequence)
    return standing


def _plus(trend: float, at_ms: int) -> float:
    more = at_ms / HALF_LIFE_MS
    high, low = max(trend, more), min(trend, more)
    return high + math.log2(1 + 2 ** (low - high))
