"""Child of `memory`: what the program holds, with a full ring, or over very many swipes.

Arguments: `ring` or `slope`, the surface, how many swipes, a folder for the data, the folder of
clips.
"""

from __future__ import annotations

import os
import sys
from dataclasses import astuple
from typing import TYPE_CHECKING

from tests.benchmarks import program
from tests.benchmarks.child import report
from tests.benchmarks.usage import look
from tests.benchmarks.window import later, leave, swipe

if TYPE_CHECKING:
    from ui.shell.wiring import App

SETTLE_MS = 2_000
STAY_MS = {"ring": 1_000, "slope": 40}
BACK_EVERY = 10
"""Now and then a swipe goes back."""
LOOK_EVERY = {"ring": 1, "slope": 10}


class Swiping:
    """Swipes on and on, and notes (swipes, megabytes, threads, descriptors)."""

    def __init__(self, app: App, way: str, swipes: int, told: list[tuple[float, ...]]) -> None:
        self._app, self._way, self._swipes, self._told = app, way, swipes, told
        self._made = 0
        app.library.readingEnded.connect(lambda: later(SETTLE_MS, self._swipe))

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
        later(STAY_MS[self._way], self._swipe)


def _run(way: str, surface: str, swipes: int, home: str, clips: str) -> None:
    told: list[tuple[float, ...]] = []
    arguments = ["--surface", surface, "--data-dir", home, clips]
    program.run(arguments, lambda app: Swiping(app, way, swipes, told))
    report(told)


if __name__ == "__main__":
    _run(sys.argv[1], sys.argv[2], int(sys.argv[3]), *sys.argv[4:6])
