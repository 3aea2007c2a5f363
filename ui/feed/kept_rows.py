"""The rows ahead, kept for the next start as they are dealt."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import Future

from PySide6.QtCore import QObject, Slot

from ui.components.background import Background
from ui.feed.controller import FeedController
from ui.feed.shelf import Dealt
from ui.feed.viewing import Sitting

_log = logging.getLogger(__name__)


class KeptRows(QObject):
    """Has the rows behind the furthest one shown written down. Lives on the GUI thread."""

    def __init__(
        self,
        controller: FeedController,
        keep: Callable[[Sitting, Sequence[Dealt]], Future[None]],
        background: Background,
    ) -> None:
        super().__init__()
        self._controller, self._keep, self._background = controller, keep, background
        self._furthest = -1
        controller.currentChanged.connect(self._follow)
        controller.lastChanged.connect(self._write)

    @Slot()
    def _follow(self) -> None:
        if self._controller.picking.listed:
            return
        row: int = self._controller.property("current")
        playing = self._controller.session is not None
        self._furthest = max(self._furthest, row) if playing else -1

    @Slot()
    def _write(self) -> None:
        session, shelf = self._controller.session, self._controller.dealer.shelf
        if self._controller.picking.listed:
            return  # what the feed dealt lies aside, as it was written down
        self._furthest = min(self._furthest, len(shelf) - 1)  # a reset takes rows off
        if session is not None:
            rows = [shelf[row] for row in range(self._furthest + 1, len(shelf))]
            self._background.follow(self._keep(session.sitting, rows), lambda _: None, _log.warning)
