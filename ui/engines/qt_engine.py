"""The Qt engine: for machines without libVLC, with the decoders inside PySide6."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QObject, QTimer, qVersion

from player.engine import Frame, PlaybackChanged, Source
from ui.engines.qt_slot import QtSlot


class QtEngine:
    """Plays through Qt Multimedia; keeps the contract of `player.engine.Engine`.

    Every method has to be called on the GUI thread, and every listener is called there.
    Decoding runs on Qt's threads, turning a frame into BGRA on the GUI thread (4 to 30 ms for a
    frame of 1080p): good enough as the second choice.
    """

    def __init__(self, slots: int = 4) -> None:
        self.name = f"Qt Multimedia {qVersion()}"
        self.slots = slots
        self._home = QObject()
        self._frame_listener: Callable[[int, int], None] = lambda slot, generation: None
        self._change_listener: Callable[[PlaybackChanged], None] = lambda change: None
        self._pool = [
            QtSlot(self._home, index, self._tell_frame, self._tell_change) for index in range(slots)
        ]

    def listen(
        self,
        on_frame: Callable[[int, int], None],
        on_change: Callable[[PlaybackChanged], None],
    ) -> None:
        """See `Engine.listen`."""
        self._frame_listener, self._change_listener = on_frame, on_change

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
        for slot in self._pool:
            slot.set_rate(rate)

    def set_volume(self, volume: float, muted: bool) -> None:
        """See `Engine.set_volume`."""
        for slot in self._pool:
            slot.set_volume(volume, muted)

    def set_gain(self, slot: int, gain_db: float) -> None:
        """See `Engine.set_gain`."""
        self._pool[slot].set_gain(gain_db)

    def frame(self, slot: int) -> Frame | None:
        """See `Engine.frame`."""
        return self._pool[slot].latest

    def position_ms(self, slot: int) -> int:
        """See `Engine.position_ms`."""
        return self._pool[slot].position_ms()

    def shutdown(self) -> None:
        """See `Engine.shutdown`. Calling it again does nothing."""
        for slot in self._pool:
            slot.quit()
        unloaded = QEventLoop()
        QTimer.singleShot(0, unloaded.quit)  # queued behind what `quit` has asked for
        unloaded.exec()  # frames may still come, and be asked for
        pool, self._pool = self._pool, []
        for slot in pool:
            slot.delete()

    def _tell_frame(self, slot: int, generation: int) -> None:
        self._frame_listener(slot, generation)

    def _tell_change(self, change: PlaybackChanged) -> None:
        self._change_listener(change)
