"""One slot of the libVLC engine, as the engine and libVLC's threads see it."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from types import ModuleType
from typing import Any

from player.engine import Frame, Source
from player.slot_board import SlotBoard
from player.vlc_clip import VlcClip
from player.vlc_playback import VlcPlayback
from player.vlc_pool import Listeners, Pace, Voice


class VlcSlot:
    """Takes orders and events on any thread and has them carried out, in order, by a worker.

    Opening and stopping block in libVLC for up to 160 ms, so only the worker calls it. Every
    order and every event carries the generation of the `open` it belongs to, see `Worker`.
    """

    def __init__(
        self,
        index: int,
        vlc: ModuleType,
        instance: Any,
        voice: Voice,
        pace: Pace,
        listeners: Listeners,
    ) -> None:
        self._board = SlotBoard()
        new_clip = partial(VlcClip, vlc, instance, listener=self)
        self._playback = VlcPlayback(index, self._board, new_clip, voice, pace, listeners)

    # Called by the engine, on any thread.

    def open(self, source: Source, width: int, height: int) -> int:
        """Begin a generation: forget the old frame and preload a source."""
        generation = self._board.begin()
        # From now on: who waits, waits also for the clip before it to end.
        act = partial(self._playback.open, generation, time.monotonic(), source, width, height)
        self._order(act)
        return generation

    def play(self) -> None:
        """See `Engine.play`."""
        self._order(partial(self._playback.play, time.monotonic()))

    def pause(self) -> None:
        """See `Engine.pause`."""
        self._order(self._playback.pause)

    def seek(self, position_ms: int) -> None:
        """See `Engine.seek`. Of several seeks that wait, only the last is carried out."""
        self._board.want_seek(float(position_ms))
        self._order(self._playback.seek)

    def step_frame(self, direction: int) -> None:
        """See `Engine.step_frame`."""
        self._order(partial(self._playback.step, direction))

    def close(self) -> None:
        """See `Engine.close`."""
        self._order(self._playback.close)

    def set_gain(self, gain_db: float) -> None:
        """See `Engine.set_gain`."""
        if gain_db != self._board.gain_db:  # told of every slot each swipe, and a worker wakes
            self._board.gain_db = gain_db
            self._order(self._playback.speak)

    def hear_voice(self) -> None:
        """Take over the engine's volume if this slot is the one that plays."""
        self._order(self._playback.speak)

    def keep_pace(self) -> None:
        """Take over the engine's rate."""
        self._order(self._playback.keep_pace)

    def frame(self) -> Frame | None:
        """See `Engine.frame`."""
        return self._board.frame

    def position_ms(self) -> int:
        """See `Engine.position_ms`."""
        return self._playback.position_ms()

    def quit(self) -> None:
        """Tell the worker to stop the clip and end. Returns at once; see `join`."""
        self._board.retire()
        self._playback.worker.end()

    def join(self, timeout_s: float) -> bool:
        """Wait for the worker; return whether it has ended, and its clips with it."""
        return self._playback.worker.join(timeout_s) and not self._playback.is_ending()

    def _order(self, act: Callable[[], None]) -> None:
        self._playback.worker.put(self._board.generation, act)

    # Events of the clip, on libVLC's threads: they only post to the worker.

    def shown(self, generation: int, frame: Frame) -> None:
        """See `ClipListener`."""
        self._playback.show(generation, frame)

    def at(self, generation: int, position_ms: float) -> None:
        """See `ClipListener`."""
        act = partial(self._playback.take_time, position_ms, time.monotonic())
        self._playback.worker.put(generation, act)

    def restarted(self, generation: int) -> None:
        """See `ClipListener`."""
        act = partial(self._playback.take_restart, time.monotonic())
        self._playback.worker.put(generation, act)

    def ended(self, generation: int) -> None:
        """See `ClipListener`."""
        self._playback.worker.put(generation, self._playback.take_end)
