"""Antialiased drawing on a 540x960 picture: a thin, terse layer over QPainter."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QRadialGradient,
)

WIDTH, HEIGHT = 540, 960
TAU = 2 * np.pi

Points = NDArray[np.float64]
"""Shape (n, 2): x and y in pixels."""

Ink = str | QColor | QBrush
NO_PEN = Qt.PenStyle.NoPen
PLUS = QPainter.CompositionMode.CompositionMode_Plus


def ink(colour: str | QColor, alpha: float = 1.0) -> QColor:
    """Return `colour` ("#rrggbb") with an opacity in [0, 1]."""
    shade = QColor(colour)
    shade.setAlphaF(min(1.0, max(0.0, alpha)))
    return shade


def blend(first: str, second: str, share: float) -> QColor:
    """Mix two colours; `share` 0 is the first, 1 the second."""
    a, b = QColor(first), QColor(second)
    pairs = ((a.redF(), b.redF()), (a.greenF(), b.greenF()), (a.blueF(), b.blueF()))
    red, green, blue = (min(1.0, max(0.0, float(x + (y - x) * share))) for x, y in pairs)
    return QColor.fromRgbF(red, green, blue)


def linear(x0: float, y0: float, x1: float, y1: float, *colours: str | QColor) -> QBrush:
    """Return a gradient from one point to another through evenly spaced colours."""
    gradient = QLinearGradient(x0, y0, x1, y1)
    for position, colour in zip(np.linspace(0, 1, len(colours)), colours, strict=True):
        gradient.setColorAt(float(position), QColor(colour))
    return QBrush(gradient)


def ramp(y0: float, y1: float, *colours: str | QColor) -> QBrush:
    """Return a vertical gradient through evenly spaced colours."""
    return linear(0, y0, 0, y1, *colours)


class Brush:
    """Draws one frame; y grows downwards, angles are degrees clockwise."""

    def __init__(self, image: QImage) -> None:
        self.painter = QPainter(image)
        self.painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        self.painter.setPen(NO_PEN)

    def close(self) -> None:
        """Finish the frame."""
        self.painter.end()

    def fill(self, *colours: str | QColor) -> None:
        """Paint the whole picture with a vertical gradient."""
        self.painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), ramp(0, HEIGHT, *colours))

    def shape(self, path: QPainterPath | QPolygonF, paint: Ink) -> None:
        """Fill a path or polygon."""
        self.painter.setBrush(QBrush(QColor(paint)) if isinstance(paint, str) else QBrush(paint))
        if isinstance(path, QPainterPath):
            self.painter.drawPath(path)
        else:
            self.painter.drawPolygon(path)

    def disc(self, x: float, y: float, radius: float, paint: Ink) -> None:
        """Fill a circle."""
        self.oval(x, y, radius, radius, paint)

    def oval(self, x: float, y: float, rx: float, ry: float, paint: Ink, angle: float = 0) -> None:
        """Fill an ellipse; when turned, gradients count from its centre."""
        self.painter.setBrush(QBrush(QColor(paint)) if isinstance(paint, str) else QBrush(paint))
        if not angle:
            self.painter.drawEllipse(QPointF(x, y), rx, ry)
            return
        with self.at(x, y, angle=angle):
            self.painter.drawEllipse(QPointF(0, 0), rx, ry)

    def box(self, x: float, y: float, w: float, h: float, paint: Ink, radius: float = 0) -> None:
        """Fill a rectangle with round corners."""
        self.painter.setBrush(QBrush(QColor(paint)) if isinstance(paint, str) else QBrush(paint))
        self.painter.drawRoundedRect(QRectF(x, y, w, h), radius, radius)

    def polygon(self, points: Points | Sequence[tuple[float, float]], paint: Ink) -> None:
        """Fill a polygon with straight edges."""
        self.shape(QPolygonF([QPointF(float(x), float(y)) for x, y in points]), paint)

    def blob(self, points: Points | Sequence[tuple[float, float]], paint: Ink) -> None:
        """Fill a closed curve that rounds every corner of `points`."""
        self.shape(rounded(points), paint)

    def line(
        self, points: Points | Sequence[tuple[float, float]], paint: Ink, width: float
    ) -> None:
        """Stroke a polyline with round ends and joints."""
        pen = QPen(QColor(paint) if isinstance(paint, str) else paint, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.painter.setPen(pen)
        self.painter.drawPolyline(QPolygonF([QPointF(float(x), float(y)) for x, y in points]))
        self.painter.setPen(NO_PEN)

    def ring(self, x: float, y: float, radius: float, paint: Ink, width: float) -> None:
        """Stroke a circle."""
        self.painter.setPen(QPen(QColor(paint) if isinstance(paint, str) else paint, width))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawEllipse(QPointF(x, y), radius, radius)
        self.painter.setPen(NO_PEN)

    def arc(
        self, x: float, y: float, radius: float, paint: Ink, width: float, start: float, span: float
    ) -> None:
        """Stroke a part of a circle with blunt ends; degrees from the right, anticlockwise."""
        pen = QPen(QColor(paint) if isinstance(paint, str) else paint, width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self.painter.setPen(pen)
        edge = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
        self.painter.drawArc(edge, round(start * 16), round(span * 16))
        self.painter.setPen(NO_PEN)

    def glow(
        self,
        x: float,
        y: float,
        radius: float,
        colour: str,
        strength: float = 1.0,
        *,
        add: bool = True,
    ) -> None:
        """Draw light that fades to nothing at `radius`; on a bright ground do not `add` it."""
        gradient = QRadialGradient(x, y, radius)
        for position, share in ((0.0, 1.0), (0.25, 0.45), (0.55, 0.13), (1.0, 0.0)):
            gradient.setColorAt(position, ink(colour, share * strength))
        if add:
            self.painter.setCompositionMode(PLUS)
        self.painter.setBrush(QBrush(gradient))
        self.painter.drawRect(QRectF(x - radius, y - radius, 2 * radius, 2 * radius))
        self.painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def field(self, rgb: NDArray[np.float64], *, add: bool = False) -> None:
        """Stretch a small picture, shape (h, w, 3) in [0, 1], over the frame."""
        picture = as_image(rgb)
        if add:
            self.painter.setCompositionMode(PLUS)
        self.painter.drawImage(QRectF(0, 0, WIDTH, HEIGHT), picture)
        self.painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    @contextmanager
    def at(
        self, x: float, y: float, scale: float = 1, angle: float = 0, squash: float = 1
    ) -> Iterator[None]:
        """Draw with the origin moved, turned and scaled; `squash` stretches y against x."""
        self.painter.save()
        self.painter.translate(x, y)
        if angle:
            self.painter.rotate(angle)
        if scale != 1 or squash != 1:
            self.painter.scale(scale, scale * squash)
        yield
        self.painter.restore()

    @contextmanager
    def doubled(self) -> Iterator["Brush"]:
        """Draw the whole picture at twice its size and scale it down, for the finest edges."""
        image = QImage(2 * WIDTH, 2 * HEIGHT, QImage.Format.Format_RGB32)
        fine = Brush(image)
        with fine.at(0, 0, scale=2):
            yield fine
        fine.close()
        keep = Qt.AspectRatioMode.IgnoreAspectRatio
        smooth = Qt.TransformationMode.SmoothTransformation
        self.painter.drawImage(0, 0, image.scaled(WIDTH, HEIGHT, keep, smooth))

    @contextmanager
    def faded(self, opacity: float) -> Iterator[None]:
        """Draw with less opacity."""
        before = self.painter.opacity()
        self.painter.setOpacity(before * min(1.0, max(0.0, opacity)))
        yield
        self.painter.setOpacity(before)

    @contextmanager
    def within(self, path: QPainterPath) -> Iterator[None]:
        """Draw only inside `path`."""
        self.painter.save()
        self.painter.setClipPath(path)
        yield
        self.painter.restore()


def as_image(rgb: NDArray[np.float64]) -> QImage:
    """Return a copy of a picture, shape (h, w, 3) in [0, 1], as a QImage."""
    height, width = rgb.shape[:2]
    bgra = np.full((height, width, 4), 255, np.uint8)
    bgra[..., :3] = np.rint(np.clip(rgb[..., ::-1], 0, 1) * 255)
    return QImage(bgra.data, width, height, width * 4, QImage.Format.Format_RGB32).copy()


def rounded(points: Points | Sequence[tuple[float, float]]) -> QPainterPath:
    """Return the closed quadratic curve through the middles of a polygon's edges."""
    corners = [QPointF(float(x), float(y)) for x, y in points]
    path = QPainterPath()
    path.moveTo((corners[-1] + corners[0]) / 2)
    for corner, following in pairwise([*corners, corners[0]]):
        path.quadTo(corner, (corner + following) / 2)
    path.closeSubpath()
    return path
