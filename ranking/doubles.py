"""Videos that show the same: they are dealt, counted and liked as one, by the best copy."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from ranking.sparse import Mask
from storage.records import Video, VideoId, quality

Quality = tuple[int, float, str]


@dataclass(slots=True)
class _Group:
    ids: list[VideoId] = field(default_factory=list)
    """All that show the same, also those whose files are gone: what was seen of them counts."""
    slots: dict[int, Quality] = field(default_factory=dict)
    """Where those that can be dealt are, and how good."""


class Doubles:
    """Which videos show the same, and which copy of them is the best."""

    def __init__(self) -> None:
        self._groups: dict[str, _Group] = {}
        self._of: dict[VideoId, _Group] = {}
        self._at: dict[int, _Group] = {}
        self.joined: list[VideoId] = []
        """Each video that was found to be one of several, in the order in which that was heard."""

    def add(self, video: Video, slot: int) -> None:
        """Take in which group a video belongs to, if any; that never changes any more."""
        if video.duplicates is None:
            return
        group = self._groups.setdefault(video.duplicates, _Group())
        for video_id in (video.id, *video.copies):
            if video_id not in self._of:
                self._of[video_id] = group
                group.ids.append(video_id)
                self.joined.append(video_id)
        pixels, rate = quality(video.width, video.height, video.size, video.duration_ms)
        self._at[slot] = group
        group.slots[slot] = pixels, rate, video.content_key

    def copies(self, video_id: VideoId) -> Collection[VideoId]:
        """Return all that show the same as a video does, itself too."""
        group = self._of.get(video_id)
        return (video_id,) if group is None else group.ids

    def best(self, slot: int, gone: Mask) -> int:
        """Return where the copy is that is dealt for a video: most pixels, then bitrate.

        Args:
            slot: of any copy.
            gone: marks the slots of those that cannot be dealt.
        """
        group = self._at.get(slot)
        here = (
            [] if group is None else [(its, at) for at, its in group.slots.items() if not gone[at]]
        )
        return max(here)[1] if here else slot

    def lesser(self, gone: Mask) -> list[int]:
        """Return the slots of all copies but the best of each group."""
        return [slot for slot in self._at if self.best(slot, gone) != slot]
