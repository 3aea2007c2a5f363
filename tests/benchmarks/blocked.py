"""A watchdog over the GUI thread: how long our own code keeps it, and which code that is."""

from __future__ import annotations

import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

LOOK_EVERY_S = 0.001
SWITCH_EVERY_S = 0.001
"""Python's threads take turns at least this often, so that the watchdog is not kept waiting."""
OURS = ("ui", "player", "ranking", "storage")
"""The rooms of the house; frames of anything else are not ours."""


@dataclass(frozen=True, slots=True)
class Stay:
    """One call of our code by Qt, from the outside in."""

    ms: float
    entry: str
    """The function Qt called: file, line and name."""
    inside: str
    """Where it was when it was seen last."""


class Watchdog:
    """Looks at a thread's Python stack a thousand times a second, from a thread of its own.

    A call is known by its frame: as long as the outermost frame of ours is the same object, it
    is the same call. What Qt does by itself has no such frame and does not count; what Qt does
    for a call of ours, such as telling QML of a change, does.

    Args:
        watched: ident of the thread.
        root: the checkout, to know our files by.
    """

    def __init__(self, watched: int, root: Path) -> None:
        self._watched = watched
        self._rooms = tuple(f"{root / room}/" for room in OURS)
        self._root = f"{root}/"
        self._worst: dict[str, Stay] = {}
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        sys.setswitchinterval(min(SWITCH_EVERY_S, sys.getswitchinterval()))
        self._thread.start()

    def stop(self) -> list[Stay]:
        """Stop looking; return the longest stay of each entry, the worst first."""
        self._over.set()
        self._thread.join()
        return sorted(self._worst.values(), key=lambda stay: -stay.ms)

    def _watch(self) -> None:
        entry: FrameType | None = None
        since_s = 0.0
        while not self._over.wait(LOOK_EVERY_S):
            innermost = sys._current_frames().get(self._watched)
            now_s = time.monotonic()
            found = self._entry(innermost)
            if found is not entry:
                entry, since_s = found, now_s
            elif entry is not None and innermost is not None:
                self._note(entry, innermost, (now_s - since_s) * 1000)
            del innermost, found

    def _entry(self, frame: FrameType | None) -> FrameType | None:
        """Return the outermost frame of ours that Qt's event loop called."""
        outermost = None
        while frame is not None:
            if frame.f_code.co_name == "run" and frame.f_code.co_filename.endswith("wiring.py"):
                return outermost  # the event loop; below it lies main
            if frame.f_code.co_filename.startswith(self._rooms):
                outermost = frame
            frame = frame.f_back
        return None

    def _note(self, entry: FrameType, innermost: FrameType, ms: float) -> None:
        code = entry.f_code
        place = f"{code.co_filename.removeprefix(self._root)}:{code.co_firstlineno}"
        name = f"{place} {code.co_name}"
        known = self._worst.get(name)
        if known is None or known.ms < ms:
            inside = innermost.f_code
            file = inside.co_filename.removeprefix(self._root)
            where = f"{file}:{innermost.f_lineno} {inside.co_name}"
            self._worst[name] = Stay(ms, name, where)
