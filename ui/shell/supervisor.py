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

from ui.shell.program_name import as_called

RESTART: Final = 75
"""The exit code with which the player asks to be started anew (EX_TEMPFAIL of sysexits.h)."""
TURN: Final = 76
"""The same, in private if this sitting was not, and the other way about."""
MOST, WITHIN_S = 3, 60.0
"""So many crashes in so many seconds, and it is not started again."""
REST_S: Final = 30.0
"""How long a program that must not stop waits after so many crashes."""
STILL_S: Final = 5.0
"""A player that has drawn nothing for so long has stopped."""
BLAMED_WITHIN_S: Final = 2.0
"""A crash so soon after a file was opened is that file's; a later one that of the video shown."""

_CRASHES: Final = frozenset(
    getattr(signal, name)
    for name in ("SIGSEGV", "SIGABRT", "SIGBUS", "SIGFPE", "SIGILL", "SIGTRAP", "SIGSYS")
    if hasattr(signal, name)
)
_PASSED_ON: Final = ("SIGINT", "SIGTERM", "SIGHUP")
_PR_SET_PDEATHSIG: Final = 1
_LOOK_S: Final = 0.25
"""How often is looked whether the player draws."""
_ENDS_WITHIN_S: Final = 2.0
"""What a player that stopped has to write down where it was."""
_BEAT: Final = struct.Struct("=d")
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
    still: bool = False
    """Whether it ran on, and drew nothing any more."""


class Board:
    """What the player opened last and when it drew, in memory that outlives it.

    Threads: one writes what is opened, one when it is drawn.
    """

    def __init__(self) -> None:
        self._memory = mmap.mmap(-1, _ROOM)
        self._beat = mmap.mmap(-1, _BEAT.size)

    def opening(self, path: Path) -> None:
        """Note that a file is about to be opened."""
        name = os.fsencode(path)[: _ROOM - _NOTE.size]
        self._memory[: _NOTE.size] = _NOTE.pack(0.0, 0)  # half a note is none
        self._memory[_NOTE.size : _NOTE.size + len(name)] = name
        self._memory[: _NOTE.size] = _NOTE.pack(time.monotonic(), len(name))

    def opened_lately(self, now_s: float | None = None) -> Path | None:
        """Return what was opened within the last moments before now, or a monotonic second."""
        at_s, length = _NOTE.unpack(self._memory[: _NOTE.size])
        now_s = time.monotonic() if now_s is None else now_s
        if not length or now_s - at_s > BLAMED_WITHIN_S:
            return None
        return Path(os.fsdecode(self._memory[_NOTE.size : _NOTE.size + length]))

    def drew(self) -> None:
        """Note that the player drew; from the first time on it has to go on drawing."""
        self._beat[:] = _BEAT.pack(time.monotonic())

    def forget_drawing(self) -> None:
        """Ask nothing of a player that has yet to draw."""
        self._beat[:] = _BEAT.pack(0.0)

    @property
    def drew_at_s(self) -> float:
        """The monotonic second of the last time; 0 before the first."""
        (at_s,) = _BEAT.unpack(self._beat[:])
        return float(at_s)


def supervised(
    player: Callable[[Board, Crash | None], int],
    log: Callable[[], Path | str],
    turn: Callable[[], object] = lambda: None,
    *,
    unattended: bool = False,
) -> int:
    """Run the player in a process of its own, again after each crash; return its exit code.

    Returns in both processes: in the player's with what it returned, in the first one with the
    code to end with.

    Args:
        player: runs until the window is closed; it is told of the crash before, if there was one.
        log: where the viewer finds what happened.
        turn: has the next sitting be private, or no longer so; called in the first process.
        unattended: whether nobody is there to start it again: then a player that noted on the
            board that it drew, and draws nothing more for STILL_S, has crashed too; and one that
            crashed MOST times within WITHIN_S is started again after a rest.
    """
    board = Board()
    if not hasattr(os, "fork"):
        return player(board, None)
    crash: Crash | None = None
    crashed_at_s: deque[float] = deque(maxlen=MOST)
    while True:
        first = os.getpid()
        board.forget_drawing()
        pid = os.fork()
        if pid == 0:
            _die_with(first)
            return player(board, crash)
        ended_by, still = _wait(pid, board if unattended else None)
        if ended_by in (RESTART, TURN):
            crash = None
            if ended_by == TURN:
                turn()
        elif still or -ended_by in _CRASHES:
            crash = Crash(board.opened_lately(board.drew_at_s if still else None), still)
            crashed_at_s.append(time.monotonic())
            if len(crashed_at_s) == MOST and crashed_at_s[-1] - crashed_at_s[0] <= WITHIN_S:
                if not unattended:
                    sys.stderr.write(as_called(STOPPED.format(count=MOST, log=log())) + "\n")
                    return 1
                crashed_at_s.clear()
                time.sleep(REST_S)
        else:
            return ended_by if ended_by >= 0 else 128 - ended_by


def _wait(pid: int, board: Board | None) -> tuple[int, bool]:
    """Wait for the player; return what ended it, and whether it was for drawing no more.

    What ended it is its exit code, or the signal below zero. The player has a process group of
    its own: Ctrl+C reaches this process alone, which passes it on, so that it comes once.
    """

    def pass_on(number: int, frame: FrameType | None) -> None:
        del frame
        os.kill(pid, number)

    numbers = [getattr(signal, name) for name in _PASSED_ON]
    before = {number: signal.signal(number, pass_on) for number in numbers}
    try:
        still = board is not None and _wait_while_it_draws(pid, board)
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), still
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _wait_while_it_draws(pid: int, board: Board) -> bool:
    """Wait until the player ends, and end it once it stops drawing; return whether it did.

    Its end is left for whoever asks next. While this process stood still itself, as all do when
    they are stopped, nobody can say that the player did.
    """
    looked_at_s = time.monotonic()
    since_s = 0.0
    while not _has_ended(pid):
        time.sleep(_LOOK_S)
        now_s = time.monotonic()
        if now_s - looked_at_s > STILL_S / 2:
            since_s = now_s
        looked_at_s = now_s
        drew_at_s = board.drew_at_s
        if drew_at_s and now_s - max(drew_at_s, since_s) > STILL_S:
            # An abort leaves where it stands in the report of crashes.
            for number in (signal.SIGABRT, signal.SIGKILL):
                os.kill(pid, number)
                ends_by_s = time.monotonic() + _ENDS_WITHIN_S
                while not _has_ended(pid) and time.monotonic() < ends_by_s:
                    time.sleep(_LOOK_S / 5)
            return True
    return False


def _has_ended(pid: int) -> bool:
    return os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT | os.WNOHANG) is not None


def _die_with(first: int) -> None:
    """Leave the first process's group; be closed in order when it is killed (Linux)."""
    os.setpgid(0, 0)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != first:
            os.kill(os.getpid(), signal.SIGTERM)
