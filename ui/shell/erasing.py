"""Erase somebody, or everything, in all the places where the program keeps something."""

from __future__ import annotations

import shutil
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import Final
from uuid import UUID

from player.poster import poster_name
from storage.erasing.erase import (
    Erased,
    erase_everything,
    erase_people,
    videos_that_stay,
)
from storage.errors import file_fault
from storage.records import ProfileId
from ui.shell.places import Places

POSTERS: Final = "posters"
"""Within the cache folder."""
WANTED: Final = "erase-wanted"
"""Within the data folder: says whom the next start erases."""
_EVERYBODY: Final = "everybody"


def erase_of(places: Places, people: Collection[ProfileId]) -> Erased:
    """Erase people: their posters and the logs first, the database last.

    Nothing else may use the data folder meanwhile. Cut short, it is done by doing it again.

    Raises:
        StorageError: the disk is full, or a file cannot be read, written or removed.
    """
    stay = {poster_name(key) for key in videos_that_stay(places.data, people)}
    # Whatever else is there: of a picture beside a video the name alone does not tell whose it is.
    for poster in (places.cache / POSTERS).glob("*"):
        if poster.name not in stay:
            _remove(poster)
    _empty(places.log)
    return erase_people(places.data, people)


def erase_all(places: Places) -> None:
    """Erase everything of everybody; the videos, and whatever is not ours, stay.

    Raises:
        StorageError: a file cannot be removed.
    """
    _remove(places.cache)
    _empty(places.log)
    erase_everything(places.data)


def want_erased(data: Path, person: ProfileId | None) -> None:
    """Have the next start erase somebody, or everything, before it opens anything.

    Raises:
        StorageError: the folder cannot be written.
    """
    try:
        (data / WANTED).write_text(_EVERYBODY if person is None else str(person), "utf-8")
        (data / WANTED).chmod(0o600)
    except OSError as error:
        raise file_fault(error, data) from error


def erase_wanted(places: Places) -> bool:
    """Erase what `want_erased` was told; say whether there was anything.

    What cannot be erased is not tried again: it must not keep every start from ending.

    Raises:
        StorageError: the disk is full, or a file cannot be read, written or removed.
    """
    note = places.data / WANTED
    if not note.exists():
        return False
    wanted = note.read_text("utf-8")
    try:
        if wanted == _EVERYBODY:
            erase_all(places)
        else:
            erase_of(places, [ProfileId(UUID(wanted))])
    finally:
        note.unlink(missing_ok=True)
    return True


def _empty(folder: Path) -> None:
    """Take all out of a folder of ours; what a running program writes to is cut off."""
    for path in folder.glob("*"):
        with suppress(OSError):
            if path.is_file() and not path.is_symlink():
                path.write_bytes(b"")
        _remove(path)


def _remove(path: Path) -> None:
    try:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise file_fault(error, Path(error.filename)) from error
