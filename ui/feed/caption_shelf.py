"""The captions of the videos around the one on screen, read before they are needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from player.captions import Tracks
from storage.records import Video, VideoId
from ui.components.background import Background

KEPT = 16
"""Videos whose captions are kept: enough to swipe back to them."""


class CaptionShelf(QObject):
    """Has captions read on another thread, one video at a time, the most wanted first.

    So a file that takes its reader long holds one thread at most, and what was swiped past
    before its turn came is never read. Lives on the GUI thread.
    """

    came = Signal()
    """The captions of another video are here."""

    def __init__(
        self, read: Callable[[Path], Tracks], background: Background, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._read, self._background = read, background
        self._wanted: tuple[Video, ...] = ()
        self._kept: dict[VideoId, Tracks] = {}
        self._is_reading = False
        self._edition = 0

    def want(self, videos: Sequence[Video]) -> None:
        """Have the captions of these read, the first one first; of no others."""
        self._wanted = tuple(videos)
        self._go_on()

    def of(self, video: Video) -> Tracks | None:
        """Return a video's captions, None while they have not come."""
        return self._kept.get(video.id)

    @Slot()
    def clear(self) -> None:
        """Read all anew that is wanted: in another language."""
        self._kept = {}
        self._edition += 1

    def _go_on(self) -> None:
        missing = [video for video in self._wanted if video.id not in self._kept]
        if self._is_reading or not missing:
            return
        video, edition, self._is_reading = missing[0], self._edition, True
        self._background.run(
            lambda: self._read(video.path),
            lambda tracks: self._keep(edition, video.id, tracks),
            lambda why: self._keep(edition, video.id, Tracks(fault=why)),
        )

    def _keep(self, edition: int, video_id: VideoId, tracks: Tracks) -> None:
        self._is_reading = False
        if edition == self._edition:  # else it was read for another language
            self._kept[video_id] = tracks
        for oldest in list(self._kept)[:-KEPT]:
            del self._kept[oldest]
        self.came.emit()
        self._go_on()
