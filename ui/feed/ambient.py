"""The light a video throws on the room behind it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    Property,
    QEasingCurve,
    QRect,
    QRectF,
    QTimer,
    QVariantAnimation,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QSGImageNode, QSGNode, QSGTexture

from ui.feed.card import PageCard

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

FADE_MS = 900
SETTLE_MS = 320
"""The swipe's own animation comes first: a full-window fade beside it would cost it frames."""
FADE_STEPS = 9
"""Ten pictures a second are smooth for a light this soft; each redraws the whole window."""
SHRUNK = (32, 18)
"""Rows and columns the frame is reduced to."""
NOISE = 1.5
"""Levels of noise that keep a dark gradient from banding on an 8-bit screen."""


@QmlElement
class AmbientLight(QQuickItem):
    """Fills itself with the blurred colours of a card's frame, faded to the canvas at its sides."""

    cardChanged = Signal()
    strengthChanged = Signal()
    canvasChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self.setFlag(QQuickItem.Flag.ItemHasContents)
        self._card: PageCard | None = None
        self._strength = 0.42
        self._canvas = QColor("#0C0D10")
        self._from = self._to = self._now = np.zeros((*SHRUNK, 3), np.float32)
        self._image: NDArray[np.uint8] | None = None
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
            self._card.frame_came.disconnect(self._settle.start)
        self._card = card
        if card is not None:
            card.frame_came.connect(self._settle.start)
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
    def _begin(self) -> None:
        frame = self._card.frame if self._card is not None else None
        if frame is None:
            return
        self._from, self._to = self._now, shrink(frame.pixels)
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
        width, height = round(self.width()), round(self.height())
        if width > 1 and height > 1:
            ground = np.array(
                [self._canvas.blue(), self._canvas.green(), self._canvas.red()], np.float32
            )
            self._image = glow(self._now, ground, self._strength, width, height)
            self.update()

    def updatePaintNode(
        self, old: QSGNode | None, _data: QQuickItem.UpdatePaintNodeData
    ) -> QSGNode:
        """Hand the painted light to the scene graph."""
        if self._image is None:
            return None  # type: ignore[return-value]  # the stub forbids Qt's "no node yet"
        if old is None or self._node is None:
            self._node = self.window().createImageNode()
            self._node.setOwnsTexture(True)
            self._node.setFiltering(QSGTexture.Filtering.Linear)
        height, width = self._image.shape[:2]
        image = QImage(self._image.data, width, height, width * 4, QImage.Format.Format_RGB32)
        self._node.setTexture(self.window().createTextureFromImage(image.copy()))
        self._node.setRect(QRectF(0, 0, self.width(), self.height()))
        return self._node


def shrink(pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Reduce BGRA pixels to SHRUNK blurred colours, shape (32, 18, 3)."""
    rows = np.linspace(0, pixels.shape[0] - 1, SHRUNK[0] * 4).astype(int)
    columns = np.linspace(0, pixels.shape[1] - 1, SHRUNK[1] * 4).astype(int)
    sampled = pixels[np.ix_(rows, columns)][:, :, :3].astype(np.float32)
    small: NDArray[np.float32]
    small = sampled.reshape(SHRUNK[0], 4, SHRUNK[1], 4, 3).mean(axis=(1, 3), dtype=np.float32)
    for _ in range(3):
        for side in (0, 1):
            small = _blur(small, side)
    return small


def _blur(colours: NDArray[np.float32], side: int) -> NDArray[np.float32]:
    """Average each colour with the two on either side of it along one side."""
    margins = [(0, 0)] * 3
    margins[side] = (2, 2)
    windows = np.lib.stride_tricks.sliding_window_view(
        np.pad(colours, margins, mode="edge"), 5, axis=side
    )
    averaged: NDArray[np.float32] = windows.mean(axis=-1, dtype=np.float32)
    return averaged


def glow(
    colours: NDArray[np.float32],
    ground: NDArray[np.float32],
    strength: float,
    width: int,
    height: int,
) -> NDArray[np.uint8]:
    """Spread colours over a picture and fade them to the ground: BGRA, shape (height, width, 4)."""
    down, across = _stretch(SHRUNK[0], height), _stretch(SHRUNK[1], width)
    fade = np.outer(_edge(height), _edge(width)).astype(np.float32) * strength
    noise = np.random.default_rng(7).random((height, width), np.float32) - np.float32(0.5)
    noise *= NOISE * 2
    picture = np.empty((height, width, 4), np.uint8)
    for channel in range(3):
        light = down @ (colours[:, :, channel] - ground[channel]) @ across.T
        light *= fade
        light += noise + ground[channel]
        np.clip(light, 0, 255, out=light)
        picture[:, :, channel] = light
    picture[:, :, 3] = 255
    return picture


def _stretch(small: int, large: int) -> NDArray[np.float32]:
    """Smooth interpolation from `small` samples to `large`, shape (large, small)."""
    place = (np.arange(large) + 0.5) / large * small - 0.5
    away = np.abs(place[:, None] - np.arange(small)[None, :]) / 2
    weight = np.where(away < 1, (1 + np.cos(np.pi * np.minimum(away, 1))) / 2, 0)
    shares: NDArray[np.float32] = (weight / weight.sum(axis=1, keepdims=True)).astype(np.float32)
    return shares


def _edge(length: int) -> NDArray[np.float32]:
    """A bump that is nothing at both ends of a side and full in its middle."""
    bump: NDArray[np.float32] = (np.sin(np.pi * (np.arange(length) + 0.5) / length) ** 0.7).astype(
        np.float32
    )
    return bump
