"""The operator's corner: behind a PIN, what a stand can be told to do, and what it counted."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import Property, QLocale, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.tally import Tally
from ui.components.qml_types import QVariantList
from ui.kiosk.stand import Stand
from ui.kiosk.visits import Visits
from ui.shell.leaving import end, start_again

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

TRIES: Final = 5
WAITS_S: Final = 30.0
"""After so many wrong ones in a row, no PIN is taken for so long."""


@QmlElement
@QmlUncreatable("made by main.py")
class Corner(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Lives on the GUI thread."""

    changed = Signal()

    def __init__(
        self, pin: str, visits: Visits, stand: Stand, now: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(stand.controller)
        self._pin, self._visits, self._stand, self._now = pin, visits, stand, now
        self._entered = ""
        self._wrong = 0
        self._waits_until_s = -WAITS_S
        self._asked = self._open = False
        self.wait = QTimer(self, singleShot=True, interval=round(WAITS_S * 1000) + 1)
        """Ends when a PIN is taken again."""
        self.wait.timeout.connect(self.changed)
        self._tally = Tally()
        visits.counted.connect(self._on_counted)

    @Property(bool, notify=changed)
    def asked(self) -> bool:
        """Whether the PIN is asked for."""
        return self._asked

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Whether it was right."""
        return self._open

    @Property(int, notify=changed)
    def digits(self) -> int:
        """How many were entered."""
        return len(self._entered)

    @Property(bool, notify=changed)
    def wrong(self) -> bool:
        """Whether the last one was wrong."""
        return self._wrong > 0

    @Property(bool, notify=changed)
    def waits(self) -> bool:
        """Whether too many were wrong, and none is taken for a while."""
        return self._wrong >= TRIES and self._now() < self._waits_until_s

    @Property(QVariantList, notify=changed)
    def figures(self) -> list[dict[str, Any]]:
        """What was counted today, to be read."""
        locale, told = QLocale(), self._tally
        named = [
            (self.tr("Visitors"), told.visitors),
            (self.tr("Swipes"), told.swipes),
            (self.tr("Likes"), told.likes),
            (self.tr("Minutes watched"), told.seconds // 60),
            (self.tr("Restarts after a fault"), told.restarts),
        ]
        return [{"name": name, "figure": locale.toString(count)} for name, count in named]

    @Slot()
    def ask(self) -> None:
        """Ask for the PIN."""
        self._asked, self._entered = True, ""
        self._stand.background.run(self._stand.tallies.of_today, self._on_counted)
        self.changed.emit()

    @Slot(str)
    def press(self, digit: str) -> None:
        """Take a digit; the last one opens the corner if all are right."""
        if not self._asked or self._open or self.property("waits") or len(digit) != 1:
            return
        if self._wrong >= TRIES:
            self._wrong = 0
        self._entered += digit
        if len(self._entered) == len(self._pin):
            self._open = secrets.compare_digest(self._entered, self._pin)
            self._wrong = 0 if self._open else self._wrong + 1
            self._entered = ""
            if self._wrong >= TRIES:
                self._waits_until_s = self._now() + WAITS_S
                self.wait.start()
        self.changed.emit()

    @Slot()
    def takeBack(self) -> None:
        """Take the last digit back."""
        self._entered = self._entered[:-1]
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Go back to the stand."""
        self._asked = self._open = False
        self._entered = ""
        self.changed.emit()

    @Slot()
    def sendAway(self) -> None:
        """End the visit, and make ready for the next one."""
        if self._open:
            self._visits.leave()
            self.close()

    @Slot()
    def restart(self) -> None:
        """Start the program again."""
        if self._open:
            start_again()

    @Slot()
    def end(self) -> None:
        """End the program."""
        if self._open:
            end()

    @Slot(object)
    def _on_counted(self, tally: Tally) -> None:
        self._tally = tally
        self.changed.emit()
