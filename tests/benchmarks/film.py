"""Films a column of the X screen, as often as the server hands it over."""

from __future__ import annotations

import ctypes
import ctypes.util
import time
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Event, Thread
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tests.benchmarks.figures import CannotMeasureError

_ALL_PLANES, _Z_PIXMAP = ctypes.c_ulong(-1), 2


@dataclass(frozen=True, slots=True)
class Shot:
    """One look at the column."""

    sooner_ms: float
    """Since 1970 in UTC, right before it was asked for."""
    later_ms: float
    """Right after it was handed over: what it shows was on the screen between the two."""
    levels: NDArray[np.uint8]
    """Green of the wanted rows, from the top."""


class _Image(ctypes.Structure):
    """The beginning of Xlib's XImage."""

    _fields_ = (
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("xoffset", ctypes.c_int),
        ("format", ctypes.c_int),
        ("data", ctypes.c_void_p),
        ("byte_order", ctypes.c_int),
        ("bitmap_unit", ctypes.c_int),
        ("bitmap_bit_order", ctypes.c_int),
        ("bitmap_pad", ctypes.c_int),
        ("depth", ctypes.c_int),
        ("bytes_per_line", ctypes.c_int),
        ("bits_per_pixel", ctypes.c_int),
    )


class Film:
    """Looks at one column until it is stopped; on a thread of its own."""

    def __init__(self, x: int, rows: Sequence[int]) -> None:
        """Begin.

        Args:
            x: the column.
            rows: those of it to keep, from the top.

        Raises:
            CannotMeasureError: there is no X display.
        """
        found = ctypes.util.find_library("X11")
        if found is None:
            raise CannotMeasureError("libX11 is not there")
        self._x11: Any = ctypes.CDLL(found)
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x11.XGetImage.restype = ctypes.POINTER(_Image)
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(None))
        if not self._display:
            raise CannotMeasureError("the X display cannot be opened")
        self._root = ctypes.c_ulong(self._x11.XDefaultRootWindow(self._display))
        self._x, self._rows = x, list(rows)
        self.shots: list[Shot] = []
        self._stop = Event()
        self._thread = Thread(target=self._run, name="film", daemon=True)
        self._thread.start()

    def stop(self) -> list[Shot]:
        """End it; return what was seen, oldest first."""
        self._stop.set()
        self._thread.join()
        self._x11.XCloseDisplay(self._display)
        return self.shots

    def _run(self) -> None:
        top, height = self._rows[0], self._rows[-1] - self._rows[0] + 1
        wanted = [row - top for row in self._rows]
        while not self._stop.is_set():
            sooner_ms = time.time_ns() / 1e6
            image = self._x11.XGetImage(
                self._display, self._root, self._x, top, 1, height, _ALL_PLANES, _Z_PIXMAP
            )
            later_ms = time.time_ns() / 1e6
            told = image.contents
            size = told.bytes_per_line * told.height
            line = np.frombuffer(ctypes.string_at(told.data, size), np.uint8)
            levels = line.reshape(told.height, told.bytes_per_line)[wanted, 1]
            self._x11.XDestroyImage(image)
            self.shots.append(Shot(sooner_ms, later_ms, levels))
            time.sleep(0.0005)  # the program shares the server and the processor
