"""Whether what happens is being written, for the banner."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.writer import Writer

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by main.py")
class Saving(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Follows the writer. GUI thread, but for what the writer says."""

    faultChanged = Signal()
    caughtUp = Signal()
    """All that waited is written."""
    _said = Signal(str)

    def __init__(self, writer: Writer) -> None:
        super().__init__()
        self._fault = ""
        self._said.connect(self._take_in, Qt.ConnectionType.QueuedConnection)
        writer.listen(self._said.emit)

    @Property(str, notify=faultChanged)
    def fault(self) -> str:
        """Why nothing can be written now, empty while all is."""
        return self._fault

    @Slot(str)
    def _take_in(self, fault: str) -> None:
        recovered = bool(self._fault) and not fault
        self._fault = fault
        self.faultChanged.emit()
        if recovered:
            self.caughtUp.emit()
