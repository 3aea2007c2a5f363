"""Videos that show the same: after one of them, the others wait."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from ranking.features import Library
from storage.records import Video, VideoId

APART = 100
"""Videos shown between two that show the same: what was seen a hundred ago is new again."""


class Doubles:
    """Knows which videos show the same, and which of them were shown lately."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._names: dict[VideoId, str] = {}
        self._slots: dict[str, set[int]] = {}
        self._lately: deque[VideoId] = deque(maxlen=APART)

    def add(self, videos: Iterable[Video]) -> None:
        """Take in which group each belongs to."""
        for video in videos:
            if video.duplicates is None:
                continue
            slot = self._library.slot(video.id)
            if slot is not None:
                self._names[video.id] = video.duplicates
                self._slots.setdefault(video.duplicates, set()).add(slot)

    def see(self, video_id: VideoId) -> None:
        """Note that a video was shown."""
        self._lately.append(video_id)

    def waiting(self, in_flight: Iterable[VideoId]) -> set[int]:
        """Return the slots of what shows the same as something shown lately or on its way."""
        if not self._names:
            return set()
        shown = {self._names[one] for one in (*self._lately, *in_flight) if one in self._names}
        return {slot for name in shown for slot in self._slots[name]}
