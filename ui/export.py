"""`main.py export`: what is known, as a table or as sidecars. It only reads the data folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TextIO

from storage.database import Database, open_to_read
from storage.errors import StorageError
from storage.export.known import Known, read_known
from storage.export.sidecar_files import Export, Outcome, write_sidecars
from storage.export.table import write_table
from storage.profiles import VIEWER
from ui.shell.fault import Fault, say
from ui.shell.places import find_places
from ui.shell.terminal import tell, whether_read_or_not

STDOUT = Path("-")


def run_export(
    data_dir: Path | None, table: Path | None, into: Path | None, *, sidecars: bool
) -> int:
    """Write what is known of a data folder's videos; the program may be running.

    Args:
        data_dir: None for the platform's own.
        table: the CSV file to make; `-` for the terminal, None for none.
        into: where sidecars go; None for beside the videos.
        sidecars: whether to write any.

    Returns:
        0, or 1 for a fault of the world.
    """
    try:
        with closing(open_to_read(find_places(data_dir).data)) as database:
            if table is not None:
                _table(database, table)
            return _sidecars(database, into) if sidecars else 0
    except (Fault, StorageError) as fault:
        return say(str(fault))


def _table(database: Database, place: Path) -> None:
    with database.reading() as connection:
        videos = read_known(connection, VIEWER)
        if place == STDOUT:
            _print(videos)
            return
        with _new_file(place) as file:
            count = write_table(videos, file)
    tell([f"{_counted(count, 'video')} in {place}."])


def _print(videos: Iterable[Known]) -> None:
    """Write a table to the terminal, or to whoever reads it.

    Raises:
        Fault: it cannot be written.
    """
    try:
        with whether_read_or_not(sys.stdout):
            write_table(videos, sys.stdout)
    except OSError as error:
        raise Fault(f"The table cannot be written: {error.strerror}.") from error


@contextmanager
def _new_file(place: Path) -> Iterator[TextIO]:
    """Make a file for the viewer's eyes only, whole or not at all.

    Raises:
        Fault: there is one, or it cannot be written.
    """
    try:
        descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            # The mark at its beginning tells spreadsheets that it is UTF-8.
            with os.fdopen(descriptor, "w", encoding="utf-8-sig", newline="") as file:
                yield file
        except BaseException:
            place.unlink()
            raise
    except FileExistsError as error:
        raise Fault(f"{place} is there already: name another file, or remove it first.") from error
    except OSError as error:
        raise Fault(f"{place} cannot be written: {error.strerror}.") from error


def _sidecars(database: Database, into: Path | None) -> int:
    # All at once: the program must not wait for a disk to let go of the database.
    with database.reading() as connection:
        videos = list(read_known(connection, VIEWER))
    export = write_sidecars(videos, into)
    tell([_told(export)])
    if export.first_fault:
        failed = export.outcomes[Outcome.FAILED]
        return say(f"Sidecars not written: {failed}, the first {export.first_fault}.")
    return 0


def _told(export: Export) -> str:
    done = export.outcomes
    sentences = [f"{_counted(done[Outcome.WRITTEN], 'sidecar')} written."]
    if done[Outcome.SAME]:
        sentences.append(f"{_counted(done[Outcome.SAME], 'sidecar')} up to date already.")
    if done[Outcome.FOREIGN]:
        files = _counted(done[Outcome.FOREIGN], "file")
        sentences.append(f"{files} of that name not Homefeed's and left alone.")
    if done[Outcome.AWAY]:
        sentences.append(f"{_counted(done[Outcome.AWAY], 'video')} not there now.")
    return " ".join(sentences)


def _counted(count: int, what: str) -> str:
    return f"{count} {what} is" if count == 1 else f"{count} {what}s are"
