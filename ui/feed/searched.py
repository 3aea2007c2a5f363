"""What the viewer searched for, as a wish: logged, and heard by the feed, once it is acted on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from storage.records import Subject, WishKind
from ui.feed.controller import FeedController
from ui.feed.wishes import Wishes


class Searched(QObject):
    """Turns a search into an event of interest. Lives on the GUI thread.

    A key pressed is no interest yet: a page of hits calls `act` when one of them is opened, or
    when the viewer stays. The same search again in one sitting is the same event.
    """

    def __init__(self, controller: FeedController, wishes: Wishes) -> None:
        super().__init__(wishes)
        self._controller, self._wishes = controller, wishes
        self._heard: tuple[object, str] | None = None

    @Slot(str)
    def act(self, typed: str) -> None:
        """Note that the viewer does something with what this search found."""
        name = " ".join(typed.split())
        session = self._controller.session
        if not name or session is None:
            return
        search = session.lineage.epochs[0].id, name.casefold()
        if self._heard != search:
            self._heard = search
            self._wishes.hand_on(WishKind.SEARCH, Subject.WORD, name)
