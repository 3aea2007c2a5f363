"""Notices that something changed in the viewer's folders."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import shiboken6
from PySide6.QtCore import QFileSystemWatcher, QObject, QThread, QTimer, Signal, Slot

from storage.scan import ScanBatch
from ui.components.background import Background
from ui.library.library import Library

QUIET_MS = 1_000
"""So long nothing happens in a folder before it is looked into: files come in bunches."""
SETTLES_MS = 5_000
"""After so long a file that was being written is looked into again."""
LOOKS_EVERY_MS = 10_000
"""How often it is looked whether a folder went away or came back, as with its drive."""
ROUND_MS = 5 * 60_000
"""How often all is read where the system watches no more folders."""
ENDS_WITHIN_MS = 2_000
CLOCK_S = 2.0
"""How coarse the clocks of disks are."""

Identity = tuple[int, int] | None
"""Device and number of a folder; None while it is away."""


class RootWatch(QObject):
    """Has the library look into what changed; its watcher lives on a thread of its own."""

    _wanted = Signal(object)

    def __init__(
        self,
        library: Library,
        background: Background,
        quiet_ms: int = QUIET_MS,
        settles_ms: int = SETTLES_MS,
        looks_every_ms: int = LOOKS_EVERY_MS,
    ) -> None:
        super().__init__()
        self._background = background
        self._roots: tuple[Path, ...] = ()
        self._seen: dict[Path, Identity] = {}
        self._told = False
        self._places: set[Path] = set()
        self._unsettled: set[Path] = set()
        self._thread = QThread()
        self._watcher = _Watcher()
        self._watcher.moveToThread(self._thread)
        self._wanted.connect(self._watcher.watch)
        self._watcher.changed.connect(self._on_changed)
        self._watcher.refused.connect(self._on_refused)
        self._quiet = self._timer(quiet_ms, self._tell)
        self._settled = self._timer(settles_ms, self._on_settled)
        self._looks = self._timer(looks_every_ms, self._look)
        self._round = self._timer(ROUND_MS, library.read_again)
        self._thread.finished.connect(self._watcher.end)
        self._thread.start()
        self._library, self._closed = library, False
        library.opened.connect(self._follow)
        library.foldersChanged.connect(self._follow)
        library.scanned.connect(self._take)

    @Slot()
    def _follow(self) -> None:
        """Watch over the folders of the profile that watches now."""
        self._roots, self._seen = tuple(self._library.roots()), {}
        self._places, self._unsettled = set(), set()
        self._look()

    @Slot(object)
    def _take(self, batch: ScanBatch) -> None:
        """Watch the folders that a scan saw, and have those looked into that are written to."""
        if not self._roots:
            return
        if batch.folders:
            self._wanted.emit(batch)
        if batch.unsettled:
            self._unsettled.update(batch.unsettled)
            self._settled.start()

    def close(self) -> None:
        """Watch no more."""
        self._closed = True
        for timer in (self._quiet, self._settled, self._looks, self._round):
            timer.stop()
        self._thread.quit()
        self._thread.wait(ENDS_WITHIN_MS)

    def _timer(self, interval_ms: int, then: Callable[[], object]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval_ms)
        timer.timeout.connect(then)
        return timer

    @Slot(str)
    def _on_changed(self, place: str) -> None:
        self._places.add(Path(place))
        if not self._quiet.isActive():
            self._quiet.start()

    @Slot()
    def _on_settled(self) -> None:
        self._places |= self._unsettled
        self._unsettled = set()
        self._tell()

    @Slot()
    def _tell(self) -> None:
        places, self._places = self._places, set()
        if places:
            self._library.look_into(places)

    @Slot(bool)
    def _on_refused(self, by_limit: bool) -> None:
        if by_limit and not self._told:
            self._told = True
            self._library.notice.emit(
                self.tr("Too many folders to watch them all"),
                self.tr("What changes in them is found within five minutes."),
            )
        if not self._round.isActive():
            self._round.start()

    @Slot()
    def _look(self) -> None:
        if self._closed:
            return
        roots = self._roots
        self._background.run(lambda: {root: _identity(root) for root in roots}, self._compare)

    def _compare(self, now: dict[Path, Identity]) -> None:
        seen, self._seen = self._seen, now
        self._looks.start()
        if any(root in seen and seen[root] != identity for root, identity in now.items()):
            self._library.read_again()


class _Watcher(QObject):
    """Lives on a thread of its own: to watch a folder is to ask its disk."""

    changed = Signal(str)
    refused = Signal(bool)
    """Folders that are not watched; whether because the system watches no more."""

    def __init__(self) -> None:
        super().__init__()
        self._watcher: QFileSystemWatcher | None = None

    @Slot(object)
    def watch(self, batch: ScanBatch) -> None:
        """Watch the folders of a scan too, and tell of those that changed since it began."""
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.directoryChanged.connect(self.changed)
        watched = set(self._watcher.directories())
        wanted = [place for place in map(str, batch.folders) if place not in watched]
        sayable = [place for place in wanted if _is_text(place)]
        refused = self._watcher.addPaths(sayable) if sayable else []
        for place in set(sayable).difference(refused):
            with suppress(OSError):  # gone again
                if Path(place).stat().st_mtime > batch.since_s - CLOCK_S:
                    self.changed.emit(place)
        full = any(Path(place).is_dir() for place in refused)
        if full or len(sayable) < len(wanted):
            self.refused.emit(full)

    @Slot()
    def end(self) -> None:
        """Take the watcher down on the thread that it lives on."""
        if self._watcher is not None:
            shiboken6.delete(self._watcher)
            self._watcher = None


def _is_text(place: str) -> bool:
    """Say whether Qt can spell a path: not every name on a disk is Unicode."""
    return not any("\ud800" <= letter <= "\udfff" for letter in place)


def _identity(root: Path) -> Identity:
    try:
        status = root.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
