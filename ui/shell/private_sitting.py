"""A sitting that leaves no trace: all of it happens on a copy in memory, and goes with that.

What was known is copied when the sitting begins, so the feed knows its viewer and everything works
as ever. The data folder itself is only read; its lock is held, so that nothing else writes there.
"""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path
from typing import Final

from ui.shell.fault import Fault
from ui.shell.places import Places, find_places
from ui.shell.throwaway import Throwaway, make_throwaway, sweep

DATABASE: Final = "homefeed.sqlite3"
"""As `storage.database` calls it, which takes too long to load before the player is forked."""
POSTERS_BYTES: Final = 32 * 1024 * 1024
"""What posters may take of the memory: some six hundred."""


class Sitting:
    """Whether this sitting is private, and where its folder is.

    Lives in the process that waits; the player has it as it was when it was forked.
    """

    def __init__(self, data_dir: Path | None, *, private: bool) -> None:
        """Begin, and remove what sittings left that were killed.

        Raises:
            Fault: it is to be private, and there is no room in memory.
        """
        self._data_dir = data_dir
        self._throwaway: Throwaway | None = None
        self.refusal = ""
        """Why the last one that was asked for could not be private."""
        sweep()
        if private:
            self._begin()

    @property
    def folder(self) -> Path | None:
        """Where all of it is, if it is private."""
        return None if self._throwaway is None else self._throwaway.folder

    def turn(self) -> None:
        """End a private sitting, or begin one; when that cannot be, `refusal` says why."""
        self.refusal = ""
        if self._throwaway is not None:
            self.end()
            return
        try:
            self._begin()
        except Fault as fault:
            self.refusal = str(fault)

    def end(self) -> None:
        """Forget all of it, and what was still held at the start by a sitting just killed."""
        if self._throwaway is not None:
            self._throwaway.discard()
            self._throwaway = None
        sweep()

    def _begin(self) -> None:
        data = find_places(self._data_dir).data
        needs = 0
        for file in _files_of(data):
            with suppress(OSError):
                needs += file.stat().st_size
        self._throwaway = make_throwaway(needs)


def places_in(folder: Path) -> Places:
    """Return the places of a private sitting."""
    return Places(folder / "data", folder / "cache", folder / "log")


def bring_along(own: Places, private: Places) -> None:
    """Copy what is known into the places of a private sitting, once; the data folder is only read.

    The compiled pages are copied as well, so that it starts as fast as any other.

    Raises:
        Fault: it cannot be read, or there is no room.
    """
    there = private.data / DATABASE
    if there.exists() or not (own.data / DATABASE).exists():
        return
    try:
        # The log first: should a reader fold it into the database meanwhile, both still agree.
        for file in _files_of(own.data):
            if file.exists():
                shutil.copyfile(file, there.with_name(f"{file.name}.part"))
        for file in _files_of(private.data):
            with suppress(FileNotFoundError):
                file.with_name(f"{file.name}.part").replace(file)
    except OSError as error:
        raise Fault(f"What is known could not be copied: {error.strerror}.") from error
    with suppress(OSError):
        shutil.copytree(own.cache / "qml", private.cache / "qml", dirs_exist_ok=True)


def _files_of(data: Path) -> tuple[Path, Path]:
    """Return the write-ahead log and the database, in the order they are copied in."""
    return data / f"{DATABASE}-wal", data / DATABASE
