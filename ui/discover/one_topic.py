"""The page of one hashtag, creator, sound or community, or of what trends."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.finding.hits import Hit
from storage.finding.page import Page
from storage.finding.pages import LibraryPages
from storage.finding.totals import Topic
from storage.records import Profile, Subject, WishKind
from ui.components.background import Background
from ui.components.look import Telling
from ui.components.posters import PAGE, Posters, Read
from ui.components.titles import length_of
from ui.feed.controller import FeedController
from ui.feed.lists import Lists
from ui.feed.table import Table
from ui.feed.wishes import Wishes

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

TRENDING = "trending"
SIGNS = {Subject.HASHTAG: "#"}
MOST = 20
"""Topics that one can go back through."""


@dataclass(frozen=True, slots=True)
class Opened:
    """Which page is open, and where from."""

    subject: str
    """Value of a Subject, or TRENDING."""
    name: str
    origin: str
    """The window's page that it was opened on."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """A page as it was left for another, to come back to."""

    topic: Topic | None
    read: Page[Hit]
    place: float
    """How far it was scrolled."""
    row: int
    """Where the keys were, -1 for nowhere."""


@dataclass(frozen=True, slots=True)
class _Standing:
    """What the viewer asked about it before."""

    followed: bool = False
    muted: bool = False


@QmlElement
@QmlUncreatable("made by main.py")
class OneTopic(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Shows the videos of one thing, and follows or mutes it. Lives on the GUI thread."""

    changed = Signal()
    opened = Signal()
    leaving = Signal()
    """Another such page is about to take this one's place; `keepPlace` may answer."""
    cameBack = Signal(float, int)
    """This page is as it was left: how far it was scrolled, and the row of the keys."""
    left = Signal(str)
    """The viewer went back: the window's page to show."""

    def __init__(
        self,
        pages: LibraryPages,
        background: Background,
        lists: Lists,
        controller: FeedController,
        wishes: Wishes,
        telling: Telling,
    ) -> None:
        super().__init__()
        self._pages, self._controller, self._wishes = pages, controller, wishes
        self._way: list[Opened] = []
        self._kept: dict[Opened, _Kept] = {}
        self._place, self._row = 0.0, -1
        self._topic: Topic | None = None
        self._standing = _Standing()
        self.posters = Posters(_nothing, background, lists, telling, origin="discover")
        self._background = background
        wishes.asked.connect(self._ask_feed)

    @Property(Posters, constant=True)
    def videos(self) -> Posters:
        """What belongs to it."""
        return self.posters

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Whether such a page is on show in Discover."""
        return bool(self._way)

    @Property(str, notify=changed)
    def subject(self) -> str:
        """Value of a Subject, or `trending`; empty while none is open."""
        return self._way[-1].subject if self._way else ""

    @Property(str, notify=changed)
    def title(self) -> str:
        """What it is called."""
        if not self._way:
            return ""
        here = self._way[-1]
        if here.subject == TRENDING:
            return self.tr("Trending in your library")
        label = self._topic.label if self._topic is not None else None
        words = label or here.name
        return SIGNS.get(Subject(here.subject), "") + words

    @Property(str, notify=changed)
    def handle(self) -> str:
        """A creator's handle, where it says more than the title."""
        is_creator = self.property("subject") == Subject.CREATOR.value
        named = self._topic is not None and self._topic.label not in (None, self._way[-1].name)
        return f"@{self._way[-1].name}" if is_creator and named else ""

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many videos it has; -1 while that is not known."""
        return self._topic.videos if self._topic is not None else -1

    @Property(str, notify=changed)
    def length(self) -> str:
        """How long they are together."""
        return length_of(self._topic.duration_ms) if self._topic is not None else ""

    @Property(bool, notify=changed)
    def followed(self) -> bool:
        """Whether it is a creator whom the viewer follows."""
        return self._standing.followed

    @Property(bool, notify=changed)
    def muted(self) -> bool:
        """Whether it is muted, or hidden."""
        return self._standing.muted

    def use(self, profile: Profile) -> None:
        """Show this profile's from now on."""
        self._way.clear()
        self.posters.use(profile)
        self._turn()

    @Slot(str, str, str)
    def show(self, subject: str, name: str, origin: str) -> None:
        """Open the page of a thing.

        Args:
            subject: value of a Subject, or `trending`.
            name: as in a wish; a # or @ in front is left out.
            origin: the window's page that it is opened on.
        """
        bare = name.lstrip("#") if subject == Subject.HASHTAG.value else name
        bare = bare.lstrip("@") if subject == Subject.CREATOR.value else bare
        here = Opened(subject, bare, origin)
        if not self._way or self._way[-1] != here:
            self._keep()
            self._way = [*self._way, here][-MOST:]
            self._turn()
        self.opened.emit()

    @Slot()
    def back(self) -> None:
        """Go back to where this page was opened."""
        if self._way:
            origin = self._way.pop().origin
            self._turn(self._kept.pop(self._way[-1], None) if self._way else None)
            self.left.emit(origin)

    @Slot(float, int)
    def keepPlace(self, place: float, row: int) -> None:
        """Take how far the page that is left is scrolled, and the row of the keys."""
        self._place, self._row = place, row

    @Slot()
    def close(self) -> None:
        """Leave all such pages."""
        if self._way:
            self._way.clear()
            self._turn()

    @Slot()
    def toggleFollow(self) -> None:
        """Follow the creator, or no longer."""
        self._wish(WishKind.UNFOLLOW if self._standing.followed else WishKind.FOLLOW)

    @Slot()
    def toggleMute(self) -> None:
        """Mute it, or hide a sound; or take that back."""
        hides = self.property("subject") == Subject.SOUND.value
        if self._standing.muted:
            self._wish(WishKind.UNHIDE if hides else WishKind.UNMUTE)
        else:
            self._wish(WishKind.HIDE if hides else WishKind.MUTE)

    def _wish(self, kind: WishKind) -> None:
        here = self._way[-1]
        self._wishes.ask(kind.value, here.subject, here.name)

    def _keep(self) -> None:
        """Keep the page on show for the way back."""
        if self._way:
            self._place, self._row = 0.0, -1
            self.leaving.emit()
            read = self.posters.found.so_far()
            self._kept[self._way[-1]] = _Kept(self._topic, read, self._place, self._row)

    def _turn(self, kept: _Kept | None = None) -> None:
        """Show the last page of the way, as it was kept, or none."""
        self._kept = {each: self._kept[each] for each in self._way if each in self._kept}
        self._topic, self._standing = kept.topic if kept else None, _Standing()
        here = self._way[-1] if self._way else None
        self.posters.turn_to(self._reader(here) if here else _nothing, self.property("title"))
        self.changed.emit()
        if kept is not None:
            self.posters.show_again(kept.read)
            self.cameBack.emit(kept.place, kept.row)
        if here is not None:
            self.posters.looking.refresh()
            self._read_head(here)
            self._ask_feed()

    def _reader(self, here: Opened) -> Read:
        pages = self._pages

        def read(profile: Profile, after: str | None) -> Page[Hit]:
            if here.subject == TRENDING:
                return pages.trending(profile, after, PAGE)
            topic = pages.topic(profile, Subject(here.subject), here.name)
            return pages.videos_of(profile, topic, after, PAGE) if topic else Page((), None)

        return read

    def _read_head(self, here: Opened) -> None:
        """Read what its videos are together; that it failed is told in their place."""
        profile = self.posters.looking.profile
        if profile is None or here.subject == TRENDING:
            return

        def came(topic: Topic | None) -> None:
            if self._way and self._way[-1] is here:
                self._topic = topic
                self.posters.title = self.property("title")
                self.changed.emit()

        self._background.run(
            lambda: self._pages.topic(profile, Subject(here.subject), here.name),
            came,
            lambda _: None,
        )

    @Slot()
    def _ask_feed(self, *_: object) -> None:
        """Ask the feed whether it follows or mutes this, once what was asked before is done."""
        if not self._way or self._way[-1].subject == TRENDING:
            return
        here = self._way[-1]

        def came(standing: _Standing) -> None:
            if self._way and self._way[-1] is here:
                self._standing = standing
                self.changed.emit()

        self._controller.dealer.ask(lambda table: _standing(table, here), came)


def _standing(table: Table, here: Opened) -> _Standing:
    """Read off a feed how the viewer stands to a thing. For the dealer's thread."""
    subject, name = Subject(here.subject), here.name
    followed = subject is Subject.CREATOR and name.casefold() in {
        handle.casefold() for handle in table.feed.follows
    }
    return _Standing(followed, table.feed.mutes(subject, name))


def _nothing(profile: Profile, after: str | None) -> Page[Hit]:
    del profile, after
    return Page((), None)
