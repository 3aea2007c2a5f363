"""Put a sound database in the place of one that is damaged or gone, and lose as little as may be.

The damaged file is moved away and never deleted. In its place comes the first of these that is
sound: the file without its write-ahead log, the newest copy, an empty database. What can still be
read of the damaged one is merged into that. Every step may be cut short: the next start goes on
from the file that was moved away. A sound file that lost its last rows stays, and a copy that came
further is merged into it.

Threads: one, before anything has the database open.
"""

from __future__ import annotations

import logging
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from storage.database import FILE_NAME, Database, open_database
from storage.errors import StorageError, damage_note, note_damage
from storage.rescue import last_written
from storage.rescue.backups import Backup, Backups, Occasion
from storage.rescue.salvage import Salvaged, salvage
from storage.rescue.soundness import FAULTS, Depth, fault_within, found_fault, open_untouched

FOLDER: Final = "damaged"
"""Within the data folder: a folder for each database that was set aside."""
SMALL_BYTES: Final = 4_000_000
"""Up to this size every start reads the whole file, within a few frames."""

UNFINISHED: Final = "mended"
"""Within the data folder: where a database is built before it is put in place."""
REPLACED: Final = "replaced"
"""Beside a database that was set aside: another one took its place since."""
WANTED: Final = "copy-wanted"
"""Within the data folder: names the copy that the next start puts back."""
_STAMP: Final = "%Y%m%dT%H%M%S.%fZ"
_NOTHING: Final = Salvaged(0, 0, 0)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Repair:
    """What was done about a damaged or missing database."""

    set_aside: Path | None
    """The folder with the damaged file; none when there was no file any more."""
    copied_at: datetime | None
    """When the copy was taken that the program goes on with; none without a copy."""
    salvaged: Salvaged
    asked: bool = False
    """Whether the viewer asked for that copy, and nothing was damaged."""
    behind: bool = False
    """Whether the file was sound, but lacked what was written last; a newer copy, if there was one,
    told some of that."""


def mend(data_dir: Path) -> Repair | None:
    """Put a wanted copy back, or repair a database that is damaged or gone; say what was done.

    A small file is read as a whole, a large one by its header and schema, or as a whole when
    `look_for_damage` found something. None is returned when nothing had to be done.

    Raises:
        StorageError: the folder cannot be read or written.
    """
    put_back = _put_back_wanted(data_dir)
    if put_back is not None:
        return put_back
    path = data_dir / FILE_NAME
    noted = damage_note(path)
    if not path.exists() or path.stat().st_size == 0:
        gone = Backups(data_dir).listed() or _set_aside_last(data_dir) is not None
        return _repaired(data_dir) if gone else None
    thoroughly = noted.exists() or path.stat().st_size <= SMALL_BYTES
    fault = found_fault(path, Depth.ROWS if thoroughly else Depth.SCHEMA)
    if not fault:
        noted.unlink(missing_ok=True)
        return _caught_up(data_dir)
    _log.error("the database is damaged: %s", fault)
    return _repaired(data_dir)


def _caught_up(data_dir: Path) -> Repair | None:
    """Say once whether what was written last is gone, with the log or for an older file.

    If the last copy has come further than the file, what only the copy has is merged into it.
    """
    path = data_dir / FILE_NAME
    if not last_written.is_behind(path):
        return None
    _log.error("the database lacks what was written last")
    told = Repair(None, None, _NOTHING, behind=True)
    try:
        copy = next(iter(Backups(data_dir).listed()), None)
        if copy is not None and last_written.counted(copy.path) > last_written.counted(path):
            _fold(Database(path))
            salvaged = _build(data_dir, path, copy.path)
            if salvaged is not None:
                told = Repair(None, copy.taken_at, salvaged, behind=True)
    except (*FAULTS, StorageError) as error:
        _log.warning("no newer copy could be read: %s", error)
    last_written.forget(path)
    return told


def want_back(data_dir: Path, backup: Backup) -> None:
    """Have the next start put a copy back; what is there then is copied before.

    Raises:
        StorageError: the folder cannot be written.
    """
    try:
        _wanted(data_dir).write_text(backup.name, "utf-8")
        _wanted(data_dir).chmod(0o600)
    except OSError as error:
        raise StorageError(f"{data_dir} cannot be written: {error.strerror}.") from error


def _put_back_wanted(data_dir: Path) -> Repair | None:
    wanted = _wanted(data_dir)
    if not wanted.exists():
        return None
    name = wanted.read_text("utf-8", "replace")
    wanted.unlink()  # first: a copy that cannot be put back must not keep every start from ending
    backup = Backups(data_dir).named(name)
    if backup is None:
        return None
    restore(data_dir, backup)
    return Repair(None, backup.taken_at, _NOTHING, asked=True)


def _wanted(data_dir: Path) -> Path:
    return data_dir / WANTED


def look_for_damage(database: Database) -> str:
    """Read all pages of a database in use; return what is wrong, empty when nothing is.

    What is found is noted, and the next start repairs it. It takes seconds where much was
    watched, without Python's lock.

    Raises:
        StorageError: the file cannot be read.
    """
    try:
        with database.reading() as connection:
            driver = connection.connection.driver_connection
            assert isinstance(driver, sqlite3.Connection)
            fault = fault_within(driver, Depth.PAGES)
    except FAULTS as error:
        fault = str(error)
    if fault:
        _log.error("the database is damaged: %s", fault)
        note_damage(database.path)
    return fault


def restore(data_dir: Path, backup: Backup) -> None:
    """Put a copy in the database's place; what was there is copied before, or set aside.

    Raises:
        StorageError: the copy is damaged, or the folder cannot be written.
    """
    fault = found_fault(backup.path)
    if fault:
        raise StorageError(f"The copy {backup.name} is damaged ({fault}): choose another one.")
    try:
        _keep_what_is_there(data_dir, backup)
        if _build(data_dir, backup.path, None) is None:
            raise StorageError(f"The copy {backup.name} could not be put back.")
        _note_replaced(data_dir)
    except OSError as error:
        raise StorageError(f"{backup.name} cannot be put back: {error.strerror}.") from error


def _keep_what_is_there(data_dir: Path, wanted: Backup) -> None:
    path = data_dir / FILE_NAME
    if not path.exists():
        return
    if found_fault(path):
        _set_aside(data_dir)
        return
    database = Database(path)
    try:
        Backups(data_dir).take(database, Occasion.RESTORE, spared=wanted)
    finally:
        _fold(database)
    for log in (Path(f"{path}-wal"), Path(f"{path}-shm")):
        log.unlink(missing_ok=True)


def _repaired(data_dir: Path) -> Repair:
    try:
        _set_aside(data_dir)
        damaged = _set_aside_last(data_dir)
        repair = next(_tries(data_dir, damaged))
        _note_replaced(data_dir)
        damage_note(data_dir / FILE_NAME).unlink(missing_ok=True)
    except OSError as error:
        raise StorageError(f"{data_dir} cannot be repaired: {error.strerror}.") from error
    _log.warning("the database was repaired: %s", repair.salvaged)
    return repair


def _tries(data_dir: Path, damaged: Path | None) -> Iterator[Repair]:
    """Yield each way that led to a sound database in its place, the best first."""
    folder = damaged.parent if damaged is not None else None
    copies = [(backup.path, backup.taken_at) for backup in Backups(data_dir).listed()]
    if folder is not None and (folder / REPLACED).exists():
        # It is from long ago: what followed it is gone, but for the copies of that.
        for copy, taken_at in copies:
            salvaged = _build(data_dir, copy, None)
            if salvaged is not None:
                yield Repair(None, taken_at, salvaged)
    beginnings: list[tuple[Path | None, datetime | None]] = [
        *([(damaged, None)] if damaged is not None else []),
        *copies,
        (None, None),
    ]
    for file, copied_at in beginnings:
        # Second without what can be salvaged, should just that be what does harm.
        for source in (damaged, None):
            salvaged = _build(data_dir, file, source)
            if salvaged is not None:
                yield Repair(folder, copied_at, salvaged)


def _build(data_dir: Path, beginning: Path | None, damaged: Path | None) -> Salvaged | None:
    """Build a database from a file and what can be read of a damaged one, and put it in place."""
    workshop = data_dir / UNFINISHED
    shutil.rmtree(workshop, ignore_errors=True)
    workshop.mkdir(mode=0o700)
    path = workshop / FILE_NAME
    try:
        if beginning is not None:
            shutil.copyfile(beginning, path)  # alone, without the log that lies beside it
            if found_fault(path):
                return None
        database = open_database(workshop)
        try:
            salvaged = _NOTHING if damaged is None else _merged(database, damaged)
        finally:
            _fold(database)
        if found_fault(path):
            return None
        _sync(path)
        last_written.forget(data_dir / FILE_NAME)
        path.replace(data_dir / FILE_NAME)
        _sync(data_dir)
        return salvaged
    except (*FAULTS, StorageError) as error:
        _log.warning("no way to repair it: %s", error)
        return None
    finally:
        shutil.rmtree(workshop, ignore_errors=True)


def _merged(database: Database, damaged: Path) -> Salvaged:
    with (
        closing(open_untouched(damaged)) as source,
        database.open_writable() as connection,
        connection.begin(),
    ):
        return salvage(source, connection)


def _fold(database: Database) -> None:
    """Have all of a database in its one file."""
    with database.open_writable() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    database.close()


def _set_aside(data_dir: Path) -> None:
    """Move the database and its log into a folder of their own; what is there already stays."""
    path = data_dir / FILE_NAME
    log = Path(f"{path}-wal")
    if path.exists():
        path.replace(_fresh_folder(data_dir) / FILE_NAME)
    last = _set_aside_last(data_dir)
    if log.exists():
        # Without its database it belongs to the one just moved, or to one that was taken away.
        if last is None or last.with_name(REPLACED).exists():
            log.replace(_fresh_folder(data_dir) / log.name)
        else:
            log.replace(last.with_name(log.name))
    Path(f"{path}-shm").unlink(missing_ok=True)


def _fresh_folder(data_dir: Path) -> Path:
    folder = data_dir / FOLDER / datetime.now(UTC).strftime(_STAMP)
    folder.parent.mkdir(mode=0o700, exist_ok=True)
    folder.mkdir(mode=0o700)
    return folder


def _note_replaced(data_dir: Path) -> None:
    last = _set_aside_last(data_dir)
    if last is not None:
        last.with_name(REPLACED).touch(mode=0o600)


def _set_aside_last(data_dir: Path) -> Path | None:
    """Return the file that was set aside last."""
    return max((data_dir / FOLDER).glob(f"*/{FILE_NAME}"), default=None)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
