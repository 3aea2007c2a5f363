"""What the X server shows, read from it without a toolkit."""

from __future__ import annotations

import ctypes
import ctypes.util
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tests.clips import Rgb

ALL_PLANES = ctypes.c_ulong(0xFFFFFFFF)
Z_PIXMAP = 2
CLIENT_MESSAGE = 33


class _Image(ctypes.Structure):
    """The beginning of Xlib's XImage, which is all that is read of it."""

    _fields_ = (
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("xoffset", ctypes.c_int),
        ("format", ctypes.c_int),
        ("data", ctypes.c_void_p),
    )


class _Message(ctypes.Structure):
    """Xlib's XClientMessageEvent, as long as an XEvent."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("padding", ctypes.c_long * 12),
    )


class Screen:
    """One X display."""

    def __init__(self, x11: ctypes.CDLL, display: Any) -> None:
        self._x11, self._display = x11, display
        number = x11.XDefaultScreen(display)
        self._root = x11.XRootWindow(display, number)
        self.width = x11.XDisplayWidth(display, number)
        self.height = x11.XDisplayHeight(display, number)

    def grab(self, width: int, height: int) -> NDArray[np.uint8]:
        """Return the top left of the screen as BGRX pixels, shape (height, width, 4)."""
        area = (0, 0, width, height)
        grabbed = self._x11.XGetImage(
            self._display, self._root, *area, ALL_PLANES, ctypes.c_int(Z_PIXMAP)
        )
        assert grabbed, "the X server gave no picture"
        memory = ctypes.string_at(grabbed.contents.data, width * height * 4)
        self._x11.XDestroyImage(grabbed)
        return np.frombuffer(memory, np.uint8).reshape(height, width, 4)

    def ask_to_close(self, window: int) -> None:
        """Do what a window manager does when its close button is pressed."""
        protocols, delete = (
            self._x11.XInternAtom(self._display, name, 0)
            for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW")
        )
        message = _Message(type=CLIENT_MESSAGE, window=window, message_type=protocols, format=32)
        message.data[0] = delete
        self._x11.XSendEvent(self._display, window, 0, 0, ctypes.byref(message))
        self._x11.XFlush(self._display)


@contextmanager
def open_screen() -> Iterator[Screen]:
    """Connect to the display that DISPLAY names."""
    x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultScreen.argtypes = [ctypes.c_void_p]
    x11.XRootWindow.argtypes = [ctypes.c_void_p, ctypes.c_int]
    x11.XRootWindow.restype = ctypes.c_ulong
    for name in ("XDisplayWidth", "XDisplayHeight"):
        getattr(x11, name).argtypes = [ctypes.c_void_p, ctypes.c_int]
    number, place = ctypes.c_uint, ctypes.c_int
    x11.XGetImage.argtypes = [
        *(ctypes.c_void_p, ctypes.c_ulong),
        *(place, place, number, number),
        *(ctypes.c_ulong, ctypes.c_int),
    ]
    x11.XGetImage.restype = ctypes.POINTER(_Image)
    x11.XDestroyImage.argtypes = [ctypes.POINTER(_Image)]
    x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, place]
    x11.XInternAtom.restype = ctypes.c_ulong
    x11.XSendEvent.argtypes = [
        *(ctypes.c_void_p, ctypes.c_ulong, place, ctypes.c_long),
        ctypes.POINTER(_Message),
    ]
    x11.XFlush.argtypes = [ctypes.c_void_p]
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    display = x11.XOpenDisplay(None)
    assert display, "there is no display"
    try:
        yield Screen(x11, display)
    finally:
        x11.XCloseDisplay(display)


def box_of(pixels: NDArray[np.uint8], colour: Rgb, tolerance: int = 8) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of where a colour is; (0, 0, 0, 0) where it is not."""
    wanted = np.array(colour[::-1], np.int16)
    near = (np.abs(pixels[:, :, :3].astype(np.int16) - wanted) <= tolerance).all(axis=2)
    # A line counts when a good part of it has the colour: a caption or a button may lie over it.
    rows = np.flatnonzero(near.sum(axis=1) > 0.2 * near.shape[1])
    columns = np.flatnonzero(near.sum(axis=0) > 0.1 * near.shape[0])
    if len(rows) == 0 or len(columns) == 0:
        return 0, 0, 0, 0
    return int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1
