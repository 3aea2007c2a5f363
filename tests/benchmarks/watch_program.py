"""Child of `watch`: swipes at human pace; tells what was logged and which pictures were shown.

Arguments: the surface, how many swipes, a folder for the data, the folder of clips.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any

from tests.benchmarks import program
from tests.benchmarks.child import report
from tests.benchmarks.pace import stays_s
from tests.benchmarks.window import later, leave, swipe

if TYPE_CHECKING:
    from storage.records import View
    from ui.shell.wiring import App

SETTLE_MS = 1_000


class Watching:
    """Tells of each impression which clip it was of, its watch time and the pictures it showed.

    It only swipes forward, so the n-th impression is of row n. The first began before anybody
    watched, and is left out.
    """

    def __init__(self, app: App, swipes: int, told: list[dict[str, Any]]) -> None:
        self._app, self._swipes, self._told = app, swipes, told
        self._stays = stays_s()
        self._clips: dict[int, int] = {}
        self._left_at_s: dict[int, float] = {}
        app.library.readingEnded.connect(lambda: later(SETTLE_MS, self._begin))

    def _begin(self) -> None:
        from tests.benchmarks.onscreen import OnScreen

        self._screen = OnScreen(self._app)
        self._app.controller.dealer.learned.connect(self._on_learned)
        self._swipe()

    def _swipe(self) -> None:
        from tests.benchmarks.clips import number_of

        if len(self._left_at_s) > self._swipes:
            leave(self._app)
            return
        row = program.row_of(self._app)
        self._left_at_s[row] = time.monotonic()
        swipe(self._app, 1)
        card = program.page_of(self._app)
        if program.row_of(self._app) == row or card is None or card.video is None:
            sys.exit("nothing was dealt yet")
        self._clips[row + 1] = number_of(card.video.path)
        later(next(self._stays) * 1000, self._swipe)

    def _on_learned(self, view: View, _: object) -> None:
        row = view.impression.position
        if row not in self._clips or row not in self._left_at_s:
            return
        numbers = [
            one.code.number
            for one in self._screen.drawn
            if one.row == row and one.code is not None and one.swapped_at_s <= self._left_at_s[row]
        ]
        watched_ms = view.impression.watched_ms
        self._told.append({"clip": self._clips[row], "watched_ms": watched_ms, "numbers": numbers})


def _run(surface: str, swipes: int, home: str, clips: str) -> None:
    told: list[dict[str, Any]] = []
    arguments = ["--surface", surface, "--data-dir", home, clips]
    program.run(arguments, lambda app: Watching(app, swipes, told))
    report(told)


if __name__ == "__main__":
    _run(sys.argv[1], int(sys.argv[2]), *sys.argv[3:5])
