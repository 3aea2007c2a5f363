"""Which station a data folder is: a key in a file beside the database, which is only read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final
from uuid import UUID

from storage.errors import StorageError
from storage.ids import new_id

FILE_NAME: Final = "sync-station"


def station_key(data_dir: Path) -> UUID:
    """Return the key of a data folder, made at its first sync. A folder that moves takes it along.

    Raises:
        StorageError: the file cannot be written or read.
    """
    path = data_dir / FILE_NAME
    try:
        if not path.exists():
            _make(path)
        return UUID(path.read_text("ascii").strip())
    except ValueError as error:
        raise StorageError(
            f"{path} holds no key of a station: remove it, and sync again."
        ) from error
    except OSError as error:
        raise StorageError(f"{path} cannot be used: {error.strerror}.") from error


def _make(path: Path) -> None:
    """Make the file, whole or not at all: two may try at once."""
    key = new_id()
    unfinished = path.with_name(f"{path.name}.{key}")
    with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(f"{key}\n")
        file.flush()
        os.fsync(file.fileno())
    try:
        path.hardlink_to(unfinished)
    except FileExistsError:
        pass  # the other was faster
    finally:
        unfinished.unlink()
