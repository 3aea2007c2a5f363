"""Pictures along the video on screen, for the viewer who drags its scrubber."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.records import Video, VideoId
from ui.components.background import Background
from ui.feed.controller import FeedController

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

LONG_SIDE = 168
"""Pixels of a still's longer side."""
FINEST_MS = 200
STEPS = 100
"""A video has this many places for stills, or one every FINEST_MS where that is fewer."""
KEPT = 120
"""Stills that are kept, of all videos: 8 MB."""

Place = tuple[VideoId, int]


@QmlElement
@QmlUncreatable("made by main.py")
class Stills(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Reads one still at a time off the GUI thread; the newest place asked for comes next."""

    changed = Signal()

    def __init__(
        self,
        controller: FeedController,
        read: Callable[[Path, int, int], bytes],
        background: Background,
    ) -> None:
        """Take who reads a still: path, milliseconds, width in pixels -> JPEG; it may block."""
        super().__init__()
        self._controller, self._read, self._background = controller, read, background
        self._kept: OrderedDict[Place, QImage] = OrderedDict()
        self._wanted: tuple[Video, int] | None = None
        self._reading = False
        self.image = QImage()

    @Property(int, notify=changed)
    def width(self) -> int:
        """Pixels across the still on show, 0 while there is none."""
        return self.image.width()

    @Property(int, notify=changed)
    def height(self) -> int:
        """Pixels down the still on show."""
        return self.image.height()

    @Slot(int)
    def look(self, position_ms: int) -> None:
        """Show the still nearest to a place as soon as it is read; until then the one before."""
        dealt = self._controller.on_screen()
        if dealt is None:
            return
        step_ms = max(FINEST_MS, dealt.video.duration_ms // STEPS)
        place = dealt.video.id, round(position_ms / step_ms) * step_ms
        if place in self._kept:
            self._wanted = None
            self._show(place)
        else:
            self._wanted = dealt.video, place[1]
            self._next()

    @Slot()
    def leave(self) -> None:
        """Show none; what is being read is kept for the next time."""
        self._wanted = None
        self.image = QImage()
        self.changed.emit()

    def _next(self) -> None:
        if self._reading or self._wanted is None:
            return
        self._reading = True
        video, at_ms = self._wanted
        width, at_most_ms = _width(video), max(0, video.duration_ms - 1)

        def take() -> QImage:
            image = QImage.fromData(self._read(video.path, min(at_ms, at_most_ms), width))
            return image.convertToFormat(QImage.Format.Format_RGB32)

        def came(image: QImage) -> None:
            self._reading = False
            place = video.id, at_ms
            self._keep(place, image)
            if self._wanted is not None and self._wanted[0] is video:
                # Shown though it may not be the newest: on a fast drag the picture keeps moving.
                self._show(place)
            if self._wanted == (video, at_ms):
                self._wanted = None
            self._next()

        self._background.run(take, came, lambda why: came(QImage()))

    def _keep(self, place: Place, image: QImage) -> None:
        self._kept[place] = image
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)

    def _show(self, place: Place) -> None:
        self._kept.move_to_end(place)
        self.image = self._kept[place]
        self.changed.emit()


def _width(video: Video) -> int:
    """Return how wide a video's stills are, in even pixels."""
    return max(2, round(LONG_SIDE * video.width / max(video.width, video.height, 1) / 2) * 2)
