"""Whether a folder or file is there: a disk that does not answer counts as away."""

from __future__ import annotations

import stat
from pathlib import Path


def is_folder(path: Path) -> bool:
    """Say whether a folder is there and in reach.

    Path.is_dir raises for a parent one may not enter (EACCES), a failing disk (EIO) and a
    network drive that is gone (ENOTCONN, ESTALE), which all are ways to be away.
    """
    return stat.S_ISDIR(_mode(path))


def is_file(path: Path) -> bool:
    """Say whether a regular file is there and in reach; see `is_folder`."""
    return stat.S_ISREG(_mode(path))


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode
    except (OSError, ValueError):  # ValueError: a name that no disk can hold
        return 0
