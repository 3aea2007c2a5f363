"""Child of `pager`: swipes, and notes when each picture of the window was presented.

Arguments: `videos` or `posters`, the surface, how many swipes, a folder for the data, the folder
of clips.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from tests.benchmarks import program
from tests.benchmarks.child import report
from tests.benchmarks.window import later, leave, swipe, watch_drawing

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from ui.shell.wiring import App

SETTLE_MS = 2_000
STAY_MS = 1_200
Swap = tuple[float, float, float]
"""When a picture was begun and when it was presented, monotonic seconds, and the pager's
position in it, in rows."""


class Swiping:
    """Swipes forward; tells (press, row left, pictures until the next press) of each swipe."""

    def __init__(self, app: App, swipes: int, told: list[tuple[float, int, list[Swap]]]) -> None:
        self._app, self._swipes, self._told = app, swipes, told
        self._begun = (0.0, 0.0)
        app.library.readingEnded.connect(lambda: later(SETTLE_MS, self._begin))

    def _begin(self) -> None:
        from PySide6.QtQuick import QQuickItem

        pager = self._app.window.findChild(QQuickItem, "pager")
        assert isinstance(pager, QQuickItem)
        watch_drawing(self._app, lambda: self._on_sync(pager), self._on_swap)
        self._swipe()

    def _swipe(self) -> None:
        if len(self._told) == self._swipes:
            leave(self._app)
            return
        self._told.append((time.monotonic(), program.row_of(self._app), []))
        swipe(self._app, 1)
        later(STAY_MS, self._swipe)

    def _on_sync(self, pager: QQuickItem) -> None:
        self._begun = (time.monotonic(), float(pager.property("position")))

    def _on_swap(self) -> None:
        begun_s, position = self._begun
        if self._told:
            self._told[-1][2].append((begun_s, time.monotonic(), position))


def _run(shown: str, surface: str, swipes: int, home: str, clips: str) -> None:
    told: list[tuple[float, int, list[Swap]]] = []

    def watch(app: App) -> object:
        return Swiping(app, swipes, told)

    if shown == "posters":
        program.with_engine_that_shows_nothing()
    program.run(["--surface", surface, "--data-dir", home, clips], watch)
    report(told)


if __name__ == "__main__":
    _run(sys.argv[1], sys.argv[2], int(sys.argv[3]), *sys.argv[4:6])
