"""Has the library looked at closely, one video at a time, those shown next first."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from storage.records import Profile, VideoId
from ui.components.background import Background
from ui.feed.controller import FeedController
from ui.library.examiner import Examiner, Finding
from ui.library.library import Library

START_AFTER_MS = 1_500
"""The first moments belong to the first videos: nothing is looked at before they play."""


_log = logging.getLogger(__name__)


class Survey(QObject):
    """Has each video looked at once; lives on the GUI thread, and never makes it wait.

    The process that looks takes only what others leave of processor and disk, so it goes on
    while videos play, and it ends when there is nothing left to look at.
    """

    measured = Signal(object, object)
    """The VideoId and the Loudness of a video."""
    regrouped = Signal(object)
    """A list of Videos that were found to show the same as others."""
    faulty = Signal(object)
    """The VideoId of a video that cannot be played after all; the list of faults says why."""

    def __init__(self, examiner: Examiner, start_after_ms: int = START_AFTER_MS) -> None:
        """Look at nothing until told of videos.

        Args:
            examiner: called on another thread, one call at a time.
            start_after_ms: how long after the first videos are known to begin.
        """
        super().__init__()
        self._examiner = examiner
        self._worker = Background(threads=1)
        self._profile: Profile | None = None
        self._wanted: tuple[VideoId, ...] = ()
        self._busy = self._awake = self._started = self._closed = False
        self._start = QTimer(self, singleShot=True, interval=start_after_ms)
        self._start.timeout.connect(self._begin)

    def use(self, profile: Profile) -> None:
        """Look at this profile's library from now on."""
        self._profile = profile

    def want(self, videos: Iterable[VideoId]) -> None:
        """Look at these before all others, in this order, and no more at those wanted before."""
        self._wanted = tuple(videos)
        self._go_on()

    def fill(self) -> None:
        """Look at all that was not looked at when nothing is wanted."""
        if not self._closed:
            self._worker.run(self._examiner.begin, lambda _: self._go_on())

    def follow(self, controller: FeedController, library: Library) -> None:
        """Look at what the feed shows next, then at what is on, and the rest once it is read."""

        def look_ahead() -> None:
            dealt = controller.on_screen()
            on_screen = [dealt.video] if dealt is not None else []
            self.want(video.id for video in [*controller.upcoming(), *on_screen])

        library.opened.connect(self.use)
        library.readingEnded.connect(self.fill)
        controller.moved.connect(look_ahead)
        controller.lastChanged.connect(look_ahead)
        self.regrouped.connect(controller.dealer.regroup)
        self.faulty.connect(lambda video_id: controller.dealer.discard([video_id]))

    def close(self) -> None:
        """Look no more; waits for the look in hand, which somebody else has to end."""
        self._closed = True
        self._worker.close()

    def _begin(self) -> None:
        self._started = True
        self._go_on()

    def _go_on(self) -> None:
        if self._busy or self._closed or self._profile is None:
            return
        if not self._started:
            if not self._start.isActive():
                self._start.start()
            return
        self._busy = True
        examine, profile_id, wanted = self._examiner.examine_next, self._profile.id, self._wanted
        self._worker.run(lambda: examine(profile_id, wanted), self._on_found, self._on_failed)

    def _on_found(self, found: Finding | None) -> None:
        self._busy = False
        if self._closed:
            return
        if found is not None:
            self._awake = True
            self._tell(found)
            self._go_on()
        elif self._awake:
            self._awake = False
            self._worker.run(self._examiner.rest, lambda _: None)

    def _on_failed(self, why: str) -> None:
        """Leave it for now when nothing can be written: the next swipe tries again."""
        self._busy = False
        _log.warning("%s", why)

    def _tell(self, found: Finding) -> None:
        if found.fault is not None:
            self.faulty.emit(found.video_id)
        if found.loudness is not None:
            self.measured.emit(found.video_id, found.loudness)
        if found.regrouped:
            self.regrouped.emit(list(found.regrouped))
