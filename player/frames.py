"""How a picture gets its size and its colours: fitting, I420 to BGRA."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import av
import av.filter
import numpy as np
from numpy.typing import NDArray

from player.colours import BAND, Coding, LumaLift
from player.engine import Source

Pixels = NDArray[np.uint8]

GLANCE = 16
"""Every so many rows and columns are enough to tell pictures apart that move; it costs 5 µs."""

BLOCK = BAND
"""Memory for planes is padded to whole blocks: PyAV wants it so, and copying gets faster."""


def fit(source: Source, width: int, height: int) -> tuple[int, int]:
    """Return the largest even size with the source's aspect inside width x height pixels.

    It never exceeds the source's own size and never falls below 2 x 2.
    """
    scale = min(width / source.width, height / source.height, 1.0)
    return _even(source.width * scale), _even(source.height * scale)


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
        coding: what its numbers stand for; `recode` changes it.
        out: size of the BGRA pictures, the picture's own unless given.
    """

    def __init__(
        self, width: int, height: int, coding: Coding, out: tuple[int, int] | None = None
    ) -> None:
        self.width, self.height = width, height
        self.pitch, self.lines = _whole_blocks(width), _whole_blocks(height)
        self.coding = coding
        self._memory: Pixels = np.zeros((self.lines * 3 // 2, self.pitch), np.uint8)
        self._lifted = np.zeros_like(self._memory)
        self._lift = LumaLift(self.pitch)
        self._out = out if out is not None else (width, height)
        self._pool = PixelPool((self._out[1], self._out[0], 4))
        self._converter: _Converter | None = None
        self._before: Pixels | None = None

    def recode(self, coding: Coding) -> None:
        """Take the pictures from now on for coded like that."""
        if coding != self.coding:
            self.coding, self._converter = coding, None

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
        if self._converter is None:
            memory = self._memory if self.coding.full_range else self._lifted
            self._converter = _Converter(memory, (self.width, self.height), self.coding, self._out)
        if not self.coding.full_range:
            self._lift.apply(self._memory[: self.lines], self._lifted[: self.lines])
            np.copyto(self._lifted[self.lines :], self._memory[self.lines :])
        pixels = self._pool.lend()
        self._converter.convert(pixels)
        return pixels

    def glance(self) -> Pixels:
        """Return a few of its numbers; pictures that move differ in them."""
        return self._memory[::GLANCE, ::GLANCE].copy()

    def remember(self) -> None:
        """Keep a copy of the picture, for `has_changed`."""
        self._before = self._memory.copy()

    def has_changed(self) -> bool:
        """Say whether the memory holds another picture than the one remembered."""
        return self._before is None or not np.array_equal(self._before, self._memory)


class _Converter:
    """Turns one piece of I420 memory into BGRA, again and again.

    It is a filter graph and not VideoReformatter, which takes new memory for each picture.
    """

    def __init__(
        self, memory: Pixels, size: tuple[int, int], coding: Coding, out: tuple[int, int]
    ) -> None:
        self._frame = av.VideoFrame.from_numpy_buffer(memory, format="yuv420p")
        self._frame.pts = 0
        self._graph = av.filter.Graph()
        self._graph.threads = 1
        pitch, lines = memory.shape[1], memory.shape[0] * 2 // 3
        into = f"{out[0]}:{out[1]}:flags=bilinear"
        colours = f"in_color_matrix={coding.matrix}:in_range={coding.range}:out_range=full"
        steps = [
            ("buffer", f"video_size={pitch}x{lines}:pix_fmt=yuv420p:time_base=1/1000"),
            ("crop", f"{size[0]}:{size[1]}:0:0"),
            # Two steps: swscale gets colours wrong by up to 3 when it scales and converts at once.
            *([("scale", into)] if out != size else []),
            ("scale", f"{into}:{colours}"),
            ("format", "pix_fmts=bgra"),
            ("buffersink", None),
        ]
        self._graph.link_nodes(*[self._graph.add(*step) for step in steps]).configure()

    def convert(self, into: Pixels) -> None:
        """Write what the memory holds now as BGRA rows, shape (height, width, 4)."""
        self._graph.vpush(self._frame)
        plane = self._graph.vpull().planes[0]
        rows: Pixels = np.frombuffer(memoryview(plane), np.uint8)
        height, width, _ = into.shape
        np.copyto(into, rows.reshape(-1, plane.line_size // 4, 4)[:height, :width])


def _whole_blocks(pixels: int) -> int:
    return -(-pixels // BLOCK) * BLOCK


def _even(pixels: float) -> int:
    return max(2, int(pixels / 2 + 1e-6) * 2)
