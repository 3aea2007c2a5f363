"""Child of `first_frame`: the program, until its folders are read or its first frame is shown.

Arguments: `read` or `first-frame`, a folder for the data, then folders to play.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from tests.benchmarks import program
from tests.benchmarks.child import report
from tests.benchmarks.window import leave

if TYPE_CHECKING:
    from ui.shell.wiring import App


class FirstFrame:
    """Notes when the window was first drawn, and when a decoded frame was first drawn in it."""

    def __init__(self, app: App, seen: dict[str, float]) -> None:
        from PySide6.QtCore import Qt

        self._app, self._seen = app, seen
        self._came = False
        for card in program.pages_of(app):
            card.frame_came.connect(self._on_frame)
        # At once, on whatever thread draws: a queued call would wait its turn in the GUI's queue.
        app.window.frameSwapped.connect(self._on_swap, Qt.ConnectionType.DirectConnection)

    def _on_frame(self) -> None:
        card = program.page_of(self._app)
        self._came = self._came or (card is not None and card.frame is not None)

    def _on_swap(self) -> None:
        now_s = time.monotonic()
        self._seen.setdefault("window_s", now_s)
        if self._came and "frame_s" not in self._seen:
            self._seen["frame_s"] = now_s
            leave(self._app)  # a window that is closed as it is drawn takes the program along


def _run(until: str, home: str, folders: list[str]) -> None:
    seen: dict[str, float] = {}

    def watch(app: App) -> object:
        if until == "read":
            return app.library.readingEnded.connect(app.application.quit)
        return FirstFrame(app, seen)

    program.run(["--data-dir", home, *folders], watch)
    report(seen)


if __name__ == "__main__":
    _run(sys.argv[1], sys.argv[2], sys.argv[3:])
