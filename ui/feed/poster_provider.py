"""Posters for QML, placed as their video will be, with rounded corners."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, QEventLoop, QRectF, QSize, Qt, QUrl
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtQml import QQmlComponent, QQmlEngine, QQmlImageProviderBase
from PySide6.QtQuick import QQuickImageProvider

from player.facts import PlayerError
from storage.errors import StorageError
from ui.feed.backdrop import backdrop
from ui.feed.fit import CROP_AT_MOST, fit

COARSE = 3
"""A blurred still is worked out at a third of its size, and stretched smoothly."""

NOTHING = b"""
import QtQuick
Image {
    readonly property bool loading: status === Image.Loading
    source: "image://poster/nothing/0"
    sourceSize: Qt.size(2, 2)
}
"""


class PosterProvider(QQuickImageProvider):
    """Answers `image://poster/<content key>/<radius>[/fill, /still or /at/<ms>]`.

    On QML's image thread.

    A poster is placed as its video will be; with `fill`, as in a row of frames, it is cropped
    as much as it takes, and is the picture beside the video where there is one. A `still` is
    blurred and dimmed and fills the size: the room behind it. `at` is the picture of another
    moment, cropped like `fill`.
    """

    def __init__(
        self,
        poster: Callable[[str], Path | None],
        cover: Callable[[str], Path | None] | None = None,
        moment: Callable[[str, int], bytes | None] = lambda key, at_ms: None,
    ) -> None:
        """Take who makes posters: content key -> JPEG, None for an unknown video; may block.

        Args:
            poster: for what becomes the video, its first picture.
            cover: for what stands for it in a list; None for the poster.
            moment: content key and milliseconds -> the JPEG of what is seen then.
        """
        super().__init__(
            QQmlImageProviderBase.ImageType.Image,
            QQmlImageProviderBase.Flag.ForceAsynchronousImageLoading,
        )
        self._poster, self._cover, self._moment = poster, cover or poster, moment

    def requestImage(self, name: str, size: QSize, wanted: QSize) -> QImage:
        """Return the poster at the wanted size, transparent where there is none."""
        key, radius, *how = name.split("/")
        target = wanted if wanted.width() > 0 and wanted.height() > 0 else QSize(540, 960)
        picture = QImage(target, QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(Qt.GlobalColor.transparent)
        try:
            poster = self._read(key, how)
        except (PlayerError, StorageError):
            return picture  # what cannot be opened is named when it is its turn to play
        if poster is not None:
            if how == ["still"] and not poster.isNull():
                poster = _still(poster, target)
            _paint(picture, poster, float(radius), 1.0 if how else CROP_AT_MOST)
        return picture

    def _read(self, key: str, how: Sequence[str]) -> QImage | None:
        if how[:1] == ["at"]:
            seen = self._moment(key, int(how[1]))
            return QImage.fromData(seen) if seen is not None else None
        path = self._cover(key) if how == ["fill"] else self._poster(key)
        return QImage(str(path)) if path is not None else None


def _still(poster: QImage, size: QSize) -> QImage:
    """Blur and dim a poster; what is so soft is worked out coarsely."""
    bgra = poster.convertToFormat(QImage.Format.Format_RGB32)
    shape = (bgra.height(), bgra.bytesPerLine() // 4, 4)
    pixels = np.frombuffer(bgra.constBits(), np.uint8).reshape(shape)[:, : bgra.width()]
    width, height = max(1, size.width() // COARSE), max(1, size.height() // COARSE)
    soft = backdrop(pixels, width, height)
    return QImage(soft.data, width, height, QImage.Format.Format_RGB32).copy()


def add_posters(engine: QQmlEngine, provider: PosterProvider) -> None:
    """Give an engine its posters, and have it ask for one of nothing at once.

    QML's image thread asks a provider for its type with its mutex held, and PySide then looks for
    an override under Python's lock; having found none, it does not look again. A Python call into
    QML that needs the same mutex meanwhile would never return.
    """
    engine.addImageProvider("poster", provider)
    component = QQmlComponent(engine)
    component.setData(NOTHING, QUrl())
    image = component.create()
    image.setParent(engine)  # to be deleted with it
    while image.property("loading"):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _paint(onto: QImage, poster: QImage, radius: float, crop_at_most: float) -> None:
    """Place a poster in its frame, whose corners are round."""
    if poster.isNull():
        return
    placed = fit(poster.width(), poster.height(), onto.width(), onto.height(), crop_at_most)
    target = QRectF(placed.x, placed.y, placed.width, placed.height)
    part = QRectF(
        placed.crop_x * poster.width(),
        placed.crop_y * poster.height(),
        (1 - 2 * placed.crop_x) * poster.width(),
        (1 - 2 * placed.crop_y) * poster.height(),
    )
    painter = QPainter(onto)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(onto.rect()), radius, radius)
    painter.setClipPath(shape)
    painter.drawImage(target, poster, part)
    painter.end()
