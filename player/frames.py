"""How a picture gets its size and its colours: fitting, colour matrix, I420 to BGRA."""

from __future__ import annotations

import av
import numpy as np
from av.video.reformatter import ColorRange, Colorspace, VideoReformatter
from numpy.typing import NDArray

from player.engine import Source

Pixels = NDArray[np.uint8]

HD_HEIGHT = 720
"""From this display height (the shorter side) on, an untagged video is taken for BT.709."""

MATRICES: dict[str, Colorspace] = {
    "bt709": Colorspace.ITU709,
    "smpte170m": Colorspace.ITU601,
    "bt470bg": Colorspace.ITU601,
    "bt601": Colorspace.ITU601,
    "fcc": Colorspace.FCC,
    "smpte240m": Colorspace.SMPTE240M,
    "bt2020nc": Colorspace.BT2020,
    "bt2020c": Colorspace.BT2020,
}
"""FFmpeg's names of colour matrices that swscale knows. Anything else is guessed by size."""


def fit(source: Source, width: int, height: int) -> tuple[int, int]:
    """Return the largest even size with the source's aspect inside width x height pixels.

    It never exceeds the source's own size and never falls below 2 x 2.
    """
    scale = min(width / source.width, height / source.height, 1.0)
    return _even(source.width * scale), _even(source.height * scale)


def matrix_of(source: Source) -> Colorspace:
    """Return the matrix a source's colours are coded with: as tagged, else by its size."""
    tagged = MATRICES.get(source.colorspace.lower())
    if tagged is not None:
        return tagged
    hd = min(source.width, source.height) >= HD_HEIGHT
    return Colorspace.ITU709 if hd else Colorspace.ITU601


BLOCK = 16
"""Swscale converts whole blocks of pixels and leaves the rest of a row black; PyAV wants planes of
whole lines in fours: the memory is padded on both sides."""


class I420Picture:
    """One decoded picture in memory that a decoder may write into.

    The memory is written by libVLC and read by `to_bgra` on the same thread, so there is no
    lock. It is reused for every picture of a clip.
    """

    def __init__(self, width: int, height: int, matrix: Colorspace) -> None:
        self.width = width
        self.height = height
        self._matrix = matrix
        self.pitch, self.lines = _whole_blocks(width), _whole_blocks(height)
        self._memory: Pixels = np.zeros((self.lines * 3 // 2, self.pitch), np.uint8)
        self._frame = av.VideoFrame.from_numpy_buffer(self._memory, format="yuv420p")
        self._reformatter = VideoReformatter()
        self._before: Pixels | None = None

    @property
    def addresses(self) -> tuple[int, int, int]:
        """Where the planes Y, U and V begin."""
        start, luma = self._memory.ctypes.data, self.pitch * self.lines
        return start, start + luma, start + luma + luma // 4

    def to_bgra(self) -> Pixels:
        """Return the picture as BGRA rows in memory of its own, shape (height, width, 4)."""
        shown = self._reformatter.reformat(
            self._frame,
            format="bgra",
            src_colorspace=self._matrix,
            src_color_range=ColorRange.MPEG,
            dst_color_range=ColorRange.JPEG,
            threads=1,
        )
        plane = shown.planes[0]
        rows = np.frombuffer(plane, np.uint8).reshape(self.lines, plane.line_size // 4, 4)
        return rows[: self.height, : self.width].copy()

    def remember(self) -> None:
        """Keep a copy of the picture, for `has_changed`."""
        self._before = self._memory.copy()

    def has_changed(self) -> bool:
        """Say whether the memory holds another picture than the one remembered."""
        return self._before is None or not np.array_equal(self._before, self._memory)


def _whole_blocks(pixels: int) -> int:
    return -(-pixels // BLOCK) * BLOCK


def _even(pixels: float) -> int:
    return max(2, int(pixels / 2 + 1e-6) * 2)
