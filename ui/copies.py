"""`main.py backups` and `main.py restore`: the copies of what is known, listed, taken, put back."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from storage.database import open_to_read
from storage.errors import StorageError
from storage.rescue.backups import Backups, Occasion
from storage.rescue.repair import restore
from ui.shell.data_lock import data_lock
from ui.shell.fault import Fault, say
from ui.shell.places import find_places
from ui.shell.program_name import as_called
from ui.shell.terminal import tell


def run_backups(data_dir: Path | None, *, take: bool) -> int:
    """List the copies of a data folder, newest first; the program may be running.

    Args:
        data_dir: None for the platform's own.
        take: whether to take one before.

    Returns:
        0, or 1 for a fault of the world.
    """
    data = find_places(data_dir).data
    backups = Backups(data)
    try:
        if take:
            with closing(open_to_read(data)) as database:
                backups.take(database, Occasion.ASKED)
    except StorageError as fault:
        return say(str(fault))
    listed = backups.listed()
    for backup in listed:
        when = backup.taken_at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
        tell([f"{backup.name}  {when}  {backup.size / 1e6:.1f} MB"])
    if not listed:
        tell([f"There is no copy in {backups.folder} yet."])
    return 0


def run_restore(data_dir: Path | None, name: str) -> int:
    """Put a copy back; what is there now is copied before. The program must be closed.

    Returns:
        0, or 1 when there is no such copy, it is damaged, or the program runs.
    """
    data = find_places(data_dir).data
    backup = Backups(data).named(name)
    if backup is None:
        return say(f"There is no copy {name!r}. These there are: main.py backups")
    try:
        with data_lock(data):
            restore(data, backup)
    except (Fault, StorageError) as fault:
        return say(str(fault))
    tell([as_called(f"{name} is back. What was there before is the newest of main.py backups.")])
    return 0
