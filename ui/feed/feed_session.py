"""What the feed begins with, or goes on from. No Qt in here."""

from __future__ import annotations

from dataclasses import dataclass

from ranking.feed import Feed
from storage.forgetting import Lineage
from storage.records import VideoId
from ui.feed.viewing import Sitting


@dataclass(frozen=True, slots=True)
class FeedSession:
    """What a sitting starts from: who, the feed of their taste, and what they like."""

    sitting: Sitting
    feed: Feed
    lineage: Lineage
    """Epochs whose views this feed folds, and what of them was forgotten."""
    liked: frozenset[VideoId]
