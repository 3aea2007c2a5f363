"""A like, and its taking back: told, so that a slip can be undone."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.records import Reaction, ReactionKind
from ui.feed.controller import FeedController

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by main.py")
class Likes(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Tells of each like on the feed, and takes the last one back. Lives on the GUI thread."""

    said = Signal(str)
    """What was done, in words; `undo` takes it back."""

    def __init__(self, controller: FeedController) -> None:
        super().__init__(controller)
        self._controller = controller
        self._last: Reaction | None = None
        controller.likeSaid.connect(self._on_said)

    @Slot()
    def undo(self) -> None:
        """Take back what was said last, also when its video is gone by."""
        last, self._last = self._last, None
        if last is not None:
            self._controller.take_back(last)

    @Slot(object)
    def _on_said(self, reaction: Reaction) -> None:
        self._last = reaction
        liked = reaction.kind is ReactionKind.LIKE
        self.said.emit(self.tr("Liked") if liked else self.tr("No longer liked"))
