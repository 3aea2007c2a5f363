"""The libVLC engine: a pool of slots that decode into memory."""

from __future__ import annotations

import time
from collections.abc import Callable

from player import vlc_binding
from player.engine import Frame, PlaybackChanged, Source
from player.vlc_pool import Listeners, Pace, Voice
from player.vlc_slot import VlcSlot

SHUTDOWN_WITHIN_S = 5.0
"""How long `shutdown` waits for all slots together."""


class VlcEngine:
    """Plays through libVLC; keeps the contract of `player.engine.Engine`.

    Listeners are called on the slots' workers (changes) and on libVLC's video threads (frames).
    """

    def __init__(self, slots: int = 4, *, warns: bool = False) -> None:
        vlc = vlc_binding.load_vlc()
        self.name = f"libVLC {vlc_binding.libvlc_version()}"
        self.slots = slots
        self._voice, self._pace = Voice(), Pace()
        self._listeners = Listeners(lambda slot, generation: None, lambda change: None)
        self._instance = vlc_binding.new_instance(vlc, warns=warns)
        self._pool = [
            VlcSlot(index, vlc, self._instance, self._voice, self._pace, self._listeners)
            for index in range(slots)
        ]
        self._is_shut = False

    def listen(
        self,
        on_frame: Callable[[int, int], None],
        on_change: Callable[[PlaybackChanged], None],
    ) -> None:
        """See `Engine.listen`."""
        self._listeners.on_frame, self._listeners.on_change = on_frame, on_change

    def open(self, slot: int, source: Source, width: int, height: int) -> int:
        """See `Engine.open`."""
        return self._pool[slot].open(source, width, height)

    def play(self, slot: int) -> None:
        """See `Engine.play`."""
        self._pool[slot].play()

    def pause(self, slot: int) -> None:
        """See `Engine.pause`."""
        self._pool[slot].pause()

    def close(self, slot: int) -> None:
        """See `Engine.close`."""
        self._pool[slot].close()

    def seek(self, slot: int, position_ms: int) -> None:
        """See `Engine.seek`."""
        self._pool[slot].seek(position_ms)

    def step_frame(self, slot: int, direction: int) -> None:
        """See `Engine.step_frame`."""
        self._pool[slot].step_frame(direction)

    def set_rate(self, rate: float) -> None:
        """See `Engine.set_rate`."""
        self._pace.rate = rate
        for slot in self._pool:
            slot.keep_pace()

    def set_volume(self, volume: float, muted: bool) -> None:
        """See `Engine.set_volume`."""
        self._voice.volume, self._voice.muted = volume, muted
        for slot in self._pool:
            slot.hear_voice()

    def set_gain(self, slot: int, gain_db: float) -> None:
        """See `Engine.set_gain`."""
        self._pool[slot].set_gain(gain_db)

    def frame(self, slot: int) -> Frame | None:
        """See `Engine.frame`."""
        return self._pool[slot].frame()

    def position_ms(self, slot: int) -> int:
        """See `Engine.position_ms`."""
        return self._pool[slot].position_ms()

    def shutdown(self) -> None:
        """See `Engine.shutdown`. Calling it again does nothing."""
        if self._is_shut:
            return
        self._is_shut = True
        for slot in self._pool:
            slot.quit()
        deadline_s = time.monotonic() + SHUTDOWN_WITHIN_S
        ended = [slot.join(max(0.0, deadline_s - time.monotonic())) for slot in self._pool]
        if all(ended):
            self._instance.release()


def open_engine(slots: int = 4, *, warns: bool = False) -> VlcEngine:
    """Start libVLC with a pool of slots; with `warns` it prints its warnings on standard error.

    Raises:
        PlayerError: libVLC is missing or does not start; the text is fit for the viewer.
    """
    return VlcEngine(slots, warns=warns)
