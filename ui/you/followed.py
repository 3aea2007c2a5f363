"""The creators that the viewer follows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.finding.totals import Topic
from storage.records import Profile, Subject, WishKind
from ui.components.background import Background
from ui.components.look import Look, Telling
from ui.components.rows import Rows
from ui.feed.wishes import Wishes

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

MOST = 100_000
"""Rows that are shown at once: a view makes only those in sight."""


@dataclass(frozen=True, slots=True)
class CreatorRow:
    """One creator."""

    handle: str
    title: str
    """The name, or the handle where there is none."""
    videos: int
    poster: str = ""


@QmlElement
@QmlUncreatable("made by main.py")
class Followed(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Lists them, those of most videos first, and unfollows. Lives on the GUI thread."""

    creatorWanted = Signal(str)
    """The handle of one whose videos the viewer wants to see."""

    def __init__(
        self,
        read: Callable[[Profile], list[Topic]],
        background: Background,
        wishes: Wishes,
        telling: Telling,
    ) -> None:
        super().__init__()
        self._wishes, self._telling = wishes, telling
        self._shown: list[CreatorRow] = []
        self.listed = Rows(CreatorRow, "handle", MOST, self)
        self.looking = Look(background, read, self._show, self)

    @Property(Rows, constant=True)
    def rows(self) -> Rows:
        """CreatorRows."""
        return self.listed

    @Property(Look, constant=True)
    def look(self) -> Look:
        """How reading them stands."""
        return self.looking

    def use(self, profile: Profile) -> None:
        """Show this profile's from now on."""
        self._show([])
        self.looking.use(profile)

    @Slot(int)
    def open(self, row: int) -> None:
        """Ask for a creator's videos."""
        self.creatorWanted.emit(self._shown[row].handle)

    @Slot(int)
    def unfollow(self, row: int) -> None:
        """Follow one no longer; can be taken back."""
        one = self._shown[row]
        if self._wishes.hand_on(WishKind.UNFOLLOW, Subject.CREATOR, one.handle) is None:
            return
        self._list([each for each in self._shown if each != one])
        self.looking.overtake()

        def undo() -> None:
            self._wishes.hand_on(WishKind.FOLLOW, Subject.CREATOR, one.handle)
            self.looking.refresh()

        self._telling.said.emit(
            self.tr("You no longer follow %1").replace("%1", one.title), "", undo
        )

    def _show(self, found: Sequence[Topic]) -> None:
        self._list([CreatorRow(one.name, one.label or one.name, one.videos) for one in found])

    def _list(self, rows: list[CreatorRow]) -> None:
        self._shown = rows
        self.listed.show(rows)
