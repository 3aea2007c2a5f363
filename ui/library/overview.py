"""What the library page shows: folders, totals, what is new, and what needs a look."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.duplicates import DuplicateGroup
from storage.folder_rows import Folder
from storage.overview import FolderCounts, LostFile, Overview
from storage.records import Profile, ProfileId
from ui.components.background import Background
from ui.components.fault_words import in_words
from ui.components.qml_types import QStringList
from ui.components.rows import Rows
from ui.library.library import Library
from ui.library.reading import Reading

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_EVERY_MS = 2_000
"""How often the counts are read anew while much happens."""
PAGE = 5
"""Rows of a list before one asks for more."""


@dataclass(frozen=True, slots=True)
class FolderRow:
    """One folder of the list."""

    place: str
    name: str
    path: str
    """The place as one reads it."""
    videos: int
    faults: int
    missing: int
    condition: str
    """`ready`, `reading`, `paused`, `waiting` to be read first, or `away`."""


@dataclass(frozen=True, slots=True)
class FileRow:
    """One file that needs a look."""

    place: str
    name: str
    within: str
    why: str


@dataclass(frozen=True, slots=True)
class GroupRow:
    """Files that show the same."""

    place: str
    """The one that plays."""
    name: str
    within: str
    copies: int
    others: str
    """The others, each with the name of its folder."""
    spare: float
    """Bytes that the others take."""


@QmlElement
@QmlUncreatable("made by main.py")
class LibraryOverview(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Looks at the library while the page is open, never on the GUI thread it lives on."""

    changed = Signal()
    removed = Signal(str)
    """The name of a folder that was taken out, and can be put back."""
    notice = Signal(str, str)
    showWanted = Signal(object)
    """The Path of a file that the viewer wants to see in its folder."""

    def __init__(
        self,
        library: Library,
        look: Callable[[ProfileId], Overview],
        read_anew: Callable[[Sequence[LostFile]], object],
        background: Background,
    ) -> None:
        """Look at nothing before the page is opened.

        Args:
            library: whose folders.
            look: reads a profile's library; may block.
            read_anew: has the next scan read files again; may block.
            background: where both are called.
        """
        super().__init__()
        self._library, self._background = library, background
        self._look, self._read_anew = look, read_anew
        self._reading = Reading(library)
        self._profile: Profile | None = None
        self._seen: Overview | None = None
        self._open = self._look_again = False
        self.looking = False
        """Whether a look goes on."""
        self._taken_out: Path | None = None
        self._folders = Rows(FolderRow, "place", 1_000, self)
        self._faults = Rows(FileRow, "place", PAGE, self)
        self._missing = Rows(FileRow, "place", PAGE, self)
        self._groups = Rows(GroupRow, "place", PAGE, self)
        self._soon = QTimer(self, singleShot=True, interval=LOOK_EVERY_MS)
        self._soon.timeout.connect(self.look)
        library.opened.connect(self._on_opened)
        library.foldersChanged.connect(self.look)
        library.readingEnded.connect(self.look)
        library.removed.connect(self._on_removed)
        self._reading.changed.connect(self._on_reading)

    @Property(Reading, constant=True)
    def reading(self) -> Reading:
        """How far reading is."""
        return self._reading

    @Property(Rows, constant=True)
    def folders(self) -> Rows:
        """FolderRows, in the order they were added."""
        return self._folders

    @Property(Rows, constant=True)
    def faults(self) -> Rows:
        """FileRows of what cannot be played."""
        return self._faults

    @Property(Rows, constant=True)
    def missing(self) -> Rows:
        """FileRows of what is not there any more."""
        return self._missing

    @Property(Rows, constant=True)
    def groups(self) -> Rows:
        """GroupRows of what shows the same."""
        return self._groups

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether the library was looked at."""
        return self._seen is not None

    @Property(int, notify=changed)
    def folderCount(self) -> int:
        """How many folders there are."""
        return 0 if self._seen is None else len(self._seen.folders)

    @Property(int, notify=changed)
    def away(self) -> int:
        """How many of them cannot be reached."""
        return sum(not folder.there for folder in self._counts())

    @Property(int, notify=changed)
    def videos(self) -> int:
        """How many videos can be played."""
        return 0 if self._seen is None else self._seen.totals.videos

    @Property(float, notify=changed)
    def bytes(self) -> float:
        """What they take on disk."""
        return 0.0 if self._seen is None else float(self._seen.totals.bytes)

    @Property(float, notify=changed)
    def hours(self) -> float:
        """How long they play."""
        return 0.0 if self._seen is None else self._seen.totals.duration_ms / 3_600_000

    @Property(int, notify=changed)
    def addedLately(self) -> int:
        """How many came within a week."""
        return 0 if self._seen is None else self._seen.totals.added_this_week

    @Property(QStringList, notify=changed)
    def newest(self) -> list[str]:
        """Content keys of the latest of these."""
        return [] if self._seen is None else list(self._seen.newest)

    @Property(int, notify=changed)
    def faultCount(self) -> int:
        """How many files cannot be played."""
        return sum(folder.faults for folder in self._counts())

    @Property(int, notify=changed)
    def missingCount(self) -> int:
        """How many files of folders that are there are not there any more."""
        return sum(folder.missing for folder in self._counts() if folder.there)

    @Slot(bool)
    def attend(self, open_now: bool) -> None:
        """Keep what is shown true while the page is open."""
        self._open = open_now
        self._on_reading()
        self.look()

    def close(self) -> None:
        """Look no more."""
        self._open = False
        self._soon.stop()

    @Slot()
    def look(self) -> None:
        """Look at the library, now or after the look that goes on."""
        profile = self._profile
        if not self._open or profile is None:
            return
        self._look_again = self.looking
        if not self.looking:
            self.looking = True
            self._background.run(lambda: self._look(profile.id), self._on_seen, self._on_failed)

    @Slot()
    def look_soon(self) -> None:
        """Look once more, a while after something changed."""
        if self._open and not self._soon.isActive():
            self._soon.start()

    @Slot("QVariantList")
    def add(self, places: Sequence[QUrl]) -> None:
        """Add folders; what is a file stands for its folder."""
        local = [Path(place.toLocalFile()) for place in map(QUrl, places) if place.isLocalFile()]
        if local:
            self._library.add_folders(local)

    @Slot(int)
    def remove(self, row: int) -> None:
        """Take a folder out of the library; files and history stay."""
        self._library.remove_folder(self._counts()[row].folder)

    @Slot()
    def putBack(self) -> None:
        """Add the folder again that was taken out last."""
        if self._taken_out is not None:
            self._library.add_folders([self._taken_out])
            self._taken_out = None

    @Slot()
    def readAgain(self) -> None:
        """Compare all folders with what is known of them, also when reading was stopped."""
        if self._library.paused:
            self._library.go_on()
        else:
            self._library.read_again()

    @Slot(int)
    def showFault(self, row: int) -> None:
        """Show a file that cannot be played where it lies."""
        self._show_file(self._faults.row(row))

    @Slot(int)
    def showMissing(self, row: int) -> None:
        """Show where a file lay that is missing."""
        self._show_file(self._missing.row(row))

    @Slot(int)
    def showGroup(self, row: int) -> None:
        """Show the file that plays of those that show the same."""
        self._show_file(self._groups.row(row))

    @Slot()
    def tryAllAgain(self) -> None:
        """Read all files anew that could not be played and are listed."""
        files = () if self._seen is None else self._seen.faults
        self._background.run(
            lambda: self._read_anew(files), lambda _: self.readAgain(), self._on_failed
        )

    def _show_file(self, row: FileRow | GroupRow) -> None:
        self.showWanted.emit(Path(row.place))

    def _counts(self) -> Sequence[FolderCounts]:
        return () if self._seen is None else self._seen.folders

    @Slot(object)
    def _on_opened(self, profile: Profile) -> None:
        self._profile, self._seen = profile, None
        self._show()
        self.look()

    @Slot(object)
    def _on_removed(self, folder: Folder) -> None:
        self._taken_out = folder.root
        self.removed.emit(folder.root.name or str(folder.root))

    @Slot()
    def _on_reading(self) -> None:
        if self._library.reading:
            self.look_soon()
        self._folders.show([self._folder_row(counts) for counts in self._counts()])

    def _on_seen(self, seen: Overview) -> None:
        self.looking = False
        self._seen = seen
        self._show()
        if self._look_again:
            self.look()

    def _on_failed(self, why: str) -> None:
        self.looking = False
        self.notice.emit(self.tr("The library could not be looked at"), why)

    def _show(self) -> None:
        seen = self._seen
        self._folders.show([self._folder_row(counts) for counts in self._counts()])
        self._faults.show([] if seen is None else [_file_row(file) for file in seen.faults])
        self._missing.show([] if seen is None else [_file_row(file) for file in seen.missing])
        self._groups.show([] if seen is None else [_group_row(one) for one in seen.duplicates])
        self.changed.emit()

    def _folder_row(self, counts: FolderCounts) -> FolderRow:
        root = counts.folder.root
        return FolderRow(
            place=str(root),
            name=root.name or str(root),
            path=short(root),
            videos=counts.videos,
            faults=counts.faults,
            missing=counts.missing,
            condition=self._condition(counts),
        )

    def _condition(self, counts: FolderCounts) -> str:
        if not counts.there:
            return "away"
        if self._reading.shown and self._reading.folder == counts.folder:
            return "paused" if self._reading.paused else "reading"
        empty = counts.videos + counts.faults == 0
        return "waiting" if empty and self._library.reading else "ready"


def short(place: Path) -> str:
    """Return a place as one reads it: the viewer's own folder is ~."""
    home = Path.home()
    return str(Path("~") / place.relative_to(home)) if place.is_relative_to(home) else str(place)


def _file_row(file: LostFile) -> FileRow:
    place = file.place
    return FileRow(str(place), place.name, short(place.parent), in_words(file.why))


def _group_row(group: DuplicateGroup) -> GroupRow:
    best, *others = group.copies
    return GroupRow(
        place=str(best.path),
        name=best.path.name,
        within=short(best.path.parent),
        copies=len(group.copies),
        others=", ".join(f"{copy.path.parent.name}/{copy.path.name}" for copy in others),
        spare=float(group.spare_bytes),
    )
