"""Child of `scroll`: flicks the wheel over the grid of Discover, and times the pictures.

Argument: a folder for the data, with a library that is known.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from tests.benchmarks import program
from tests.benchmarks.child import report
from tests.benchmarks.window import later, leave, watch_drawing

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ui.shell.wiring import App

FLICKS, NOTCHES = 20, 15
NOTCH_MS, REST_MS = 30, 1000
"""Between two notches of a flick, and from a flick to the next, which is long enough to rest."""
LOOK_MS = 50
NOTCH = -120
"""Eighths of a degree, away from the top."""


class Scrolling:
    """Turns the wheel as a hand does, down a grid that nobody has scrolled before."""

    def __init__(self, app: App, told: dict[str, object]) -> None:
        self._app, self._told = app, told
        self._gaps_ms: list[float] = []
        self._moving = False
        self._last_s, self._last_y = 0.0, 0.0
        self._flicks = FLICKS
        self._grid: QObject | None = None
        app.library.readingEnded.connect(self._on_read)
        watch_drawing(app, lambda: None, self._on_swap)

    def _on_read(self) -> None:
        from PySide6.QtCore import Q_ARG, QMetaObject

        if self._grid is None:
            QMetaObject.invokeMethod(self._app.window, "open", Q_ARG(str, "discover"))
            self._await_grid()

    def _await_grid(self) -> None:
        from PySide6.QtCore import SIGNAL, QObject

        grid = self._app.window.findChild(QObject, "hits")
        if grid is None or grid.property("count") == 0 or not self._app.dealer.idle:
            later(LOOK_MS, self._await_grid)
            return
        self._grid = grid
        QObject.connect(grid, SIGNAL("movementStarted()"), self._on_start)
        QObject.connect(grid, SIGNAL("movementEnded()"), self._on_end)
        later(REST_MS, self._flick)

    def _on_start(self) -> None:
        self._moving, self._last_s = True, 0.0

    def _on_end(self) -> None:
        self._moving = False

    def _flick(self) -> None:
        assert self._grid is not None
        if self._flicks == 0:
            self._told["gaps_ms"] = self._gaps_ms
            self._told["scrolled"] = self._grid.property("contentY")
            self._told["count"] = self._grid.property("count")
            leave(self._app)
            return
        self._flicks -= 1
        for notch in range(NOTCHES):
            later(notch * NOTCH_MS, self._notch)
        later(NOTCHES * NOTCH_MS + REST_MS, self._flick)

    def _notch(self) -> None:
        from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
        from PySide6.QtGui import QWheelEvent

        window = self._app.window
        at = QPointF(window.width() / 2, window.height() / 2)
        turned = QWheelEvent(
            at,
            window.mapToGlobal(at),
            QPoint(),
            QPoint(0, NOTCH),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # not turned around
        )
        turned.setTimestamp(round(time.monotonic() * 1000))
        QCoreApplication.sendEvent(window, turned)

    def _on_swap(self) -> None:
        """On the thread that draws, which is the GUI's in software.

        A grid that lies at its end goes on to count as moving for up to half a second, and has
        nothing to draw: a gap is between two pictures of different places.
        """
        now_s = time.monotonic()
        at_y = self._grid.property("contentY") if self._grid is not None else 0.0
        if self._moving and self._last_s and at_y != self._last_y:
            self._gaps_ms.append((now_s - self._last_s) * 1000)
        self._last_s, self._last_y = now_s if self._moving else 0.0, at_y


def _run(home: str) -> None:
    told: dict[str, object] = {}
    arguments = ["--surface", "software", "--data-dir", home]
    program.run(arguments, lambda app: Scrolling(app, told))
    report(told)


if __name__ == "__main__":
    _run(*sys.argv[1:])
