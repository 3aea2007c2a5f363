"""`main.py verify`: the promises that can be looked at on the viewer's own machine, as a table.

Their data folder is only read. What has to be broken to be tried is made anew in a folder that is
thrown away.
"""

from __future__ import annotations

import logging
import os
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from storage.database import FILE_NAME, open_database
from storage.errors import StorageError
from storage.rescue.backups import Backups, Occasion
from storage.rescue.repair import mend
from storage.rescue.soundness import found_fault
from ui.shell.fault import Fault
from ui.shell.places import Places, find_places
from ui.shell.terminal import tell
from ui.shell.throwaway import make_throwaway

ROOT: Final = Path(__file__).resolve().parents[1]
_WAITS_S: Final = 60

_WRITES: Final = """
import sys
from pathlib import Path
from storage.database import open_database
from storage.preferences import Preferences
from storage.profiles import Profiles
from storage.writer import Writer

database = open_database(Path(sys.argv[1]))
writer = Writer(database)
profile = Profiles(database, writer).profile("somebody")
preferences = Preferences(database, writer)
number = 0
while True:
    preferences.set(profile.id, "acknowledged", str(number)).result()
    print(number, flush=True)
    number += 1
"""
_REACHES: Final = """
import socket
from player import network_lock
assert network_lock.engage(), network_lock.reason()
for family in (socket.AF_INET, socket.AF_INET6):
    try:
        socket.socket(family)
    except PermissionError:
        continue
    raise SystemExit(f"{family.name} is open")
"""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of looking whether one promise holds."""

    promise: str
    holds: bool
    detail: str


def run_verify(data_dir: Path | None) -> int:
    """Print each promise with whether it holds; return 1 when one does not."""
    logging.getLogger().addHandler(logging.NullHandler())  # what is broken here is made up
    places = find_places(data_dir)
    verdicts = list(verify(places))
    width = max(len(each.promise) for each in verdicts)
    for each in verdicts:
        word = "holds" if each.holds else "FAILS"
        tell([f"{each.promise:<{width}}  {word}  {each.detail}"])
    return 0 if all(each.holds for each in verdicts) else 1


def verify(places: Places) -> Iterator[Verdict]:
    """Look at one promise after another."""
    checks: tuple[tuple[str, Callable[[Places], str]], ...] = (
        ("What is known is whole", _whole),
        ("Its copies can be opened", _copies),
        ("Nobody else may read it", _private),
        ("A private sitting stays in memory", _in_memory),
        ("No network connection can be made", _locked),
        ("What was acknowledged outlives a kill", _killed),
        ("A damaged database ends in a usable one", _damaged),
    )
    for promise, check in checks:
        try:
            yield Verdict(promise, True, check(places))
        except (_BrokenError, Fault, StorageError, OSError, subprocess.SubprocessError) as fault:
            yield Verdict(promise, False, str(fault))


class _BrokenError(Exception):
    """A promise does not hold; the text says how."""


def _whole(places: Places) -> str:
    path = places.data / FILE_NAME
    if not path.exists():
        return "nothing is known yet"
    fault = found_fault(path)
    if fault:
        raise _BrokenError(f"{fault}: the next start repairs it")
    return f"{path.stat().st_size / 1e6:.1f} MB read to the last row"


def _copies(places: Places) -> str:
    backups = Backups(places.data).listed()
    for backup in backups:
        fault = found_fault(backup.path)
        if fault:
            raise _BrokenError(f"{backup.name}: {fault}")
    return f"{len(backups)} read to the last row"


def _private(places: Places) -> str:
    count = 0
    for place in (places.data, places.cache, places.log):
        for path in (place, *place.rglob("*")):
            with suppress(FileNotFoundError):
                others = stat.S_IMODE(path.lstat().st_mode) & 0o077
                if others and not path.is_symlink():
                    raise _BrokenError(f"{path} may be used by others")
                count += 1
    return f"{count} files and folders"


def _in_memory(places: Places) -> str:
    del places
    if sys.platform != "linux":
        return "not on this system: none can be begun"
    throwaway = make_throwaway(0)
    (throwaway.folder / FILE_NAME).touch()
    throwaway.discard()
    if throwaway.folder.exists():
        raise _BrokenError(f"{throwaway.folder} is still there")
    return f"in {throwaway.folder.parent}, and gone"


def _locked(places: Places) -> str:
    del places
    if sys.platform != "linux":
        return "not on this system: sniffing and forced demuxers hold alone"
    done = _python(_REACHES)
    if done.returncode != 0:
        raise _BrokenError(done.stderr.strip().splitlines()[-1])
    return "the kernel refuses IPv4 and IPv6"


def _killed(places: Places) -> str:
    del places
    lost, kills = 0, 5
    for number in range(kills):
        with tempfile.TemporaryDirectory() as folder:
            command = [sys.executable, "-c", _WRITES, folder]
            with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as viewer:
                assert viewer.stdout is not None
                said = ""
                for _ in range(3 + 7 * number):
                    said = viewer.stdout.readline() or said
                viewer.send_signal(signal.SIGKILL)
                rest = viewer.stdout.read().split()
            acknowledged = int(rest[-1] if rest else said)
            database = open_database(Path(folder))
            with database.reading() as connection:
                kept = connection.exec_driver_sql("SELECT value FROM preference").scalar_one()
            database.close()
            lost += int(kept) < acknowledged
    if lost:
        raise _BrokenError(f"lost in {lost} of {kills} kills")
    return f"{kills} kills, nothing lost"


def _damaged(places: Places) -> str:
    del places
    damages: tuple[Callable[[Path], object], ...] = (
        lambda path: os.truncate(path, path.stat().st_size // 2),
        lambda path: path.write_bytes(b"nothing of the kind"),
        lambda path: path.unlink(),
    )
    for damage in damages:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "data"
            database = open_database(folder)
            Backups(folder).take(database, Occasion.ASKED)
            database.close()
            damage(folder / FILE_NAME)
            if mend(folder) is None or found_fault(folder / FILE_NAME):
                raise _BrokenError("it was not repaired")
    return f"{len(damages)} kinds of damage"


def _python(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=_WAITS_S,
        check=False,
    )
