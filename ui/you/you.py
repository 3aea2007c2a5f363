"""The page You: its tabs, and what they say to the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.records import Profile
from ui.components.look import Telling
from ui.components.posters import Posters
from ui.you.calendar import Calendar
from ui.you.collected import Collected
from ui.you.followed import Followed
from ui.you.history import History
from ui.you.muted import MutedThings
from ui.you.one_collection import OneCollection
from ui.you.written import Written

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Tabs:
    """One view model for each tab."""

    likes: Posters
    collected: Collected
    collection: OneCollection
    history: History
    calendar: Calendar
    written: Written
    followed: Followed
    muted: MutedThings


@QmlElement
@QmlUncreatable("made by main.py")
class You(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Holds the tabs and the last thing that can be taken back. Lives on the GUI thread."""

    said = Signal(str, str, bool)
    """What was done, a detail, and whether `undo` takes it back."""
    notice = Signal(str, str)
    opened = Signal()
    """What was picked from a list is on screen."""
    creatorWanted = Signal(str)
    """The handle of one whose videos the viewer wants to see."""

    def __init__(self, telling: Telling, tabs: Tabs) -> None:
        super().__init__()
        self.tabs = tabs
        """For Python."""
        self._telling = telling
        self._back: Callable[[], object] | None = None
        telling.said.connect(self._say)
        telling.failed.connect(self.notice)
        tabs.followed.creatorWanted.connect(self.creatorWanted)
        tabs.collected.opened.connect(tabs.collection.show)
        for opened in (tabs.history, tabs.written):
            opened.opened.connect(self.opened)

    @Property(Posters, constant=True)
    def likes(self) -> Posters:
        """What was liked."""
        return self.tabs.likes

    @Property(Collected, constant=True)
    def collected(self) -> Collected:
        """The collections."""
        return self.tabs.collected

    @Property(OneCollection, constant=True)
    def collection(self) -> OneCollection:
        """The one that is looked at."""
        return self.tabs.collection

    @Property(History, constant=True)
    def history(self) -> History:
        """What was watched."""
        return self.tabs.history

    @Property(Calendar, constant=True)
    def calendar(self) -> Calendar:
        """The days on which something was watched."""
        return self.tabs.calendar

    @Property(Written, constant=True)
    def written(self) -> Written:
        """The notes."""
        return self.tabs.written

    @Property(Followed, constant=True)
    def followed(self) -> Followed:
        """Who is followed."""
        return self.tabs.followed

    @Property(MutedThings, constant=True)
    def muted(self) -> MutedThings:
        """What is muted or hidden."""
        return self.tabs.muted

    def use(self, profile: Profile) -> None:
        """Show what is this profile's."""
        self._back = None
        self.tabs.likes.use(profile)
        self.tabs.collected.use(profile)
        self.tabs.collection.use(profile)
        self.tabs.history.use(profile)
        self.tabs.calendar.use(profile)
        self.tabs.written.use(profile)
        self.tabs.followed.use(profile)
        self.tabs.muted.use(profile)

    @Slot()
    def undo(self) -> None:
        """Take back what was said last."""
        back, self._back = self._back, None
        if back is not None:
            back()

    @Slot(str, str, object)
    def _say(self, title: str, detail: str, back: Callable[[], object] | None) -> None:
        self._back = back
        self.said.emit(title, detail, back is not None)
