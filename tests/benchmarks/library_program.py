"""Child of `library`: the program with a large library, from its start to its tenth swipe.

Arguments: `known`, or `dropped` and a folder that is dropped on the demo; a folder for the data.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from statistics import median
from typing import TYPE_CHECKING

from tests.benchmarks import program
from tests.benchmarks.blocked import Watchdog
from tests.benchmarks.child import report
from tests.benchmarks.place import ROOT
from tests.benchmarks.usage import rss_mb
from tests.benchmarks.window import later, leave, swipe, watch_drawing

if TYPE_CHECKING:
    from pathlib import Path

    from ui.shell.wiring import App

SWIPES, STAY_MS = 10, 500
LOOK_MS = 50


class Known:
    """Waits until all is read and loaded, swipes ten times, and tells what is held.

    The watchdog looks for as long as the library is loaded behind the first video.
    """

    def __init__(self, app: App, told: dict[str, float]) -> None:
        self._app, self._told = app, told
        self._read = False
        self._watchdog = Watchdog(threading.get_ident(), ROOT)
        app.library.readingEnded.connect(self._on_read)
        app.library.opened.connect(lambda _: self._watchdog.start())

    def _on_read(self) -> None:
        if not self._read:
            self._read = True
            self._await()

    def _await(self) -> None:
        if not self._app.dealer.idle:
            later(LOOK_MS, self._await)
            return
        stays = self._watchdog.stop()
        self._told["stay_ms"] = stays[0].ms if stays else 0.0
        self._told["videos"] = self._app.dealer.size
        self._foresee([])

    def _foresee(self, spent_ms: list[float]) -> None:
        """Have the next row worked out and read, again and again."""
        if len(spent_ms) == SWIPES:
            self._told["next_ms"] = median(spent_ms)
            self._swipe(SWIPES)
            return
        began_s = time.monotonic()
        self._app.dealer.preview(
            1, lambda _: self._foresee([*spent_ms, (time.monotonic() - began_s) * 1000])
        )

    def _swipe(self, left: int) -> None:
        if left == 0:
            self._told["rss_mb"] = rss_mb(os.getpid())
            leave(self._app)
            return
        before = program.row_of(self._app)
        swipe(self._app, 1)
        moved = program.row_of(self._app) != before
        later(STAY_MS, lambda: self._swipe(left - moved))


class Dropped:
    """Drops a folder while the demo plays, and waits for its first and its second picture."""

    def __init__(self, app: App, folder: Path, told: dict[str, float]) -> None:
        self._app, self._folder, self._told = app, folder, told
        self._came = False
        self._at_s = 0.0
        for card in program.pages_of(app):
            card.frame_came.connect(self._on_frame)
        watch_drawing(app, lambda: None, self._on_swap)
        self._look()

    def _look(self) -> None:
        """Drop the folder once the demo shows a picture; swipe once the folder does."""
        from PySide6.QtCore import QUrl

        if "demo" in self._told and not self._at_s:
            self._at_s = time.monotonic()
            self._came = False
            self._app.watching.overview.add([QUrl.fromLocalFile(str(self._folder))])
        if "first_s" in self._told and program.row_of(self._app) == 0:
            self._came = False
            swipe(self._app, 1)
        later(5, self._look)

    def _on_frame(self) -> None:
        card = program.page_of(self._app)
        self._came = card is not None and card.frame is not None

    def _on_swap(self) -> None:
        """On the thread that draws."""
        shown = self._app.controller.on_screen()
        if shown is None or not self._came:
            return
        if not self._at_s:
            self._told["demo"] = 1.0
        elif self._folder in shown.video.path.parents:
            name = "second_s" if program.row_of(self._app) == 1 else "first_s"
            if name not in self._told:
                self._told[name] = time.monotonic() - self._at_s
            if name == "second_s":
                leave(self._app)


def _run(what: str, *folders: str) -> None:
    from pathlib import Path

    told: dict[str, float] = {}
    home = folders[-1]

    def watch(app: App) -> object:
        return Known(app, told) if what == "known" else Dropped(app, Path(folders[0]), told)

    program.run(["--surface", "software", "--data-dir", home], watch)
    report(told)


if __name__ == "__main__":
    _run(*sys.argv[1:])
