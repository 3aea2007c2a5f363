"""Child of `gui`: uses the program as a restless viewer would, under the watchdog's eyes.

Arguments: the surface, how many seconds, a folder for the data, the folder of clips.
"""

from __future__ import annotations

import random
import sys
import threading
import time
from dataclasses import asdict
from typing import TYPE_CHECKING

from tests.benchmarks.blocked import Stay, Watchdog
from tests.benchmarks.child import report
from tests.benchmarks.place import ROOT
from tests.benchmarks.window import later, leave, press

if TYPE_CHECKING:
    from ui.shell.wiring import App

SETTLE_MS = 2_000
PAUSES_S = (0.1, 0.2, 0.4, 0.8, 1.5)
KEYS = {
    **{"Down": 10, "Up": 3, "Right": 2, "Left": 1, "Space": 2, "L": 2, "M": 2, "C": 1, "H": 1},
    **{"Less": 1, "Greater": 1, "Comma": 1, "Period": 1, "5": 1},
}
"""Qt's names of keys, and how often each is pressed."""


class Restless:
    """Presses keys at random, the same in every run; even a paused video is left at some time."""

    def __init__(self, app: App, seconds: float, stays: list[Stay]) -> None:
        self._app, self._seconds, self._stays = app, seconds, stays
        self._chance = random.Random(9)
        self._watchdog = Watchdog(threading.get_ident(), ROOT)
        app.library.readingEnded.connect(lambda: later(SETTLE_MS, self._begin))

    def _begin(self) -> None:
        self._until_s = time.monotonic() + self._seconds
        self._watchdog.start()
        self._press()

    def _press(self) -> None:
        from PySide6.QtCore import Qt

        if time.monotonic() > self._until_s:
            self._stays += self._watchdog.stop()
            leave(self._app)
            return
        (name,) = self._chance.choices(list(KEYS), weights=list(KEYS.values()))
        press(self._app, getattr(Qt.Key, f"Key_{name}"))
        later(self._chance.choice(PAUSES_S) * 1000, self._press)


def _run(surface: str, seconds: float, home: str, clips: str) -> None:
    from tests.benchmarks import program

    stays: list[Stay] = []
    arguments = ["--surface", surface, "--data-dir", home, clips]
    program.run(arguments, lambda app: Restless(app, seconds, stays))
    report([asdict(stay) for stay in stays])


if __name__ == "__main__":
    _run(sys.argv[1], float(sys.argv[2]), *sys.argv[3:5])
