"""How far the reading of folders is, for the library page."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.folder_rows import Folder
from storage.progress import Progress
from ui.library.library import Library

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

WORTH_TELLING_MS = 400
"""A reading that ends sooner is not shown: a card that flashes up tells nobody anything."""


@QmlElement
@QmlUncreatable("made by main.py")
class Reading(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """What a progress bar shows, and the button that stops and goes on. GUI thread."""

    changed = Signal()

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._folder: Folder | None = None
        self._progress: Progress | None = None
        self._long = False
        self._timer = QTimer(self, singleShot=True, interval=WORTH_TELLING_MS)
        self._timer.timeout.connect(self._on_long)
        library.changed.connect(self._on_library)
        library.progressed.connect(self._on_progress)

    @property
    def folder(self) -> Folder | None:
        """The folder that is read now."""
        return self._folder

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self._library.paused or (self._library.reading and self._long))

    @Property(bool, notify=changed)
    def paused(self) -> bool:
        """Whether the viewer stopped it."""
        return bool(self._library.paused)

    @Property(str, notify=changed)
    def name(self) -> str:
        """The folder's name; empty before the first is begun."""
        return "" if self._folder is None else self._folder.root.name or str(self._folder.root)

    @Property(str, notify=changed)
    def place(self) -> str:
        """Where in the folder it is; empty for the folder itself."""
        if self._folder is None or self._progress is None:
            return ""
        place = self._progress.place
        if not place.is_relative_to(self._folder.root):
            return str(place)
        return "/".join(place.relative_to(self._folder.root).parts)

    @Property(int, notify=changed)
    def seen(self) -> int:
        """Files that are done."""
        return 0 if self._progress is None else self._progress.seen

    @Property(int, notify=changed)
    def total(self) -> int:
        """Files that are there, as far as is known."""
        return 0 if self._progress is None else self._progress.total

    @Property(bool, notify=changed)
    def counted(self) -> bool:
        """Whether that is all there are."""
        return self._progress is not None and self._progress.counted

    @Property(float, notify=changed)
    def rate(self) -> float:
        """Files read a second."""
        return 0.0 if self._progress is None else self._progress.rate

    @Property(float, notify=changed)
    def left(self) -> float:
        """Seconds until this folder is read; -1 while nobody can tell."""
        left = None if self._progress is None else self._progress.left_s
        return -1.0 if left is None else left

    @Slot()
    def stop(self) -> None:
        """Stop reading; what was read stays."""
        self._library.pause()

    @Slot()
    def goOn(self) -> None:
        """Go on where it stopped."""
        self._library.go_on()

    @Slot()
    def _on_long(self) -> None:
        self._long = True
        self.changed.emit()

    @Slot()
    def _on_library(self) -> None:
        if not self._library.reading:
            self._timer.stop()
            self._long = False
            if not self._library.paused:
                self._folder = self._progress = None
        elif not self._long and not self._timer.isActive():
            self._timer.start()
        self.changed.emit()

    @Slot(object, object)
    def _on_progress(self, folder: Folder, progress: Progress) -> None:
        self._folder, self._progress = folder, progress
        self.changed.emit()
