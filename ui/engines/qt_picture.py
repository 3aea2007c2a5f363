"""A clip's frames as Qt decodes them, made upright BGRA of the size asked for."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

from player.colours import coding_of
from player.engine import Source
from player.frames import I420Picture


class QtPicture:
    """Turns one clip's frames into pixels.

    Qt's own toImage() takes every clip for BT.601 where there is no GPU, so the usual format
    goes the way of the libVLC engine; the rare ones (10 bits, 4:4:4) are left to Qt.
    """

    def __init__(self, source: Source, width: int, height: int) -> None:
        self._width, self._height = width, height
        self._coding = coding_of(source)
        self._decoded: I420Picture | None = None

    def to_bgra(self, frame: QVideoFrame) -> NDArray[np.uint8]:
        """Return a frame as BGRA rows of shape (height, width, 4), in memory of its own."""
        usual = frame.pixelFormat() is QVideoFrameFormat.PixelFormat.Format_YUV420P
        if usual and frame.map(QVideoFrame.MapMode.ReadOnly):
            try:
                return self._convert(frame)
            finally:
                frame.unmap()
        return self._let_qt_convert(frame)

    def _convert(self, frame: QVideoFrame) -> NDArray[np.uint8]:
        width, height = frame.width() // 2 * 2, frame.height() // 2 * 2
        turns = frame.surfaceFormat().rotation().value // 90
        decoded = self._decoded
        if decoded is None or (decoded.width, decoded.height) != (width, height):
            upright = (self._width, self._height)
            lying = upright[::-1] if turns % 2 else upright
            decoded = self._decoded = I420Picture(width, height, self._coding, lying)
        # Asked of the frame: what FFmpeg calls yuvj420p Qt has squeezed into limited range.
        range_now = frame.surfaceFormat().colorRange()
        is_full = range_now is QVideoFrameFormat.ColorRange.ColorRange_Full
        decoded.recode(replace(self._coding, full_range=is_full))
        decoded.fill(
            [
                np.frombuffer(frame.bits(plane), np.uint8).reshape(-1, frame.bytesPerLine(plane))
                for plane in range(3)
            ]
        )
        pixels = decoded.to_bgra()
        return np.ascontiguousarray(np.rot90(pixels, -turns)) if turns else pixels

    def _let_qt_convert(self, frame: QVideoFrame) -> NDArray[np.uint8]:
        image = frame.toImage().scaled(
            self._width,
            self._height,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        image = image.convertToFormat(QImage.Format.Format_RGB32)
        shape = (self._height, self._width, 4)
        pixels = np.frombuffer(image.constBits(), np.uint8).reshape(shape).copy()
        pixels[..., 3] = 255  # Qt leaves this byte of RGB32 undefined
        return pixels
