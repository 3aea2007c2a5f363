"""Start the player again when a fault below Python ends it: libVLC lives in its process.

The first process forks the player before Qt, a thread or a file is opened, and then only waits;
it costs a few milliseconds and, since its memory is shared, a few megabytes. Systems without fork
run the player unsupervised.
"""

from __future__ import annotations

import ctypes
import mmap
import os
import signal
import struct
import sys
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Final

RESTART: Final = 75
"""The exit code with which the player asks to be started anew (EX_TEMPFAIL of sysexits.h)."""
TURN: Final = 76
"""The same, in private if this sitting was not, and the other way about."""
MOST, WITHIN_S = 3, 60.0
"""So many crashes in so many seconds, and it is not started again."""
BLAMED_WITHIN_S: Final = 2.0
"""A crash so soon after a file was opened is that file's; a later one that of the video shown."""

_CRASHES: Final = frozenset(
    getattr(signal, name)
    for name in ("SIGSEGV", "SIGABRT", "SIGBUS", "SIGFPE", "SIGILL", "SIGTRAP", "SIGSYS")
    if hasattr(signal, name)
)
_PASSED_ON: Final = ("SIGINT", "SIGTERM", "SIGHUP")
_PR_SET_PDEATHSIG: Final = 1
_NOTE: Final = struct.Struct("=dH")
_ROOM: Final = 8192

STOPPED = """Homefeed crashed {count} times within a minute and was not started again.
What happened: {log}
A report without personal data: python3 main.py doctor --bundle report.zip"""


@dataclass(frozen=True, slots=True)
class Crash:
    """Why the player was started again."""

    opened: Path | None
    """The file it had opened just before; none when that was longer ago."""


class Board:
    """What the player opened last, in memory that outlives it. Threads: one writes."""

    def __init__(self) -> None:
        self._memory = mmap.mmap(-1, _ROOM)

    def opening(self, path: Path) -> None:
        """Note that a file is about to be opened."""
        name = os.fsencode(path)[: _ROOM - _NOTE.size]
        self._memory[: _NOTE.size] = _NOTE.pack(0.0, 0)  # half a note is none
        self._memory[_NOTE.size : _NOTE.size + len(name)] = name
        self._memory[: _NOTE.size] = _NOTE.pack(time.monotonic(), len(name))

    def opened_lately(self) -> Path | None:
        """Return what was opened within the last moments."""
        at_s, length = _NOTE.unpack(self._memory[: _NOTE.size])
        if not length or time.monotonic() - at_s > BLAMED_WITHIN_S:
            return None
        return Path(os.fsdecode(self._memory[_NOTE.size : _NOTE.size + length]))


def supervised(
    player: Callable[[Board, Crash | None], int],
    log: Callable[[], Path | str],
    turn: Callable[[], object] = lambda: None,
) -> int:
    """Run the player in a process of its own, again after each crash; return its exit code.

    Returns in both processes: in the player's with what it returned, in the first one with the
    code to end with.

    Args:
        player: runs until the window is closed; it is told of the crash before, if there was one.
        log: where the viewer finds what happened.
        turn: has the next sitting be private, or no longer so; called in the first process.
    """
    board = Board()
    if not hasattr(os, "fork"):
        return player(board, None)
    crash: Crash | None = None
    crashed_at_s: deque[float] = deque(maxlen=MOST)
    while True:
        first = os.getpid()
        pid = os.fork()
        if pid == 0:
            _die_with(first)
            return player(board, crash)
        ended_by = _wait(pid)
        if ended_by in (RESTART, TURN):
            crash = None
            if ended_by == TURN:
                turn()
        elif -ended_by in _CRASHES:
            crash = Crash(board.opened_lately())
            crashed_at_s.append(time.monotonic())
            if len(crashed_at_s) == MOST and crashed_at_s[-1] - crashed_at_s[0] <= WITHIN_S:
                sys.stderr.write(STOPPED.format(count=MOST, log=log()) + "\n")
                return 1
        else:
            return ended_by if ended_by >= 0 else 128 - ended_by


def _wait(pid: int) -> int:
    """Wait for the player; return its exit code, or the signal that ended it below zero.

    The player has a process group of its own: Ctrl+C reaches this process alone, which passes it
    on, so that it comes once.
    """

    def pass_on(number: int, frame: FrameType | None) -> None:
        del frame
        os.kill(pid, number)

    numbers = [getattr(signal, name) for name in _PASSED_ON]
    before = {number: signal.signal(number, pass_on) for number in numbers}
    try:
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _die_with(first: int) -> None:
    """Leave the first process's group; be closed in order when it is killed (Linux)."""
    os.setpgid(0, 0)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != first:
            os.kill(os.getpid(), signal.SIGTERM)
