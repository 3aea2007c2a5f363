"""The page "Your taste": what the ranker believes, and moving it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ranking.communities import NO_COMMUNITIES, Communities
from storage.records import Profile, Subject, WishKind
from ui.components.qml_types import QVariantList
from ui.components.rows import Rows
from ui.feed.controller import FeedController
from ui.feed.wishes import UNDOING, Wishes
from ui.library.library import Library
from ui.library.sorting import Sorting
from ui.settings.settings import Settings
from ui.taste.beliefs import About, Believed, Topic, about_of, read_off, topics_of
from ui.taste.foresight import Foresight

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

PAGE = 8
AT_A_GLANCE = 7
STEP = 0.15
"""How far a slider is moved for one more or less."""
MOST_STEPS = 3
OPPOSITE = {WishKind.MORE: WishKind.LESS, WishKind.LESS: WishKind.MORE}


@QmlElement
@QmlUncreatable("made by main.py")
class Taste(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Reads the feed's beliefs while the page is open, and hands on how they are moved.

    Lives on the GUI thread; the feed is read on the dealer's.
    """

    looked = Signal()
    said = Signal(str, str)
    """What was done, in words, and a detail; `undo` takes it back."""

    def __init__(
        self,
        controller: FeedController,
        wishes: Wishes,
        reasons: Callable[[], frozenset[About]],
    ) -> None:
        """Show nothing yet.

        Args:
            controller: whose feed.
            wishes: carry out what is asked.
            reasons: what the reasons of the video on screen are about.
        """
        super().__init__(controller)
        self._controller, self._wishes, self._reasons = controller, wishes, reasons
        self.foreseeing = Foresight(controller, wishes, self)
        self._communities = NO_COMMUNITIES
        self._believed: Believed | None = None
        self._before: dict[About, float] = {}
        self._here: frozenset[About] = frozenset()
        self._undoing: list[tuple[WishKind, About]] = []
        self._rows = Rows(Topic, "key", PAGE, self)
        self._topics: list[Topic] = []
        self._places: dict[str, int] = {}
        self._attended = self._asking = self._stale = False
        wishes.asked.connect(self._refresh)
        controller.dealer.learned.connect(self._refresh)
        controller.dealer.explained.connect(self._refresh)
        controller.dealer.stocked.connect(self._refresh)

    @Property(Rows, constant=True)
    def topics(self) -> Rows:
        """Every belief."""
        return self._rows

    @Property(bool, notify=looked)
    def known(self) -> bool:
        """Whether the feed was looked at."""
        return self._believed is not None

    @Property(bool, notify=looked)
    def empty(self) -> bool:
        """Whether the feed believes nothing yet."""
        return not self._topics

    @Property(QVariantList, notify=looked)
    def glance(self) -> list[dict[str, object]]:
        """What is liked most: title, belief and certainty of each."""
        best = sorted(self._topics, key=lambda topic: -topic.belief)[:AT_A_GLANCE]
        return [
            {"title": topic.title, "belief": topic.belief, "certainty": topic.certainty}
            for topic in best
            if topic.belief > 0.5  # neither liked nor disliked
        ]

    @Property(Foresight, constant=True)
    def foresight(self) -> Foresight:
        """What would be dealt next."""
        return self.foreseeing

    def follow(self, library: Library, sorting: Sorting, settings: Settings) -> None:
        """Hear of another person, of sub-interests that were found, of another variety."""
        library.opened.connect(self.use)
        library.opened.connect(self.foreseeing.use)
        sorting.sorted.connect(self.sort)
        settings.varietyChanged.connect(self._refresh)
        settings.varietyChanged.connect(self.foreseeing.refresh)

    @Slot(object)
    def use(self, profile: Profile) -> None:
        """Show nothing of another person's taste."""
        del profile
        self._believed, self._topics = None, []
        self._before.clear()
        self._places.clear()
        self._rows.show([])
        self._asking = False
        self.looked.emit()
        self._refresh()

    @Slot(object)
    def sort(self, communities: Communities) -> None:
        """Take in the sub-interests of the library."""
        self._communities = communities
        self._refresh()

    @Slot(bool)
    def attend(self, attended: bool) -> None:
        """Follow the feed while the page is looked at."""
        self._attended = attended
        self._places.clear()
        self._asking = False  # an answer may never have come, for a fault
        if not attended:
            self._here = frozenset()
        self._refresh()

    @Slot()
    def comeFromReasons(self) -> None:
        """Put what the reasons of the video on screen are about first."""
        self._here = self._reasons()
        self._places.clear()
        self._refresh()

    @Slot(int, float, result=bool)
    def steer(self, row: int, value: float) -> bool:
        """Move a belief: more to its right, less to its left, in steps; say if that asks for any.

        Either end is a step away from wherever it is.
        """
        topic: Topic = self._rows.row(row)
        steps = min(MOST_STEPS, round(abs(value - topic.belief) / STEP))
        if value in (0.0, 1.0):
            steps = max(1, steps)
        if steps == 0 or self._believed is None:
            return False
        kind = WishKind.MORE if value > topic.belief else WishKind.LESS
        standing = list(self._believed.asked.get(about_of(topic), ()))
        kinds: list[WishKind] = []
        undoing: list[WishKind] = []
        for _ in range(steps):
            if standing and standing[-1] is OPPOSITE[kind]:
                undoing.append(standing.pop())
                kinds.append(WishKind.TAKE_BACK)
            else:
                kinds.append(kind)
                undoing.append(WishKind.TAKE_BACK)
                standing.append(kind)
        self._before.setdefault(about_of(topic), topic.belief)
        words = self.tr("More of %1") if kind is WishKind.MORE else self.tr("Less of %1")
        self._do(topic, kinds, undoing[::-1], words, self.tr("You moved this"))
        return True

    @Slot(int)
    def mute(self, row: int) -> None:
        """Mute a thing, or let it come again."""
        topic: Topic = self._rows.row(row)
        if topic.muted:
            self._one(topic, WishKind.UNMUTE, self.tr("%1 may come again"), "")
        else:
            detail = self.tr("None of it comes until you unmute it")
            self._one(topic, WishKind.MUTE, self.tr("%1 is muted"), detail)

    @Slot(int)
    def forget(self, row: int) -> None:
        """Have the feed forget what it believes of a thing."""
        topic: Topic = self._rows.row(row)
        detail = self.tr("What you watched of it stays")
        self._one(topic, WishKind.FORGET, self.tr("%1 is forgotten"), detail)

    @Slot()
    def undo(self) -> None:
        """Take back what was done last on this page."""
        undoing, self._undoing = self._undoing, []
        for kind, (subject, name) in undoing:
            self._wishes.hand_on(kind, subject, name)

    @Slot()
    def lookOnce(self) -> None:
        """Read the feed for a dialog that names its topics."""
        self._look()

    @Property(QVariantList, notify=looked)
    def nameable(self) -> list[list[str]]:
        """Return the hashtags and creators that a reset can forget: title, scope and name."""
        return [
            [topic.title, topic.subject.value, topic.name]
            for topic in self._topics
            if topic.subject in (Subject.HASHTAG, Subject.CREATOR)
        ]

    def _one(self, topic: Topic, kind: WishKind, words: str, detail: str) -> None:
        self._do(topic, [kind], [UNDOING[kind]], words, detail)

    def _do(
        self,
        topic: Topic,
        kinds: list[WishKind],
        undoing: list[WishKind],
        words: str,
        detail: str,
    ) -> None:
        subject, name = about = about_of(topic)
        for kind in kinds:
            if self._wishes.hand_on(kind, subject, name) is None:
                return
        self._undoing = [(kind, about) for kind in undoing]
        self.said.emit(words.replace("%1", topic.title), detail)

    @Slot()
    def _refresh(self, *_: object) -> None:
        """Read the feed, once at a time; what changes meanwhile is read after that."""
        if self._attended:
            self._look()

    def _look(self) -> None:
        if self._asking:
            self._stale = True
            return
        if self._controller.session is None:
            return
        self._asking, self._stale = True, False
        communities = self._communities
        self._controller.dealer.ask(lambda table: read_off(table, communities), self._show)

    def _in_place(self, topics: list[Topic]) -> list[Topic]:
        """Keep the order while the page is looked at: what one moves stays under the hand."""
        places = self._places
        kept = sorted(topics, key=lambda topic: places.get(topic.key, len(places)))
        self._places = {topic.key: place for place, topic in enumerate(kept)}
        return kept

    def _show(self, believed: Believed) -> None:
        self._asking = False
        self._believed = believed
        self._topics = self._in_place(topics_of(believed, self._before, self._here))
        self._rows.show(self._topics)
        self.looked.emit()
        if self._stale:
            self._refresh()
