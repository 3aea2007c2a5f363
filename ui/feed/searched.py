"""What the viewer searched for, as a wish: logged, and heard by the feed, once it is acted on."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from storage.ids import new_id
from storage.log import ImpressionLog
from storage.records import Subject, Wish, WishId, WishKind
from ui.components.background import Background
from ui.feed.controller import FeedController

LONGEST = 200
"""Characters of a search that are kept."""


class Searched(QObject):
    """Turns a search into an event of interest. Lives on the GUI thread.

    A key pressed is no interest yet: a page of hits calls `act` when one of them is opened, or
    when the viewer stays. The same search again in one sitting is the same event.
    """

    unsaved = Signal(str)
    """The log could not be written: the sentence to show."""

    def __init__(
        self,
        controller: FeedController,
        log: ImpressionLog,
        background: Background,
        now_ms: Callable[[], int] = lambda: time.time_ns() // 1_000_000,
    ) -> None:
        super().__init__(controller)
        self._controller, self._log, self._background = controller, log, background
        self._now_ms = now_ms
        self._heard: tuple[object, str] | None = None

    @Slot(str)
    def act(self, typed: str) -> None:
        """Note that the viewer does something with what this search found."""
        name = " ".join(typed.split())[:LONGEST]
        session = self._controller.session
        if not name or session is None:
            return
        epoch = session.lineage.epochs[0]
        if self._heard == (epoch.id, name.casefold()):
            return
        self._heard = (epoch.id, name.casefold())
        wish = Wish(
            WishId(new_id()),
            session.sitting.profile_id,
            epoch.id,
            WishKind.SEARCH,
            Subject.WORD,
            name,
            self._now_ms(),
        )
        self._background.follow(self._log.ask(wish), lambda _: None, self.unsaved.emit)
        self._controller.dealer.wish(wish)
