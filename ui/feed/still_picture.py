"""Paints the still that the scrubber is dragged to."""

from __future__ import annotations

from PySide6.QtCore import Property, QRectF, Signal, Slot
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from ui.feed.stills import Stills

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class StillPicture(QQuickPaintedItem):
    """Shows the still of the moment, its corners rounded."""

    RADIUS = 10.0

    stillsChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._stills: Stills | None = None
        self._image = QImage()

    def _get_stills(self) -> Stills | None:
        return self._stills

    def _set_stills(self, stills: Stills | None) -> None:
        if self._stills is not None:
            self._stills.changed.disconnect(self._take)
        self._stills = stills
        if stills is not None:
            stills.changed.connect(self._take)
        self.stillsChanged.emit()

    stills = Property(Stills, _get_stills, _set_stills, notify=stillsChanged)

    def paint(self, painter: QPainter) -> None:
        """Draw the picture over the whole item; on the render thread while the GUI waits."""
        if self._image.isNull():
            return
        whole = QRectF(0, 0, self.width(), self.height())
        shape = QPainterPath()
        shape.addRoundedRect(whole, self.RADIUS, self.RADIUS)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.setClipPath(shape)
        painter.drawImage(whole, self._image)

    @Slot()
    def _take(self) -> None:
        assert self._stills is not None
        self._image = self._stills.image
        self.update()
