"""Child of `kiosk_week`: a stand through a week's visitors and all that befalls it, in minutes.

Arguments: the surface, how many swipes, a folder for the data, the folder of clips.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import astuple
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.benchmarks import program
from tests.benchmarks.child import report
from tests.benchmarks.usage import look
from tests.benchmarks.window import press, swipe

if TYPE_CHECKING:
    from PySide6.QtCore import QTimer

    from ui.kiosk.visits import Visits
    from ui.shell.wiring import App

IDLE_S: Final = 2
STAY_MS: Final = 40
REST_MS: Final = 1_500
"""Before each look, so that all looks meet the same."""
SWIPES: Final = (5, 60)
"""What a visitor makes, at least and at most."""
LOOK_EVERY: Final = 10
WALKS_EVERY: Final = 7
"""Visitors: each so-manyth walks away instead of saying that they are done."""
BEFALLS_EVERY: Final = 12
SLEPT_S: Final = 1.0
AWAY_MS: Final = 14_000
"""Longer than a folder that went away can go unnoticed."""
DAY_NS: Final = 24 * 3600 * 1_000_000_000


class Week:
    """Has visitors come and go, and takes away what can be. GUI thread."""

    def __init__(self, app: App, swipes: int, clips: Path, told: dict[str, object]) -> None:
        self._app, self._swipes, self._clips = app, swipes, clips
        self._chance = random.Random(9)
        self._made = self._visitors = self._left = 0
        self._walks = False
        self._gone_s = 0.0
        self._looks: list[tuple[float, ...]] = []
        self._turnovers_ms: list[float] = []
        self._befell = {"clock": 0, "sleep": 0, "display": 0, "drive": 0}
        self._faults: list[str] = []
        told["looks"], told["turnovers_ms"] = self._looks, self._turnovers_ms
        told["befell"], told["faults"] = self._befell, self._faults
        self._told = told
        self._next = _timer(self._go_on)
        self._later = _timer(lambda: None)
        assert app.kiosk is not None
        self._visits: Visits = app.kiosk.visits
        self._next.start(REST_MS)

    def _go_on(self) -> None:
        stage = self._visits.property("stage")
        if stage == "attract":
            self._receive()
        elif self._left > 0:
            before = program.row_of(self._app)
            swipe(self._app, 1)
            moved = program.row_of(self._app) != before
            self._made, self._left = self._made + moved, self._left - moved
            self._next.start(STAY_MS)
        elif self._walks:
            self._next.start(STAY_MS)  # until the stand notices
        else:
            self._visits.leave()
            self._gone_s = time.monotonic()
            self._next.start(5)

    def _receive(self) -> None:
        if not self._visits.property("ready"):
            self._next.start(5)
            return
        if self._gone_s:
            self._turnovers_ms.append(1000 * (time.monotonic() - self._gone_s))
            self._gone_s = 0.0
        if self._made >= self._swipes:
            self._told |= {"swipes": self._made, "visitors": self._visitors}
            self._app.application.exit(0)
            return
        self._visitors += 1
        if self._visitors % LOOK_EVERY == 0 and not self._rested():
            return
        if self._visitors % BEFALLS_EVERY == 0:
            self._befall()
        self._left = self._chance.randint(*SWIPES)
        self._walks = self._visitors % WALKS_EVERY == 0
        self._begin()

    def _rested(self) -> bool:
        """Look at what is held, after a rest; say whether it was one."""
        if self._looks and self._looks[-1][0] == self._made:
            return True
        self._next.start(REST_MS)
        self._visitors -= 1
        self._looks.append((self._made, *astuple(look(os.getpid()))))
        return False

    def _begin(self) -> None:
        from PySide6.QtCore import Qt

        press(self._app, Qt.Key.Key_Space)
        if self._visits.property("stage") != "visit":
            self._faults.append(f"visitor {self._visitors} could not begin")
        self._next.start(STAY_MS)

    def _befall(self) -> None:
        """Have one of four things happen, each in its turn."""
        what = tuple(self._befell)[self._visitors // BEFALLS_EVERY % len(self._befell)]
        self._befell[what] += 1
        if what == "clock":
            _set_clock(self._chance.choice((-400, -1, 1, 400)) * DAY_NS)
        elif what == "sleep":
            me = os.getpid()
            command = f"kill -STOP {me}; sleep {SLEPT_S}; kill -CONT {me}"
            subprocess.Popen(["/bin/sh", "-c", command])
        elif what == "display":
            self._app.window.hide()
            self._after(1_000, self._app.window.showFullScreen)
        else:
            away = self._clips.with_name("unplugged")
            self._clips.rename(away)
            self._after(AWAY_MS, lambda: away.rename(self._clips))

    def _after(self, ms: int, act: Callable[[], object]) -> None:
        self._later = _timer(act)
        self._later.start(ms)


def _set_clock(wrong_ns: int) -> None:
    """Have the clock on the wall be wrong from now on."""
    time.time_ns = lambda: _RIGHT() + wrong_ns


_RIGHT = time.time_ns


def _timer(act: Callable[[], object]) -> QTimer:
    """Return one timer for all steps: each single shot of PySide leaves something behind."""
    from PySide6.QtCore import QTimer

    timer = QTimer()
    timer.setSingleShot(True)
    timer.timeout.connect(act)
    return timer


def _run(surface: str, swipes: int, home: str, clips: str) -> None:
    told: dict[str, object] = {}
    arguments = ["kiosk", "--surface", surface, "--data-dir", home, "--library", clips]
    arguments += ["--idle", str(IDLE_S), "--exit-pin", "4711"]
    program.run(arguments, lambda app: Week(app, swipes, Path(clips), told))
    report(told)


if __name__ == "__main__":
    _run(sys.argv[1], int(sys.argv[2]), *sys.argv[3:5])
