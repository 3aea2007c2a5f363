"""Posters for QML, cropped to fill their frame, with rounded corners."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtQml import QQmlImageProviderBase
from PySide6.QtQuick import QQuickImageProvider

from player.facts import PlayerError


class PosterProvider(QQuickImageProvider):
    """Answers `image://poster/<content key>/<radius>` on QML's image thread."""

    def __init__(self, poster: Callable[[str], Path | None]) -> None:
        """Take who makes posters: content key -> JPEG, None for an unknown video; may block."""
        super().__init__(
            QQmlImageProviderBase.ImageType.Image,
            QQmlImageProviderBase.Flag.ForceAsynchronousImageLoading,
        )
        self._poster = poster

    def requestImage(self, name: str, size: QSize, wanted: QSize) -> QImage:
        """Return the poster at the wanted size, transparent where there is none."""
        key, _, radius = name.partition("/")
        target = wanted if wanted.width() > 0 and wanted.height() > 0 else QSize(540, 960)
        picture = QImage(target, QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(Qt.GlobalColor.transparent)
        try:
            path = self._poster(key)
        except PlayerError:
            return picture  # what cannot be opened is named when it is its turn to play
        if path is not None:
            _paint(picture, QImage(str(path)), float(radius or 0))
        return picture


def _paint(onto: QImage, poster: QImage, radius: float) -> None:
    """Fill a picture with a poster, edges cropped, corners round."""
    if poster.isNull():
        return
    filled = poster.scaled(
        onto.size(),
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    painter = QPainter(onto)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(onto.rect()), radius, radius)
    painter.setClipPath(shape)
    painter.drawImage(
        (onto.width() - filled.width()) // 2, (onto.height() - filled.height()) // 2, filled
    )
    painter.end()
