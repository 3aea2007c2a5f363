"""Look at a file once more when it is to be played: is it still the one the library knows?

A disk that does not answer keeps whoever asks it, so these are called on threads of their own.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from player.engine import Source
from player.facts import PassingPlayerError
from player.sniff import open_readonly, read_head, recognise

CHANGED = "This file has changed since it was read. It is read again."


@dataclass(frozen=True, slots=True)
class Identity:
    """Which file lay under a name, and how long it was."""

    device: int
    inode: int
    size: int
    written_ns: int
    """When it was last written to, by the file system."""


def inspect(source: Source) -> Identity:
    """Return which file lies there, having seen that it may be played as this source.

    Raises:
        GoneError: it is no longer there.
        PassingPlayerError: it cannot be read now, or has another size than the source.
        PlayerError: it is no file, or in no format that we play.
    """
    descriptor = open_readonly(source.path)
    try:
        head, size = read_head(descriptor)
        status = os.fstat(descriptor)
    finally:
        os.close(descriptor)
    if source.size not in (None, size):
        # By size alone: a file that was merely touched, or came back from a backup, is the same.
        raise PassingPlayerError(CHANGED)
    recognise(head, size)
    return identity_of(status)


def identity_of(status: os.stat_result) -> Identity:
    """Return what a file's status tells of it."""
    return Identity(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)


def was_rewritten(path: Path, known: Identity) -> bool:
    """Say whether the very file that plays was cut or written over, by as many bytes too.

    One that was deleted, or replaced by another of its name, plays on as it was: whoever has a
    file open keeps it.
    """
    try:
        found = identity_of(path.stat())
    except OSError:
        return False
    return (found.device, found.inode) == (known.device, known.inode) and found != known


def aside(job: Callable[[], object], name: str) -> threading.Thread:
    """Begin a job on a thread that nobody has to wait for, not even the end of the program."""
    thread = threading.Thread(target=job, name=name, daemon=True)
    thread.start()
    return thread
