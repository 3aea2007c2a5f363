"""Carries an engine's news from its threads to the GUI thread, frames coalesced."""

from __future__ import annotations

from threading import Lock

from PySide6.QtCore import QObject, Qt, Signal, Slot

from player.engine import Engine


class EngineBridge(QObject):
    """Speaks on the GUI thread for an engine that speaks on its own threads.

    At most one frame event per slot waits in the event queue: a GUI that falls behind skips
    to the newest frame instead of working through a backlog.
    """

    framed = Signal(int, int)
    """A slot of that generation has a new frame; ask the engine for it."""
    changed = Signal(object)
    """A PlaybackChanged."""
    _woken = Signal(int)
    _reported = Signal(object)

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = Lock()
        self._waiting: dict[int, int] = {}
        queued = Qt.ConnectionType.QueuedConnection
        self._woken.connect(self._deliver, queued)
        self._reported.connect(self.changed, queued)
        engine.listen(self._on_frame, self._reported.emit)

    def _on_frame(self, slot: int, generation: int) -> None:
        with self._lock:
            waiting = slot in self._waiting
            self._waiting[slot] = generation
        if not waiting:
            self._woken.emit(slot)

    @Slot(int)
    def _deliver(self, slot: int) -> None:
        with self._lock:
            generation = self._waiting.pop(slot)
        self.framed.emit(slot, generation)
