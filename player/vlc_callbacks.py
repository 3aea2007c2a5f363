"""What libVLC calls us back with: pictures and events of one player, by functions of our own.

python-vlc's wrappers are passed by here. Its `event_manager()` remembers every player it was ever
asked for, and with the player the listener, its picture and its memory: 20 MB for each 1080p
clip, for ever.
"""

from __future__ import annotations

from collections.abc import Callable
from ctypes import (
    CFUNCTYPE,
    POINTER,
    PYFUNCTYPE,
    Structure,
    Union,
    c_char,
    c_float,
    c_int,
    c_int64,
    c_uint,
    c_void_p,
    pythonapi,
)
from enum import Enum
from types import ModuleType
from typing import Any

FormatCallback = CFUNCTYPE(
    c_uint,
    POINTER(c_void_p),
    POINTER(c_char * 4),
    POINTER(c_uint),
    POINTER(c_uint),
    POINTER(c_uint),
    POINTER(c_uint),
)
"""(opaque*, chroma[4]*, width*, height*, pitches*, lines*) -> buffers. python-vlc declares the
chroma as an immutable string, so it cannot be answered."""
CleanupCallback = CFUNCTYPE(None, c_void_p)
LockCallback = CFUNCTYPE(c_void_p, c_void_p, POINTER(c_void_p))
UnlockCallback = CFUNCTYPE(None, c_void_p, c_void_p, POINTER(c_void_p))
DisplayCallback = CFUNCTYPE(None, c_void_p, c_void_p)


class News(Enum):
    """The events we listen to, by libVLC's numbers (libvlc_events.h)."""

    BUFFERING = 0x103
    ENDED = 0x109
    FAILED = 0x10A
    TIME = 0x10B


class _Told(Union):
    _fields_ = (("share", c_float), ("time_ms", c_int64))


class _Event(Structure):
    _fields_ = (("kind", c_int), ("sender", c_void_p), ("told", _Told))


EventCallback = CFUNCTYPE(None, POINTER(_Event), c_void_p)

# Prototypes, not attributes of the loaded library: those are shared by all threads, and one
# that sets their types takes them away under another that is just calling.
_SET_FORMAT = CFUNCTYPE(None, c_void_p, FormatCallback, CleanupCallback)
_SET_PICTURES = CFUNCTYPE(None, c_void_p, LockCallback, UnlockCallback, DisplayCallback, c_void_p)
_EVENT_MANAGER = CFUNCTYPE(c_void_p, c_void_p)
_EVENT_ATTACH = CFUNCTYPE(c_int, c_void_p, c_int, EventCallback, c_void_p)

_ENSURE = PYFUNCTYPE(c_int)(("PyGILState_Ensure", pythonapi))
_RELEASE = PYFUNCTYPE(None, c_int)(("PyGILState_Release", pythonapi))


def know_thread() -> int:
    """Have Python keep what it holds of libVLC's thread that calls, between its callbacks.

    It makes a thread state anew for each call otherwise, and maps and unmaps memory for it: three
    times a frame, and every unmapping interrupts the other processor at work on this process.

    Returns:
        What `forget_thread` takes, to be called on the same thread before it ends.
    """
    return int(_ENSURE())


def forget_thread(known: int) -> None:
    """Undo one `know_thread`."""
    _RELEASE(known)


def attach(vlc: ModuleType, player: Any, callbacks: tuple[Any, Any, Any, Any, Any]) -> None:
    """Have a player decode into memory.

    The callbacks are set-up, clean-up, lock, unlock, display; they must outlive the player.
    """
    setup, cleanup, lock, unlock, display = callbacks
    _SET_FORMAT(("libvlc_video_set_format_callbacks", vlc.dll))(player, setup, cleanup)
    pictures = _SET_PICTURES(("libvlc_video_set_callbacks", vlc.dll))
    pictures(player, lock, unlock, display, None)


def listen(vlc: ModuleType, player: Any, hear: Callable[[News, float], None]) -> Any:
    """Have a player tell its news, on its own threads.

    `hear` takes the event and what it says: the place in milliseconds for TIME, how full the
    buffer is in percent for BUFFERING, else nothing of meaning.

    Returns:
        What libVLC calls; it must outlive the player.
    """

    def tell(event: Any, _data: Any) -> None:
        news = News(event.contents.kind)
        told = event.contents.told
        hear(news, told.share if news is News.BUFFERING else float(told.time_ms))

    callback = EventCallback(tell)
    manager = _EVENT_MANAGER(("libvlc_media_player_event_manager", vlc.dll))(player)
    event_attach = _EVENT_ATTACH(("libvlc_event_attach", vlc.dll))
    for news in News:
        if event_attach(manager, news.value, callback, None) != 0:
            raise MemoryError
    return callback
