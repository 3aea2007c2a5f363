"""What an audience sees of the feed's thinking: what it just learned, and what would come next."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QLocale, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ranking.feed import Lesson
from ranking.why import WHOLE
from storage.records import View
from ui.components.rows import Rows
from ui.feed.controller import FeedController
from ui.feed.reason_words import headed
from ui.feed.shelf import Dealt
from ui.feed.term_lines import figure
from ui.feed.thinking import SLIDE_MS
from ui.feed.viewing import Sitting

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

CANDIDATES = 5
TERMS = 3
"""Of each candidate, the largest that are not the same for every clip."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a hashtag, a creator or the like counts more or less since the last view."""

    key: str
    title: str
    value: float
    figure: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """One video that comes, or would."""

    key: str
    """Its content key, for the poster."""
    title: str
    score: str
    chance: str
    """How likely it was to be chosen, as a share."""
    terms: list[dict[str, str]]
    """The `title` and `figure` of what makes it differ from the others, the largest first."""
    dealt: bool
    """Whether it is certain to come; else something may be learned before."""


@QmlElement
@QmlUncreatable("made by main.py")
class Presenter(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Works out while it is shown what it shows. Lives on the GUI thread."""

    changed = Signal()
    shownChanged = Signal()

    def __init__(self, controller: FeedController) -> None:
        super().__init__(controller)
        self._controller = controller
        self._shown = False
        self._sitting: Sitting | None = None
        """Whose it is that is told."""
        self._view: View | None = None
        self._title = ""
        self._lesson: Lesson | None = None
        self._ahead: list[Dealt] = []
        self._certain = 0
        self._changes = Rows(Change, "key", TERMS, self)
        self._candidates = Rows(Candidate, "key", CANDIDATES, self)
        self._soon = QTimer(self, singleShot=True, interval=SLIDE_MS)
        self._soon.timeout.connect(self._think)
        controller.dealer.learned.connect(self._on_learned)
        controller.lastChanged.connect(self._on_dealt)
        controller.moved.connect(self._on_dealt)

    def _get_shown(self) -> bool:
        return self._shown

    def _set_shown(self, shown: bool) -> None:
        if shown != self._shown:
            self._shown = shown
            self.shownChanged.emit()
            self._think()

    shown = Property(bool, _get_shown, _set_shown, notify=shownChanged)
    """Whether somebody looks; nothing is worked out otherwise."""

    @Property(str, notify=changed)
    def of(self) -> str:
        """The video that something was learned from; empty before the first."""
        return self._title

    @Property(str, notify=changed)
    def watched(self) -> str:
        """How it was watched, in words."""
        if self._view is None:
            return ""
        locale, shown = QLocale(), self._view.impression
        seconds = locale.toString(shown.watched_ms / 1000, "f", 1)
        share = locale.toString(round(100 * shown.watch_ratio))
        told = self.tr("%1 s watched, %2 % of it").replace("%1", seconds).replace("%2", share)
        return self.tr("%1, liked").replace("%1", told) if self._view.liked else told

    @Property(str, notify=changed)
    def reward(self) -> str:
        """What that was worth; empty when it taught nothing."""
        if self._lesson is None or self._lesson.reward is None:
            return ""
        return figure(self._lesson.reward)

    @Property(Rows, constant=True)
    def changes(self) -> Rows:
        """What counts more or less since, the largest change first."""
        return self._changes

    @Property(Rows, constant=True)
    def candidates(self) -> Rows:
        """What comes next, in its order."""
        return self._candidates

    @Slot()
    def toggle(self) -> None:
        """Show it, or no longer."""
        self._set_shown(not self._shown)

    @Slot()
    def retell(self) -> None:
        """Say all of it anew: the language is another one."""
        self._show()

    @Slot(object, object)
    def _on_learned(self, view: View, lesson: Lesson | None) -> None:
        if self._sitting is None or view.impression.session_id != self._sitting.session_id:
            return  # the last of who sat here before
        video = self._controller.dealer.shelf.shown(view.impression.video_id)
        self._view, self._lesson = view, lesson
        self._title = video.title if video is not None else ""
        if self._shown:
            self._soon.start()

    @Slot()
    def _on_dealt(self) -> None:
        session = self._controller.session
        if session is not None and session.sitting != self._sitting:
            self._sitting = session.sitting
            self._forget()
        if self._shown:
            self._soon.start()

    def _forget(self) -> None:
        """Tell nothing of who sat here before."""
        self._view = self._lesson = None
        self._title = ""
        self._ahead = []
        self._show()

    def _think(self) -> None:
        """Ask the feed what would come after what was dealt already."""
        if not self._shown or self._controller.session is None:
            return
        waiting = self._controller.waiting()[:CANDIDATES]

        def take(foreseen: list[Dealt]) -> None:
            if self._shown:
                self._ahead, self._certain = [*waiting, *foreseen], len(waiting)
                self._show()

        self._controller.dealer.ask(lambda table: table.foresee(CANDIDATES - len(waiting)), take)

    def _show(self) -> None:
        changes = self._lesson.changes if self._lesson is not None else ()
        self._changes.show(
            [
                Change(str(term.label), headed(term.label), term.value, figure(term.value))
                for term in changes
            ]
        )
        self._candidates.show(
            [_candidate(row, certain=at < self._certain) for at, row in enumerate(self._ahead)]
        )
        self.changed.emit()


def _candidate(row: Dealt, *, certain: bool) -> Candidate:
    own = [term for term in row.why.terms if term.label != WHOLE][:TERMS]
    return Candidate(
        key=row.video.content_key,
        title=row.video.title,
        score=figure(row.deal.score),
        chance=QLocale().toString(row.deal.propensity, "f", 2),
        terms=[{"title": headed(term.label), "figure": figure(term.value)} for term in own],
        dealt=certain,
    )
