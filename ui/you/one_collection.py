"""What is in one collection: in the viewer's order, and taken out one by one."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.finding.collections import CollectionId, Collections
from storage.finding.hits import Hit
from storage.finding.page import Page
from storage.records import Profile
from ui.components.background import Background
from ui.components.look import Telling
from ui.components.posters import PAGE, Posters
from ui.feed.lists import Lists

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by main.py")
class OneCollection(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Shows a collection that was opened, if any. Lives on the GUI thread."""

    changed = Signal()

    def __init__(
        self,
        collections: Collections,
        catch_up: Callable[[], object],
        background: Background,
        lists: Lists,
        telling: Telling,
    ) -> None:
        """Show none yet.

        Args:
            collections: where they are kept.
            catch_up: waits until what was written so far can be read; may block.
            background: where they are read.
            lists: plays them.
            telling: hears what was done.
        """
        super().__init__()
        self._collections, self._catch_up = collections, catch_up
        self._background, self._telling = background, telling
        self._which: CollectionId | None = None
        self._name = ""
        self.posters = Posters(_nothing, background, lists, telling)

    @Property(Posters, constant=True)
    def videos(self) -> Posters:
        """Its videos."""
        return self.posters

    @Property(str, notify=changed)
    def name(self) -> str:
        """Its name; empty while none is open."""
        return self._name

    def use(self, profile: Profile) -> None:
        """Close it: this profile has others."""
        self.posters.use(profile)
        self.close()

    def show(self, which: CollectionId, name: str) -> None:
        """Open one."""
        self._which, self._name = which, name
        self.posters.turn_to(partial(self._read, which), name)
        self.changed.emit()
        self.posters.looking.refresh()

    @Slot()
    def close(self) -> None:
        """Go back to the list of collections."""
        self._which, self._name = None, ""
        self.changed.emit()

    @Slot(int)
    def takeOut(self, row: int) -> None:
        """Take a video out; can be taken back to where it was."""
        which = self._which
        if which is None:
            return
        hit = self.posters.found.take(row)
        taken = self._collections.take_out(which, hit.id)

        def back() -> None:
            self._background.follow(taken, put, self._put_right)

        def put(place: float | None) -> None:
            added = self._collections.add(which, hit.id, place)
            self._background.follow(
                added, lambda _: self.posters.looking.refresh(), self._put_right
            )

        self._write(taken)
        self._telling.said.emit(
            self.tr("Out of %1").replace("%1", self._name), self.tr("The clip itself stays"), back
        )

    @Slot(int, int)
    def move(self, row: int, to: int) -> None:
        """Put a video at another place in the order."""
        which, hit = self._which, self.posters.found.hit(row)
        if which is None or hit is None or row == to or self.posters.found.hit(to) is None:
            return
        self.posters.found.move(row, to)
        behind = self.posters.found.hit(to - 1)
        moved = self._collections.move_video_behind(which, hit.id, behind.id if behind else None)
        self._write(moved)

    def _read(self, which: CollectionId, profile: Profile, after: str | None) -> Page[Hit]:
        """Read a page; on another thread."""
        self._catch_up()
        return self._collections.videos(profile, which, after, PAGE)

    def _write(self, future: Future[Any]) -> None:
        self._background.follow(future, lambda _: None, self._put_right)
        self.posters.looking.overtake()

    def _put_right(self, why: str) -> None:
        """Show again what is kept, after a change that could not be."""
        self._telling.failed.emit(self.tr("That could not be saved"), why)
        self.posters.looking.refresh()


def _nothing(_: Profile, __: str | None) -> Page[Hit]:
    """Read what is in no collection."""
    return Page((), None)
