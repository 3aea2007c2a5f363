"""Notices when the feed has nothing new left."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ranking.dealing import AGAIN
from storage.records import EpochId
from ui.feed.controller import FeedController

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by main.py")
class EverythingSeen(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Says that what comes now was seen before, once in an epoch and a run of the program.

    Lives on the GUI thread.
    """

    said = Signal()
    """The first video that is shown again is on screen."""

    def __init__(self, controller: FeedController) -> None:
        super().__init__()
        self._controller = controller
        self._epochs: set[EpochId] = set()
        controller.moved.connect(self._look)

    @Slot()
    def _look(self) -> None:
        shown = self._controller.on_screen()
        if shown is None or shown.deal.policy != AGAIN or shown.deal.epoch_id in self._epochs:
            return
        self._epochs.add(shown.deal.epoch_id)
        self.said.emit()
