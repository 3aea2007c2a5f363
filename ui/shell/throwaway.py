"""Folders in memory that are forgotten with their process: what is in one never lies on a disk.

Whoever holds one has its lock, which the kernel takes away with the last process that inherited
it. So a folder without one was left by processes that were killed, and the next start removes it.
Standard library only: one is made before the player is forked.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from ui.shell.fault import Fault

PREFIX: Final = "homefeed-private-"
ROOM: Final = 64 * 1024 * 1024
"""What has to be free besides what is copied into it: posters, and what a sitting writes."""

_IN_MEMORY: Final = ("tmpfs", "ramfs")
_MOUNTS: Final = Path("/proc/self/mounts")
_TRIES: Final = 20
_BETWEEN_S: Final = 0.05
"""What a worker that was told to end still writes comes between; a second is enough for that."""


class Throwaway:
    """A folder in memory for its owner alone."""

    def __init__(self, folder: Path, lock: int) -> None:
        self.folder = folder
        self._lock = lock

    def discard(self) -> None:
        """Remove it with all that is in it; a second time does nothing."""
        _remove(self.folder)
        with suppress(OSError):
            os.close(self._lock)
        self._lock = -1


def make_throwaway(needs: int) -> Throwaway:
    """Make a folder in memory with room for so many bytes and some more.

    Raises:
        Fault: there is no file system in memory, or none with that much room.
    """
    places = list(memory_places())
    if not places:
        raise Fault(
            "A private sitting needs a place in memory, and this system offers none: neither "
            "/run/user nor /dev/shm is one."
        )
    for place in places:
        with suppress(OSError):
            if shutil.disk_usage(place).free >= needs + ROOM:
                return _locked_in(place)
    wanted = (needs + ROOM) / 1e6
    raise Fault(f"A private sitting needs {wanted:.0f} MB of memory, and there is less.")


def sweep() -> None:
    """Remove what sittings left that were killed."""
    for place in memory_places():
        for folder in place.glob(f"{PREFIX}*"):
            with suppress(OSError):  # it is another user's, or a link
                _sweep_one(folder)


def memory_places() -> Iterator[Path]:
    """Yield the folders of this system that lie in memory, the user's own before everybody's."""
    try:
        told = _MOUNTS.read_text("utf-8", "surrogateescape")
    except OSError:
        return
    mounts = [line.split(" ") for line in told.splitlines()]
    in_memory = {Path(fields[1]) for fields in mounts if fields[2] in _IN_MEMORY}
    mounted = {Path(fields[1]) for fields in mounts}
    own = os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}"
    for place in dict.fromkeys((Path(own), Path("/dev/shm"))):
        holds = next((each for each in (place, *place.parents) if each in mounted), None)
        if holds in in_memory and os.access(place, os.W_OK | os.X_OK):
            yield place


def _locked_in(place: Path) -> Throwaway:
    """Make a folder and hold it; again if a start that swept just then took it for a left one."""
    for _ in range(_TRIES):
        folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=place))
        lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        fcntl.flock(lock, fcntl.LOCK_EX)
        if folder.exists():
            return Throwaway(folder, lock)
        os.close(lock)
    raise OSError(f"{place} loses what is made in it")


def _sweep_one(folder: Path) -> None:
    # Not through a link that somebody else laid, and nothing of another user's.
    lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        if os.fstat(lock).st_uid == os.getuid():
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            _remove(folder)
    except BlockingIOError:
        return  # somebody sits in it
    finally:
        os.close(lock)


def _remove(folder: Path) -> None:
    for _ in range(_TRIES):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(_BETWEEN_S)
