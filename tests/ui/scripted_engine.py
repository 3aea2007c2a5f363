"""An engine that plays invented pictures, and whose time stands still until a test moves it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from player.engine import Frame, PlaybackChanged, PlaybackState, Source

FRAME_S = 0.04
NO_PICTURE = "No picture could be read from this file."


@dataclass
class _Slot:
    generation: int = 0
    source: Source | None = None
    state: PlaybackState = PlaybackState.CLOSED
    position_s: float = 0.0
    loops: int = 0
    frame: Frame | None = None
    wants_play: bool = False


class ScriptedEngine:
    """Keeps the contract of `player.engine.Engine`; files that are missing are unplayable.

    Nothing happens but in `advance`, on the thread that calls it, so that what a test sees
    depends on its script alone.
    """

    name = "Scripted 1.0"

    def __init__(self, slots: int = 4) -> None:
        self.slots = slots
        self.volume: tuple[float, bool] = (1.0, False)
        self.rate = 1.0
        self.gains = [0.0] * slots
        self._slots = [_Slot() for _ in range(slots)]
        self._time_s = 0.0
        self._tell_frame: Callable[[int, int], None] = lambda slot, generation: None
        self._tell_change: Callable[[PlaybackChanged], None] = lambda change: None

    def now(self) -> float:
        """Return the monotonic seconds of this engine's world."""
        return self._time_s

    def listen(
        self,
        on_frame: Callable[[int, int], None],
        on_change: Callable[[PlaybackChanged], None],
    ) -> None:
        """See `Engine.listen`."""
        self._tell_frame, self._tell_change = on_frame, on_change

    def open(self, slot: int, source: Source, width: int, height: int) -> int:
        """See `Engine.open`."""
        generation = self._slots[slot].generation + 1
        self._slots[slot] = _Slot(generation, source, PlaybackState.OPENING)
        self._tell(slot)
        return generation

    def play(self, slot: int) -> None:
        """See `Engine.play`."""
        held = self._slots[slot]
        held.wants_play = held.source is not None
        if held.state in (PlaybackState.READY, PlaybackState.PAUSED):
            self._enter(slot, PlaybackState.PLAYING)

    def pause(self, slot: int) -> None:
        """See `Engine.pause`."""
        self._slots[slot].wants_play = False
        if self._slots[slot].state is PlaybackState.PLAYING:
            self._enter(slot, PlaybackState.PAUSED)

    def close(self, slot: int) -> None:
        """See `Engine.close`."""
        if self._slots[slot].state is not PlaybackState.CLOSED:
            self._enter(slot, PlaybackState.CLOSED)

    def seek(self, slot: int, position_ms: int) -> None:
        """See `Engine.seek`."""
        held = self._slots[slot]
        if held.state in (PlaybackState.READY, PlaybackState.PLAYING, PlaybackState.PAUSED):
            held.position_s = position_ms / 1000
            self._show(slot)
            self._tell(slot)

    def step_frame(self, slot: int, direction: int) -> None:
        """See `Engine.step_frame`."""
        held = self._slots[slot]
        if held.state not in (PlaybackState.READY, PlaybackState.PAUSED) or held.source is None:
            return
        place_s = held.position_s + direction * FRAME_S
        if 0 <= place_s < held.source.duration_ms / 1000:
            held.position_s = place_s
            self._show(slot)
            self._tell(slot)

    def set_rate(self, rate: float) -> None:
        """See `Engine.set_rate`."""
        self.rate = rate

    def set_volume(self, volume: float, muted: bool) -> None:
        """See `Engine.set_volume`."""
        self.volume = (volume, muted)

    def set_gain(self, slot: int, gain_db: float) -> None:
        """See `Engine.set_gain`."""
        self.gains[slot] = gain_db

    def frame(self, slot: int) -> Frame | None:
        """See `Engine.frame`."""
        return self._slots[slot].frame

    def position_ms(self, slot: int) -> int:
        """See `Engine.position_ms`."""
        return round(self._slots[slot].position_s * 1000)

    def shutdown(self) -> None:
        """See `Engine.shutdown`."""
        for slot in range(self.slots):
            self.close(slot)

    def state(self, slot: int) -> PlaybackState:
        """Return where a slot stands."""
        return self._slots[slot].state

    def advance(self, seconds: float) -> Iterator[float]:
        """Move time on, a frame at a time; yields after each, for the listener's event loop."""
        for _ in range(round(seconds / FRAME_S)):
            self._time_s += FRAME_S
            for slot, held in enumerate(self._slots):
                if held.state is PlaybackState.OPENING:
                    self._arrive(slot)
                elif held.state is PlaybackState.PLAYING:
                    self._move(slot)
            yield self._time_s

    def _arrive(self, slot: int) -> None:
        held = self._slots[slot]
        assert held.source is not None
        if not held.source.path.is_file():
            self._enter(slot, PlaybackState.UNPLAYABLE, NO_PICTURE)
            return
        self._show(slot)
        self._enter(slot, PlaybackState.READY)
        if held.wants_play:
            self._enter(slot, PlaybackState.PLAYING)

    def _move(self, slot: int) -> None:
        held = self._slots[slot]
        assert held.source is not None
        held.position_s += FRAME_S * self.rate
        duration_s = held.source.duration_ms / 1000
        if held.position_s >= duration_s:
            held.position_s -= duration_s
            held.loops += 1
            self._tell(slot)
        self._show(slot)

    def _show(self, slot: int) -> None:
        held = self._slots[slot]
        grey = round(held.position_s * 10) % 256
        pixels = np.full((32, 18, 4), grey, np.uint8)
        pixels[..., 3] = 255
        held.frame = Frame(pixels, self._time_s)
        self._tell_frame(slot, held.generation)

    def _enter(self, slot: int, state: PlaybackState, message: str = "") -> None:
        self._slots[slot].state = state
        self._tell(slot, message)

    def _tell(self, slot: int, message: str = "") -> None:
        held = self._slots[slot]
        self._tell_change(
            PlaybackChanged(
                slot, held.generation, held.state, self.position_ms(slot), held.loops, message
            )
        )
