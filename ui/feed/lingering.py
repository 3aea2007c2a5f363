"""Whether the viewer stays with a video: for what is read about it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from ui.feed.controller import FeedController

LINGER_MS = 600
"""Who stays for so long may look at its words and buttons; a swipe wakes no thread for them."""


class Lingering(QObject):
    """Tells once of each video that is not swiped away at once. Lives on the GUI thread."""

    stayed = Signal()

    def __init__(self, controller: FeedController) -> None:
        super().__init__(controller)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LINGER_MS)
        self._timer.timeout.connect(self.stayed)
        controller.currentChanged.connect(self._timer.start)
