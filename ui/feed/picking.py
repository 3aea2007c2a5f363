"""What the viewer picked himself comes on screen: a video, or a list in place of the feed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from storage.records import VideoId
from ui.feed.dealer import Dealer
from ui.feed.listing import Listing
from ui.feed.shelf import Dealt
from ui.feed.stage import Stage


class Picking(QObject):
    """Has the dealer lay out what was picked, and the stage show it. Lives on the GUI thread."""

    listedChanged = Signal()

    def __init__(self, dealer: Dealer, stage: Stage, parent: QObject) -> None:
        super().__init__(parent)
        self._dealer, self._stage = dealer, stage
        self._left_at = -1

    @property
    def listed(self) -> bool:
        """Whether the rows are those of a list that the viewer opened."""
        return self._dealer.listing is not None

    def pick(self, video_id: VideoId, then: Callable[[bool], object]) -> None:
        """Put what the viewer picked from a list on screen, as the next row.

        What was dealt already comes after it.

        Args:
            video_id: what was picked; nothing changes when it is on screen.
            then: hears whether it is on screen now; it may have gone meanwhile.
        """
        here = self._stage.on_screen()
        if here is not None and here.video.id == video_id:
            then(True)
            return

        def show(dealt: Dealt | None) -> None:
            if dealt is not None:
                self._stage.put_next(dealt)
            then(dealt is not None)

        self._dealer.pick(video_id, show)

    def play_list(self, listing: Listing, place: int, then: Callable[[bool], object]) -> None:
        """Play a list from one of its places on; what the feed dealt waits until `leave_list`.

        Args:
            listing: the videos, in their order.
            place: which of its `ids` comes on screen.
            then: hears whether it is on screen now; it may have gone meanwhile.
        """

        def show(rows: Sequence[Dealt], row: int) -> None:
            if rows:
                if not self.listed:
                    self._left_at = self._stage.row
                self._stage.turn_to(lambda: self._dealer.open_list(listing, rows), row)
            then(bool(rows))

        self._dealer.read_list(listing, place, show)

    def leave_list(self) -> None:
        """Go on with what the feed dealt, from the video that was on screen before the list."""
        if self.listed:
            self._stage.turn_to(lambda: self._dealer.close_list(self._left_at), self._left_at)
