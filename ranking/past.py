"""What was shown before the views that come in full: in columns, since it may be very much."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from ranking.sparse import Indices
from storage.records import NO_SHOWINGS, Showings, VideoId

ID_BYTES = 16


@dataclass(slots=True)
class Seen:
    """What is remembered of one video in this epoch."""

    views: int = 0
    last: int = -1
    """Which view of the epoch was its last."""
    liked: bool = False


class Past:
    """How often each video was shown, and when last, counted in views of the epoch."""

    def __init__(self, shown: Showings = NO_SHOWINGS) -> None:
        ids = np.frombuffer(shown.ids, dtype=f"S{ID_BYTES}")
        views, last = np.array(shown.views, dtype=np.int64), np.array(shown.last, dtype=np.int64)
        in_turn = np.argsort(last, kind="stable")
        until = np.cumsum(views[in_turn])
        last[in_turn] = until - 1
        # One place for each video, at the policy that dealt it first.
        _, begins = np.unique(ids, return_index=True)
        order = np.lexsort((last, ids))
        self.total = int(views.sum())
        """Views in all."""
        self.ids = ids[begins].tobytes()
        """16 bytes for each video, sorted."""
        self.views: Indices = np.add.reduceat(views[order], begins) if len(begins) else views
        self.last: Indices = np.maximum.reduceat(last[order], begins) if len(begins) else last
        self.dealt_by = Counter(shown.policies[at] for at in order[begins].tolist())
        """How many videos each policy dealt, each counted for the first."""
        self._ids = np.frombuffer(self.ids, dtype=f"S{ID_BYTES}")

    def seen(self, video_id: VideoId) -> Seen:
        """Return what was seen of a video."""
        at = int(np.searchsorted(self._ids, np.bytes_(video_id.bytes)))
        if self.ids[ID_BYTES * at : ID_BYTES * (at + 1)] != video_id.bytes:
            return Seen()
        return Seen(int(self.views[at]), int(self.last[at]))
