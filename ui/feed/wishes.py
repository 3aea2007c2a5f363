"""What the viewer asks of the feed: written down, and told to it."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Signal

from storage.ids import new_id
from storage.log import ImpressionLog
from storage.records import Subject, Wish, WishId, WishKind
from ui.components.background import Background
from ui.feed.controller import FeedController


class Wishes(QObject):
    """Makes wishes of the sitting that runs. Lives on the GUI thread and never makes it wait."""

    unsaved = Signal(str)
    """A wish could not be written: the sentence to show."""

    def __init__(
        self, controller: FeedController, log: ImpressionLog, background: Background
    ) -> None:
        super().__init__()
        self._controller, self._log, self._background = controller, log, background

    def ask(self, kind: WishKind, subject: Subject, name: str) -> None:
        """Keep a wish and let the feed follow it; nothing without a sitting."""
        session = self._controller.session
        if session is None:
            return
        wish = Wish(
            id=WishId(new_id()),
            profile_id=session.sitting.profile_id,
            epoch_id=session.lineage.epochs[0].id,
            kind=kind,
            subject=subject,
            name=name,
            at_ms=time.time_ns() // 1_000_000,
        )
        self._background.follow(self._log.ask(wish), lambda _: None, self.unsaved.emit)
        self._controller.dealer.wish(wish)
