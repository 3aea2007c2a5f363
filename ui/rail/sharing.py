"""Hands the file of the video on screen to another program, or to another folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Property, QMimeData, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.records import ReactionKind
from ui.components.background import Background
from ui.feed.controller import FeedController
from ui.rail.copying import copy_with_sidecars

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by main.py")
class Sharing(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Shares by the clipboard, a drag, the file manager, or a copy. Lives on the GUI thread."""

    changed = Signal()
    said = Signal(str, str)
    """What was done, in words, and a detail."""
    failed = Signal(str, str)
    showWanted = Signal(object)
    """A Path to show in the file manager."""

    def __init__(
        self,
        controller: FeedController,
        background: Background,
    ) -> None:
        super().__init__(controller)
        self._controller, self._background = controller, background
        controller.moved.connect(self.changed)

    @Property(str, notify=changed)
    def address(self) -> str:
        """The file on screen as a drag offers it: a file URL, empty without one."""
        path = self._path()
        return path.as_uri() if path is not None else ""  # its bytes, also if they are no UTF-8

    @Slot()
    def copy(self) -> None:
        """Put the file on the clipboard, to be pasted in a file manager or a message."""
        path = self._path()
        if path is None:
            return
        held = QMimeData()
        held.setUrls([QUrl.fromEncoded(path.as_uri().encode())])
        held.setText(str(path))
        QGuiApplication.clipboard().setMimeData(held)
        self.shared()
        self.said.emit(self.tr("Copied. Paste it where you want it."), path.name)

    @Slot()
    def show(self) -> None:
        """Show the file in the file manager."""
        path = self._path()
        if path is not None:
            self.showWanted.emit(path)
            self.shared()

    @Slot(QUrl)
    def copyTo(self, folder: QUrl) -> None:
        """Copy the video with what lies beside it into a folder."""
        path, target = self._path(), Path(folder.toLocalFile())
        if path is None:
            return
        self.shared()
        self._background.run(
            lambda: copy_with_sidecars(path, target),
            lambda made: self.said.emit(self.tr("%n file(s) copied", "", len(made)), str(made[0])),
            lambda why: self.failed.emit(self.tr("It could not be copied"), why),
        )

    @Slot()
    def shared(self) -> None:
        """Note that the viewer shared the video: it is one he thinks something of."""
        self._controller.react(ReactionKind.SHARE)

    def _path(self) -> Path | None:
        shown = self._controller.on_screen()
        return shown.video.path if shown is not None else None
