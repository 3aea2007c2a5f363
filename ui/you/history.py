"""What was watched: by day, searched as one types, and taken out one by one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.finding.page import Page
from storage.finding.pages import LibraryPages
from storage.finding.seen import Seen
from storage.records import ImpressionId, Profile, VideoId
from ui.components.background import Background
from ui.components.look import Look, Telling
from ui.components.paged_rows import PagedRows
from ui.components.titles import length_of, untagged
from ui.feed.controller import FeedController

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

PAGE = 60
LEAST_MS = 1_000
"""What was on screen for less was swiped past."""
TYPED_MS = 120
"""Letters that come faster than this are one search."""


@dataclass(frozen=True, slots=True)
class ViewRow:
    """One view."""

    key: ImpressionId
    video: VideoId
    day: str
    """Where the viewer is, as in 2026-11-22: rows of one day stand together."""
    at: float
    """When it began, Unix time in ms."""
    title: str
    creator: str
    watched: str
    """For how long, as a clock tells it."""
    poster: str
    """Names its poster; empty while the video cannot be played."""


@QmlElement
@QmlUncreatable("made by main.py")
class History(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Lists the views, the last one first. Lives on the GUI thread."""

    changed = Signal()
    opened = Signal()
    """A video is on screen."""

    def __init__(
        self,
        pages: LibraryPages,
        background: Background,
        controller: FeedController,
        telling: Telling,
    ) -> None:
        super().__init__()
        self._pages, self._background = pages, background
        self._controller, self._telling = controller, telling
        self._text = self._found = ""
        self._day: date | None = None
        self.listed = PagedRows(ViewRow, self)
        self.listed.wanted.connect(self._go_on)
        self.looking = Look(background, self._first, self._show, self)
        self._typed = QTimer(self, singleShot=True, interval=TYPED_MS)
        self._typed.timeout.connect(self.looking.refresh)

    @Property(PagedRows, constant=True)
    def rows(self) -> PagedRows:
        """ViewRows."""
        return self.listed

    @Property(Look, constant=True)
    def look(self) -> Look:
        """How reading them stands."""
        return self.looking

    @Property(str, notify=changed)
    def text(self) -> str:
        """What is looked for."""
        return self._text

    @Property(str, notify=changed)
    def day(self) -> str:
        """The day the list begins at, as in 2026-11-22; empty for the latest."""
        return self._day.isoformat() if self._day is not None else ""

    def use(self, profile: Profile) -> None:
        """Show this profile's from now on."""
        self._text, self._day = "", None
        self.listed.start((), None)
        self.looking.use(profile)
        self.changed.emit()

    @Slot(str)
    def type(self, text: str) -> None:
        """Look for what is typed, once the letters pause."""
        if text != self._text:
            self._text = text
            self.changed.emit()
            self._typed.start()

    @Slot(int, int, int)
    def jump(self, year: int, month: int, day: int) -> None:
        """Begin the list at a day."""
        self._day = date(year, month, day)
        self.changed.emit()
        self.looking.refresh()

    @Slot()
    def latest(self) -> None:
        """Begin the list at the latest view again."""
        self._day = None
        self.changed.emit()
        self.looking.refresh()

    @Slot(int)
    def open(self, row: int) -> None:
        """Put a video on screen again."""
        one: ViewRow = self.listed.rows[row]

        def done(shown: bool) -> None:
            if shown:
                self.opened.emit()
            else:
                self._telling.failed.emit(self.tr("That video is not there any more"), one.title)

        self._controller.picking.pick(one.video, done)

    @Slot(int)
    def remove(self, row: int) -> None:
        """Take a view out of the history; can be taken back."""
        one: ViewRow = self.listed.take(row)

        def back() -> None:
            self._background.follow(
                self._pages.recall_view(one.key), lambda _: self.looking.refresh(), self._fail
            )

        def failed(why: str) -> None:
            self._fail(why)
            self.looking.refresh()

        self._background.follow(self._pages.forget_view(one.key), lambda _: None, failed)
        self.looking.overtake()
        self._telling.said.emit(
            self.tr("Out of your history"), self.tr("What the feed learned from it stays"), back
        )

    def _fail(self, why: str) -> None:
        self._telling.failed.emit(self.tr("That could not be saved"), why)

    def _first(self, profile: Profile) -> tuple[str, Page[Seen]]:
        """Read the first page; on another thread."""
        text, day, after = self._text, self._day, None
        self._pages.catch_up()  # with what was taken out just now
        if day is not None:
            next_day = datetime.combine(day + timedelta(days=1), datetime.min.time())
            after = self._pages.history_before(profile, ms_of(next_day))
        return text, self._page(profile, text, after)

    def _page(self, profile: Profile, text: str, after: str | None) -> Page[Seen]:
        return self._pages.history(profile, text, after, PAGE, LEAST_MS)

    def _show(self, found: tuple[str, Page[Seen]]) -> None:
        self._found, page = found
        self.listed.start([row_of(one) for one in page.entries], page.after)

    @Slot(str)
    def _go_on(self, after: str) -> None:
        text = self._found

        def append(page: Page[Seen]) -> None:
            self.listed.append([row_of(one) for one in page.entries], page.after)

        def failed(why: str) -> None:
            self.listed.ask_again()
            self._telling.failed.emit(self.tr("The rest cannot be read"), why)

        self.looking.read_on(lambda profile: self._page(profile, text, after), append, failed)


def ms_of(moment: datetime) -> int:
    """Return Unix time in ms of a moment where the viewer is."""
    return round(moment.astimezone().timestamp() * 1000)


def row_of(one: Seen) -> ViewRow:
    """Return how the list shows a view."""
    hit = one.hit
    named = untagged(one.title) or one.title
    return ViewRow(
        key=one.impression_id,
        video=one.video_id,
        day=datetime.fromtimestamp(one.shown_at_ms / 1000).date().isoformat(),  # the viewer's day
        at=one.shown_at_ms,
        title=named or (hit.path.stem if hit is not None else ""),
        creator=(hit.creator_name or hit.creator or "") if hit is not None else "",
        watched=length_of(one.watched_ms),
        poster=hit.content_key if hit is not None else "",
    )
