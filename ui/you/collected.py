"""The viewer's collections: made, named, put in order and taken away."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.finding.collections import Collection, CollectionId, Collections
from storage.records import Profile
from ui.components.background import Background
from ui.components.look import Look, Telling
from ui.components.paged_rows import PagedRows

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class CollectionRow:
    """One collection."""

    key: CollectionId
    title: str
    videos: int
    poster: str
    """The content key of its cover; empty while it has none."""


@QmlElement
@QmlUncreatable("made by main.py")
class Collected(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Lists the collections in the viewer's order. Lives on the GUI thread."""

    opened = Signal(object, str)
    """The CollectionId and the name of one that the viewer wants to see."""

    def __init__(
        self,
        collections: Collections,
        read: Callable[[Profile], list[Collection]],
        background: Background,
        telling: Telling,
    ) -> None:
        super().__init__()
        self._collections, self._background = collections, background
        self._telling = telling
        self.listed = PagedRows(CollectionRow, self)
        self.looking = Look(background, read, self._show, self)

    @Property(PagedRows, constant=True)
    def rows(self) -> PagedRows:
        """CollectionRows."""
        return self.listed

    @Property(Look, constant=True)
    def look(self) -> Look:
        """How reading them stands."""
        return self.looking

    def use(self, profile: Profile) -> None:
        """Show this profile's from now on."""
        self.listed.start((), None)
        self.looking.use(profile)

    @Slot(str, int, result=bool)
    def taken(self, name: str, besides: int) -> bool:
        """Say whether a collection has that name, other than the one in a row (-1: any)."""
        wanted = " ".join(name.split()).casefold()
        return any(
            row.title.casefold() == wanted
            for at, row in enumerate(self.listed.rows)
            if at != besides
        )

    @Slot(str)
    def make(self, name: str) -> None:
        """Make a collection, the last one."""
        profile = self.looking.profile
        if profile is not None:
            made = self._collections.make(profile, name)
            self._background.follow(made, lambda _: self.looking.refresh(), self._fail)

    @Slot(int, str)
    def rename(self, row: int, name: str) -> None:
        """Give one another name."""
        profile, one = self.looking.profile, self.listed.rows[row]
        if profile is None:
            return
        self.listed.change(row, replace(one, title=" ".join(name.split())))
        self._write(self._collections.rename(profile, one.key, name))

    @Slot(int)
    def remove(self, row: int) -> None:
        """Take one away; can be taken back with all that was in it."""
        one: CollectionRow = self.listed.take(row)
        self._write(self._collections.remove(one.key))

        def back() -> None:
            restored = self._collections.restore(one.key)
            self._background.follow(restored, lambda _: self.looking.refresh(), self._fail)

        self._telling.said.emit(
            self.tr("%1 is removed").replace("%1", one.title), self.tr("Its clips stay"), back
        )

    @Slot(int, int)
    def move(self, row: int, to: int) -> None:
        """Put one at another place in the order."""
        profile = self.looking.profile
        if profile is None or row == to or not 0 <= to < self.listed.rowCount():
            return
        one: CollectionRow = self.listed.rows[row]
        self.listed.move(row, to)
        self._write(self._collections.move(profile, one.key, to))

    @Slot(int)
    def open(self, row: int) -> None:
        """Ask for what is in one."""
        one: CollectionRow = self.listed.rows[row]
        self.opened.emit(one.key, one.title)

    def _show(self, found: list[Collection]) -> None:
        rows = [CollectionRow(one.id, one.name, one.videos, one.cover or "") for one in found]
        self.listed.start(rows, None)

    def _write(self, future: Future[Any]) -> None:
        self._background.follow(future, lambda _: None, self._put_right)
        self.looking.overtake()

    def _put_right(self, why: str) -> None:
        """Show again what is kept, after a change that could not be."""
        self._fail(why)
        self.looking.refresh()

    def _fail(self, why: str) -> None:
        self._telling.failed.emit(self.tr("That could not be saved"), why)
