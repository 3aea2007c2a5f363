"""An engine: plays as libVLC does, and writes down what became of each video, for an experiment."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from player.engine import PlaybackChanged
from player.vlc_engine import VlcEngine


class NotingEngine(VlcEngine):
    """Keeps the contract of `player.engine.Engine`, as what it stands on does.

    One that decodes by itself keeps the same: see `ui/engines/qt_engine.py` for a whole one.
    """

    def __init__(self, slots: int = 4, *, notes: Path) -> None:
        super().__init__(slots)
        self.name = f"{self.name}, noting"
        self._lines: SimpleQueue[str] = SimpleQueue()
        # Whoever hears of a change must return at once, so a thread of its own writes.
        self._writer = Thread(target=self._write, args=(notes,), name="notes")
        self._writer.start()

    def listen(
        self,
        on_frame: Callable[[int, int], None],
        on_change: Callable[[PlaybackChanged], None],
    ) -> None:
        """See `Engine.listen`."""

        def note(change: PlaybackChanged) -> None:
            told = change.slot, change.generation, change.state.name, change.position_ms
            self._lines.put(f"{time.monotonic():.4f} {' '.join(map(str, told))}\n")
            on_change(change)

        super().listen(on_frame, note)

    def shutdown(self) -> None:
        """See `Engine.shutdown`."""
        super().shutdown()
        self._lines.put("")
        self._writer.join()

    def _write(self, notes: Path) -> None:
        with notes.open("w", encoding="utf-8") as file:
            while line := self._lines.get():
                file.write(line)
