"""The rows that were dealt, in the order the viewer meets them. No Qt in here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ranking.why import Why
from storage.records import Deal, Video, VideoId

LOOKAHEAD = 2
"""Rows dealt beyond the current one: enough to preload, few enough that a swipe still counts."""


@dataclass(frozen=True, slots=True)
class Dealt:
    """One row of the feed."""

    video: Video
    deal: Deal
    why: Why


class Shelf:
    """Append-only rows: what was dealt stays where the viewer met it. GUI thread, but `by_key`."""

    def __init__(self) -> None:
        self._videos: dict[VideoId, Video] = {}
        self._keys: dict[str, Video] = {}
        self._rows: list[Dealt] = []

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, row: int) -> Dealt:
        return self._rows[row]

    @property
    def library_size(self) -> int:
        """How many videos can be dealt."""
        return len(self._videos)

    def add(self, videos: Iterable[Video]) -> None:
        """Make videos known, or what is new about them."""
        for video in videos:
            self._videos[video.id] = self._keys[video.content_key] = video

    def discard(self, videos: Iterable[VideoId]) -> None:
        """Forget videos; rows that hold one already stay."""
        for video_id in videos:
            video = self._videos.pop(video_id, None)
            if video is not None:
                self._keys.pop(video.content_key, None)

    def videos(self) -> list[Video]:
        """Return everything that may be dealt."""
        return list(self._videos.values())

    def video(self, video_id: VideoId) -> Video | None:
        """Return one of the videos that may be dealt, None when it may no longer."""
        return self._videos.get(video_id)

    def by_key(self, content_key: str) -> Video | None:
        """Return the video of a content key; called from the image thread too."""
        return self._keys.get(content_key)

    def append(self, dealt: Dealt) -> None:
        """Put what was dealt behind the last row."""
        self._rows.append(dealt)

    def shown(self, video_id: VideoId) -> Video | None:
        """Return the video of a row, also when its file went away; None when none holds it."""
        held = (row.video for row in reversed(self._rows) if row.video.id == video_id)
        return next(held, None)

    def row_of(self, dealt: Dealt) -> int | None:
        """Return where a row is now, None when it was taken off."""
        return next((row for row, held in enumerate(self._rows) if held is dealt), None)

    def replace(self, row: int, dealt: Dealt) -> None:
        """Put another video in the place of one that would not play."""
        self._rows[row] = dealt

    def remove(self, row: int) -> None:
        """Take a row off; those behind it move up."""
        del self._rows[row]

    def cut(self, current: int) -> None:
        """Take off what the viewer has not reached."""
        del self._rows[current + 1 :]
