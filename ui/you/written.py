"""The notes that the viewer wrote about moments of videos."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.finding.page import Page
from storage.notes import Noted, NoteId, Notes
from storage.records import Profile, VideoId
from ui.components.background import Background
from ui.components.look import Look, Telling
from ui.components.paged_rows import PagedRows
from ui.components.titles import length_of, title_of
from ui.feed.controller import FeedController

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

PAGE = 60


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One note."""

    key: NoteId
    video: VideoId
    title: str
    """Its words."""
    about: str
    """The title of its video; empty while that cannot be played."""
    moment: str
    """Where in the video, as a clock tells it."""
    at: int
    """The same in ms."""
    day: str
    """When it was written, where the viewer is, as in 2026-11-22."""
    poster: str
    """Names the video's poster; empty while it cannot be played."""


@QmlElement
@QmlUncreatable("made by main.py")
class Written(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Lists the notes, the last one written first. Lives on the GUI thread."""

    opened = Signal()
    """A video is on screen, at the moment of a note."""

    def __init__(
        self,
        notes: Notes,
        catch_up: Callable[[], object],
        background: Background,
        controller: FeedController,
        telling: Telling,
    ) -> None:
        """List nothing yet.

        Args:
            notes: where they are kept.
            catch_up: waits until what was written so far can be read; may block.
            background: where they are read.
            controller: puts a video on screen.
            telling: hears what was done.
        """
        super().__init__()
        self._notes, self._catch_up, self._background = notes, catch_up, background
        self._controller, self._telling = controller, telling
        self.listed = PagedRows(NoteRow, self)
        self.listed.wanted.connect(self._go_on)
        self.looking = Look(background, lambda profile: self._page(profile, None), self._show, self)

    @Property(PagedRows, constant=True)
    def rows(self) -> PagedRows:
        """NoteRows."""
        return self.listed

    @Property(Look, constant=True)
    def look(self) -> Look:
        """How reading them stands."""
        return self.looking

    def use(self, profile: Profile) -> None:
        """Show this profile's from now on."""
        self.listed.start((), None)
        self.looking.use(profile)

    @Slot(int)
    def open(self, row: int) -> None:
        """Play a note's video from its moment on."""
        one: NoteRow = self.listed.rows[row]

        def done(shown: bool) -> None:
            if shown:
                self._controller.transport.seek(one.at)
                self.opened.emit()
            else:
                gone = self.tr("That video is not there any more")
                self._telling.failed.emit(gone, one.about)

        self._controller.picking.pick(one.video, done)

    @Slot(int, str)
    def edit(self, row: int, words: str) -> None:
        """Give a note other words."""
        one: NoteRow = self.listed.rows[row]
        self.listed.change(row, replace(one, title=words.strip()))
        self._write(self._notes.change(one.key, words))

    @Slot(int)
    def remove(self, row: int) -> None:
        """Take a note away; can be taken back."""
        one: NoteRow = self.listed.take(row)
        self._write(self._notes.remove(one.key))

        def back() -> None:
            restored = self._notes.restore(one.key)
            self._background.follow(restored, lambda _: self.looking.refresh(), self._put_right)

        self._telling.said.emit(self.tr("The note is removed"), one.title, back)

    def _page(self, profile: Profile, after: str | None) -> Page[Noted]:
        """Read a page; on another thread."""
        self._catch_up()
        return self._notes.all(profile, after, PAGE)

    def _show(self, page: Page[Noted]) -> None:
        self.listed.start([row_of(one) for one in page.entries], page.after)

    @Slot(str)
    def _go_on(self, after: str) -> None:

        def append(page: Page[Noted]) -> None:
            self.listed.append([row_of(one) for one in page.entries], page.after)

        def failed(why: str) -> None:
            self.listed.ask_again()
            self._telling.failed.emit(self.tr("The rest cannot be read"), why)

        self.looking.read_on(lambda profile: self._page(profile, after), append, failed)

    def _write(self, future: Future[None]) -> None:
        self._background.follow(future, lambda _: None, self._put_right)
        self.looking.overtake()

    def _put_right(self, why: str) -> None:
        """Show again what is kept, after a change that could not be."""
        self._telling.failed.emit(self.tr("That could not be saved"), why)
        self.looking.refresh()


def row_of(one: Noted) -> NoteRow:
    """Return how the list shows a note."""
    note, hit = one.note, one.hit
    return NoteRow(
        key=note.id,
        video=note.video_id,
        title=note.words,
        about=title_of(hit) if hit is not None else "",
        moment=length_of(note.video_ms),
        at=note.video_ms,
        day=datetime.fromtimestamp(note.written_at_ms / 1000).date().isoformat(),
        poster=hit.content_key if hit is not None else "",
    )
