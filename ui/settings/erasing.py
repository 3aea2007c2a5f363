"""Whatever is kept of who watches, or of everybody: taken along as a file, and erased."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.database import Database
from storage.export.everything import write_everything
from storage.records import ProfileId
from ui.components.background import Background
from ui.shell.erasing import want_erased
from ui.shell.keeping import ProfileStore

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by main.py")
class Erasing(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Has the next start erase, since nothing may be open then. GUI thread."""

    told = Signal(str, str)
    """Title and detail of what was done."""
    failed = Signal(str, str)
    """Title and detail of what could not be done."""
    restartWanted = Signal()
    """The program is to end and start again: what is meant is erased in between."""

    def __init__(self, database: Database, store: ProfileStore) -> None:
        super().__init__()
        self._database, self._store = database, store
        self._background = Background(threads=1)

    @Slot(bool)
    def erase(self, everybody: bool) -> None:
        """Erase who watches, or everybody with all settings; the program starts anew for it."""
        person = None if everybody else self._store.profile_id
        self._background.run(
            lambda: want_erased(self._database.path.parent, person),
            lambda _: self.restartWanted.emit(),
            self._say_failed,
        )

    @Slot(QUrl)
    def takeAlong(self, url: QUrl) -> None:
        """Write everything that is kept of who watches into an archive."""
        into, person = Path(url.toLocalFile()), self._store.profile_id
        self._background.run(
            lambda: self._write(into, person),
            lambda _: self.told.emit(
                QCoreApplication.translate("Erasing", "Everything is written"), str(into)
            ),
            self._say_failed,
        )

    def close(self) -> None:
        """Begin nothing more."""
        self._background.close()

    def _write(self, into: Path, person: ProfileId) -> int:
        into.unlink(missing_ok=True)  # the dialog asked whether it may be written over
        with self._database.reading() as connection:
            return write_everything(connection, [person], into)

    def _say_failed(self, why: str) -> None:
        self.failed.emit(QCoreApplication.translate("Erasing", "That could not be done"), why)
