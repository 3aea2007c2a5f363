"""Copies of what the program knows: taken now and then, listed, and put back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.database import Database
from storage.rescue.backups import Backup, Backups, Occasion
from storage.rescue.repair import look_for_damage, want_back
from storage.writer import Writer
from ui.components.background import Background
from ui.components.moments import written
from ui.components.qml_types import QVariantList
from ui.components.sizes import told_size

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

EVERY_MS = 30 * 60_000
LOOKED_AFTER_MS = 60_000
"""A large database is read through once it is surely not in the way of a start."""


@QmlElement
@QmlUncreatable("made by main.py")
class Copies(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """The copies in the data folder, newest first. GUI thread; disks are asked on another one."""

    changed = Signal()
    told = Signal(str, str)
    """Title and detail of what was done."""
    failed = Signal(str, str)
    """Title and detail of what could not be done."""
    restartWanted = Signal()
    """The program is to end and start again: the copy is put back in between."""

    def __init__(self, database: Database, writer: Writer) -> None:
        super().__init__()
        self._database, self._writer = database, writer
        self._data = database.path.parent
        self.backups = Backups(self._data)
        self._background = Background(threads=1)
        self._known: list[Backup] = []
        self._copied_at_commit = writer.commits
        self._busy = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.take_if_changed)
        self._timer.start()
        QTimer.singleShot(LOOKED_AFTER_MS, self, self.look_through)

    @Property(QVariantList, notify=changed)
    def rows(self) -> list[dict[str, object]]:
        """Of each copy its key, when it was taken, and why, with its size."""
        return [_row_of(backup) for backup in self._known]

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether a copy is being taken."""
        return self._busy

    @Slot()
    def refresh(self) -> None:
        """List the copies anew."""
        self._background.run(self.backups.listed, self._take_in, self._say_failed)

    @Slot()
    def takeNow(self) -> None:
        """Take a copy, and say so."""
        title = QCoreApplication.translate("Copies", "A copy is taken")
        self._take(Occasion.ASKED, lambda: self.told.emit(title, ""))

    @Slot(str)
    def putBack(self, key: str) -> None:
        """Go back to a copy; the program starts anew for it."""
        backup = next((each for each in self._known if each.name == key), None)
        if backup is not None:
            self._background.run(
                lambda: want_back(self._data, backup),
                lambda _: self.restartWanted.emit(),
                self._say_failed,
            )

    @Slot()
    def take_if_changed(self) -> None:
        """Take a copy if anything was written since the last."""
        if self._writer.commits != self._copied_at_commit:
            self._take(Occasion.TIME, lambda: None)

    @Slot()
    def look_through(self) -> None:
        """Read the database through, and tell if it is damaged: the next start repairs it."""
        self._background.run(
            lambda: look_for_damage(self._database), self._say_damaged, self._say_failed
        )

    def close(self) -> None:
        """Take no more copies."""
        self._timer.stop()
        self._background.close()

    def _take(self, occasion: Occasion, then: Callable[[], object]) -> None:
        if self._busy:
            return
        self._set_busy(True)
        commits = self._writer.commits

        def taken(backup: Backup) -> None:
            self._copied_at_commit = commits
            self._set_busy(False)
            then()
            self.refresh()

        def failed(why: str) -> None:
            self._set_busy(False)
            self._say_failed(why)

        self._background.run(lambda: self.backups.take(self._database, occasion), taken, failed)

    def _take_in(self, listed: list[Backup]) -> None:
        self._known = listed
        self.changed.emit()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.changed.emit()

    def _say_failed(self, why: str) -> None:
        self.failed.emit(QCoreApplication.translate("Copies", "No copy was kept"), why)

    def _say_damaged(self, fault: str) -> None:
        if fault:
            translate = QCoreApplication.translate
            self.failed.emit(
                translate("Copies", "What Homefeed knows is damaged"),
                translate("Copies", "Close it and start it again: it repairs itself then."),
            )


def _row_of(backup: Backup) -> dict[str, object]:
    return {
        "key": backup.name,
        "title": written(backup.taken_at.timestamp() * 1000),
        "detail": f"{_why(backup.occasion)} \N{MIDDLE DOT} {told_size(backup.size)}",
    }


def _why(occasion: Occasion) -> str:
    translate = QCoreApplication.translate
    return {
        Occasion.TIME: translate("Copies", "In passing"),
        Occasion.MIGRATION: translate("Copies", "Before an update"),
        Occasion.RESET: translate("Copies", "Before a reset"),
        Occasion.RESTORE: translate("Copies", "Before going back"),
        Occasion.ASKED: translate("Copies", "Taken by hand"),
    }[occasion]
