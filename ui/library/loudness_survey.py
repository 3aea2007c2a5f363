"""Measures how loud the library is, one video at a time, those shown next first."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from player.facts import SILENCE_LUFS, Loudness, PlayerError
from storage.records import Video, VideoId
from ui.components.background import Background
from ui.feed.controller import FeedController
from ui.library.library import Library

START_AFTER_MS = 1_500
"""The first moments belong to the first videos: nothing is measured before they play."""

UNMEASURABLE = Loudness(SILENCE_LUFS, 0.0)
"""Kept of a video whose sound cannot be measured, so that nobody tries again."""

_log = logging.getLogger(__name__)


class LoudnessSurvey(QObject):
    """Has each video measured once; lives on the GUI thread, and never makes it wait.

    The measuring process takes only what others leave of processor and disk, so it goes on
    while videos play, and it ends when there is nothing left to measure.
    """

    measured = Signal(object, object)
    """The VideoId and the Loudness of a video."""

    def __init__(
        self,
        measure: Callable[[Path], Loudness],
        keep: Callable[[VideoId, float, float], Future[None]],
        rest: Callable[[], None],
        start_after_ms: int = START_AFTER_MS,
    ) -> None:
        """Measure nothing until told of videos.

        Args:
            measure: waits for a measurement, or raises PlayerError; called on another thread.
            keep: writes loudness and true peak down; returns at once.
            rest: frees what `measure` holds; called on another thread.
            start_after_ms: how long after the first videos are known to begin.
        """
        super().__init__()
        self._measure, self._keep, self._rest = measure, keep, rest
        self._worker = Background(threads=1)
        self._next: list[Video] = []
        self._others: deque[Video] = deque()
        self._seen: set[VideoId] = set()
        self._busy = self._awake = self._started = self._closed = False
        self._start = QTimer(self, singleShot=True, interval=start_after_ms)
        self._start.timeout.connect(self._begin)

    def want(self, videos: Iterable[Video]) -> None:
        """Measure these before all others, in this order, and no more those wanted before."""
        self._next = [video for video in videos if self._lacks(video)]
        self._go_on()

    def fill(self, videos: Iterable[Video]) -> None:
        """Measure these when nothing is wanted."""
        self._others = deque(video for video in videos if self._lacks(video))
        self._go_on()

    def follow(self, controller: FeedController, library: Library) -> None:
        """Measure what the feed shows next, then what is on, and the rest once it is read."""

        def look_ahead() -> None:
            dealt = controller.on_screen()
            self.want([*controller.upcoming(), *([dealt.video] if dealt is not None else [])])

        controller.moved.connect(look_ahead)
        controller.lastChanged.connect(look_ahead)
        library.readingEnded.connect(lambda: self.fill(controller.dealer.shelf.videos()))

    def close(self) -> None:
        """Measure no more; waits for the measurement in hand, which somebody else has to end."""
        self._closed = True
        self._worker.close()

    def _lacks(self, video: Video) -> bool:
        return video.loudness_lufs is None and video.id not in self._seen

    def _begin(self) -> None:
        self._started = True
        self._go_on()

    def _go_on(self) -> None:
        if self._busy or self._closed:
            return
        if not self._started:
            if not self._start.isActive():
                self._start.start()
            return
        video = self._take()
        if video is not None:
            self._busy = self._awake = True
            self._seen.add(video.id)
            self._worker.run(lambda: self._listen_to(video), self._on_heard)
        elif self._awake:
            self._awake = False
            self._worker.run(self._rest, lambda _: None)

    def _take(self) -> Video | None:
        while self._next or self._others:
            video = self._next.pop(0) if self._next else self._others.popleft()
            if self._lacks(video):
                return video
        return None

    def _listen_to(self, video: Video) -> tuple[Video, Loudness | None]:
        try:
            return video, self._measure(video.path)
        except PlayerError as error:
            _log.info("the loudness of %s is unknown: %s", video.path, error)
            return video, None if error.passing else UNMEASURABLE

    def _on_heard(self, heard: tuple[Video, Loudness | None]) -> None:
        video, loudness = heard
        self._busy = False
        if self._closed:
            return
        if loudness is not None:
            kept = self._keep(video.id, loudness.lufs, loudness.true_peak_db)
            self._worker.follow(kept, lambda _: None, _log.warning)
            self.measured.emit(video.id, loudness)
        self._go_on()
