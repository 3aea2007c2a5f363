"""How much is enough: minutes a day, and a timer to fall asleep by."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.records import Profile, ProfileId
from ui.components.background import Background
from ui.feed.controller import FeedController
from ui.settings.kept import choice
from ui.settings.store import Store

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

LIMITS = (0, 15, 30, 45, 60, 90, 120)
"""Minutes a day; 0 is as many as one likes."""
SLEEPS = (0, 15, 30, 45, 60, -1)
"""Minutes until it pauses; 0 is never, -1 at the end of the clip."""
END_OF_CLIP = -1
MORE_S = 600
TICK_MS = 1_000
LONGEST_TICK_S = 5.0
"""Longer between two ticks, and the machine slept."""


@QmlElement
@QmlUncreatable("made by main.py")
class Limits(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Counts while a video plays, and pauses when it is enough. Lives on the GUI thread."""

    limitChanged = Signal()
    sleepChanged = Signal()
    watchedChanged = Signal()
    reached = Signal()
    """As much was watched today as the viewer wanted to; the video is paused."""
    slept = Signal()
    """The timer ended; the video is paused."""

    def __init__(
        self,
        controller: FeedController,
        store: Store,
        watched_ms: Callable[[ProfileId], int],
        background: Background,
        now: Callable[[], float] = time.monotonic,
        today: Callable[[], date] = lambda: datetime.now().astimezone().date(),
    ) -> None:
        """Count nothing before a profile is watched.

        Args:
            controller: whose video is paused.
            store: remembers the limit.
            watched_ms: what was watched today before the program began; may block.
            background: where it is called.
            now: monotonic seconds.
            today: the viewer's day.
        """
        super().__init__()
        self._controller, self._playback = controller, controller.transport
        self._store, self._watched_ms, self._background = store, watched_ms, background
        self._now, self._today = now, today
        self._profile: ProfileId | None = None
        self._day = today()
        self._watched_s = self._more_s = 0.0
        self._known = self._lifted = False
        self._before_s = now()
        self._sleep = 0
        self._sleep_at_s: float | None = None
        self._loops = 0
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._playback.playingChanged.connect(self._on_playing)
        self._playback.positionChanged.connect(self._look_for_end)
        controller.currentChanged.connect(self._on_other)

    _get_limit, _keep_limit = choice("daily_limit", LIMITS, limitChanged)

    def _set_limit(self, minutes: int) -> None:
        self._more_s, self._lifted = 0.0, False
        self._keep_limit(minutes)

    limit = Property(int, _get_limit, _set_limit, notify=limitChanged)
    """Minutes a day, one of LIMITS."""

    @Property(float, notify=watchedChanged)
    def watched(self) -> float:
        """Minutes that were watched today."""
        return self._watched_s / 60

    def _get_sleep(self) -> int:
        return self._sleep

    def _set_sleep(self, minutes: int) -> None:
        if minutes not in SLEEPS:
            return
        self._sleep = minutes
        self._sleep_at_s = self._now() + minutes * 60 if minutes > 0 else None
        self._loops = self._controller.loops
        self._playback.stays = minutes == END_OF_CLIP
        self._run()
        self.sleepChanged.emit()

    sleep = Property(int, _get_sleep, _set_sleep, notify=sleepChanged)
    """One of SLEEPS; 0 again once the timer ended."""

    @Property(int, notify=sleepChanged)
    def sleepLeft(self) -> int:
        """Minutes until the timer ends, begun ones counted; 0 when none runs."""
        if self._sleep_at_s is None:
            return 0
        return max(0, -int(-(self._sleep_at_s - self._now()) // 60))

    def use(self, profile: Profile) -> None:
        """Count for this profile: what it watched today is read from the log."""
        self._profile, self._watched_s, self._more_s = profile.id, 0.0, 0.0
        self._day, self._known, self._lifted = self._today(), False, False
        self.limitChanged.emit()
        self.watchedChanged.emit()
        asked = profile.id

        def take(watched_ms: int) -> None:
            if asked == self._profile and not self._known:
                self._known = True
                self._watched_s += watched_ms / 1000
                self.watchedChanged.emit()
                self._look()

        self._background.run(lambda: self._watched_ms(asked), take, lambda _: None)

    @Slot()
    def more(self) -> None:
        """Go on for ten minutes."""
        self._more_s = max(0.0, self._watched_s - self._get_limit() * 60) + MORE_S
        self._playback.play_on()

    @Slot()
    def goOn(self) -> None:
        """Go on, and ask no more before the day, the program or the viewer's turn ends."""
        self._lifted = True
        self._playback.play_on()

    @Slot()
    def tick(self) -> None:
        """Count what was watched since the last tick, and look whether it is enough."""
        now_s, today = self._now(), self._today()
        if today != self._day:
            self._day, self._watched_s, self._more_s = today, 0.0, 0.0
            self._lifted = False
        if self._playback.runs:
            self._watched_s += min(LONGEST_TICK_S, max(0.0, now_s - self._before_s))
            self.watchedChanged.emit()
        self._before_s = now_s
        self._look()
        if self._sleep_at_s is not None:
            if now_s >= self._sleep_at_s:
                self._fall_asleep()
            else:
                self.sleepChanged.emit()

    def close(self) -> None:
        """Count no more."""
        self._timer.stop()

    def _look(self) -> None:
        limit_s = 0 if self._lifted else self._get_limit() * 60
        if limit_s and self._playback.runs and self._watched_s >= limit_s + self._more_s:
            self._playback.pause()
            self.reached.emit()

    @Slot()
    def _on_playing(self) -> None:
        if not self._timer.isActive():
            self._before_s = self._now()
        self._run()
        self._look()

    def _run(self) -> None:
        """Tick while there is something to count."""
        if self._playback.property("playing") or self._sleep_at_s is not None:
            if not self._timer.isActive():
                self._before_s = self._now()
                self._timer.start()
        else:
            self.tick()
            self._timer.stop()

    @Slot()
    def _look_for_end(self) -> None:
        if self._sleep == END_OF_CLIP and self._controller.loops > self._loops:
            self._fall_asleep()

    @Slot()
    def _on_other(self) -> None:
        if self._sleep == END_OF_CLIP:
            self._loops = 0

    def _fall_asleep(self) -> None:
        self._set_sleep(0)
        self._playback.pause()
        self.slept.emit()
