"""The page that asks where the clips are: folders found, chosen, and handed to the library."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.components.background import Background
from ui.components.qml_types import QStringList
from ui.components.rows import Rows
from ui.feed.controller import FeedController
from ui.firstrun.clip_places import Count, Found, count_clips
from ui.library.library import Library

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

MOST_ROWS = 30
POSTERS = 3
"""Clips that stand beside the question."""


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One folder to choose."""

    place: str
    name: str
    within: str
    clips: int
    """-1 while it is counted."""
    whole: bool
    """Whether it was looked through to the end: else there are more."""
    chosen: bool


@QmlElement
@QmlUncreatable("made by main.py")
class FirstRun(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Lists folders as they are found and counted, never on the GUI thread it lives on."""

    changed = Signal()
    started = Signal(int)
    """So many folders were handed to the library."""

    def __init__(
        self,
        controller: FeedController,
        library: Library,
        home: Path,
        find: Callable[[Sequence[Path]], list[Found]],
        suggested: Sequence[Path],
    ) -> None:
        """Look nowhere before the page is opened.

        Args:
            controller: whose videos stand beside the question.
            library: what folders are added to.
            home: the home folder.
            find: finds folders that may hold clips, given those in the library; may block.
            suggested: folders that are chosen from the start when they hold clips.
        """
        super().__init__()
        self._controller, self._library, self._home = controller, library, home
        self._find, self._suggested = find, frozenset(suggested)
        # A thread of its own: a drive that does not answer holds up nobody else.
        self._background = Background(threads=1)
        self._stop = Event()
        self._rows = Rows(PlaceRow, "place", MOST_ROWS, self)
        self._places: list[PlaceRow] = []
        self._touched: set[str] = set()
        self._looking = False
        self._posters: list[str] = []

    @Property(Rows, constant=True)
    def places(self) -> Rows:
        """PlaceRows, in the order they were found."""
        return self._rows

    @Property(bool, notify=changed)
    def looking(self) -> bool:
        """Whether folders are being looked for, or counted."""
        return self._looking

    @Property(int, notify=changed)
    def chosen(self) -> int:
        """How many folders are chosen."""
        return sum(row.chosen for row in self._places)

    @Property(QStringList, notify=changed)
    def posters(self) -> list[str]:
        """Content keys of clips that play now; none where nothing does."""
        return self._posters

    @Slot()
    def begin(self) -> None:
        """Look for folders anew."""
        self._stop.set()
        self._stop = stop = Event()
        self._touched.clear()
        self._places, self._looking = [], True
        dealt = self._controller.on_screen()
        videos = [] if dealt is None else [dealt.video, *self._controller.upcoming()]
        self._posters = [video.content_key for video in videos[:POSTERS]]
        known = self._library.roots()
        self._show()
        self._background.run(lambda: self._find(known), lambda found: self._on_found(found, stop))

    @Slot(int)
    def toggle(self, row: int) -> None:
        """Choose a folder, or leave it out."""
        place = self._places[row]
        self._touched.add(place.place)
        self._put(row, replace(place, chosen=not place.chosen))

    @Slot(QUrl)
    def add(self, folder: QUrl) -> None:
        """List a folder that the viewer looked up, chosen."""
        if not folder.isLocalFile():
            return
        path = Path(folder.toLocalFile())
        self._touched.add(str(path))
        number = self._number_of(path)
        if number is not None:
            self._put(number, replace(self._places[number], chosen=True))
            return
        self._places.append(self._row(Found(path, drive=False), chosen=True))
        self._count(path, self._stop)
        self._show()

    @Slot()
    def start(self) -> None:
        """Play what is chosen."""
        chosen = [Path(row.place) for row in self._places if row.chosen]
        if chosen:
            self.leave()
            self._library.add_folders(chosen)
            self.started.emit(len(chosen))

    @Slot()
    def leave(self) -> None:
        """Look no further."""
        self._stop.set()
        self._looking = False
        self.changed.emit()

    def close(self) -> None:
        """Look no more."""
        self._stop.set()
        self._background.close()

    def _on_found(self, found: Sequence[Found], stop: Event) -> None:
        if stop is not self._stop or stop.is_set():
            return
        listed = {row.place for row in self._places}
        fresh = [each for each in found if str(each.path) not in listed]
        self._places += [self._row(each) for each in fresh]
        for each in fresh:
            self._count(each.path, stop)
        self._background.run(lambda: None, lambda _: self._on_counted_all(stop))
        self._show()

    def _count(self, path: Path, stop: Event) -> None:
        self._background.run(
            lambda: count_clips(path, stop.is_set),
            lambda count: self._on_counted(path, count, stop),
        )

    def _on_counted(self, path: Path, count: Count, stop: Event) -> None:
        number = self._number_of(path)
        if stop is not self._stop or stop.is_set() or number is None:
            return
        row = self._places[number]
        chosen = row.chosen
        if row.place not in self._touched:
            chosen = count.clips > 0 and path in self._suggested
        self._put(number, replace(row, clips=count.clips, whole=count.whole, chosen=chosen))

    def _on_counted_all(self, stop: Event) -> None:
        """Choose the first folder that holds anything when nothing was suggested."""
        if stop is not self._stop or stop.is_set():
            return
        self._looking = False
        if not self._touched and not any(row.chosen for row in self._places):
            for number, row in enumerate(self._places):
                if row.clips > 0:
                    self._places[number] = replace(row, chosen=True)
                    break
        self._show()

    def _number_of(self, path: Path) -> int | None:
        places = (number for number, row in enumerate(self._places) if row.place == str(path))
        return next(places, None)

    def _put(self, number: int, row: PlaceRow) -> None:
        self._places[number] = row
        self._show()

    def _show(self) -> None:
        self._rows.show(tuple(self._places))
        self.changed.emit()

    def _row(self, found: Found, *, chosen: bool = False) -> PlaceRow:
        path = found.path
        if found.drive:
            within = self.tr("Plugged in")
        elif path.parent == self._home:
            within = self.tr("Home folder")
        else:
            within = str(path.parent)
        return PlaceRow(str(path), path.name or str(path), within, -1, True, chosen)
