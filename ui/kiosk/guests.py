"""Visitors with a feed of their own: a fresh taste each, erased when they go."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Slot

from storage.erasing.visitors import erase_visitors
from storage.records import Profile, ProfileId
from ui.kiosk.host import Host
from ui.kiosk.running import KioskRun
from ui.kiosk.stand import Stand

PREFIX: Final = "visitor-"
"""What their profiles are called, with a number behind it."""


class Guests(Host):
    """Opens the feed of the next visitor while nobody is there, and holds its first video."""

    def __init__(self, run: KioskRun, stand: Stand) -> None:
        super().__init__(stand.controller)
        self._run, self._stand = run, stand
        self._count = 0
        self._shown = False
        self._opened: ProfileId | None = None
        stand.controller.currentChanged.connect(self._on_current)
        stand.library.opened.connect(self._on_opened)
        stand.library.notice.connect(self._on_notice)

    @property
    def ready(self) -> bool:
        """Whether the first video is there."""
        return self._shown

    def prepare(self) -> None:
        """Open a feed for somebody new; what is left of the one before is erased."""
        self._count += 1
        folder = self._run.folder
        assert folder is not None
        self._opened = None
        self._stand.controller.transport.hold()
        self._erase()
        self._stand.library.be(f"{PREFIX}{self._count}")
        self._stand.library.open([folder], seed=self._run.seed, whole=self._run.seed is not None)

    def begin(self) -> None:
        """Let the video play that waits."""
        self.hold(False)

    def leave(self) -> None:
        """End the feed; what is kept of it is erased with the next `prepare`."""
        # First the library's session: it is the controller's while that has not stopped.
        self._stand.library.close()
        self._stand.controller.stop()

    def hold(self, held: bool) -> None:
        """Hold the video, or let it go on."""
        transport = self._stand.controller.transport
        if held:
            transport.hold()
        else:
            transport.play_on()
            transport.release()

    def _erase(self) -> None:
        erased = erase_visitors(self._stand.writer, PREFIX, self._opened)
        self._stand.background.follow(erased, lambda _: None, self.failed.emit)

    @Slot(object)
    def _on_opened(self, profile: Profile) -> None:
        """Erase once more: what was on its way when the last one left is written by now."""
        self._opened = profile.id
        self._erase()

    @Slot()
    def _on_current(self) -> None:
        shown = self._stand.controller.on_screen() is not None
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    @Slot(str, str)
    def _on_notice(self, title: str, detail: str) -> None:
        self.failed.emit(f"{title}: {detail}" if detail else title)
