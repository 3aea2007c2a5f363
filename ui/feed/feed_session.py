"""What the feed begins with, or goes on from. No Qt in here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from ranking.feed import Feed
from storage.forgetting import Lineage
from storage.records import Video, VideoId
from ui.feed.viewing import Sitting

Fold = Callable[[Feed | None], Feed]
"""Folds the log into a feed, over the videos of another feed if there is one. May block."""


@dataclass(frozen=True, slots=True)
class FeedSession:
    """What a sitting starts from: who, how the feed of their taste is made, what they like."""

    sitting: Sitting
    fold: Fold
    lineage: Lineage
    """Epochs whose views this feed folds, and what of them was forgotten."""
    liked: frozenset[VideoId]


@dataclass(frozen=True, slots=True)
class Stock:
    """What there is to deal, read when it is needed. Both may block: worker threads only."""

    all: Callable[[], Iterable[Sequence[Video]]]
    """Every video that can be dealt, some hundred at a time."""
    find: Callable[[Collection[VideoId]], Iterable[Video]]
    """Those of a few that can be dealt now."""
