"""Steps of one piece of work, each in an event-loop turn of its own."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot


class Turns(QObject):
    """Carries steps out in the order they were given, and lets keys and frames in between.

    Each step waits for the interpreter's lock anew wherever QML asks Python for something; one
    after the other without a break, such waits add up to more than a frame of the display.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: deque[Callable[[], object]] = deque()
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.timeout.connect(self._step)

    @property
    def idle(self) -> bool:
        """Whether no step waits."""
        return not self._steps

    def take(self, *steps: Callable[[], object]) -> None:
        """Carry these out behind what waits already, the first in the next turn."""
        self._steps.extend(steps)
        self._next.start()

    def drop(self) -> None:
        """Forget what waits."""
        self._steps.clear()
        self._next.stop()

    @Slot()
    def _step(self) -> None:
        step = self._steps.popleft()
        if not self._steps:
            self._next.stop()
        step()
