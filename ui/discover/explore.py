"""What Discover shows before anything is typed: trends, communities, hashtags and creators."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtCore import Property, QObject, QTimer, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ranking.communities import NO_COMMUNITIES, Communities
from storage.finding.hits import Hit
from storage.finding.page import Page
from storage.finding.pages import LibraryPages
from storage.finding.totals import Topic
from storage.records import Profile, Subject
from ui.components.background import Background
from ui.components.hit_list import HitList
from ui.components.look import Look
from ui.components.rows import Rows
from ui.feed.controller import FeedController
from ui.feed.listing import Listing
from ui.feed.table import Table
from ui.taste.beliefs import belief_of

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

CARDS = 12
FRAMES = 3
NAMES = 12
TRENDING = 12
LEAST = 2
"""Videos of what is worth a card: a name that one video bears leads nowhere else."""


@dataclass(frozen=True, slots=True)
class CommunityRow:
    """A sub-interest's card."""

    name: str
    """As in a wish."""
    label: str
    videos: int
    posters: list[str]
    """Content keys."""
    liking: float = 0.0
    """From 0 for a dislike to 1; what the feed believes."""
    certainty: float = 0.0
    told: bool = False
    """Whether the feed knows it."""


@dataclass(frozen=True, slots=True)
class NameRow:
    """A hashtag or a creator."""

    name: str
    label: str
    videos: int


@dataclass(frozen=True, slots=True)
class _Found:
    trending: Page[Hit] = field(default_factory=lambda: Page((), None))
    communities: tuple[CommunityRow, ...] = ()
    hashtags: tuple[NameRow, ...] = ()
    creators: tuple[NameRow, ...] = ()


@QmlElement
@QmlUncreatable("made by main.py")
class Explore(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Reads what is worth a look in a library. Lives on the GUI thread."""

    def __init__(
        self, pages: LibraryPages, background: Background, controller: FeedController
    ) -> None:
        super().__init__()
        self._pages, self._controller = pages, controller
        self._sorted = NO_COMMUNITIES
        self._communities: Sequence[CommunityRow] = ()
        self._after: str | None = None
        self.found = HitList(self)
        self.cards = Rows(CommunityRow, "name", CARDS, self)
        self.tags = Rows(NameRow, "name", NAMES, self)
        self.makers = Rows(NameRow, "name", NAMES, self)
        self._waiting: deque[Callable[[], object]] = deque()
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._take_turn)
        self.looking = Look(background, self._read, self._show, self)

    @Property(HitList, constant=True)
    def trending(self) -> HitList:
        """The first of what is new or watched to its end lately."""
        return self.found

    @Property(Rows, constant=True)
    def communities(self) -> Rows:
        """CommunityRows."""
        return self.cards

    @Property(Rows, constant=True)
    def hashtags(self) -> Rows:
        """NameRows."""
        return self.tags

    @Property(Rows, constant=True)
    def creators(self) -> Rows:
        """NameRows."""
        return self.makers

    @Property(Look, constant=True)
    def look(self) -> Look:
        """How reading them stands."""
        return self.looking

    def listing(self, profile: Profile) -> Listing:
        """Return all that trends as a list that can be played."""
        pages = self._pages
        shown = self.found.listing(lambda after: pages.trending(profile, after))
        return replace(shown, after=self._after)  # the row ends, the list goes on

    def use(self, profile: Profile) -> None:
        """Show this profile's library from now on."""
        self._sorted = NO_COMMUNITIES
        self._show(_Found())
        self.looking.use(profile)

    @Slot(object)
    def sort(self, communities: Communities) -> None:
        """Take in the sub-interests of the library, which was sorted anew."""
        self._sorted = communities
        if self.looking.property("state") == "ready":
            self.looking.refresh()

    def _read(self, profile: Profile) -> _Found:
        names = partial(self._pages.topics, profile, limit=NAMES)
        communities = self._pages.topics(profile, Subject.HASHTAGS, limit=CARDS).entries
        return _Found(
            self._pages.trending(profile, limit=TRENDING),
            tuple(self._card(profile, each) for each in communities if each.videos >= LEAST),
            _named(names(Subject.HASHTAG)),
            _named(names(Subject.CREATOR)),
        )

    def _card(self, profile: Profile, topic: Topic) -> CommunityRow:
        some = self._pages.videos_of(profile, topic, limit=FRAMES).entries
        posters = [hit.content_key for hit in some]
        return CommunityRow(topic.name, topic.label or topic.name, topic.videos, posters)

    def _show(self, found: _Found) -> None:
        first, self._after = Page(found.trending.entries, None), found.trending.after
        if self.found.rowCount() != len(first.entries) or not self.found.starts_with(first):
            self.found.start(first)
        self._communities = found.communities
        self._waiting = deque(
            (
                partial(self.cards.show, found.communities),
                partial(self.tags.show, found.hashtags),
                partial(self.makers.show, found.creators),
                self._judge,
            )
        )
        self._turn.start()

    @Slot()
    def _take_turn(self) -> None:
        """Show one list: all at once would keep the GUI thread for more than a frame."""
        self._waiting.popleft()()
        if not self._waiting:
            self._turn.stop()

    def _judge(self) -> None:
        """Ask the feed how much it believes each community is liked."""
        communities = self._sorted
        if self._communities and communities.all:
            self._controller.dealer.ask(lambda table: _likings(table, communities), self._rate)

    def _rate(self, likings: Mapping[str, tuple[float, float]]) -> None:
        self.cards.show(
            [
                replace(row, liking=held[0], certainty=held[1], told=True)
                if (held := likings.get(row.name)) is not None
                else row
                for row in self._communities
            ]
        )


def _named(page: Page[Topic]) -> tuple[NameRow, ...]:
    return tuple(
        NameRow(each.name, each.label or each.name, each.videos)
        for each in page.entries
        if each.videos >= LEAST
    )


def _likings(table: Table, communities: Communities) -> dict[str, tuple[float, float]]:
    """Read off a feed what it believes of each. For the dealer's thread."""
    return {
        each.community.subject: (belief_of(each.strength), each.certainty)
        for each in table.feed.insight.affinities(communities)
    }
