"""Topics the viewer has had enough of for a while."""

from __future__ import annotations

import numpy as np

from ranking.features import VARIANCE, Features, Library
from ranking.sparse import Mask, entries_in, tally
from ranking.vocabulary import Feature, Group
from storage.records import VideoId

COOLING_MS = 7 * 24 * 3600 * 1000
"""A week: long enough to be felt, short enough that one bad day does not end a topic."""
SAME_TOPIC = 0.5
"""Cosine of the hashtags, by rarity, from which two videos are of one topic: sharing the rare one
of two is enough, sharing the one that everything has is not."""
_UNTAGGED = Feature(Group.HASHTAG, "")


class Cooling:
    """Remembers at what videos the viewer said "not interested", and when.

    Time is that of the events themselves, the latest one being now: the same log gives the
    same order on whatever day it is replayed.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._since: dict[VideoId, int] = {}
        self._now_ms = 0
        self._mask: Mask | None = None
        self._features: Features | None = None

    def pass_to(self, at_ms: int) -> None:
        """Let time go on; it never goes back."""
        if at_ms <= self._now_ms:
            return
        self._now_ms = at_ms
        over = [one for one, since in self._since.items() if since + COOLING_MS <= at_ms]
        for video_id in over:
            self.warm(video_id)

    def cool(self, video_id: VideoId, at_ms: int) -> None:
        """Let the topic of a video rest from now on."""
        if at_ms + COOLING_MS > self._now_ms:
            self._since[video_id] = at_ms
            self._mask = None

    def warm(self, video_id: VideoId) -> None:
        """Let it rest no longer."""
        if self._since.pop(video_id, None) is not None:
            self._mask = None

    def mask(self) -> Mask | None:
        """Mark the slots of topics that rest; None when none does."""
        if not self._since:
            return None
        features = self._library.features()
        if self._mask is None or features is not self._features:
            self._features, self._mask = features, np.zeros(len(features.rows), dtype=bool)
            for video_id in self._since:
                slot = self._library.slot(video_id)
                if slot is not None:
                    self._mask |= self._of_one_topic(features, slot)
        return self._mask

    def _of_one_topic(self, features: Features, slot: int) -> Mask:
        rows, row = features.rows, features.rows.take(np.array([slot]))
        tagged = np.array([self._is_topic(column) for column in row.columns.tolist()], dtype=bool)
        weights = np.zeros(features.width)
        weights[row.columns[tagged]] = row.values[tagged] / VARIANCE[Group.HASHTAG]
        entries, owners = entries_in(rows, row.columns[tagged])
        shared = rows.values[entries] * weights[rows.columns[entries]]
        return np.asarray(tally(owners, shared, len(rows)) >= SAME_TOPIC)

    def _is_topic(self, column: int) -> bool:
        feature = self._library.feature(column)
        return feature.group is Group.HASHTAG and feature != _UNTAGGED
