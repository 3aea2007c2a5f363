"""The library as numbers: sparse rows over an exact vocabulary that grows with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from ranking.ages import age_bins
from ranking.sparse import Indices, Mask, Rows, Vector, tally
from ranking.vocabulary import Feature, Group, features_of
from storage.records import Video, VideoId

VARIANCE = {
    Group.HASHTAG: 0.0102,
    Group.WORD: 0.0068,
    Group.CREATOR: 0.0034,
    Group.SOUND: 0.0034,
    Group.LENGTH: 0.0017,
}
"""How far a whole group is expected to move a score, as a variance: DESIGN section 5."""


@dataclass(frozen=True, eq=False)
class Features:
    """A library at one moment. A video's slot is its row; slots never change."""

    rows: Rows
    """Entries scaled so that a group's squares sum to its prior variance in every row."""
    width: int
    """How many features there are."""
    ages: Indices
    """Each video's step on the scale of ages."""
    order: Indices
    """All slots sorted by content key: the same on every machine, in whatever order added."""
    creators: Indices
    """A number for each video's creator, -1 for none."""
    sounds: Indices
    """A number for each video's sound, -1 for none."""
    dates: Indices
    """When each was published, or added where that is not known: Unix time in milliseconds."""


class Library:
    """The videos that can be ranked; what is found out of a file is found out once.

    Weights depend on the set of videos and not on the order they came in: the shares of the
    vocabulary are counted anew, exactly, when features are asked for after a change (6 ms
    for 10 000 videos). Videos that were dropped count no longer.
    """

    def __init__(self, reference_at_ms: int) -> None:
        self._reference_at_ms = reference_at_ms
        self._slots: dict[VideoId, int] = {}
        self._slot_of_key: dict[str, int] = {}
        self._ids: list[VideoId] = []
        self._creator_names: list[str | None] = []
        self._columns: dict[Feature, int] = {}
        self._names: list[Feature] = []
        self._entries: list[int] = []
        self._indptr: list[int] = [0]
        self._creators: dict[str, int] = {}
        self._sounds: dict[str, int] = {}
        self._facts: list[tuple[int, int, int]] = []
        self._dropped: set[int] = set()
        self._features: Features | None = None

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, videos: Iterable[Video]) -> None:
        """Take in videos; one whose id or content is known already changes nothing."""
        for video in videos:
            if video.id in self._slots:
                continue
            slot = self._slot_of_key.setdefault(video.content_key, len(self._ids))
            self._slots[video.id] = slot
            if slot == len(self._ids):
                self._append(video)
                self._features = None

    def drop(self, slot: int) -> None:
        """Leave a video out of all counts; its features stay known for what was learned of it."""
        if slot not in self._dropped:
            self._dropped.add(slot)
            self._features = None

    def slot(self, video_id: VideoId) -> int | None:
        """Return a video's row, None when it was never added."""
        return self._slots.get(video_id)

    def slot_of_key(self, content_key: str) -> int | None:
        """Return the row of a content, None when it was never added."""
        return self._slot_of_key.get(content_key)

    def video_id(self, slot: int) -> VideoId:
        """Return the id a slot was first added with."""
        return self._ids[slot]

    def creator_name(self, slot: int) -> str | None:
        """Return how the creator of a video is called, None when only a handle or none is known."""
        return self._creator_names[slot]

    def feature(self, column: int) -> Feature:
        """Return what a column stands for."""
        return self._names[column]

    def column(self, feature: Feature) -> int | None:
        """Return a feature's column, None when no video ever had it."""
        return self._columns.get(feature)

    def columns_of(self, slot: int) -> list[int]:
        """Return all that a video has, whether it counts for the taste or not."""
        return list(self._entries[self._indptr[slot] : self._indptr[slot + 1]])

    def having(self, features: Iterable[Feature]) -> Indices:
        """Return the slots that have any of these, whether it counts for the taste or not."""
        known = [column for one in features if (column := self.column(one)) is not None]
        entries = np.flatnonzero(np.isin(np.array(self._entries, dtype=np.int64), known))
        return np.searchsorted(np.array(self._indptr), entries, side="right") - 1

    def features(self) -> Features:
        """Return the library as it is now; the same object until something changes."""
        if self._features is None:
            self._features = self._weigh()
        return self._features

    def _append(self, video: Video) -> None:
        for feature in features_of(video):
            column = self._columns.setdefault(feature, len(self._names))
            if column == len(self._names):
                self._names.append(feature)
            self._entries.append(column)
        self._ids.append(video.id)
        self._creator_names.append(video.creator_name)
        self._indptr.append(len(self._entries))
        date = video.added_at_ms if video.published_at_ms is None else video.published_at_ms
        self._facts.append(
            (date, _number(self._creators, video.creator), _number(self._sounds, video.sound))
        )

    def _weigh(self) -> Features:
        count = len(self._ids)
        alive = np.ones(count, dtype=bool)
        alive[list(self._dropped)] = False
        indptr = np.array(self._indptr, dtype=np.int64)
        columns = np.array(self._entries, dtype=np.int64)
        groups = np.array([name.group for name in self._names], dtype=np.int64)
        facts = np.array(self._facts, dtype=np.int64).reshape(count, 3)
        keys = sorted(self._slot_of_key.items())
        return Features(
            rows=_weighted(indptr, columns, groups, alive),
            width=len(self._names),
            ages=age_bins(facts[:, 0], alive, self._reference_at_ms),
            order=np.array([slot for _, slot in keys], dtype=np.int64),
            creators=facts[:, 1],
            sounds=facts[:, 2],
            dates=facts[:, 0],
        )


def _number(numbers: dict[str, int], name: str | None) -> int:
    return -1 if not name else numbers.setdefault(name, len(numbers))


def _weighted(indptr: Indices, columns: Indices, groups: Indices, alive: Mask) -> Rows:
    """Weigh entries by the root of their rarity, scale each row's group to its variance.

    The root keeps a rare word from drowning the common one beside it, and the scale within the
    group keeps a video with twenty hashtags from counting for more than one with two.
    """
    rows = Rows(indptr, columns, np.ones(len(columns)))
    spread = tally(columns, alive[rows.owners].astype(float), len(groups))
    rarity: Vector = np.sqrt(np.log1p(alive.sum() / np.maximum(spread, 1.0)))
    weights = rarity[columns]
    cells = rows.owners * len(Group) + groups[columns]
    squares = tally(cells, weights**2, len(rows) * len(Group))
    variance = np.array([VARIANCE[group] for group in Group])
    return Rows(indptr, columns, weights * np.sqrt(variance[groups[columns]] / squares[cells]))
