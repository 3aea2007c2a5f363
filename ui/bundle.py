"""`main.py doctor --bundle`: a report to send to somebody, without names, paths or views.

Of the logs only what the program itself put there is kept: when, how grave, which module, which
kind of error, and where in the code. What a message says is left out, since it may quote anything.
"""

from __future__ import annotations

import json
import os
import re
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from storage.database import FILE_NAME, open_to_read
from storage.errors import StorageError
from storage.rescue.backups import Backups
from storage.rescue.soundness import Depth, found_fault
from storage.row_counts import row_counts
from ui.shell.crash_report import FILE_NAME as CRASH
from ui.shell.crash_report import LAST_FILE_NAME as LAST_CRASH
from ui.shell.fault import Fault
from ui.shell.places import Places

LOGS: Final = ("homefeed.log.3", "homefeed.log.2", "homefeed.log.1", "homefeed.log")

_ROOTS: Final = ("site-packages", "ui", "player", "ranking", "storage", "main.py", "bootstrap.py")
"""From here on a path to code is the same on every machine."""
_RECORD: Final = re.compile(r"^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} [A-Z]+ [\w.]+): ")
_PLACE: Final = re.compile(r'^\s+File "(.+)", line (\d+),? in ([\w.<>]+)$')
_ERROR: Final = re.compile(r"^([A-Za-z_][\w.]*(?:Error|Exception|Interrupt|Fault|Exit))\b")
_FATAL: Final = re.compile(
    r"^(Fatal Python error: [A-Za-z ]+|(?:Current thread|Thread) 0x[0-9a-f]+"
    r" \(most recent call first\):)"
)


def write_bundle(target: Path, facts: Iterable[tuple[str, str]], places: Places) -> None:
    """Write the report as a zip that its owner alone can read.

    Args:
        target: must not exist yet.
        facts: versions and parts in use, by name; none may hold a path.
        places: where the data and the logs lie.

    Raises:
        Fault: it cannot be written.
    """
    try:
        handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise Fault(f"The report cannot be written: {error.strerror}.") from error
    with (
        os.fdopen(handle, "wb") as file,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as bundle,
    ):
        bundle.writestr("facts.txt", "".join(f"{name}: {value}\n" for name, value in facts))
        bundle.writestr("database.json", json.dumps(_database(places.data), indent=1))
        for name in (*LOGS, CRASH, LAST_CRASH):
            log = places.log / name
            if log.is_file():
                lines = log.read_text("utf-8", "replace").splitlines()
                bundle.writestr(name, "".join(f"{line}\n" for line in without_messages(lines)))


def without_messages(lines: Iterable[str]) -> Iterator[str]:
    """Yield of each line of a log what cannot be personal; nothing of a line that may be."""
    for line in lines:
        if found := _RECORD.match(line) or _FATAL.match(line) or _ERROR.match(line):
            yield found[1]
        elif found := _PLACE.match(line):
            yield f"  {_within(found[1])}:{found[2]} in {found[3]}"


def _within(path: str) -> str:
    """Name a file of code from the program's folder on, or from that of its packages."""
    parts = Path(path).parts
    begins = [place for place, part in enumerate(parts) if part in _ROOTS]
    return "/".join(parts[begins[-1] :]) if begins else "elsewhere"


def _database(data: Path) -> dict[str, object]:
    """Tell size, soundness and how many rows each table has."""
    path = data / FILE_NAME
    if not path.is_file():
        return {"there": False}
    told: dict[str, object] = {
        "there": True,
        "bytes": path.stat().st_size,
        "copies": len(Backups(data).listed()),
    }
    try:
        told["fault"] = found_fault(path, Depth.PAGES)
        with closing(open_to_read(data)) as database:
            told["rows"] = row_counts(database)
    except StorageError as fault:
        told["fault"] = type(fault).__name__
    return told
