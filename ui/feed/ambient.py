"""The light a video throws on the room behind it."""

from __future__ import annotations

from PySide6.QtCore import (
    Property,
    QEasingCurve,
    QObject,
    QRect,
    QRectF,
    QSize,
    Qt,
    QThreadPool,
    QTimer,
    QVariantAnimation,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QSGImageNode, QSGNode, QSGTexture

from ui.feed.card import PageCard
from ui.feed.glow import Light, glow, lamplight, shrink
from ui.feed.picture_node import forget_node, show_image

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

FADE_MS = 900
SETTLE_MS = 320
"""The swipe's own animation comes first: a full-window fade beside it would cost it frames."""
FADE_STEPS = 9
"""Ten pictures a second are smooth for a light this soft; each redraws the whole window."""
COARSE = 3
"""Worked out at a third of the window's size: no eye sees it, and it costs a ninth."""


@QmlElement
class AmbientLight(QQuickItem):
    """Fills itself with the blurred colours of a card's frame, faded to the canvas at its sides.

    Without a card it is lamplight: the place is there, and nothing plays.
    """

    cardChanged = Signal()
    strengthChanged = Signal()
    canvasChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self.setFlag(QQuickItem.Flag.ItemHasContents)
        self._card: PageCard | None = None
        self._strength = 0.42
        self._canvas = QColor("#0C0D10")
        self._now: Light | None = None
        self._from = self._to = lamplight(self._ground())
        self._image: QImage | None = None
        self._painter = _Painter()
        self._painter.painted.connect(self._show)
        self._wanted = False
        self._node: QSGImageNode | None = None
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.setDuration(FADE_MS)
        self._fade.setEasingCurve(QEasingCurve.Type.Linear)
        self._fade.valueChanged.connect(self._mix)
        self._mixed = -1
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._begin)

    def _get_card(self) -> PageCard | None:
        return self._card

    def _set_card(self, card: PageCard | None) -> None:
        if self._card is not None:
            self._card.frame_came.disconnect(self._await)
        self._card = card
        if card is not None:
            card.frame_came.connect(self._await)
        self._settle.start()
        self.cardChanged.emit()

    card = Property(PageCard, _get_card, _set_card, notify=cardChanged)

    def _get_strength(self) -> float:
        return self._strength

    def _set_strength(self, strength: float) -> None:
        self._strength = strength
        self._paint()
        self.strengthChanged.emit()

    strength = Property(float, _get_strength, _set_strength, notify=strengthChanged)

    def _get_canvas(self) -> QColor:
        return self._canvas

    def _set_canvas(self, canvas: QColor) -> None:
        self._canvas = canvas
        self._paint()
        self.canvasChanged.emit()

    canvas = Property(QColor, _get_canvas, _set_canvas, notify=canvasChanged)

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:
        """Paint at the new size: the picture is shown pixel by pixel."""
        super().geometryChange(new, old)
        if new.size() != old.size():
            self._paint()

    @Slot()
    def _await(self) -> None:
        # A slot of our own: PySide keeps something of every connection to one of Qt's.
        self._settle.start()

    @Slot()
    def _begin(self) -> None:
        frame = self._card.frame if self._card is not None else None
        if frame is None and self._card is not None:
            return  # its first frame starts this anew
        lamp = lamplight(self._ground())
        self._from = lamp if self._now is None else self._now
        self._to = lamp if frame is None else shrink(frame.pixels)
        self._mixed = -1
        self._fade.stop()
        self._fade.start()

    @Slot(object)
    def _mix(self, share: float) -> None:
        step = round(share * FADE_STEPS)
        if step == self._mixed:
            return
        self._mixed = step
        part = step / FADE_STEPS
        self._now = self._from * (1 - part) + self._to * part
        self._paint()

    def _paint(self) -> None:
        """Paint on a worker; what changes meanwhile is painted once after it."""
        size = QSize(round(self.width()), round(self.height()))
        if min(size.width(), size.height()) < COARSE:
            return
        self._wanted = self._painter.busy
        if not self._painter.busy:
            ground = self._ground()
            light = lamplight(ground) if self._now is None else self._now
            self._painter.begin(light, ground, self._strength, size)

    def _ground(self) -> tuple[int, int, int]:
        return self._canvas.blue(), self._canvas.green(), self._canvas.red()

    @Slot(QImage)
    def _show(self, image: QImage) -> None:
        self._image = image
        self.update()
        if self._wanted:
            self._paint()

    def updatePaintNode(
        self, old: QSGNode | None, _data: QQuickItem.UpdatePaintNodeData
    ) -> QSGNode:
        """Hand the painted light to the scene graph."""
        if self._image is None:
            return None  # type: ignore[return-value]  # the stub forbids Qt's "no node yet"
        if old is None:
            self.releaseResources()  # the scene graph took its nodes down with itself
        if self._node is None:
            self._node = self.window().createImageNode()
            self._node.setOwnsTexture(True)
            self._node.setFiltering(QSGTexture.Filtering.Linear)
        show_image(self.window(), self._node, self._image)
        self._node.setRect(QRectF(0, 0, self.width(), self.height()))
        return self._node

    def releaseResources(self) -> None:
        """Forget the node; Qt calls it when the item leaves the window, on the GUI thread."""
        if self._node is not None:
            forget_node(self._node)
            self._node = None


class _Painter(QObject):
    """Paints one light at a time on Qt's thread pool."""

    painted = Signal(QImage)

    def __init__(self) -> None:
        super().__init__()
        self.busy = False
        self.painted.connect(self._rest)

    def begin(
        self, colours: Light, ground: tuple[int, int, int], strength: float, size: QSize
    ) -> None:
        """Start; `painted` follows on this object's thread."""
        self.busy = True
        width, height = size.width() // COARSE, size.height() // COARSE

        def paint() -> None:
            pixels = glow(colours, ground, strength, width, height)
            coarse = QImage(pixels.data, width, height, QImage.Format.Format_RGB32)
            whole = Qt.AspectRatioMode.IgnoreAspectRatio
            self.painted.emit(
                coarse.scaled(size, whole, Qt.TransformationMode.SmoothTransformation)
            )

        QThreadPool.globalInstance().start(paint)

    @Slot(QImage)
    def _rest(self, _image: QImage) -> None:
        self.busy = False
