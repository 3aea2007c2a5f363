"""The library as numbers: sparse rows over an exact vocabulary that grows with it."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from struct import unpack
from uuid import UUID

import numpy as np

from ranking.ages import BINS, age_bins, age_kernel
from ranking.keys import Keys
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
from ranking.vocabulary import Feature, Group, features_of
from storage.records import Video, VideoId

FACTS = ("date", "creator", "sound", "called")
"""Numbers kept of each video besides its features."""
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
    """The videos that can be ranked; what is found out of a file is found out once.

    Weights depend on the set of videos and not on the order they came in: the shares of the
    vocabulary are counted anew, exactly, when features are asked for after a change (0.1 s for
    100 000 videos). Videos that were dropped count no longer. About 250 bytes a video.
    """

    def __init__(self, reference_at_ms: int) -> None:
        self._reference_at_ms = reference_at_ms
        self._ids = Keys()
        self._contents = Keys()
        self._beginnings = (array("Q"), array("Q"))
        self._slots_of_ids = array("i")
        self._first_ids = array("i")
        self._columns: dict[Feature, int] = {}
        self._names: list[Feature] = []
        self._entries = array("i")
        self._indptr = array("q", [0])
        self._creators: dict[str, int] = {}
        self._sounds: dict[str, int] = {}
        self._called: dict[str, int] = {}
        self._facts = {name: array("q" if name == "date" else "i") for name in FACTS}
        self._dropped: set[int] = set()
        self._asked: frozenset[Feature] = frozenset()
        self._lonely: Mask = np.zeros(0, dtype=bool)
        self._features: Features | None = None

    def __len__(self) -> int:
        return len(self._contents)

    def add(self, videos: Iterable[Video]) -> None:
        """Take in videos; one whose id or content is known already changes nothing."""
        for video in videos:
            if self._ids.find(video.id.int) is not None:
                continue
            content = _digest(video.content_key)
            slot = self._contents.find(content)
            number = self._ids.add(video.id.int)
            if slot is None:
                slot = self._contents.add(content)
                self._first_ids.append(number)
                for half, part in zip(self._beginnings, _beginning(video.content_key), strict=True):
                    half.append(part)
                self._append(video)
                self._features = None
            self._slots_of_ids.append(slot)

    def drop(self, slot: int) -> None:
        """Leave a video out of all counts; its features stay known for what was learned of it."""
        if slot not in self._dropped:
            self._dropped.add(slot)
            self._features = None

    def ask_for(self, features: frozenset[Feature]) -> None:
        """Let these count even if one video alone has them: the viewer named them."""
        changed = self._columns_of(features ^ self._asked)
        self._asked = features
        if self._lonely[changed[changed < len(self._lonely)]].any():
            self._features = None

    def slot(self, video_id: VideoId) -> int | None:
        """Return a video's row, None when it was never added."""
        number = self._ids.find(video_id.int)
        return None if number is None else self._slots_of_ids[number]

    def slots(self, ids: bytes) -> Indices:
        """Return the rows of many videos by 16 bytes of id each, -1 for one never added."""
        halves = np.frombuffer(ids, dtype=">u8").reshape(-1, 2).astype(np.uint64)
        numbers = self._ids.find_all(halves[:, 0], halves[:, 1])
        slots = np.append(np.array(self._slots_of_ids, dtype=np.int64), -1)
        return slots[numbers]

    def slot_of_key(self, content_key: str) -> int | None:
        """Return the row of a content, None when it was never added."""
        return self._contents.find(_digest(content_key))

    def video_id(self, slot: int) -> VideoId:
        """Return the id a slot was first added with."""
        return VideoId(UUID(int=self._ids.key(self._first_ids[slot])))

    def creator_name(self, slot: int) -> str | None:
        """Return how the creator of a video is called, None when only a handle or none is known."""
        called = self._facts["called"][slot]
        return None if called < 0 else list(self._called)[called]

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
        wanted = self._columns_of(features)
        entries = np.flatnonzero(np.isin(np.frombuffer(self._entries, dtype=np.int32), wanted))
        return np.searchsorted(np.array(self._indptr), entries, side="right") - 1

    def features(self) -> Features:
        """Return the library as it is now; the same object until something changes."""
        if self._features is None:
            self._features = self._weigh()
        return self._features

    def _columns_of(self, features: Iterable[Feature]) -> Indices:
        known = (self._columns.get(feature) for feature in features)
        return np.array([column for column in known if column is not None], dtype=np.int64)

    def _append(self, video: Video) -> None:
        for feature in features_of(video):
            column = self._columns.setdefault(feature, len(self._names))
            if column == len(self._names):
                self._names.append(feature)
            self._entries.append(column)
        self._indptr.append(len(self._entries))
        date = video.added_at_ms if video.published_at_ms is None else video.published_at_ms
        self._facts["date"].append(date)
        self._facts["creator"].append(_number(self._creators, video.creator))
        self._facts["sound"].append(_number(self._sounds, video.sound))
        self._facts["called"].append(_number(self._called, video.creator_name))

    def _weigh(self) -> Features:
        alive = np.ones(len(self), dtype=bool)
        alive[list(self._dropped)] = False
        groups = np.array([name.group for name in self._names], dtype=np.int64)
        count = max(int(alive.sum()), 1)
        had = Rows(
            np.array(self._indptr, dtype=np.int64),
            # A view, gone before an entry is added: at a million videos a copy is 100 MB.
            np.frombuffer(self._entries, dtype=np.int32),
            np.ones(len(self._entries), dtype=np.float32),
        )
        spread = had.transposed_times(alive / 1.0, len(groups))
        # What one video alone has says nothing of any other, so it is not worth a try, and a
        # group that says the same of all is nothing.
        told = tally(groups, spread, len(Group)) > count
        told |= np.bincount(groups[spread > 0], minlength=len(Group)) > 1
        self._lonely = spread < SHARED
        unshared = self._lonely.copy()
        unshared[self._columns_of(self._asked)] = False
        rows = _weighted(had, groups, spread, count).without(~told[groups] | unshared)
        dates = np.array(self._facts["date"], dtype=np.int64)
        ages = age_bins(dates, alive, self._reference_at_ms)
        # Keys that begin alike are told apart by their digests.
        order = np.lexsort((*self._contents.halves(), *map(np.array, self._beginnings[::-1])))
        return Features(
            rows=rows,
            ages=ages,
            width=len(groups),
            particular=_particular(rows, spread),
            kinds=_kinds(rows, groups == Group.HASHTAG),
            age_kernel=_beside_the_average(np.bincount(ages[alive], minlength=BINS) / count),
            order=order,
            creators=np.array(self._facts["creator"], dtype=np.int32),
            sounds=np.array(self._facts["sound"], dtype=np.int32),
            dates=dates,
        )


def _digest(content_key: str) -> int:
    key = content_key.encode(errors="surrogatepass")
    return int.from_bytes(blake2b(key, digest_size=16).digest())


def _beginning(content_key: str) -> tuple[int, int]:
    """Return the first 16 bytes of a key as two numbers that sort as they do."""
    first, then = unpack(">QQ", content_key.encode(errors="surrogatepass")[:16].ljust(16, b"\0"))
    return first, then


def _number(numbers: dict[str, int], name: str | None) -> int:
    return -1 if not name else numbers.setdefault(name, len(numbers))


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
