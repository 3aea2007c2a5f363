"""Where libVLC's pictures come out: memory callbacks of one player, turned into BGRA."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from enum import Enum, auto
from types import ModuleType
from typing import Any

import numpy as np

from player import vlc_callbacks
from player.colours import Coding
from player.engine import Frame
from player.frames import I420Picture, Pixels
from player.vlc_repeats import Repeats

SHOWN_ON_THE_WAY = 1
"""So many pictures after a pause may be new; those behind them are the last one once more."""

STARTS_WITHIN = 2
"""On its way out of a pause libVLC shows the picture it held once more. At times it was one ahead
of what was passed on: then the second is the first again."""


class Flow(Enum):
    """Which of the pictures that libVLC shows are passed on."""

    NONE = auto()
    """A paused player shows its picture again some 13 times a second: nobody needs that."""
    ONE = auto()
    """The next picture, then none."""
    CHANGED = auto()
    """Those that differ from the one before: what a seek brings up while paused."""
    ALL = auto()


class FrameTap:
    """Receives the pictures of one libVLC player, at the size asked for.

    `aim` and `let` are called by the slot's worker; the callbacks run on the player's video
    thread, which never has two pictures in hand at once. They never call libVLC back.
    """

    def __init__(self, vlc: ModuleType, player: Any, publish: Callable[[Frame], None]) -> None:
        self._flow = Flow.NONE
        self._flow_lock = threading.Lock()
        self._calm = threading.Event()
        self._shown_until_calm = 0
        self._calm.set()
        self._publish = publish
        self._picture: I420Picture | None = None
        self._tagged = Coding("bt601")
        self._prepared: Pixels | None = None
        self._starting = 0  # so many of the pictures that come may still be the held one
        self._breaks = True  # will the next picture not lead on from the one before?
        self._moving_since_s = 0.0
        self._glance: Pixels | None = None  # at the picture passed on last
        self._differs = False  # is the prepared picture another than that?
        self.repeats = Repeats()
        self._known: list[int] = []  # of the video thread, one for each set-up
        # libVLC keeps bare pointers to these: they have to live as long as the player.
        self._callbacks: tuple[Any, ...] = (
            vlc_callbacks.FormatCallback(self._set_up),
            vlc_callbacks.CleanupCallback(self._clean_up),
            vlc_callbacks.LockCallback(self._lock),
            vlc_callbacks.UnlockCallback(self._unlock),
            vlc_callbacks.DisplayCallback(self._display),
        )
        vlc_callbacks.attach(vlc, player, self._callbacks)

    def aim(self, picture: I420Picture) -> None:
        """Decode into a picture, and let the first one pass. To be called before play()."""
        self._picture, self._tagged = picture, picture.coding
        self.let(Flow.ONE)

    def let(self, flow: Flow) -> None:
        """Say which pictures pass from now on."""
        if flow is Flow.CHANGED and self._picture is not None:
            self._picture.remember()
        with self._flow_lock:
            if flow is Flow.ALL and self._flow is not Flow.ALL:
                self._starting, self._breaks = STARTS_WITHIN, True
            self._flow = flow

    def calm(self) -> None:
        """Let nothing pass any more; to be called right before the player is paused."""
        with self._flow_lock:
            self._flow = Flow.NONE
            self._shown_until_calm = SHOWN_ON_THE_WAY
            self._calm.clear()

    def await_calm(self, within_s: float) -> None:
        """After `calm`, wait until the player shows nothing but the picture it stopped at."""
        self._calm.wait(within_s)

    def break_off(self) -> None:
        """The decoder starts over: what it shows next does not lead on from what was shown."""
        self._breaks = True

    def close(self) -> None:
        """Let go of the picture and the callbacks; only once libVLC has released the player."""
        self._picture = self._prepared = None
        self._callbacks = ()

    def _set_up(self, opaque: Any, chroma: Any, *sizes: Any) -> int:
        width, height, pitches, lines = sizes
        picture = self._picture
        if picture is None:
            return 0
        chroma.contents.raw, coding = _as_it_comes(chroma.contents.raw, self._tagged)
        picture.recode(coding)
        width[0], height[0] = picture.width, picture.height
        for plane, share in enumerate((1, 2, 2)):
            pitches[plane] = picture.pitch // share
            lines[plane] = picture.lines // share
        self._known.append(vlc_callbacks.know_thread())
        return 1

    def _clean_up(self, opaque: Any) -> None:
        """Free no picture: the memory serves the next set-up."""
        vlc_callbacks.forget_thread(self._known.pop())

    def _lock(self, opaque: Any, planes: Any) -> None:
        assert self._picture is not None, "libVLC decodes only after set_up said yes"
        for plane, address in enumerate(self._picture.addresses):
            planes[plane] = address

    def _unlock(self, opaque: Any, picture: Any, planes: Any) -> None:
        """Convert ahead of time: libVLC waits for the picture's hour between this and display."""
        decoded, flow = self._picture, self._flow
        assert decoded is not None, "libVLC decodes only after set_up said yes"
        self._prepared = None
        if flow is Flow.NONE:
            return
        if flow is Flow.CHANGED and not decoded.has_changed():
            return
        glance = decoded.glance()
        self._differs = self._glance is None or not np.array_equal(glance, self._glance)
        if flow is Flow.ALL and self._is_held_one():
            return
        self._glance = glance
        self._prepared = decoded.to_bgra()

    def _is_held_one(self) -> bool:
        """Say whether libVLC shows the picture it held once more before it begins to move."""
        if not self._starting:
            return False
        if self._differs:
            self._starting -= 1
            return False
        self._starting, self._breaks = 0, True
        return True

    def _display(self, opaque: Any, picture: Any) -> None:
        prepared, self._prepared = self._prepared, None
        with self._flow_lock:
            flow = self._flow
            if flow is Flow.ONE and prepared is not None:
                self._flow = Flow.NONE
            if self._shown_until_calm:
                self._shown_until_calm -= 1
            else:
                self._calm.set()
        if prepared is not None and flow is not Flow.NONE:
            if flow is Flow.CHANGED and self._picture is not None:
                # Not before: libVLC drops pictures it finds late, and shows them again later.
                self._picture.remember()
            now_s = time.monotonic()
            if self._breaks:
                self._breaks, self._moving_since_s = False, now_s
            self.repeats.show(now_s, differs=self._differs)
            self._publish(Frame(prepared, now_s, self._moving_since_s))


def _as_it_comes(offered: bytes, tagged: Coding) -> tuple[bytes, Coding]:
    """Return the chroma to ask for, so that libVLC leaves the colours alone, and what comes then.

    Asked for I420 it would squeeze full range (which it calls J420, J422, J444) into limited
    range, but of some decoders' pictures only when it scales them too. Full range that it calls
    I420 or I0AL, as of VP9 and 10-bit files, arrives as tagged. RGB it turns into BT.601.
    """
    if offered.startswith(b"J"):
        return b"J420", Coding(tagged.matrix, full_range=True)
    if offered.startswith((b"RV", b"RG", b"GB")):
        return b"I420", Coding("bt601")
    return b"I420", tagged
