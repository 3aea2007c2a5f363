"""What the feed thinks of the video on screen: why it came, how sure that is, and what is next."""

from __future__ import annotations

from PySide6.QtCore import Property, QLocale, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.records import Subject, Wish, WishKind
from ui.components.rows import Rows
from ui.feed.controller import FeedController
from ui.feed.reason_words import name_of, said
from ui.feed.shelf import Dealt
from ui.feed.table import Explained
from ui.feed.term_lines import (
    About,
    Coming,
    TermLine,
    coming,
    figure,
    less_of,
    telling,
    term_lines,
    unit_of,
)
from ui.feed.wishes import UNDOING, Wishes

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

SLIDE_MS = 320
"""A swipe to another video has come to rest by then: nothing of the panel moves before."""
MOST_TERMS = 200
ASKED = (WishKind.MORE, WishKind.LESS, WishKind.MUTE)


@QmlElement
@QmlUncreatable("made by main.py")
class Thinking(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Works out while somebody looks what the panel shows. Lives on the GUI thread."""

    changed = Signal()
    readyChanged = Signal()
    watchedChanged = Signal()

    def __init__(self, controller: FeedController, wishes: Wishes) -> None:
        super().__init__(controller)
        self._controller, self._wishes = controller, wishes
        self._watched = self._ready = False
        self._of: Dealt | None = None
        self._explained: Explained | None = None
        self._asked: dict[About, WishKind] = {}
        self._terms = Rows(TermLine, "key", MOST_TERMS, self)
        self._telling = Rows(TermLine, "key", MOST_TERMS, self)
        self._next = Rows(Coming, "key", MOST_TERMS, self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SLIDE_MS)
        self._soon.timeout.connect(self._think)
        controller.moved.connect(self._on_moved)
        controller.lastChanged.connect(self._on_dealt)
        controller.dealer.explained.connect(self._on_dealt)
        wishes.asked.connect(self._on_asked)

    def _get_watched(self) -> bool:
        return self._watched

    def _set_watched(self, watched: bool) -> None:
        if watched != self._watched:
            self._watched = watched
            self.watchedChanged.emit()
            self._think()

    watched = Property(bool, _get_watched, _set_watched, notify=watchedChanged)
    """Whether the panel is open; nothing is worked out for one that is not."""

    @Property(bool, notify=readyChanged)
    def ready(self) -> bool:
        """Whether all of this is of the video on screen, and not of the one before it."""
        return self._ready

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """The reason in a few words."""
        return said(self._explained.why.sentence) if self._explained is not None else ""

    @Property(int, notify=changed)
    def certainty(self) -> int:
        """0 just guessing, 1 a hunch, 2 guessing, 3 fairly sure, 4 sure."""
        return self._explained.why.certainty if self._explained is not None else 0

    @Property(bool, notify=changed)
    def guess(self) -> bool:
        """Whether it was dealt mostly to learn."""
        return self._explained is None or self._explained.why.guess

    def topics(self) -> frozenset[About]:
        """Return what the terms that can be steered are about."""
        lines: list[TermLine] = list(self._terms.rows)
        return frozenset(
            (Subject(line.subject), line.subjectName) for line in lines if line.subject
        )

    @Property(Rows, constant=True)
    def terms(self) -> Rows:
        """Every term of the score, the largest first."""
        return self._terms

    @Property(Rows, constant=True)
    def telling(self) -> Rows:
        """The three largest that are of this video."""
        return self._telling

    @Property(float, notify=changed)
    def unit(self) -> float:
        """How much of a bar's width a value of 1 takes, among all terms."""
        return unit_of(self._terms.rows)

    @Property(float, notify=changed)
    def tellingUnit(self) -> float:
        """The same, among the telling ones."""
        return unit_of(self._telling.rows)

    @Property(str, notify=changed)
    def total(self) -> str:
        """What the terms add up to; empty when nothing was scored."""
        if self._explained is None or not self._explained.reasons:
            return ""
        return figure(self._explained.why.score)

    @Property(str, notify=changed)
    def place(self) -> str:
        """Where in line it was when it was dealt, in words."""
        if self._explained is None or self._of is None or self._explained.why.place == 0:
            return ""
        words = self.tr("Place %1 of %2 in line")
        place, count = self._explained.why.place, self._of.deal.candidates
        return words.replace("%1", _number(place)).replace("%2", _number(max(place, count)))

    @Property(Rows, constant=True)
    def upNext(self) -> Rows:
        """What was dealt and waits."""
        return self._next

    @Property(str, notify=changed)
    def inLine(self) -> str:
        """How many are in line behind the video on screen, in words."""
        if self._explained is None:
            return ""
        count = self._explained.waiting + len(self._waiting())
        return self.tr("%1 in line").replace("%1", _number(count))

    @Property(str, notify=changed)
    def lessOf(self) -> str:
        """The name of what there would be less of; empty when there is nothing to name."""
        about = self._about()
        return said(name_of(*about)) if about is not None else ""

    @Slot()
    def less(self) -> None:
        """Ask for less of what tells most for this video."""
        about = self._about()
        if about is not None:
            self._wishes.ask(WishKind.LESS.value, about[0].value, about[1])

    @Slot(str, str, str)
    def ask(self, kind: str, subject: str, name: str) -> None:
        """Ask more, less or a mute of a term; what was asked of it already is taken back."""
        wanted, about = WishKind(kind), (Subject(subject), name)
        before = self._asked.get(about)
        if before is not None:
            self._wishes.hand_on(UNDOING[before], *about)
        if before is not wanted:
            self._wishes.ask(kind, subject, name)

    @Slot()
    def retell(self) -> None:
        """Say all of it anew: the language is another one."""
        self._show()

    @Slot()
    def _on_moved(self) -> None:
        if self._watched:
            self._be_ready(False)  # no more than that while the page slides
            self._soon.start()

    @Slot()
    def _on_dealt(self) -> None:
        if self._watched:
            self._soon.start()

    @Slot(object)
    def _on_asked(self, wish: Wish) -> None:
        about = wish.subject, wish.name
        if wish.kind in ASKED:
            self._asked[about] = wish.kind
        else:
            self._asked.pop(about, None)
        self._show()

    @Slot()
    def _think(self) -> None:
        """Ask the feed; its answer counts while the same video is on screen."""
        here = self._controller.on_screen() if self._watched else None
        if here is None:
            self._of = self._explained = None
            self._show()
            self._be_ready(False)
            return

        def take(explained: Explained | None) -> None:
            if self._watched and self._controller.on_screen() is here:
                self._of = here
                self._explained = explained or Explained(here.why, (), frozenset(), 0)
                self._show()
                self._be_ready(True)

        self._controller.dealer.explain(here.video.id, take)

    def _be_ready(self, ready: bool) -> None:
        if ready != self._ready:
            self._ready = ready
            self.readyChanged.emit()

    def _show(self) -> None:
        lines = []
        if self._explained is not None and self._of is not None:
            lines = term_lines(self._explained, self._of.video, self._asked)
        self._terms.show(lines)
        self._telling.show(telling(lines))
        self._next.show([coming(row) for row in self._waiting()])
        self.changed.emit()

    def _about(self) -> About | None:
        if self._explained is None or self._of is None:
            return None
        return less_of(self._explained.why.terms, self._of.video)

    def _waiting(self) -> list[Dealt]:
        return self._controller.waiting() if self._watched else []


def _number(count: int) -> str:
    return QLocale().toString(count)
