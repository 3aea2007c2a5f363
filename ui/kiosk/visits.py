"""A stand's visits: nobody there, somebody there, are they still, and gone."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.records import InputSource, Reaction, ReactionKind
from storage.tally import Tally
from ui.components.qml_types import QStringList
from ui.kiosk.host import Host
from ui.kiosk.running import KioskRun
from ui.kiosk.stand import Stand

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS: Final = 250
WARNED_S: Final = 10.0
"""So long before somebody counts as gone they are asked; half the time where that is short."""
DROWSY_SHARE: Final = 1 / 3
"""After this share of the idle time without a touch, videos follow by themselves."""
OVER_S: Final = 8.0
"""How long it is said that the time is up."""

ATTRACT, VISIT, OVER = "attract", "visit", "over"


@QmlElement
@QmlUncreatable("made by main.py")
class Visits(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Lives on the GUI thread."""

    changed = Signal()
    ticked = Signal()
    """What is left of something changed."""
    counted = Signal(object)
    """The Tally of today."""

    def __init__(
        self,
        run: KioskRun,
        stand: Stand,
        host: Host,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(stand.controller)
        self._run, self._stand, self._host, self._now = run, stand, host, now
        self._stage = ATTRACT
        self._volume = run.volume
        self._began_s = self._stirred_s = self._over_s = now()
        self._left_s: int | None = None
        self._drowsy = False
        self._fault = ""
        self._row = -1
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.look)
        host.changed.connect(self._on_ready)
        host.resumed.connect(self.begin)
        host.ended.connect(self.leave)
        host.failed.connect(self._on_failed)
        stand.controller.currentChanged.connect(self._on_current)
        stand.controller.likeSaid.connect(self._on_like)

    @Property(str, notify=changed)
    def stage(self) -> str:
        """`attract` while nobody is there, `visit`, or `over`: the time is up."""
        return self._stage

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether somebody can begin."""
        return self._host.ready

    @Property(bool, constant=True)
    def forgets(self) -> bool:
        """Whether nothing of a visitor stays; of a study what they agreed to does."""
        return self._run.folder is not None

    @Property(bool, constant=True)
    def windowed(self) -> bool:
        """Whether it is a rehearsal in a window."""
        return self._run.windowed

    @Property(str, notify=changed)
    def fault(self) -> str:
        """Why nobody can begin."""
        return "" if self._host.ready else self._fault

    @Property(QStringList, constant=True)
    def languages(self) -> list[str]:
        """What can be chosen; none where there is one."""
        return list(self._run.languages) if len(self._run.languages) > 1 else []

    @Property(int, notify=ticked)
    def asking(self) -> int:
        """How many seconds somebody has to say that they are still there; -1 while none asks."""
        return -1 if self._left_s is None else self._left_s

    @Property(int, notify=ticked)
    def remaining(self) -> int:
        """How many seconds of the visit are left; -1 where it has no end."""
        if self._run.visit_s is None:
            return -1
        return max(0, math.ceil(self._run.visit_s - (self._now() - self._began_s)))

    @Property(bool, notify=ticked)
    def drowsy(self) -> bool:
        """Whether nobody has touched it for a while, and videos follow by themselves."""
        return self._drowsy

    def _get_volume(self) -> float:
        return self._volume

    def _set_volume(self, volume: float) -> None:
        self._volume = min(1.0, max(0.0, volume))
        self._stand.controller.transport.heard.limit(self._volume)
        self.changed.emit()

    volume = Property(float, _get_volume, _set_volume, notify=changed)
    """The loudest it gets, 0.0 to 1.0."""

    def open(self) -> None:
        """Make ready for the first visitor."""
        self._prepare()

    @Slot()
    def begin(self) -> None:
        """Begin a visit: somebody touched it."""
        if self._stage != ATTRACT or not self._host.ready:
            return
        self._began_s = self._stirred_s = self._now()
        self._row = max(0, self._stand.controller.property("current"))
        self._count(Tally(visitors=1))
        self._tick.start()
        self._host.begin()
        self._turn_to(VISIT)

    @Slot()
    def stir(self) -> None:
        """Take in that somebody is there."""
        self._stirred_s = self._now()
        if self._left_s is not None or self._drowsy:
            self.look()

    @Slot()
    def leave(self) -> None:
        """End the visit, erase what is left of it, and make ready for the next one."""
        if self._stage == ATTRACT:
            return
        stayed_s = (self._over_s if self._stage == OVER else self._now()) - self._began_s
        self._tick.stop()
        self._host.leave()
        self._count(Tally(seconds=round(stayed_s)))
        self._left_s, self._drowsy = None, False
        self._turn_to(ATTRACT)
        self.ticked.emit()
        self._prepare()

    @Slot(str)
    def speak(self, language: str) -> None:
        """Speak another language, until the visitor is gone."""
        if language in self._run.languages:
            self._stand.settings.setProperty("language", language)

    def look(self) -> None:
        """See whether somebody is still there, and whether their time is up."""
        if self._stage == OVER:
            if self._now() - self._over_s >= OVER_S:
                self.leave()
            return
        if self._stage != VISIT:
            return
        if self._run.visit_s is not None and self._now() - self._began_s >= self._run.visit_s:
            self._over_s = self._now()
            self._host.hold(True)
            self._left_s = None
            self._turn_to(OVER)
            self.ticked.emit()
            return
        still_s = self._now() - self._stirred_s
        left_s = self._run.idle_s - still_s
        if left_s <= 0:
            self.leave()
            return
        warned_s = min(WARNED_S, self._run.idle_s / 2)
        self._left_s = math.ceil(left_s) if left_s <= warned_s else None
        self._drowsy = still_s >= self._run.idle_s * DROWSY_SHARE
        self.ticked.emit()

    def _prepare(self) -> None:
        """Set everything as it was for the one before, and make ready."""
        settings, sound = self._stand.settings, self._stand.controller.transport.heard
        settings.setProperty("language", self._run.languages[0])
        settings.setProperty("thinking", True)
        sound.limit(self._volume)
        sound.start_silent()
        self._host.prepare()

    def _turn_to(self, stage: str) -> None:
        self._stage = stage
        self.changed.emit()

    def _count(self, more: Tally) -> None:
        self._stand.background.run(
            lambda: self._stand.tallies.add(more), self.counted.emit, self._on_failed
        )

    @Slot()
    def _on_ready(self) -> None:
        if self._host.ready:
            self._fault = ""
        self.changed.emit()

    @Slot(str)
    def _on_failed(self, why: str) -> None:
        self._fault = why
        self.changed.emit()

    @Slot()
    def _on_current(self) -> None:
        row: int = self._stand.controller.property("current")
        if self._stage == VISIT and row > self._row:
            self._row = row
            if self._stand.controller.diary.input is not InputSource.AUTO:
                self._count(Tally(swipes=1))

    @Slot(object)
    def _on_like(self, said: Reaction) -> None:
        if self._stage == VISIT and said.kind is ReactionKind.LIKE:
            self._count(Tally(likes=1))
