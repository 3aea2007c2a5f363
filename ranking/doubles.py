"""Videos that show the same: after one of them, the others wait."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable

from storage.records import Video, VideoId

APART = 100
"""Videos shown between two that show the same: what was seen a hundred ago is new again."""


class Twins:
    """Which videos show the same, by the name of their group."""

    def __init__(self) -> None:
        self.names: dict[VideoId, str] = {}
        self.slots: defaultdict[str, set[int]] = defaultdict(set)

    def add(self, video: Video, slot: int) -> None:
        """Take in which group a video belongs to now, if any."""
        before = self.names.pop(video.id, None)
        if before is not None:
            self.slots[before].discard(slot)
        if video.duplicates is not None:
            self.names[video.id] = video.duplicates
            self.slots[video.duplicates].add(slot)


class Doubles:
    """Knows which videos show the same as one that was shown lately."""

    def __init__(self, twins: Twins) -> None:
        self._twins = twins
        self._lately: deque[VideoId] = deque(maxlen=APART)

    def see(self, video_id: VideoId) -> None:
        """Note that a video was shown."""
        self._lately.append(video_id)

    def waiting(self, in_flight: Iterable[VideoId]) -> set[int]:
        """Return the slots of what shows the same as something shown lately or on its way."""
        names = self._twins.names
        if not names:
            return set()
        shown = {names[one] for one in (*self._lately, *in_flight) if one in names}
        return {slot for name in shown for slot in self._twins.slots[name]}
