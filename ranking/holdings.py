"""What was found out of each video's words and facts, in columns; found out once."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from hashlib import blake2b
from struct import unpack
from uuid import UUID

import numpy as np

from ranking.doubles import Doubles
from ranking.keys import Keys
from ranking.sparse import Indices, Mask, Rows
from ranking.texts import Texts
from ranking.vocabulary import Feature, features_of
from storage.records import Video, VideoId

FACTS = ("date", "creator", "sound", "called")
"""Numbers kept of each video besides its features."""


class Holdings:
    """The videos of a library as slots and columns, about 300 bytes each, whatever the epoch.

    Feeds of one profile share it, one thread at a time: what took seconds to find out of 100 000
    videos need not be found out again when the viewer starts over.
    """

    def __init__(self) -> None:
        self._ids = Keys()
        self._contents = Keys()
        self._beginnings = (array("Q"), array("Q"))
        self._slots_of_ids = array("i")
        self._first_ids = array("i")
        self._entries = array("i")
        self._indptr = array("q", [0])
        self._creators: dict[str, int] = {}
        self._sounds: dict[str, int] = {}
        self._called: dict[str, int] = {}
        self.columns: dict[Feature, int] = {}
        """The column of each feature there ever was."""
        self.names: list[Feature] = []
        """The feature of each column."""
        self.groups = array("b")
        """The group of each column."""
        self.facts = {name: array("q" if name == "date" else "i") for name in FACTS}
        """By slot; -1 for none."""
        self.texts = Texts()
        self.doubles = Doubles()
        self._gone = bytearray()
        self._gone_before: set[VideoId] = set()
        self._lesser: tuple[tuple[int, int], Mask] | None = None
        self.changes = 0
        """Grows with every change of what counts."""

    def __len__(self) -> int:
        return len(self._contents)

    def add(self, videos: Iterable[Video]) -> None:
        """Take in videos; of one whose id or content is known already only what it is like."""
        for video in videos:
            known = self.slot(video.id)
            if known is not None:
                self.doubles.add(video, known)  # found out since
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
                self._gone.append(video.id in self._gone_before)
                self.changes += 1
            self._slots_of_ids.append(slot)
            self.doubles.add(video, slot)

    def drop(self, video_id: VideoId) -> None:
        """Leave a video out of all counts and choices, known or not."""
        slot = self.slot(video_id)
        if slot is None:
            self._gone_before.add(video_id)
        elif not self._gone[slot]:
            self._gone[slot] = True
            self.changes += 1

    def take_back(self, video_id: VideoId) -> None:
        """Count a video again that was dropped."""
        self._gone_before.discard(video_id)
        slot = self.slot(video_id)
        if slot is not None and self._gone[slot]:
            self._gone[slot] = False
            self.changes += 1

    def gone(self) -> Mask:
        """Mark the slots that were dropped."""
        return np.frombuffer(bytes(self._gone), dtype=bool)

    def lesser(self) -> Mask:
        """Mark the slots of what shows the same as a better copy does."""
        state = self.changes, len(self.doubles.joined)
        if self._lesser is None or self._lesser[0] != state:
            gone = self.gone()
            mask = np.zeros(len(gone), dtype=bool)
            mask[self.doubles.lesser(gone)] = True
            self._lesser = state, mask
        return self._lesser[1]

    def best_copies(self, slots: Iterable[int]) -> list[int]:
        """Return the slots of what is dealt for videos: their own, or those of better copies."""
        gone = self.gone()
        return [self.doubles.best(slot, gone) for slot in slots]

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
        called = self.facts["called"][slot]
        return None if called < 0 else list(self._called)[called]

    def columns_of(self, slot: int) -> list[int]:
        """Return all that a video has."""
        return list(self._entries[self._indptr[slot] : self._indptr[slot + 1]])

    def having(self, columns: Indices) -> Indices:
        """Return the slots that have any of these."""
        entries = np.flatnonzero(np.isin(np.frombuffer(self._entries, dtype=np.int32), columns))
        return np.searchsorted(np.array(self._indptr), entries, side="right") - 1

    def rows(self) -> Rows:
        """Return all that each video has, each entry being 1.

        A view, to be gone before a video is added: at a million videos a copy is 100 MB.
        """
        return Rows(
            np.array(self._indptr, dtype=np.int64),
            np.frombuffer(self._entries, dtype=np.int32),
            np.ones(len(self._entries), dtype=np.float32),
        )

    def order(self) -> Indices:
        """Return all slots sorted by content key."""
        # Keys that begin alike are told apart by their digests.
        return np.lexsort((*self._contents.halves(), *map(np.array, self._beginnings[::-1])))

    def _append(self, video: Video) -> None:
        for feature in features_of(video):
            column = self.columns.setdefault(feature, len(self.names))
            if column == len(self.names):
                self.names.append(feature)
                self.groups.append(feature.group)
            self._entries.append(column)
        self._indptr.append(len(self._entries))
        date = video.added_at_ms if video.published_at_ms is None else video.published_at_ms
        self.facts["date"].append(date)
        self.facts["creator"].append(_number(self._creators, video.creator))
        self.facts["sound"].append(_number(self._sounds, video.sound))
        self.facts["called"].append(_number(self._called, video.creator_name))
        self.texts.append(video)


def _digest(content_key: str) -> int:
    key = content_key.encode(errors="surrogatepass")
    return int.from_bytes(blake2b(key, digest_size=16).digest())


def _beginning(content_key: str) -> tuple[int, int]:
    """Return the first 16 bytes of a key as two numbers that sort as they do."""
    first, then = unpack(">QQ", content_key.encode(errors="surrogatepass")[:16].ljust(16, b"\0"))
    return first, then


def _number(numbers: dict[str, int], name: str | None) -> int:
    return -1 if not name else numbers.setdefault(name, len(numbers))
