"""The library as numbers: sparse rows over an exact vocabulary that grows with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ranking.ages import BINS, age_bins, age_kernel
from ranking.holdings import Holdings
from ranking.prior import BIAS_VARIANCE, REUSED_FROM, VARIANCE
from ranking.sparse import (
    Coarse,
    Columns,
    Indices,
    Mask,
    Matrix,
    Rows,
    Vector,
    tally,
)
from ranking.vocabulary import Feature, Group
from storage.records import Video, VideoId

AGE_KERNEL = age_kernel()
SHARED = 2
"""Videos that have to have a feature for it to count."""
GRID = 2.0**26
"""Entries are whole multiples of 1 / GRID: single precision holds them, and sums over a whole
library come out exact, whatever order its videos were added in."""


@dataclass(frozen=True, eq=False)
class Features:
    """A library at one moment. A video's slot is its row; slots never change."""

    rows: Rows
    """Entries scaled so that a group's squares sum to its prior variance in every row, before what
    no other video has is left out."""
    ages: Indices
    """Each video's step on the scale of ages."""
    width: int
    """How many features there are."""
    particular: Vector
    """Of each video's prior variance, what hardly any other video could be told by."""
    kinds: Columns
    """A number for each video's set of hashtags: videos of one kind are told apart by little."""
    age_kernel: Matrix
    """Prior covariance of what two ages are worth beside the library's average video, shape
    (BINS, BINS). What all videos share does not say which to deal; left in, it is mistaken for a
    liking of whatever was shown first."""
    order: Indices
    """All slots sorted by content key: the same on every machine, in whatever order added."""
    creators: Columns
    """A number for each video's creator, -1 for none."""
    sounds: Columns
    """A number for each video's sound, -1 for none."""
    dates: Indices
    """When each was published, or added where that is not known: Unix time in milliseconds."""

    @cached_property
    def rough_promise(self) -> Coarse:
        """The root of the prior variance of every video, but for what is particular to it."""
        useful: Vector = self.rows.squared_lengths() - self.particular
        general = self._of_age[self.ages] + BIAS_VARIANCE
        return np.sqrt(np.maximum(useful, 0.0) + general).astype(np.float32)

    def prior_variance(self, slots: Indices) -> Vector:
        """How far the worth of videos is expected to lie from the running mean, squared."""
        of_age = self._of_age[self.ages[slots]]
        return self.rows.take(slots).squared_lengths() + of_age + BIAS_VARIANCE

    @property
    def _of_age(self) -> Vector:
        return np.diag(self.age_kernel)


class Library:
    """The videos that can be ranked, weighed for one epoch.

    Weights depend on the set of videos and not on the order they came in: the shares of the
    vocabulary are counted anew, exactly, when features are asked for after a change (0.1 s for
    100 000 videos). Videos that were dropped count no longer.

    Args:
        reference_at_ms: the moment ages are counted at.
        holdings: what another library found out of the same videos; it changes with both.
    """

    def __init__(self, reference_at_ms: int, holdings: Holdings | None = None) -> None:
        self._reference_at_ms = reference_at_ms
        self.holdings = Holdings() if holdings is None else holdings
        self._asked: frozenset[Feature] = frozenset()
        self._lonely: Mask = np.zeros(0, dtype=bool)
        self._features: Features | None = None
        self._weighed = -1

    def __len__(self) -> int:
        return len(self.holdings)

    def add(self, videos: Iterable[Video]) -> None:
        """Take in videos; one whose id or content is known already changes nothing."""
        self.holdings.add(videos)

    def drop(self, video_id: VideoId) -> None:
        """Leave a video out of all counts; its features stay known for what was learned of it."""
        self.holdings.drop(video_id)

    def ask_for(self, features: frozenset[Feature]) -> None:
        """Let these count even if one video alone has them: the viewer named them."""
        changed = self._columns_of(features ^ self._asked)
        self._asked = features
        if self._lonely[changed[changed < len(self._lonely)]].any():
            self._features = None

    def slot(self, video_id: VideoId) -> int | None:
        """Return a video's row, None when it was never added."""
        return self.holdings.slot(video_id)

    def slots(self, ids: bytes) -> Indices:
        """Return the rows of many videos by 16 bytes of id each, -1 for one never added."""
        return self.holdings.slots(ids)

    def slot_of_key(self, content_key: str) -> int | None:
        """Return the row of a content, None when it was never added."""
        return self.holdings.slot_of_key(content_key)

    def video_id(self, slot: int) -> VideoId:
        """Return the id a slot was first added with."""
        return self.holdings.video_id(slot)

    def creator_name(self, slot: int) -> str | None:
        """Return how the creator of a video is called, None when only a handle or none is known."""
        return self.holdings.creator_name(slot)

    def feature(self, column: int) -> Feature:
        """Return what a column stands for."""
        return self.holdings.names[column]

    def column(self, feature: Feature) -> int | None:
        """Return a feature's column, None when no video ever had it."""
        return self.holdings.columns.get(feature)

    def columns_of(self, slot: int) -> list[int]:
        """Return all that a video has, whether it counts for the taste or not."""
        return self.holdings.columns_of(slot)

    def having(self, features: Iterable[Feature]) -> Indices:
        """Return the slots that have any of these, whether it counts for the taste or not."""
        return self.holdings.having(self._columns_of(features))

    def features(self) -> Features:
        """Return the library as it is now; the same object until something changes."""
        if self._features is None or self._weighed != self.holdings.changes:
            self._weighed = self.holdings.changes
            self._features = self._weigh()
        return self._features

    def _columns_of(self, features: Iterable[Feature]) -> Indices:
        known = (self.holdings.columns.get(feature) for feature in features)
        return np.array([column for column in known if column is not None], dtype=np.int64)

    def _weigh(self) -> Features:
        held = self.holdings
        alive = ~held.gone()
        groups = np.array(held.groups, dtype=np.int64)
        count = max(int(alive.sum()), 1)
        had = held.rows()
        spread = had.transposed_times(alive / 1.0, len(groups))
        # What one video alone has says nothing of any other, so it is not worth a try, and a
        # group that says the same of all is nothing.
        told = tally(groups, spread, len(Group)) > count
        told |= np.bincount(groups[spread > 0], minlength=len(Group)) > 1
        self._lonely = spread < SHARED
        unshared = self._lonely.copy()
        unshared[self._columns_of(self._asked)] = False
        rows = _weighted(had, groups, spread, count).without(~told[groups] | unshared)
        dates = np.array(held.facts["date"], dtype=np.int64)
        ages = age_bins(dates, alive, self._reference_at_ms)
        return Features(
            rows=rows,
            ages=ages,
            width=len(groups),
            particular=_particular(rows, spread),
            kinds=_kinds(rows, groups == Group.HASHTAG),
            age_kernel=_beside_the_average(np.bincount(ages[alive], minlength=BINS) / count),
            order=held.order(),
            creators=np.array(held.facts["creator"], dtype=np.int32),
            sounds=np.array(held.facts["sound"], dtype=np.int32),
            dates=dates,
        )


def _weighted(rows: Rows, groups: Indices, spread: Vector, alive: int) -> Rows:
    """Weigh entries by the root of their rarity, scale each row's group to its variance.

    The root keeps a rare word from drowning the common one beside it, and the scale within the
    group keeps a video with twenty hashtags from counting for more than one with two.
    """
    rarity: Vector = np.sqrt(np.log1p(alive / np.maximum(spread, 1.0)))
    variance = np.array([VARIANCE[group] for group in Group])
    for block in rows.blocks():
        weights, group = rarity[block.columns], groups[block.columns]
        cells = block.owners * len(Group) + group
        squares = tally(cells, weights**2, len(block) * len(Group))
        weights *= np.sqrt(variance[group] / squares[cells])
        # A block's values are a view of the whole.
        block.values[:] = np.rint(weights * GRID) / GRID
    return rows


def _particular(rows: Rows, spread: Vector) -> Vector:
    """Sum of each row's variances what rests on features that few other videos have."""
    others = np.maximum(spread - 1, 0.0)
    unused = REUSED_FROM / (others + REUSED_FROM)
    sums = [
        tally(
            block.owners, block.values.astype(np.float64) ** 2 * unused[block.columns], len(block)
        )
        for block in rows.blocks()
    ]
    return np.concatenate(sums) if sums else np.zeros(0)


def _beside_the_average(shares: Vector) -> Matrix:
    """Measure what ages are worth from the average video's; `shares` of the library by age."""
    common = AGE_KERNEL @ shares
    # The two are added first, so that (a, b) is (b, a) to the last bit.
    return AGE_KERNEL - (common[:, None] + common) + float(shares @ common)


def _kinds(rows: Rows, hashtags: Mask) -> Columns:
    """Number the sets of hashtags there are; two sets share a number once in 2**64."""
    marks = np.random.default_rng(0).integers(2**64, size=len(hashtags), dtype=np.uint64)
    marks[~hashtags] = 0
    sums = [np.zeros(0, dtype=np.uint64)]
    for block in rows.blocks():
        before = np.zeros(len(block.columns) + 1, dtype=np.uint64)
        np.cumsum(marks[block.columns], out=before[1:])
        sums.append(np.diff(before[block.indptr]))
    return np.unique(np.concatenate(sums), return_inverse=True)[1].astype(np.int32)
