"""How a picture gets its size and its colours: fitting, I420 to BGRA."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from player.colours import Coding, LumaLift
from player.engine import Source

Pixels = NDArray[np.uint8]

GLANCE = 16
"""Every so many rows and columns are enough to tell pictures apart that move; it costs 5 µs."""

BLOCK = 32
"""Memory for planes is padded to whole blocks: PyAV wants it so, and copying gets faster."""


def fit(source: Source, width: int, height: int) -> tuple[int, int]:
    """Return the largest even size with the source's aspect inside width x height pixels.

    It never exceeds the source's own size and never falls below 2 x 2.
    """
    scale = min(width / source.width, height / source.height, 1.0)
    return _even(source.width * scale), _even(source.height * scale)


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
        self._luma: Pixels = np.zeros((self.lines, self.pitch), np.uint8)
        self._planes: Pixels = np.zeros((self.lines * 3 // 2, self.pitch), np.uint8)
        self._lifted, self._chroma = self._planes[: self.lines], self._planes[self.lines :]
        self._lift = LumaLift(self._luma, self._lifted)
        self._out = out if out is not None else (width, height)
        self._converter: _Converter | None = None
        self._before: tuple[Pixels, Pixels] | None = None
        luma, chroma = self._luma.ctypes.data, self._chroma.ctypes.data
        self.addresses = luma, chroma, chroma + self._chroma.size // 2
        """Where the planes Y, U and V begin."""

    def recode(self, coding: Coding) -> None:
        """Take the pictures from now on for coded like that."""
        if coding != self.coding:
            self.coding, self._converter = coding, None

    def fill(self, planes: Sequence[Pixels]) -> None:
        """Copy the planes Y, U and V in; their rows may be longer than the picture needs."""
        halves = self._chroma.reshape(2, self.lines // 2, self.pitch // 2)
        for plane, own, share in zip(planes, (self._luma, *halves), (1, 2, 2), strict=True):
            rows, columns = self.height // share, self.width // share
            own[:rows, :columns] = plane[:rows, :columns]

    def to_bgra(self) -> Pixels:
        """Return the picture as BGRA rows, shape (height, width, 4), in memory of a pool's."""
        if self._converter is None:
            size = self.width, self.height
            self._converter = _Converter(self._planes, size, self.coding, self._out)
        if self.coding.full_range:
            np.copyto(self._lifted, self._luma)
        else:
            self._lift.apply()
        return self._converter.convert()

    def glance(self) -> Pixels:
        """Return a few of its numbers; pictures that move differ in them."""
        planes = self._luma, self._chroma
        return np.concatenate([plane[::GLANCE, ::GLANCE] for plane in planes])

    def remember(self) -> None:
        """Keep a copy of the picture, for `has_changed`."""
        self._before = self._luma.copy(), self._chroma.copy()

    def has_changed(self) -> bool:
        """Say whether the memory holds another picture than the one remembered."""
        if self._before is None:
            return True
        luma, chroma = self._before
        return not (np.array_equal(luma, self._luma) and np.array_equal(chroma, self._chroma))


class _Converter:
    """Turns one piece of I420 memory into BGRA, again and again.

    It is a filter graph and not VideoReformatter, which takes new memory for each picture: page
    faults cost five times the conversion itself. The graph writes into a buffer that nobody
    refers to any more, and holds no more of them than were ever in use at once.
    """

    def __init__(
        self, memory: Pixels, size: tuple[int, int], coding: Coding, out: tuple[int, int]
    ) -> None:
        import av.filter  # noqa: PLC0415  # on this thread, while others show the window

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

    def convert(self) -> Pixels:
        """Return what the memory holds now, in a buffer that the array keeps, on any thread."""
        self._graph.vpush(self._frame)
        frame = self._graph.vpull()
        plane = frame.planes[0]
        rows: Pixels = np.frombuffer(memoryview(plane), np.uint8)
        return rows.reshape(-1, plane.line_size // 4, 4)[: frame.height, : frame.width]


def _whole_blocks(pixels: int) -> int:
    return -(-pixels // BLOCK) * BLOCK


def _even(pixels: float) -> int:
    return max(2, int(pixels / 2 + 1e-6) * 2)
