"""One process at a time writes into a data folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLockFile

from ui.shell.fault import Fault


class InUse(Fault):
    """Another Homefeed has the data folder."""


@contextmanager
def data_lock(folder: Path) -> Iterator[None]:
    """Hold a data folder for this process alone.

    Raises:
        InUse: another Homefeed has it.
        Fault: the folder cannot be written, so that nobody can hold it.
    """
    lock = QLockFile(str(folder / "homefeed.lock"))
    lock.setStaleLockTime(0)  # a lock of a process that is gone is stale at once, others never
    if not lock.tryLock(0):
        if lock.error() is not QLockFile.LockError.LockFailedError:
            raise Fault(
                f"The folder {folder} cannot be written: it is not yours, or its disk is read-only."
                " Another one: python3 main.py --data-dir FOLDER"
            )
        raise InUse(f"Homefeed runs already with the data folder {folder}: close it first.")
    try:
        yield
    finally:
        lock.unlock()
