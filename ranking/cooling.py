"""Topics the viewer has had enough of for a while."""

from __future__ import annotations

import numpy as np

from ranking.features import Features, Library
from ranking.sparse import Mask, entries_in, tally
from ranking.vocabulary import Feature, Group
from storage.records import VideoId

COOLING_MS = 7 * 24 * 3600 * 1000
"""A week: long enough to be felt, short enough that one bad day does not end a topic."""
SET_BACK_MS = 24 * 3600 * 1000
"""An event so much earlier than one before tells of a clock that was set back: a view that is over
comes after what was said in it, but not by a day."""
SAME_TOPIC = 0.5
"""Share of a video's hashtags, by rarity, that another has to have to be of its topic: the rare
one of two is enough, the one that everything has is not."""
SHARED = 2
"""Videos that a hashtag is on before it counts as a topic."""
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
        """Let time go on; where a clock was set back, what rests has rested as long as before."""
        if at_ms <= self._now_ms - SET_BACK_MS:
            by = at_ms - self._now_ms
            self._since = {one: since + by for one, since in self._since.items()}
        elif at_ms <= self._now_ms:
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
        row = features.rows.take(np.array([slot]))
        tagged = np.array([self._is_topic(column) for column in row.columns.tolist()], dtype=bool)
        columns, told = row.columns[tagged], row.values[tagged].astype(float) ** 2
        entries, owners = entries_in(features.rows, columns)
        order = np.argsort(columns)
        which = order[np.searchsorted(columns, features.rows.columns[entries], sorter=order)]
        told[np.bincount(which, minlength=len(told)) < SHARED] = 0.0
        shares = tally(owners, told[which], len(features.rows))
        return np.asarray((shares > 0) & (shares >= SAME_TOPIC * told.sum()))

    def _is_topic(self, column: int) -> bool:
        feature = self._library.feature(column)
        return feature.group is Group.HASHTAG and feature != _UNTAGGED
