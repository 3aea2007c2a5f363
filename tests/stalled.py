"""A disk that stops answering: whoever reads a file on it waits until the test lets go.

The kernel asks us before each read (fanotify, FAN_ACCESS_PERM); once stalled, we say nothing.
"""

from __future__ import annotations

import ctypes
import os
import select
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

FAN_CLASS_CONTENT, FAN_CLOEXEC = 4, 1
FAN_MARK_ADD = 1
FAN_ACCESS_PERM = ctypes.c_uint64(0x20000)
FAN_ALLOW = 1
AT_FDCWD = -100
QUESTION = struct.Struct("IBBHQii")
"""fanotify_event_metadata; the last but one is a descriptor of the file in question."""
ANSWER = struct.Struct("iI")
LOOK_MS = 50


class Disk:
    """Lets every read of some files pass until it is told to stall."""

    def __init__(self, asked: int) -> None:
        self._asked = asked
        self._stalls = threading.Event()
        self._gone = threading.Event()
        self._thread = threading.Thread(target=self._answer, daemon=True)
        self._thread.start()

    def stall(self) -> None:
        """Answer no more."""
        self._stalls.set()

    def close(self) -> None:
        """Let everyone go who waits."""
        self._gone.set()
        self._thread.join()
        os.close(self._asked)

    def _answer(self) -> None:
        poll = select.poll()
        poll.register(self._asked, select.POLLIN)
        while not self._gone.is_set():
            if not poll.poll(LOOK_MS) or self._stalls.is_set():
                self._gone.wait(LOOK_MS / 1000)
                continue
            questions = os.read(self._asked, 4096)
            for *_, file, _ in QUESTION.iter_unpack(questions):
                os.write(self._asked, ANSWER.pack(file, FAN_ALLOW))
                os.close(file)


@contextmanager
def disk_of(*paths: Path) -> Iterator[Disk]:
    """Come between these files and whoever opens them from now on.

    Skips the test where that is not allowed: it takes root, and a kernel that asks.
    """
    kernel = ctypes.CDLL(None, use_errno=True)
    asked = kernel.fanotify_init(FAN_CLASS_CONTENT | FAN_CLOEXEC, os.O_RDONLY)
    if asked < 0:
        pytest.skip(f"no fanotify: {os.strerror(ctypes.get_errno())}")
    for path in paths:
        place = os.fsencode(path)
        if kernel.fanotify_mark(asked, FAN_MARK_ADD, FAN_ACCESS_PERM, AT_FDCWD, place) != 0:
            os.close(asked)
            pytest.skip(f"no fanotify: {os.strerror(ctypes.get_errno())}")
    disk = Disk(asked)
    try:
        yield disk
    finally:
        disk.close()
