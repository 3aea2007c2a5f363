"""Rows that give way: another video comes in the place of one that does not play or is unwanted."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal, Slot

from storage.records import VideoId
from ui.feed.dealer import Dealer
from ui.feed.pages import Pages
from ui.feed.stage import Stage


class GivingWay(QObject):
    """Carries out on the pages what the dealer exchanges. Lives on the GUI thread."""

    changed = Signal()
    """Another video waits in a row, or there are fewer rows."""

    def __init__(self, dealer: Dealer, pages: Pages, stage: Stage, parent: QObject) -> None:
        super().__init__(parent)
        self._dealer, self._pages, self._stage = dealer, pages, stage
        dealer.replaced.connect(self._on_replaced)
        dealer.exhausted.connect(self._on_exhausted)
        dealer.unwanted.connect(self._on_unwanted)

    @Slot(int)
    def _on_replaced(self, row: int) -> None:
        self._pages.drop(row)
        if row == self._stage.row:
            self._stage.show_instead(row)
        else:
            self._pages.focus(self._stage.row, self._dealer.shelf)
            self.changed.emit()  # as of a row that was dealt: its sound and words are asked for

    @Slot(int)
    def _on_exhausted(self, row: int) -> None:
        """Take a row off that nothing can replace; what is behind the viewer stays."""
        if row < self._stage.row:
            return
        self._pages.drop_rows(range(row, len(self._dealer.shelf)))
        self._dealer.shelf.remove(row)
        if row == self._stage.row:
            self._stage.show_instead(row)
        else:
            self._pages.focus(self._stage.row, self._dealer.shelf)
        self.changed.emit()
        if self._dealer.listing is not None:
            self._stage.refill()

    @Slot(object)
    def _on_unwanted(self, videos: Collection[VideoId]) -> None:
        """Have others dealt in the place of what waits and would not be dealt any more."""
        if self._dealer.listing is not None:
            return  # the viewer chose this list; the feed's own rows are looked at after it
        for row in range(self._stage.row + 1, len(self._dealer.shelf)):
            if self._dealer.shelf[row].video.id in videos:
                self._dealer.exchange(row, lambda place: place > self._stage.row)
