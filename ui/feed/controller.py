"""The one orchestrator: follows the viewer from swipe to log to taste to the next video."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from player.engine import Frame, PlaybackChanged, PlaybackState
from ranking.why import Why
from storage.log import ImpressionLog
from storage.records import EndedBy, InputSource, Reaction, ReactionKind, Video, VideoId, View
from ui.components.background import Background
from ui.components.fault_words import in_words
from ui.components.qml_types import QVariantList
from ui.components.turns import Turns
from ui.feed.card import PageCard
from ui.feed.dealer import Dealer
from ui.feed.diary import Diary
from ui.feed.feed_session import FeedSession, Stock
from ui.feed.giving_way import GivingWay
from ui.feed.pages import Pages
from ui.feed.picking import Picking
from ui.feed.playback import Playback
from ui.feed.shelf import Dealt

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

TURN_MS = 120
"""From a swipe to what it brings with it: closing, opening, learning and dealing wake other
threads, each of which would take the interpreter's lock from the picture that is due."""
REFIT_MS = 300
"""The stage keeps its size for so long before what waits is opened at that size."""
WANTED_S = 2.0
"""A row that comes later than this after a swipe to it is news: at the end of the feed there may
be none for hours, until a file is put into a folder."""


@QmlElement
@QmlUncreatable("made by main.py")
class FeedController(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Hands each value on: swipe, impression, log, lesson, deal, page. Lives on the GUI thread."""

    currentChanged = Signal()
    moved = Signal()
    """A turn after `currentChanged`: for what the picture on screen need not wait for."""
    lastChanged = Signal()
    """Another row is the last one, or another video waits in one."""
    likedChanged = Signal()
    likeSaid = Signal(object)
    """The viewer's like of the video on screen, or its taking back, as a Reaction."""
    unplayable = Signal(str, str)
    """Name of a file that would not play, and why."""
    stale = Signal()
    """A file is not what the library knows: gone, changed or shut."""
    unsaved = Signal(str)
    """The log could not be written: the sentence to show."""

    def __init__(
        self,
        pages: Pages,
        playback: Playback,
        dealer: Dealer,
        log: ImpressionLog,
        mark_unplayable: Callable[[VideoId, str], Future[None]],
        background: Background,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._pages, self._background = pages, background
        self._mark_unplayable, self._now = mark_unplayable, now
        self.transport = playback
        """What plays, pauses and seeks, for Python."""
        self.dealer = dealer
        """Who deals its rows."""
        self.diary = Diary(playback, log, self._commit, now, self)
        """What is noted of the video on screen."""
        self.session: FeedSession | None = None
        """The sitting that runs."""
        self._wanted: tuple[InputSource, float] | None = None
        self._current = -1
        self._ended: View | None = None
        self._liked = False
        self._turns = Turns(self)
        self._turning = False
        self._turn = QTimer(self, singleShot=True, interval=TURN_MS)
        self._turn.timeout.connect(self._follow_up)
        self._refit = QTimer(self, singleShot=True, interval=REFIT_MS)
        self._refit.timeout.connect(self._on_refit)
        self.picking = Picking(dealer, self, self)
        """Puts what the viewer picked himself on screen."""
        self._giving_way = GivingWay(dealer, pages, self, self)
        self._giving_way.changed.connect(self.lastChanged)
        dealer.dealt.connect(self._on_dealt)
        dealer.explained.connect(self._on_explained)
        pages.framed.connect(self._on_frame)
        pages.changed.connect(self._on_change)

    @Property(QVariantList, constant=True)
    def cards(self) -> list[PageCard]:
        """The pager's recycled pages: row r is on card r mod their number."""
        return self._pages.cards

    @Property(int, notify=currentChanged)
    def current(self) -> int:
        """Row on screen, -1 while there is none."""
        return self._current

    @property
    def row(self) -> int:
        """Row on screen, for Python."""
        return self._current

    @Property(int, notify=lastChanged)
    def last(self) -> int:
        """Last row that was dealt, -1 while there is none."""
        return len(self.dealer.shelf) - 1

    @Property(PageCard, notify=currentChanged)
    def card(self) -> PageCard | None:
        """The card on screen."""
        return self._pages.card(self._current) if self._current >= 0 else None

    @Property(Playback, constant=True)
    def playback(self) -> Playback:
        """Transport of the video on screen."""
        return self.transport

    @Property(bool, notify=likedChanged)
    def liked(self) -> bool:
        """Whether the video on screen is liked."""
        return self.diary.liked

    @property
    def loops(self) -> int:
        """How often the video on screen began again."""
        return self.diary.loops

    def can_advance(self) -> bool:
        """Say whether a video plays in sight and another one may follow it by itself."""
        rows = len(self.dealer.shelf)
        return self.transport.runs and not self.transport.stays and 0 <= self._current < rows - 1

    @property
    def settled(self) -> bool:
        """Whether all that the last swipe brings with it is done or under way."""
        return not self._turning and self._turns.idle

    @property
    def pictured(self) -> bool:
        """Whether a picture of the video on screen is there."""
        return self._current >= 0 and self._pages.card(self._current).frame is not None

    def on_screen(self) -> Dealt | None:
        """Return the row on screen; None while there is none, or while it is being taken off."""
        shelf = self.dealer.shelf
        return shelf[self._current] if 0 <= self._current < len(shelf) else None

    def upcoming(self) -> list[Video]:
        """Return the videos that were dealt and wait behind the one on screen."""
        return [dealt.video for dealt in self.waiting()]

    def waiting(self) -> list[Dealt]:
        """Return the rows behind the one on screen."""
        shelf = self.dealer.shelf
        return [shelf[row] for row in range(self._current + 1, len(shelf))]

    @Slot(int, str)
    def settle(self, row: int, source: str) -> None:
        """Follow the viewer to another row; `source` is an InputSource.

        A swipe to a row that is being dealt is kept for WANTED_S, and carried out with the row.
        """
        self._follow_up()  # of the swipe before
        if row == len(self.dealer.shelf) == self._current + 1 and not self.dealer.idle:
            self._wanted = InputSource(source), self._now()
        if not 0 <= row < len(self.dealer.shelf) or row == self._current:
            return
        step = row - self._current
        ended_by = {1: EndedBy.NEXT, -1: EndedBy.PREVIOUS}.get(step, EndedBy.JUMP)
        self._ended = self.diary.end(ended_by)
        self._begin(row, InputSource(source))

    def put_next(self, dealt: Dealt) -> None:
        """Put a row behind the one on screen, and go on to it."""
        self._follow_up()
        row = self._current + 1
        self._pages.drop_rows(range(row, len(self.dealer.shelf)))
        self.dealer.shelf.insert(row, dealt)
        self._ended = self.diary.end(EndedBy.JUMP)
        self._begin(row, InputSource.BUTTON)
        self.lastChanged.emit()

    def turn_to(self, turn: Callable[[], None], row: int) -> None:
        """Exchange the rows of the shelf, and show one of those that are there then."""
        self._follow_up()
        self._learn(self.diary.end(EndedBy.JUMP))
        self.transport.leave()
        self._pages.clear()
        turn()
        self._move_to(-1)
        self.picking.listedChanged.emit()
        if len(self.dealer.shelf):
            self._begin(max(row, 0), InputSource.BUTTON)
        self.lastChanged.emit()
        self.refill()

    @Slot(bool)
    def like(self, liked: bool) -> None:
        """Like the video on screen, or take the like back: a new fact either way."""
        said = self.diary.like(liked)
        if said is not None:
            self._tell_like()
            self.likeSaid.emit(said)

    def react(self, kind: ReactionKind) -> Reaction | None:
        """Note what the viewer says of the video on screen; None when there is none.

        The feed hears of it when the view ends.
        """
        said = self.diary.react(kind)
        self._tell_like()
        return said

    def take_back(self, said: Reaction) -> None:
        """Take back what was said of a video, whether it is on screen still or long gone by."""
        taken = self.diary.take_back(said)
        self._tell_like()
        if taken is not None:
            self.dealer.hear(taken)

    @Slot(float, float)
    def resize(self, width: float, height: float) -> None:
        """Take the stage's size in device pixels, for every video but the one on screen."""
        self._pages.resize(width, height)
        self._refit.start()

    def start(self, session: FeedSession, stock: Stock, ahead: Sequence[Dealt] = ()) -> None:
        """Leave whatever plays and begin a sitting, with rows that were dealt before if any."""
        self.stop()
        self.session = session
        self.diary.start(session.liked)
        self.dealer.start(session.fold, stock, ahead)

    def refill(self) -> None:
        """Have rows dealt until enough wait, and begin when nothing is on screen yet.

        Right after a swipe its follow-up does that, once the feed has learned from what was left:
        what is dealt must not depend on when a folder was read.
        """
        if not self._turning:
            self.dealer.refill(max(self._current, 0))

    def restart(self, session: FeedSession) -> None:
        """Go on under another epoch: the video on screen stays, what follows is dealt anew."""
        if self.session is None:
            return
        self.picking.leave_list()
        self._follow_up()
        self.session = session
        self._pages.drop_rows(range(self._current + 1, len(self.dealer.shelf)))
        self.dealer.restart(session.fold, self._current)
        self.lastChanged.emit()

    def stop(self) -> None:
        """End the running impression and clear the pages."""
        self._follow_up()
        self._learn(self.diary.end(EndedBy.CLOSED))
        self.transport.leave()
        self._pages.clear()
        self._turns.drop()
        self.session = None
        self.dealer.stop()
        self._move_to(-1)
        self.lastChanged.emit()
        self.picking.listedChanged.emit()

    def _begin(self, row: int, source: InputSource) -> None:
        assert self.session is not None
        dealt = self.dealer.shelf[row]
        if not self._pages.has_ready(row):
            self._pages.focus(row, self.dealer.shelf)
        self.transport.take(self._pages.slot(row), dealt.video.duration_ms)
        showing = self._pages.card(row).frame is not None
        self.diary.begin(self.session.sitting, dealt, source, showing=showing)
        self._wanted = None
        self.dealer.shelf.meet(dealt.video.id)
        self._move_to(row)
        self.transport.start()  # wakes threads that want the interpreter's lock, so it is last
        self._turning = True
        self._turn.start()

    @Slot()
    def _follow_up(self) -> None:
        """Do what a swipe brings with it, once its picture is on screen."""
        if not self._turning:
            return
        self._turning = False
        self._turn.stop()
        ended, self._ended = self._ended, None
        self._pages.focus(self._current, self.dealer.shelf)
        self._learn(ended)
        self.diary.beat()
        self.dealer.refill(self._current)

    def _learn(self, view: View | None) -> None:
        """Log a view that ended, and have the feed learn from it."""
        if view is None:
            return
        self.diary.write(view)
        video = self.dealer.shelf.shown(view.impression.video_id)
        if self.session is not None:
            self.dealer.learn(view, self.session.lineage.recall(view, video))

    @Slot()
    def _on_refit(self) -> None:
        if self._current >= 0 and not self._turning:
            self._pages.focus(self._current, self.dealer.shelf)

    @Slot()
    def _on_dealt(self) -> None:
        """Lay new rows out, tell of them, and open them: that wakes threads, so it is last."""
        if self._current < 0:
            self._begin(0, InputSource.AUTO)
        else:
            self._pages.lay_out(self._current, self.dealer.shelf)
        self._turns.take(self._welcome, self._focus)

    def _welcome(self) -> None:
        """Tell of rows that were dealt, and go on to the first of them if a swipe waits for it."""
        self.lastChanged.emit()
        wanted, self._wanted = self._wanted, None
        if wanted is not None and self._now() - wanted[1] < WANTED_S:
            self.settle(self._current + 1, wanted[0])

    def _focus(self) -> None:
        self._pages.focus(self._current, self.dealer.shelf)

    def _skip_unplayable(self, row: int, change: PlaybackChanged) -> None:
        """Have another video dealt in the place of one that would not play, and say so."""
        self._follow_up()
        video = self.dealer.shelf[row].video
        if not change.passing:
            self._commit(self._mark_unplayable(video.id, change.message))
        if change.stale:
            self.stale.emit()
        if row < self._current:
            self._pages.shut(row)  # it was seen, and is only named when the viewer is back at it
            return
        if row == self._current:
            self._learn(self.diary.end(EndedBy.UNPLAYABLE, change.new_until_s))
        self.dealer.replace(row)
        self.unplayable.emit(video.path.name, in_words(change.message))

    def show_instead(self, row: int) -> None:
        """Show what took the place of a row, else the row before it, else nothing."""
        self._learn(self.diary.end(EndedBy.UNPLAYABLE))  # the viewer may have come to it since
        rows = len(self.dealer.shelf)
        if rows:
            self._begin(min(row, rows - 1), InputSource.AUTO)
        elif self.picking.listed:
            self.picking.leave_list()
        else:
            self.transport.leave()
            self._move_to(-1)

    @Slot(object)
    def _on_explained(self, why: Why) -> None:
        """Give the new taste's reason for the video that stayed on screen."""
        if self.diary.runs:
            self._pages.card(self._current).explain(why)

    def _move_to(self, row: int) -> None:
        self._current = row
        self.currentChanged.emit()
        self._tell_like()
        self._turns.take(self.moved.emit)

    def _tell_like(self) -> None:
        if self.diary.liked != self._liked:
            self._liked = self.diary.liked
            self.likedChanged.emit()

    @Slot(int, object)
    def _on_frame(self, row: int, frame: Frame) -> None:
        if row == self._current:
            self.transport.keep_up(frame.shown_at_s)
            self.diary.frame(frame)

    @Slot(int, object)
    def _on_change(self, row: int, change: PlaybackChanged) -> None:
        if change.state is PlaybackState.UNPLAYABLE:
            if row < len(self.dealer.shelf):
                self._skip_unplayable(row, change)
        elif row == self._current and self.diary.runs:
            self.diary.follow(change)
            self.transport.follow(change.position_ms)

    def _commit(self, commit: Future[None]) -> None:
        """Hear of a write that failed, later and on this thread."""
        self._background.follow(commit, lambda _: None, self.unsaved.emit)
