"""Which videos may be dealt next: what was seen, is on its way, will not play, is unwanted."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from ranking.barred import Barred
from ranking.cooling import Cooling
from ranking.features import Library
from ranking.past import Past, Seen
from ranking.sparse import Columns, Indices, Mask
from storage.records import Showings, VideoId

RECENT = 12
"""How many of the last shown are remembered, for runs and for likeness."""


@dataclass(frozen=True, eq=False)
class Unwanted:
    """What is not to be dealt whether it was seen or not."""

    barred: Barred
    """Never."""
    cooling: Cooling
    """Only when nothing else is left."""


class Shown:
    """Keeps count of views and deals, by video id, so that the log may know more than the library.

    Videos that show the same are counted as one, of which only the best copy may be dealt.
    The same facts lie in arrays by slot, so that a deal costs no loop over the library.
    """

    def __init__(self, library: Library, unwanted: Unwanted) -> None:
        self._library = library
        self._unwanted = unwanted
        self._doubles = library.holdings.doubles
        self._joined = 0
        self._past = Past()
        self._seen: dict[VideoId, Seen] = {}
        self._last_shown: deque[VideoId] = deque(maxlen=RECENT)
        self._in_flight: dict[VideoId, str] = {}
        self._dealt_by: Counter[str] = Counter()
        self._unplaced: set[VideoId] = set()
        self._views: Columns = np.zeros(0, dtype=np.int32)
        self._last: Columns = np.zeros(0, dtype=np.int32)
        self._liked: Mask = np.zeros(0, dtype=bool)
        self._flying: Mask = np.zeros(0, dtype=bool)
        self.views = 0

    @property
    def deals(self) -> int:
        """How many deals this epoch has had, as the log tells it: views and those in flight."""
        return self.views + len(self._in_flight)

    def seen(self, video_id: VideoId) -> bool:
        """Whether a video had a view in this epoch."""
        return self._of(video_id).views > 0

    def see(self, video_id: VideoId, *, liked: bool | None, policy: str) -> None:
        """Note a view of what a policy dealt; `liked` None leaves a like as it was."""
        seen = self._record(video_id)
        if seen.views == 0:
            self._dealt_by[policy] += 1
        seen.views += 1
        seen.last = self.views
        if liked is not None:
            self._like(video_id, liked=liked)
        self.views += 1
        self._in_flight.pop(video_id, None)
        self._last_shown.append(video_id)
        self._write(video_id)

    def recall(self, shown: Showings) -> None:
        """Note what was shown before anything else here was."""
        self._past = Past(shown)
        self._dealt_by += self._past.dealt_by
        self.views += self._past.total
        self._place_past(0)
        self._joined = 0

    def like(self, video_id: VideoId, *, liked: bool) -> None:
        """Note a like, or its taking back, of a video whose view is forgotten."""
        self._like(video_id, liked=liked)
        self._write(video_id)

    def deal(self, video_id: VideoId, policy: str) -> None:
        """Note that a video is on its way to the screen, and which policy dealt it."""
        self._in_flight[video_id] = policy
        self._write(video_id)

    def undeal(self, video_id: VideoId) -> None:
        """Put a video back that was dealt and never shown."""
        self._in_flight.pop(video_id, None)
        self._write(video_id)

    def dealt(self) -> Mapping[str, int]:
        """Count the videos each policy dealt, once each: those seen and those in flight."""
        return self._dealt_by + Counter(self._in_flight.values())

    def candidates(self) -> Indices:
        """Return the videos seen least often of those that may be dealt, in content-key order."""
        self._align()
        held = self._library.holdings
        free = ~(self._flying | self._unwanted.barred.mask() | held.gone() | held.lesser())
        if not free.any():
            return np.zeros(0, dtype=np.int64)
        order = self._library.features().order
        pool = free & (self._views == self._views[free].min())
        candidates: Indices = order[pool[order]]
        return candidates

    def fit(self, candidates: Indices) -> Indices:
        """Return those that need not wait: for what is much like them, or for their topic."""
        for unfit in self._unfit():
            fits = ~unfit[candidates]
            candidates = candidates[fits] if fits.any() else candidates
        return candidates

    def no_longer(self) -> tuple[VideoId, ...]:
        """Return what is on its way to the screen and would not be dealt any more."""
        never, resting = self._unwanted.barred.mask(), self._unwanted.cooling.mask()
        repeats = self._repeats()
        slots = ((one, self._library.slot(one)) for one in self._in_flight)
        return tuple(
            video_id
            for video_id, slot in slots
            if slot is not None
            and (never[slot] or (resting is not None and resting[slot]) or video_id in repeats)
        )

    def _repeats(self) -> set[VideoId]:
        """Return what is on its way though a copy of it was seen, or is on its way before it."""
        left = self.candidates()
        least = self._views[left[0]] if len(left) else 0
        repeats, before = set(), set[VideoId]()
        for video_id in self._in_flight:
            others = set(self._doubles.copies(video_id)) - {video_id}
            if others and (others & before or self._of(video_id).views > least):
                repeats.add(video_id)
            before.add(video_id)
        return repeats

    def again(self, candidates: Indices) -> int | None:
        """Return whom to show once more: liked ones first, then the longest ago; None when new."""
        if self._views[candidates[0]] == 0:
            return None
        liked = candidates[self._liked[candidates]]
        pool = liked if len(liked) else candidates
        return int(pool[np.argmin(self._last[pool])])

    def liked(self, slot: int) -> bool:
        """Whether the viewer liked a video in this epoch and has not taken it back."""
        return bool(self._liked[slot])

    def recent(self) -> Indices:
        """Return the last shown or on their way, the latest last."""
        ids = [*self._last_shown, *self._in_flight][-RECENT:]
        slots = [self._library.slot(video_id) for video_id in ids]
        return np.array([slot for slot in slots if slot is not None], dtype=np.int64)

    def _unfit(self) -> Iterator[Mask]:
        """Mark, one reason after another, what is left out as long as others remain."""
        resting = self._unwanted.cooling.mask()
        if resting is not None:
            yield resting

    def _align(self) -> None:
        """Give videos that were added since a place in the arrays, and copies a common count."""
        new = len(self._library) - len(self._views)
        if new > 0:
            self._views = np.concatenate((self._views, np.zeros(new, dtype=np.int32)))
            self._last = np.concatenate((self._last, np.full(new, -1, dtype=np.int32)))
            self._liked = np.concatenate((self._liked, np.zeros(new, dtype=bool)))
            self._flying = np.concatenate((self._flying, np.zeros(new, dtype=bool)))
            self._place_past(len(self._views) - new)
        joined = self._doubles.joined[self._joined :]
        self._joined += len(joined)
        if new > 0 or joined:
            waiting, self._unplaced = self._unplaced.union(joined), set()
            for video_id in waiting:
                self._write(video_id)

    def _of(self, video_id: VideoId) -> Seen:
        """Return what was seen of a video and its copies."""
        each = [
            self._seen.get(copy) or self._past.seen(copy) for copy in self._doubles.copies(video_id)
        ]
        return Seen(
            views=sum(seen.views for seen in each),
            last=max(seen.last for seen in each),
            liked=any(seen.liked for seen in each),
        )

    def _record(self, video_id: VideoId) -> Seen:
        """Return what was seen of this very copy, to be changed."""
        return self._seen.setdefault(video_id, self._past.seen(video_id))

    def _like(self, video_id: VideoId, *, liked: bool) -> None:
        for copy in self._doubles.copies(video_id):
            self._record(copy).liked = liked

    def _place_past(self, first: int) -> None:
        """Copy what was seen long ago of the videos from this slot on into the arrays."""
        slots = self._library.slots(self._past.ids)
        known = (slots >= first) & (slots < len(self._views))
        self._views[slots[known]] = self._past.views[known]
        self._last[slots[known]] = self._past.last[known]

    def _write(self, video_id: VideoId) -> None:
        """Copy what is known of a video and its copies into the arrays, once they have a place."""
        copies = self._doubles.copies(video_id)
        is_coming = any(copy in self._in_flight for copy in copies)
        seen = self._of(video_id)
        for copy in copies:
            slot = self._library.slot(copy)
            if slot is None or slot >= len(self._views):
                self._unplaced.add(copy)
                continue
            self._views[slot], self._last[slot] = seen.views, seen.last
            self._liked[slot], self._flying[slot] = seen.liked, is_coming
