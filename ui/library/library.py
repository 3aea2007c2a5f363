"""What plays: the viewer's folders, or the demo library, read while one watches."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from threading import Event

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.catalog import Catalog, Fault, Folder
from storage.errors import StorageError
from storage.presence import is_file
from storage.profiles import DEMO, VIEWER
from storage.records import Profile, VideoId
from storage.scan import ScanBatch
from ui.components.background import Background
from ui.components.qml_types import QStringList
from ui.feed.controller import FeedController
from ui.feed.opening import Opened, Opening
from ui.library.folder_reader import Away, FolderReader

_log = logging.getLogger(__name__)

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by main.py")
class Library(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Chooses the profile, adds folders and feeds what is read to the controller. GUI thread."""

    changed = Signal()
    notice = Signal(str, str)
    opened = Signal(object)
    """The Profile that watches now."""
    readingEnded = Signal()
    scanned = Signal(object)
    """A ScanBatch."""
    foldersChanged = Signal()
    progressed = Signal(object, object)
    """A Folder that is being read, and the Progress in it."""
    added = Signal(int)
    """So many folders were added that were not known."""
    removed = Signal(object)
    """The Folder that the viewer took out."""
    _batch = Signal(int, object, object)
    _away = Signal(int, str, object)

    def __init__(
        self,
        controller: FeedController,
        opening: Opening,
        catalog: Catalog,
        read: Callable[[Folder, Event, Sequence[str] | None], Iterator[ScanBatch]],
        demo_folder: Path,
        background: Background,
    ) -> None:
        super().__init__()
        self._controller, self._opening, self._catalog = controller, opening, catalog
        self._demo_folder, self._background = demo_folder, background
        self._reader = FolderReader(catalog, read)
        self._profile: Profile | None = None
        self._folders: Sequence[Folder] = ()
        self._stop = Event()
        self._round = 0
        self._reading = True
        self._again = self._wants_again = False
        self._places: set[Path] = set()
        self._fresh = self._paused = False
        self._dismissed = False
        self._viewer = VIEWER
        self._waiting: Sequence[Path] = ()
        self._seed: int | None = None
        self._whole = self._demo_asked = False
        self._new_faults: list[Fault] = []
        self._batch.connect(self._on_batch)
        self._away.connect(self._on_away)
        controller.stale.connect(self.read_again)
        self._dealer = controller.dealer
        self._dealer.stocked.connect(self._on_stocked)
        self._dealer.failed.connect(self._on_failed)

    @Property(bool, notify=changed)
    def demo(self) -> bool:
        """Whether the sample clips play."""
        return self._profile is not None and self._profile.name == DEMO

    @Property(bool, notify=changed)
    def bannerDismissed(self) -> bool:
        """Whether the viewer hid the note about the samples."""
        return self._dismissed

    @Property(bool, notify=changed)
    def reading(self) -> bool:
        """Whether folders are being read."""
        return self._reading

    @Property(bool, notify=changed)
    def paused(self) -> bool:
        """Whether the viewer stopped the reading."""
        return self._paused

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many clips the feed can deal."""
        return self._dealer.size

    @Property(QStringList, notify=changed)
    def folders(self) -> list[str]:
        """Paths of the viewer's folders."""
        return [] if self.demo else [str(folder.root) for folder in self._folders]

    @property
    def viewer(self) -> str:
        """Whose profile is to play; their samples play where they have no folder."""
        return self._viewer

    def roots(self) -> list[Path]:
        """Return the viewer's folders; none while the samples play."""
        return [] if self.demo else [folder.root for folder in self._folders]

    def open(
        self,
        folders: Sequence[Path],
        *,
        seed: int | None = None,
        demo: bool = False,
        whole: bool = False,
    ) -> None:
        """Remember these folders and play; with nothing remembered the demo library plays.

        Args:
            folders: folders to add to the remembered ones.
            seed: of a profile that is made now; chance draws one by default.
            demo: play the demo library whatever is remembered.
            whole: deal nothing before everything is read, so that the order of the first
                videos depends on the seed alone and not on how fast the disk is.
        """
        self._seed, self._whole, self._demo_asked = seed, whole, demo

        def remember() -> str:
            for folder in folders:
                self._catalog.add_folder(
                    self._opening.profile(self._viewer, seed), folder_of(folder)
                )
            return DEMO if demo else self._wanted()

        def change_to(name: str) -> None:
            self._leave()
            self._background.run(lambda: self._open(name), self._on_opened, self._on_failed)

        self._reading = True
        self.changed.emit()
        self._background.run(remember, change_to, self._on_failed)

    def be(self, viewer: str) -> None:
        """Play for this profile from the next opening on."""
        self._viewer = viewer

    def wait(self, folders: Sequence[Path], *, seed: int | None = None) -> None:
        """Open these folders once it is known who watches: when somebody is turned to."""
        self._waiting, self._seed = folders, seed

    def turn_to(self, viewer: str) -> None:
        """Play for somebody else, with their folders, taste and history."""
        self.be(viewer)
        folders, self._waiting = self._waiting, ()
        self.open(folders, seed=self._seed)

    def add_folders(self, places: Sequence[Path]) -> None:
        """Remember folders, and those that files lie in, and play them with the rest.

        What plays goes on; with the samples playing, the viewer's own feed begins.
        """
        if self._profile is None or self.demo:
            self.open(places, seed=self._seed)
            return
        profile = self._profile

        def remember() -> tuple[list[Folder], list[str]]:
            added, refused = [], []
            for place in places:
                try:
                    added.append(self._catalog.add_folder(profile, folder_of(place)))
                except StorageError as error:
                    refused.append(str(error))
            return added, refused

        self._background.run(remember, self._on_added)

    def remove_folder(self, folder: Folder) -> None:
        """Deal nothing more of a folder, and forget that it was added."""
        # At once, or the reading that begins again would bring back what is being forgotten.
        self._folders = tuple(kept for kept in self._folders if kept != folder)
        self._begin_again()

        def forget() -> Collection[VideoId]:
            gone = self._catalog.only_in(folder)
            self._catalog.forget_folder(folder)
            return gone

        self._background.run(
            forget,
            lambda gone: self._on_removed(folder, gone),
            lambda why: self._on_kept(folder, why),
        )

    def pause(self) -> None:
        """Stop reading until `go_on`; what was read stays and plays."""
        self._paused = True
        self._stop.set()
        self.changed.emit()

    def go_on(self) -> None:
        """Read on where it was stopped."""
        self._paused = False
        self._stop = Event()
        self.read_again()
        self.changed.emit()

    @Slot()
    def playDemo(self) -> None:
        """Play the sample clips."""
        self.open([], seed=self._seed, demo=True)

    @Slot()
    def dismissBanner(self) -> None:
        """Hide the note about the samples."""
        self._dismissed = True
        self.changed.emit()

    def close(self) -> None:
        """Stop reading and end the session; the controller has stopped by now or does so next."""
        self._end_session()
        self._stop.set()
        self._round += 1

    def _wanted(self) -> str:
        viewer = self._opening.profile(self._viewer, self._seed)
        return viewer.name if self._catalog.folders(viewer) else DEMO

    def _open(self, name: str) -> Opened:
        profile = self._opening.profile(name, self._seed)
        if name == DEMO:
            self._catalog.add_folder(profile, self._demo_folder)
        return self._opening.open(name)

    def _end_session(self) -> None:
        session = self._controller.session
        if session is not None:
            self._opening.end(session.sitting)

    def _leave(self) -> None:
        """End the sitting before the next one reads the log, or what runs is taken for a crash."""
        self._end_session()
        self._controller.stop()
        self._stop.set()
        self._stop = Event()
        self._paused = False
        self._round += 1

    def _on_opened(self, opened: Opened) -> None:
        self._profile, self._folders = opened.profile, opened.folders
        self._controller.start(opened.session, opened.stock, opened.ahead)
        self.changed.emit()
        self.opened.emit(opened.profile)
        self._again = self._wants_again = False
        self._places = set()
        self._read_folders()

    @Slot()
    def read_again(self) -> None:
        """Read the folders once more, now or after the reading that goes on; tell only faults.

        A disk may have been pulled out, or a file written over, while the feed plays.
        """
        if self._profile is None or self._reading or self._paused:
            self._wants_again = True
            return
        self._reading, self._again = True, not self._fresh
        self._wants_again = self._fresh = False
        self._places = set()
        self.changed.emit()
        self._read_folders()

    @Slot(object)
    def look_into(self, places: Collection[Path]) -> None:
        """Read some folders in the viewer's once more, and what is new in them; see read_again."""
        self._places.update(places)
        free = self._profile is not None and not (self._reading or self._paused)
        if free and self._places:
            self._reading = self._again = True
            places, self._places = self._places, set()
            self._read_folders(places)

    def _read_folders(self, places: Collection[Path] | None = None) -> None:
        folders, stop, this_round = self._folders, self._stop, self._round

        def read() -> None:
            for folder, found in self._reader.round(folders, stop, places):
                if isinstance(found, Away):
                    self._away.emit(this_round, found.why, found.gone)
                else:
                    self._batch.emit(this_round, folder, found)

        self._background.run(read, lambda _: self._on_read(this_round), self._on_failed)

    @Slot()
    def _on_stocked(self) -> None:
        if not (self._whole and self._reading):
            self._controller.refill()
        self.changed.emit()

    def _begin_again(self) -> None:
        """End the reading that goes on, if any, and read all folders once more."""
        if self._reading and not self._paused:
            self._stop.set()
            self._stop = Event()
            self._wants_again = True

    def _on_added(self, done: tuple[list[Folder], list[str]]) -> None:
        added, refused = done
        for why in refused:
            self.notice.emit(self.tr("That folder cannot be played"), why)
        if not added:
            return
        self.added.emit(len(set(added) - set(self._folders)))
        # What is new is read first.
        self._folders = tuple(dict.fromkeys([*added, *self._folders]))
        self._fresh, self._paused = True, False
        self.foldersChanged.emit()
        self._begin_again()
        self._stop = Event() if self._stop.is_set() else self._stop
        self.read_again()
        self.changed.emit()

    def _on_removed(self, folder: Folder, gone: Collection[VideoId]) -> None:
        self._dealer.discard(gone)
        self.foldersChanged.emit()
        self.changed.emit()
        self.removed.emit(folder)

    def _on_kept(self, folder: Folder, why: str) -> None:
        self._folders = (*self._folders, folder)
        self.notice.emit(self.tr("That folder could not be removed"), why)

    @Slot(int, object, object)
    def _on_batch(self, of_round: int, folder: Folder, batch: ScanBatch) -> None:
        if of_round == self._round and folder in self._folders:
            self.scanned.emit(batch)
            self.progressed.emit(folder, batch.progress)
            self._dealer.discard(batch.gone)
            self._new_faults += batch.faults
            if batch.videos:
                self._dealer.add(batch.videos)

    @Slot(int, str, object)
    def _on_away(self, of_round: int, why: str, gone: Collection[VideoId]) -> None:
        """Go on with the other folders when one cannot be read now."""
        if of_round == self._round:
            self._dealer.discard(gone)
            self.notice.emit(self.tr("A folder cannot be read"), why)

    def _on_read(self, of_round: int) -> None:
        if of_round != self._round:
            return
        self._reading = False
        self._controller.refill()
        self.changed.emit()
        self.readingEnded.emit()
        new_faults, self._new_faults = self._new_faults, []
        # What a later round finds was named when its turn came.
        if not (self._again or self._paused):
            self._dealer.count(lambda size: self._tell_what_was_found(size, new_faults))
        if self._wants_again and not self._paused:
            self.read_again()
        else:
            self.look_into(())

    def _tell_what_was_found(self, size: int, faults: Sequence[Fault]) -> None:
        if size == 0 and not self.demo:
            names = ", ".join(str(folder.root) for folder in self._folders)
            _log.warning("no video that can be played; folders: %d", len(self._folders))
            self.notice.emit(self.tr("No video in here that can be played"), names)
        elif faults:
            told = self.tr("%n file(s) would not open. The library lists them.", "", len(faults))
            self.notice.emit(told, f"{faults[0].path.name}: {faults[0].why}")

    def _on_failed(self, why: str) -> None:
        self._reading = False
        self.changed.emit()
        self.notice.emit(self.tr("That folder cannot be played"), why)
        if self._profile is None and not self._demo_asked:
            self.playDemo()


def folder_of(place: Path) -> Path:
    """Return the folder that is meant by a folder, or by a file in it; waits for the disk."""
    return place.parent if is_file(place) else place
