"""Draws a page's frame: player's memory wrapped as an image, shown by an image node."""

from __future__ import annotations

from math import isclose

from PySide6.QtCore import Property, QRect, QRectF, Signal
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QSGImageNode, QSGNode, QSGTexture

from player.engine import Frame
from ui.feed.card import PageCard
from ui.feed.corners import round_corners
from ui.feed.fit import fit, left_of
from ui.feed.picture_node import forget_node, show_image

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class VideoSurface(QQuickItem):
    """Shows the newest frame of a card, whole or cropped a little, in a round-cornered place.

    Works alike in GL and in the software scene graph, where items cannot be clipped to a
    rounded shape: the corners are cut into the frame's own alpha instead.
    """

    cardChanged = Signal()
    radiusChanged = Signal()
    placed = Signal()
    """The picture fills the item now, or no longer does."""

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self.setFlag(QQuickItem.Flag.ItemHasContents)
        self._card: PageCard | None = None
        self._radius = 0.0
        self._node: QSGImageNode | None = None
        self._shown: Frame | None = None  # its memory is the node's picture
        self._dirty = self._boxed = False

    def _get_card(self) -> PageCard | None:
        return self._card

    def _set_card(self, card: PageCard | None) -> None:
        if card is self._card:
            return
        if self._card is not None:
            self._card.framed.disconnect(self._refresh)
        self._card = card
        if card is not None:
            card.framed.connect(self._refresh)
        self._refresh()
        self.cardChanged.emit()

    card = Property(PageCard, _get_card, _set_card, notify=cardChanged)

    def _get_radius(self) -> float:
        return self._radius

    def _set_radius(self, radius: float) -> None:
        if radius != self._radius:
            self._radius = radius
            self._refresh()
            self.radiusChanged.emit()

    radius = Property(float, _get_radius, _set_radius, notify=radiusChanged)

    @Property(bool, notify=placed)
    def boxed(self) -> bool:
        """Whether the picture leaves room in the item, known before its first frame."""
        return self._boxed

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:
        """Place the picture anew."""
        super().geometryChange(new, old)
        self._refresh()

    def updatePaintNode(
        self, old: QSGNode | None, _data: QQuickItem.UpdatePaintNodeData
    ) -> QSGNode:
        """Hand the newest frame to the scene graph; called on the render thread, GUI blocked."""
        if old is None:
            self.releaseResources()  # the scene graph took its nodes down with itself
        frame = self._card.frame if self._card is not None else None
        if frame is None or self.width() <= 0 or self.height() <= 0:
            if self._node is not None:
                # Qt leaves deleting a node to whoever returns none; an empty one shows as little.
                self._node.setRect(QRectF())
            return self._node  # type: ignore[return-value]  # the stub forbids Qt's "no node"
        if self._node is None:
            self._node = self.window().createImageNode()
            self._node.setOwnsTexture(True)  # or every frame's texture stays: a gigabyte a minute
            self._dirty = True
        if self._dirty:
            self._dirty = False
            show_image(self.window(), self._node, self._wrap(frame))
            # Only now: until here the node had the frame before, which may be written over next.
            # That one was drawn, or never will be: a sync waits for the drawing before it.
            self._shown = frame
        placed = fit(frame.width, frame.height, self.width(), self.height())
        left, top, across, down = left_of(frame.width, frame.height, placed)
        self._node.setSourceRect(QRectF(left, top, across, down))
        scale = self.window().effectiveDevicePixelRatio()
        as_it_is = isclose(placed.width * scale, across) and isclose(placed.height * scale, down)
        ways = QSGTexture.Filtering
        self._node.setFiltering(ways.Nearest if as_it_is else ways.Linear)
        self._node.setRect(QRectF(placed.x, placed.y, placed.width, placed.height))
        return self._node

    def releaseResources(self) -> None:
        """Forget the node; Qt calls it when the item leaves the window, on the GUI thread."""
        if self._node is not None:
            forget_node(self._node)
            self._node = None

    def _refresh(self) -> None:
        self._dirty = True
        shape = self._card.shape if self._card is not None else (0, 0)
        placed = fit(*shape, self.width(), self.height())
        boxed = min(shape) > 0 and (placed.x > 0 or placed.y > 0)
        if boxed != self._boxed:
            self._boxed = boxed
            self.placed.emit()
        self.update()

    def _wrap(self, frame: Frame) -> QImage:
        """Wrap the frame's memory without a copy: whoever draws the image keeps the frame."""
        shape = QImage.Format.Format_RGB32
        placed = fit(frame.width, frame.height, self.width(), self.height())
        if self._radius > 0 and placed.x == 0 and placed.y == 0:
            part = left_of(frame.width, frame.height, placed)
            round_corners(frame.pixels, self._radius * part[2] / placed.width, part)
            shape = QImage.Format.Format_ARGB32_Premultiplied
        rows = frame.rows
        return QImage(rows.data, frame.width, frame.height, rows.strides[0], shape)
