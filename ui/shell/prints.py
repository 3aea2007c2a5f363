"""What libraries print: it goes to the log file and not to the terminal."""

from __future__ import annotations

import faulthandler
import io
import logging
import os
import re
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from threading import Thread

LINES_A_SECOND = 10
"""A damaged video brings its decoder to complain sixty times a second; ten are enough to know."""

ENDS_WITHIN_S = 0.5
"""A process we started may hold its end of the pipe: closing does not wait for that."""

STDERR = 2

_ADDRESS = re.compile(r"^\[[0-9a-f]{16}\] | @ 0x[0-9a-f]+")
"""Where in memory the part lay that spoke: libVLC and FFmpeg both say so, to nobody's use."""

NAME = __name__
"""What the log calls them by."""

_log = logging.getLogger(NAME)


def divert_prints(stack: ExitStack) -> None:
    """Log what C and C++ libraries print on standard error, until the stack closes.

    libVLC, two FFmpegs and ALSA print there as they please, and no option reaches all of them.
    Python's own standard error stays the terminal's: a bug's traceback is seen, and so is where
    the program stood when a library crashed it.
    """
    try:
        terminal = os.dup(STDERR)
    except OSError:  # started without a standard error: there is nothing to keep clean
        return
    ours, theirs = os.pipe()
    # A full pipe loses a line rather than stop a thread that holds Python's lock, for which the
    # reader would wait in vain.
    os.set_blocking(theirs, False)
    before = sys.stderr
    sys.stderr = io.TextIOWrapper(
        os.fdopen(terminal, "wb", buffering=0), errors="backslashreplace", write_through=True
    )
    os.dup2(theirs, STDERR)
    os.close(theirs)
    reader = Thread(target=_read, args=(ours,), name="prints", daemon=True)
    reader.start()

    def restore() -> None:
        os.dup2(terminal, STDERR)  # closes the last end they write to, unless a child has one
        reader.join(ENDS_WITHIN_S)
        sys.stderr, diverted = before, sys.stderr
        diverted.close()

    stack.callback(restore)
    if not faulthandler.is_enabled():
        faulthandler.enable(sys.stderr)
        stack.callback(faulthandler.disable)


def _read(pipe: int) -> None:
    keep = Sieve(_log.info)
    with os.fdopen(pipe, "rb") as lines:
        for line in lines:
            keep.take(line.decode("utf-8", "replace"))
    keep.settle()


class Sieve:
    """Passes LINES_A_SECOND on and counts the rest."""

    def __init__(
        self, tell: Callable[[str, str], object], now: Callable[[], float] = time.monotonic
    ) -> None:
        self._tell, self._now = tell, now
        self._since_s = float("-inf")
        self._told = self._left_out = 0

    def take(self, line: str) -> None:
        """Take in one line that a library printed."""
        if not line.strip():
            return
        if self._now() - self._since_s >= 1:
            self.settle()
            self._since_s, self._told = self._now(), 0
        if self._told == LINES_A_SECOND:
            self._left_out += 1
            return
        self._told += 1
        self._tell("%s", _ADDRESS.sub("", line.rstrip()))

    def settle(self) -> None:
        """Say how many lines were left out since this was last said."""
        if self._left_out:
            self._tell("%s", f"and {self._left_out} more lines like these")
        self._left_out = 0
