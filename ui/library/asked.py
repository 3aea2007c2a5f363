"""Videos that were asked for by their files: the first that can be played comes on screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from storage.presence import is_file
from storage.records import VideoId
from ui.components.background import Background
from ui.feed.picking import Picking
from ui.library.library import Library

FindVideo = Callable[[Path], VideoId | None]
"""Finds the video of a resolved path; may block, so no GUI thread."""


class Asked(QObject):
    """Waits until a file is known, which its folder has to be read for. GUI thread."""

    shown = Signal()
    """It is on screen."""

    def __init__(
        self,
        library: Library,
        picking: Picking,
        find: FindVideo,
        background: Background,
        takes: Callable[[], bool],
    ) -> None:
        """Wait for what is asked for.

        Args:
            library: what folders are added to.
            picking: puts a video on screen.
            find: finds the video of a file.
            background: where it does so.
            takes: whether more may be played just now.
        """
        super().__init__()
        self._takes = takes
        self._library, self._picking = library, picking
        self._find, self._background = find, background
        self._wanted: tuple[Path, ...] = ()
        library.opened.connect(self._look)
        library.scanned.connect(self._look)
        library.readingEnded.connect(self._look_once_more)

    def begin_with(self, places: Sequence[Path]) -> None:
        """Show a video of these as soon as it is in the library; folders among them are let be."""
        self._wanted = tuple(places)

    def play(self, places: Sequence[Path]) -> None:
        """Add the folders, and those of the videos, and show the first video of these."""
        if self._takes():
            self.begin_with(places)
            self._library.add_folders(places)

    def _look(self) -> None:
        self._search(last=False)

    def _look_once_more(self) -> None:
        self._search(last=True)

    def _search(self, *, last: bool) -> None:
        wanted = self._wanted
        if not wanted:
            return

        def find() -> tuple[VideoId | None, str]:
            files = [place.resolve() for place in wanted if is_file(place)]
            found = (video for file in files if (video := self._find(file)) is not None)
            return next(found, None), files[0].name if files else ""

        def show(found: tuple[VideoId | None, str]) -> None:
            video, name = found
            if wanted is not self._wanted:  # shown meanwhile, or others are asked for
                return
            if last:
                self._wanted = ()
            if video is not None:
                self._picking.pick(video, lambda on_screen: self._told(wanted, on_screen))
            elif last and name:
                self._library.notice.emit(self.tr("That video cannot be played"), name)

        self._background.run(find, show)

    def _told(self, wanted: tuple[Path, ...], on_screen: bool) -> None:
        if on_screen:
            if wanted is self._wanted:
                self._wanted = ()
            self.shown.emit()
