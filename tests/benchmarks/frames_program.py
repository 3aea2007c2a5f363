"""Child of `frames`: plays one clip in the real window and counts its frames, or its work.

Arguments: `delivered` or `cpu`, the surface, pictures a second, a folder for the data, the
folder of the clip.
"""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

from tests.benchmarks import program, usage
from tests.benchmarks.child import report
from tests.benchmarks.window import later, leave

if TYPE_CHECKING:
    from tests.benchmarks.onscreen import OnScreen
    from ui.shell.wiring import App

CLIP_S = 12.0
"""How long the clip is."""
EDGE_S = 1.0
"""Left out at both ends: the start is measured elsewhere, and the seam of a loop as well."""
LOOK_EVERY_MS = 50
GIVE_UP_AFTER_S = 3 * CLIP_S
CPU_S = 10.0
SETTLE_MS = 5_000
"""By then the clip's loudness is measured and its stills are made, which happens once."""
STIR_EVERY_MS = 1_000
"""The words and buttons over the video, which hide after a while, stay: that costs more."""


class Counting:
    """Counts which of the clip's pictures became a texture, between its edges."""

    def __init__(self, app: App, fps: int, told: dict[str, float]) -> None:
        from tests.benchmarks.onscreen import OnScreen

        self._app, self._fps, self._told = app, fps, told
        self._screen: OnScreen = OnScreen(app)
        self._began_s = time.monotonic()
        later(LOOK_EVERY_MS, self._look)

    def _look(self) -> None:
        first, last = round(EDGE_S * self._fps), round((CLIP_S - EDGE_S) * self._fps)
        numbers = [one.code.number for one in self._screen.drawn if one.code is not None]
        if time.monotonic() - self._began_s > GIVE_UP_AFTER_S:
            sys.exit("the clip did not come to its end")
        if not numbers or numbers[-1] < last:
            later(LOOK_EVERY_MS, self._look)
            return
        came = {number for number in numbers if first <= number < last}
        self._told["share"] = 100 * len(came) / (last - first)
        leave(self._app)


class Working:
    """Takes the processor time of the whole process over a while."""

    def __init__(self, app: App, told: dict[str, float]) -> None:
        from PySide6.QtCore import QTimer
        from PySide6.QtQuick import QQuickItem

        self._app, self._told = app, told
        self._began: tuple[float, float] | None = None
        page = app.window.findChild(QQuickItem, "feedPage")
        assert page is not None
        self._stir = QTimer(app.window)
        self._stir.timeout.connect(page.stir)  # type: ignore[attr-defined]  # of QML
        self._stir.start(STIR_EVERY_MS)
        app.library.readingEnded.connect(lambda: later(SETTLE_MS, self._begin))

    def _begin(self) -> None:
        self._began = (time.monotonic(), usage.cpu_s(os.getpid()))
        later(CPU_S * 1000, self._end)

    def _end(self) -> None:
        assert self._began is not None
        seconds = time.monotonic() - self._began[0]
        self._told["share"] = 100 * (usage.cpu_s(os.getpid()) - self._began[1]) / seconds
        leave(self._app)


def _run(what: str, surface: str, fps: int, home: str, clips: str) -> None:
    told: dict[str, float] = {}

    def watch(app: App) -> object:
        return Counting(app, fps, told) if what == "delivered" else Working(app, told)

    program.run(["--surface", surface, "--data-dir", home, clips], watch)
    report(told["share"])


if __name__ == "__main__":
    _run(sys.argv[1], sys.argv[2], int(sys.argv[3]), *sys.argv[4:6])
