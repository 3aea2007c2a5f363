"""How far a database had come, told beside it: a write-ahead log can be lost with what is in it.

SQLite takes a database without its log for a sound one that ends at its last checkpoint. So each
transaction counts itself in the file (`user_version`), and once it is committed the count is
written beside it, too. A file that has counted less than was told lost what came last.
"""

from __future__ import annotations

import os
import sqlite3
import struct
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from storage.rescue.soundness import FAULTS, open_untouched

NAME: Final = "last-written"
"""Within the data folder."""
_COUNT: Final = struct.Struct("<q")


def count_on(driver: sqlite3.Connection) -> int:
    """Count the transaction that a connection is in; return the count."""
    (before,) = driver.execute("PRAGMA user_version").fetchone()
    driver.execute(f"PRAGMA user_version={before + 1}")
    return int(before) + 1


def tell(path: Path, count: int) -> None:
    """Note that the database at `path` has committed so many transactions.

    It is not waited for the disk, and what cannot be noted is not: then less is noticed.
    """
    with suppress(OSError):
        handle = os.open(path.with_name(NAME), os.O_WRONLY | os.O_CREAT, 0o600)
        try:
            os.pwrite(handle, _COUNT.pack(count), 0)
        finally:
            os.close(handle)


def forget(path: Path) -> None:
    """Forget what was told of the database at `path`: another one takes its place."""
    path.with_name(NAME).unlink(missing_ok=True)


def is_behind(path: Path) -> bool:
    """Whether a sound database lacks what was written last; not where nobody can tell."""
    try:
        (told,) = _COUNT.unpack(path.with_name(NAME).read_bytes())
        return bool(counted(path) < told)
    except (OSError, struct.error, *FAULTS):
        return False


def counted(path: Path) -> int:
    """Return how many transactions a database, or a copy of it, has counted.

    Raises:
        sqlite3.Error: it cannot be asked.
    """
    with closing(open_untouched(path)) as connection:
        (count,) = connection.execute("PRAGMA user_version").fetchone()
        return int(count)
