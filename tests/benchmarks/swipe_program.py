"""Child of `swipe`: swipes with real key events in the real window, and takes the time of each.

Arguments: how many swipes, a folder for the data, the folder of clips.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from tests.benchmarks import program
from tests.benchmarks.child import report
from tests.benchmarks.pace import stays_s

if TYPE_CHECKING:
    from ui.shell.wiring import App

SETTLE_MS = 2_000
"""From the end of reading the folder to the first swipe: the start is measured elsewhere."""


class Swiping:
    """Swipes and notes how long each took until its frame could be drawn.

    The time runs from the key press to the moment when the current page has a decoded frame of
    its video and the GUI thread is free to draw it, logging and ranking included.
    """

    def __init__(self, app: App, swipes: int, taken_ms: list[float]) -> None:
        self._app, self._swipes, self._taken_ms = app, swipes, taken_ms
        self._stays_s = stays_s()
        self._pressed_at_s = 0.0
        app.library.readingEnded.connect(lambda: self._later(SETTLE_MS))

    def _later(self, ms: float) -> None:
        from PySide6.QtCore import QTimer

        QTimer.singleShot(round(ms), self._swipe)

    def _swipe(self) -> None:
        from PySide6.QtCore import Qt

        controller = self._app.controller
        before = controller.on_screen()
        self._pressed_at_s = time.monotonic()
        self._press_down()
        card = program.page_of(self._app)
        assert card is not None
        assert controller.on_screen() is not before, "the key did not reach the pager"
        if card.frame is not None:
            self._note()
        else:
            card.frame_came.connect(self._note, Qt.ConnectionType.SingleShotConnection)

    def _note(self) -> None:
        self._taken_ms.append((time.monotonic() - self._pressed_at_s) * 1000)
        if len(self._taken_ms) < self._swipes:
            self._later(next(self._stays_s) * 1000)
        else:
            self._app.application.quit()

    def _press_down(self) -> None:
        from PySide6.QtCore import QCoreApplication, QEvent, Qt
        from PySide6.QtGui import QKeyEvent

        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
            QCoreApplication.sendEvent(self._app.window, event)


def _run(swipes: int, home: str, clips: str) -> None:
    taken_ms: list[float] = []
    program.run(["--data-dir", home, clips], lambda app: Swiping(app, swipes, taken_ms))
    report(taken_ms)


if __name__ == "__main__":
    _run(int(sys.argv[1]), *sys.argv[2:4])
