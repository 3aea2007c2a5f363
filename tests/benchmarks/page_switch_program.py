"""Child of `page_switch`: opens every page again and again, under the watchdog's eyes.

Argument: a folder for the data, with a library that is known.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from tests.benchmarks import program
from tests.benchmarks.blocked import Watchdog
from tests.benchmarks.child import report
from tests.benchmarks.place import ROOT
from tests.benchmarks.usage import rss_mb
from tests.benchmarks.window import later, leave, watch_drawing

if TYPE_CHECKING:
    from ui.shell.wiring import App

ROUNDS = 10
STAY_MS = 400
"""Long enough for what a page reads, short enough for a restless viewer."""
LOOK_MS = 50
PAGES = "Places.all.map(place => place.name).concat('discover').join()"


class Opening:
    """Opens the pages in turn, each by the function that rail and keys call."""

    def __init__(self, app: App, told: dict[str, Any]) -> None:
        self._app, self._told = app, told
        self._all_ms: list[float] = []
        self._first_ms: list[float] = []
        self._began_s = 0.0
        self._read = False
        self._watchdog = Watchdog(threading.get_ident(), ROOT)
        app.library.readingEnded.connect(self._on_read)
        watch_drawing(app, lambda: None, self._on_swap)

    def _on_read(self) -> None:
        if not self._read:
            self._read = True
            self._await()

    def _await(self) -> None:
        if not self._app.dealer.idle:
            later(LOOK_MS, self._await)
            return
        pages = _pages(self._app)
        self._turns = [page for _ in range(ROUNDS) for page in pages]
        self._count = len(pages)
        self._watchdog.start()
        self._open()

    def _open(self) -> None:
        from PySide6.QtCore import Q_ARG, QMetaObject

        if not self._turns:
            self._end()
            return
        page = self._turns.pop(0)
        self._began_s = time.monotonic()
        QMetaObject.invokeMethod(self._app.window, "open", Q_ARG(str, page))
        self._app.window.update()
        later(STAY_MS, self._open)

    def _on_swap(self) -> None:
        """On the thread that draws: the first picture since a page was opened."""
        if self._began_s:
            taken_ms = (time.monotonic() - self._began_s) * 1000
            self._began_s = 0.0
            if len(self._all_ms) < self._count:
                self._first_ms.append(taken_ms)
            self._all_ms.append(taken_ms)

    def _end(self) -> None:
        self._told["all_ms"] = self._all_ms
        self._told["first_ms"] = self._first_ms
        self._told["stays"] = [asdict(stay) for stay in self._watchdog.stop()]
        self._told["rss_mb"] = rss_mb(os.getpid())
        leave(self._app)


def _pages(app: App) -> list[str]:
    """Return the name of every page in the rail."""
    from PySide6.QtCore import QObject
    from PySide6.QtQml import QQmlExpression, qmlContext

    page = app.window.findChild(QObject, "feedPage")
    assert page is not None
    context = qmlContext(page)  # of Main.qml, with its imports
    assert context is not None
    names, _ = QQmlExpression(context, page, PAGES).evaluate()
    return str(names).split(",")


def _run(home: str) -> None:
    told: dict[str, Any] = {}
    arguments = ["--surface", "software", "--data-dir", home]
    program.run(arguments, lambda app: Opening(app, told))
    report(told)


if __name__ == "__main__":
    _run(*sys.argv[1:])
