"""How a picture gets its size and its colours: fitting, colour matrix, I420 to BGRA."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import av
import av.filter
import numpy as np
from numpy.typing import NDArray

from player.engine import Source

Pixels = NDArray[np.uint8]

LARGEST_SD = (1279, 576)
"""Up to this display size an untagged video is taken for BT.601, beyond it for BT.709: the
guess that players and our posters make, so that a clip does not change its colours."""

MATRICES = {
    "bt709": "bt709",
    "smpte170m": "bt601",
    "bt470bg": "bt601",
    "bt601": "bt601",
    "fcc": "fcc",
    "smpte240m": "smpte240m",
    "bt2020": "bt2020",
    "bt2020nc": "bt2020",
    "bt2020c": "bt2020",
}
"""FFmpeg's names of colour matrices -> swscale's. Anything else is guessed by size."""

BLOCK = 32
"""Memory for planes is padded to whole blocks: PyAV wants it so, and copying gets faster."""


def fit(source: Source, width: int, height: int) -> tuple[int, int]:
    """Return the largest even size with the source's aspect inside width x height pixels.

    It never exceeds the source's own size and never falls below 2 x 2.
    """
    scale = min(width / source.width, height / source.height, 1.0)
    return _even(source.width * scale), _even(source.height * scale)


def matrix_of(source: Source) -> str:
    """Return swscale's name of the matrix a source is coded with: as tagged, else by its size."""
    tagged = MATRICES.get(source.colorspace.lower())
    if tagged is not None:
        return tagged
    is_sd = source.width <= LARGEST_SD[0] and source.height <= LARGEST_SD[1]
    return "bt601" if is_sd else "bt709"


class PixelPool:
    """Arrays of one shape that are lent again once nobody holds them, or a view of them.

    Memory that is new for each frame costs five times the conversion itself in page faults.
    Used by one thread; whoever holds an array may be on any other.
    """

    def __init__(self, shape: tuple[int, ...]) -> None:
        self._shape = shape
        self._arrays: list[Pixels] = []

    def lend(self) -> Pixels:
        """Return an array that nobody else can see any more; its content is arbitrary."""
        for index in range(len(self._arrays)):
            # One reference is the list's, one is this call's. With no third there is nobody
            # left who could make one, as only this method hands arrays out.
            if sys.getrefcount(self._arrays[index]) == 2:
                return self._arrays[index]
        self._arrays.append(np.empty(self._shape, np.uint8))
        return self._arrays[-1]


class I420Picture:
    """One decoded picture in memory that a decoder may write into.

    The memory is written and read by `to_bgra` on the same thread, so there is no lock. It is
    reused for every picture of a clip. All sizes are even.

    Args:
        matrix: swscale's name of the colour matrix, see `matrix_of`.
        out: size of the BGRA pictures, the picture's own unless given.
    """

    def __init__(
        self, width: int, height: int, matrix: str, out: tuple[int, int] | None = None
    ) -> None:
        self.width, self.height = width, height
        self.pitch, self.lines = _whole_blocks(width), _whole_blocks(height)
        self._memory: Pixels = np.zeros((self.lines * 3 // 2, self.pitch), np.uint8)
        self._frame = av.VideoFrame.from_numpy_buffer(self._memory, format="yuv420p")
        self._frame.pts = 0
        out_width, out_height = out if out is not None else (width, height)
        self._pool = PixelPool((out_height, out_width, 4))
        # A filter graph and not VideoReformatter, which takes new memory for each picture.
        self._graph = self._converter(matrix, out_width, out_height)
        self._before: Pixels | None = None

    @property
    def addresses(self) -> tuple[int, int, int]:
        """Where the planes Y, U and V begin."""
        start, luma = self._memory.ctypes.data, self.pitch * self.lines
        return start, start + luma, start + luma + luma // 4

    def fill(self, planes: Sequence[Pixels]) -> None:
        """Copy the planes Y, U and V in; their rows may be longer than the picture needs."""
        luma = self.pitch * self.lines
        flat = self._memory.reshape(-1)
        for plane, start, share in zip(planes, (0, luma, luma * 5 // 4), (1, 2, 2), strict=True):
            rows, columns, pitch = self.height // share, self.width // share, self.pitch // share
            own = flat[start : start + rows * pitch].reshape(rows, pitch)
            own[:, :columns] = plane[:rows, :columns]

    def to_bgra(self) -> Pixels:
        """Return the picture as BGRA rows, shape (height, width, 4), lent by a pool."""
        self._graph.vpush(self._frame)
        plane = self._graph.vpull().planes[0]
        rows: Pixels = np.frombuffer(memoryview(plane), np.uint8)
        pixels = self._pool.lend()
        height, width, _ = pixels.shape
        np.copyto(pixels, rows.reshape(-1, plane.line_size // 4, 4)[:height, :width])
        return pixels

    def remember(self) -> None:
        """Keep a copy of the picture, for `has_changed`."""
        self._before = self._memory.copy()

    def has_changed(self) -> bool:
        """Say whether the memory holds another picture than the one remembered."""
        return self._before is None or not np.array_equal(self._before, self._memory)

    def _converter(self, matrix: str, width: int, height: int) -> av.filter.Graph:
        graph = av.filter.Graph()
        graph.threads = 1
        size = f"{self.pitch}x{self.lines}"
        graph.link_nodes(
            graph.add("buffer", f"video_size={size}:pix_fmt=yuv420p:time_base=1/1000"),
            graph.add("crop", f"{self.width}:{self.height}:0:0"),
            graph.add(
                "scale",
                f"{width}:{height}:flags=bilinear:in_color_matrix={matrix}"
                ":in_range=limited:out_range=full",
            ),
            graph.add("format", "pix_fmts=bgra"),
            graph.add("buffersink"),
        ).configure()
        return graph


def _whole_blocks(pixels: int) -> int:
    return -(-pixels // BLOCK) * BLOCK


def _even(pixels: float) -> int:
    return max(2, int(pixels / 2 + 1e-6) * 2)
