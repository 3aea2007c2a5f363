"""A grid of posters that is read page by page, and the video that is picked from it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.finding.hits import Hit
from storage.finding.page import Page
from storage.records import Profile
from ui.components.background import Background
from ui.components.hit_list import HitList
from ui.components.look import Look, Telling
from ui.feed.lists import Lists

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

PAGE = 60
"""Posters asked for at once: more than a screen of them."""

Read = Callable[[Profile, str | None], Page[Hit]]


@QmlElement
@QmlUncreatable("made by main.py")
class Posters(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Shows videos; they play from one that is picked on. Lives on the GUI thread."""

    def __init__(
        self,
        read: Read,
        background: Background,
        lists: Lists,
        telling: Telling,
        title: str = "",
        origin: str = "you",
    ) -> None:
        super().__init__()
        self._read, self._lists, self._telling = read, lists, telling
        self._origin = origin
        self.title = title
        """What the list is called while it plays."""
        self.found = HitList(self)
        self.found.wanted.connect(self._go_on)
        self.looking = Look(background, lambda profile: self._read(profile, None), self._show, self)

    @Property(HitList, constant=True)
    def hits(self) -> HitList:
        """What there is, as far as it was read."""
        return self.found

    @Property(Look, constant=True)
    def look(self) -> Look:
        """How reading it stands."""
        return self.looking

    def use(self, profile: Profile) -> None:
        """Show this profile's from now on."""
        self.looking.use(profile)
        self.clear()

    def turn_to(self, read: Read, title: str) -> None:
        """Show another list, which is read by `read`, when asked to."""
        self._read, self.title = read, title
        self.clear()

    def show_again(self, page: Page[Hit]) -> None:
        """Show what was read of this list before, until it is read anew."""
        if page.entries:
            self.found.start(page)
            self.looking.remember()

    def clear(self) -> None:
        """Show nothing until it is read anew: it is another list now."""
        self.found.start(Page((), None))
        self.looking.clear()

    @Slot(int)
    def pick(self, row: int) -> None:
        """Play these videos from one of them on."""
        hit = self.found.hit(row)
        if hit is None:
            return

        def done(shown: bool) -> None:
            if shown:
                self.found.mark_seen(hit)
            else:
                gone = self.tr("That video is not there any more")
                self._telling.failed.emit(gone, hit.path.name)

        profile, read = self.looking.profile, self._read
        if profile is not None:
            listing = self.found.listing(lambda after: read(profile, after))
            self._lists.play(listing, row, self.title, self._origin, done)

    def _show(self, page: Page[Hit]) -> None:
        whole = page.after is None and self.found.rowCount() != len(page.entries)
        if whole or not self.found.starts_with(page):
            self.found.start(page)

    @Slot(str)
    def _go_on(self, after: str) -> None:

        def failed(why: str) -> None:
            self.found.ask_again()
            self._telling.failed.emit(self.tr("The rest cannot be read"), why)

        self.looking.read_on(lambda profile: self._read(profile, after), self.found.append, failed)
