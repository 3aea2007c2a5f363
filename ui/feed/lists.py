"""Lists that play as a feed: which one does, where it came from, and the way back there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ranking.why import FOLLOWED_BY_YOU
from storage.finding.hits import Hit
from storage.finding.page import Page
from storage.records import Profile
from ui.components.background import Background
from ui.feed.controller import FeedController
from ui.feed.listing import Listing

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

FOR_YOU = "forYou"
FOLLOWING = "following"

ReadFollowing = Callable[[Profile, str | None], Page[Hit]]


@QmlElement
@QmlUncreatable("made by main.py")
class Lists(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Plays a list in place of the feed, and goes back. Lives on the GUI thread."""

    changed = Signal()
    opened = Signal()
    """A list is on screen."""
    left = Signal(str)
    """The viewer went back from a list: the page it was opened on."""
    notice = Signal(str, str)

    def __init__(
        self, controller: FeedController, following: ReadFollowing, background: Background
    ) -> None:
        super().__init__()
        self._controller, self._following, self._background = controller, following, background
        self._profile: Profile | None = None
        self._title = self._origin = ""
        self._tab = FOR_YOU
        self._lonely = False
        controller.picking.listedChanged.connect(self._look)

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the list that plays is called; empty while none does, and for Following."""
        return self._title

    @Property(str, notify=changed)
    def tab(self) -> str:
        """Which tab of the top bar is on: forYou, following, or none in a list of a page."""
        return self._tab

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Whether a list of a page plays, which `back` leaves."""
        return self._tab == ""

    @Property(bool, notify=changed)
    def lonely(self) -> bool:
        """Whether Following is open and there is nothing to play: no followed creator has clips."""
        return self._lonely

    def use(self, profile: Profile) -> None:
        """Play this profile's lists from now on."""
        self._profile = profile
        self._turn(FOR_YOU)

    def play(
        self,
        listing: Listing,
        place: int,
        title: str,
        origin: str,
        then: Callable[[bool], object] = lambda _: None,
    ) -> None:
        """Play a list from one of its places on.

        Args:
            listing: the videos of a grid, see `HitList.listing`.
            place: row of the one that was picked.
            title: what the list is called, for the top bar.
            origin: the page that `back` opens again, as `Main.qml` knows it.
            then: hears whether it is on screen now.
        """

        def done(shown: bool) -> None:
            if shown:
                self._turn("", title, origin)
                self.opened.emit()
            then(shown)

        self._controller.picking.play_list(listing, place, done)

    @Slot()
    def back(self) -> None:
        """Leave the list for the page it was opened on."""
        origin = self._origin
        self.showForYou()
        if origin:
            self.left.emit(origin)

    @Slot()
    def showForYou(self) -> None:
        """Go on with what the feed dealt."""
        self._turn(FOR_YOU)
        self._controller.picking.leave_list()

    @Slot()
    def showFollowing(self) -> None:
        """Play what the followed creators made, the newest first."""
        profile = self._profile
        if profile is None or self._tab == FOLLOWING:
            return

        def play(page: Page[Hit]) -> None:
            if profile != self._profile:
                return
            ids = tuple(hit.id for hit in page.entries)
            if not ids:
                self._controller.picking.leave_list()
                self._turn(FOLLOWING, lonely=True)
                return
            listing = Listing(
                ids, page.after, lambda after: self._following(profile, after), FOLLOWED_BY_YOU
            )
            self._controller.picking.play_list(listing, 0, opened)

        def opened(shown: bool) -> None:
            if shown:
                self._turn(FOLLOWING)

        def failed(why: str) -> None:
            self.notice.emit(self.tr("The library cannot be read"), why)

        self._background.run(lambda: self._following(profile, None), play, failed)

    @Slot()
    def _look(self) -> None:
        """Follow a feed that left the list by itself: a reset, or nothing of it plays."""
        if not self._controller.picking.listed and self._tab != FOR_YOU and not self._lonely:
            self._turn(FOR_YOU)

    def _turn(self, tab: str, title: str = "", origin: str = "", *, lonely: bool = False) -> None:
        self._tab, self._title, self._origin, self._lonely = tab, title, origin, lonely
        self.changed.emit()
