"""Child of `memory`: what the program holds, with a full ring, or over very many swipes.

Arguments: `ring` or `slope`, the surface, how many swipes, a folder for the data, the folder of
clips.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import astuple
from typing import TYPE_CHECKING

from tests.benchmarks import program
from tests.benchmarks.child import report
from tests.benchmarks.usage import look
from tests.benchmarks.window import leave, swipe

if TYPE_CHECKING:
    from PySide6.QtCore import QTimer

    from ui.shell.wiring import App

SETTLE_MS = 2_000
STAY_MS = {"ring": 1_000, "slope": 40}
BACK_EVERY = 10
"""Now and then a swipe goes back."""
LOOK_EVERY = {"ring": 1, "slope": 50}
REST_MS = 1_500
"""Before each look at very many swipes, so that all looks meet the same: a viewer who rests, one
clip less open and free pages given back. On the way, it swings by 20 MB with which clips are open.
"""


class Swiping:
    """Swipes on and on, and notes (swipes, megabytes, threads, descriptors)."""

    def __init__(self, app: App, way: str, swipes: int, told: list[tuple[float, ...]]) -> None:
        self._app, self._way, self._swipes, self._told = app, way, swipes, told
        self._made = 0
        self._next = _timer(self._swipe)
        app.library.readingEnded.connect(lambda: self._next.start(SETTLE_MS))

    def _swipe(self) -> None:
        if self._made % LOOK_EVERY[self._way] == 0:
            self._told.append((self._made, *astuple(look(os.getpid()))))
        if self._made == self._swipes:
            leave(self._app)
            return
        before = program.row_of(self._app)
        swipe(self._app, -1 if self._made % BACK_EVERY == BACK_EVERY - 1 else 1)
        # The next video may not have been dealt yet: such a press is no swipe.
        self._made += program.row_of(self._app) != before
        rests = self._way == "slope" and self._made % LOOK_EVERY[self._way] == 0
        self._next.start(REST_MS if rests else STAY_MS[self._way])


def _timer(act: Callable[[], object]) -> QTimer:
    """Return one timer for all swipes: each single shot of PySide leaves something behind."""
    from PySide6.QtCore import QTimer

    timer = QTimer()
    timer.setSingleShot(True)
    timer.timeout.connect(act)
    return timer


def _run(way: str, surface: str, swipes: int, home: str, clips: str) -> None:
    told: list[tuple[float, ...]] = []
    arguments = ["--surface", surface, "--data-dir", home, clips]
    program.run(arguments, lambda app: Swiping(app, way, swipes, told))
    report(told)


if __name__ == "__main__":
    _run(sys.argv[1], sys.argv[2], int(sys.argv[3]), *sys.argv[4:6])
