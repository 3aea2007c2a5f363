"""`main.py sync`: upload a station's facts to a server.

A process of its own, which may use the network; the player may not, and may run meanwhile.
"""

from __future__ import annotations

import os
import platform
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Final

from storage.database import open_to_read
from storage.errors import StorageError
from storage.sync.address import Address, has_password, read_address, require_driver
from storage.sync.station import station_key
from ui.shell.fault import Fault, say
from ui.shell.options import VERSION
from ui.shell.places import find_places
from ui.shell.terminal import tell

ADDRESS: Final = "HOMEFEED_SYNC_URL"
"""The environment's variable for an address, which may tell a password: others cannot list it."""


def run_sync(
    data_dir: Path | None,
    address: str | None,
    *,
    name: str | None = None,
    every_s: int | None = None,
    erase: bool = False,
) -> int:
    """Upload what a server lacks of a data folder; the program may be running.

    Args:
        data_dir: None for the platform's own.
        address: of the server; None for that in the environment.
        name: what the station is called on the server; None for the machine's own name.
        every_s: how long to wait before doing it again, for ever; None to do it once.
        erase: whether who is gone from the data folder goes from the server too.

    Returns:
        0, or 1 for a fault of the world.
    """
    try:
        require_driver()
        server = _address(address)
    except (Fault, StorageError) as fault:
        return say(str(fault))
    told: list[str] = []
    try:
        while True:
            code, lines = _once(find_places(data_dir).data, server, name, erase=erase)
            if lines != told:  # else a night without a server would be told a thousand times
                tell(lines, sys.stdout if code == 0 else sys.stderr)
                told = lines
            if every_s is None:
                return code
            time.sleep(every_s)
    except KeyboardInterrupt:
        return say("Stopped: the next sync goes on from here.")


def _address(told: str | None) -> Address:
    """Return the address that was told, or that of the environment.

    Raises:
        Fault: there is none, or its password can be read by others.
        StorageError: it is none.
    """
    if not told and not os.environ.get(ADDRESS):
        raise Fault(f"Name a server: write its address behind sync, or into {ADDRESS}.")
    address = read_address(told or os.environ[ADDRESS])
    if told and has_password(address):
        raise Fault(
            "A password in a command can be read by whoever may list this machine's programs: put "
            f"it into ~/.pgpass or the file that PGPASSFILE names, or the address into {ADDRESS}."
        )
    return address


def _once(
    data_dir: Path, server: Address, name: str | None, *, erase: bool
) -> tuple[int, list[str]]:
    """Sync once; return the exit code and what is said of it."""
    from storage.sync.upload import Station, sync  # noqa: PLC0415  # needs psycopg

    try:
        with closing(open_to_read(data_dir)) as database:
            station = Station(station_key(data_dir), name or platform.node(), VERSION)
            synced = sync(database, server, station, erase=erase)
    except StorageError as fault:
        return 1, [str(fault)]
    rate = synced.rows / max(synced.took_s, 0.001)
    said = ["The server has everything."]
    if synced.rows:
        said = [f"{synced.rows} rows in {synced.took_s:.1f} s ({rate:.0f} rows/s)."]
    if synced.erased:
        said.append(f"{synced.erased} people who are gone from here were erased there too.")
    if synced.gone:
        said.append(
            f"Of this station the server has {synced.gone} more people than are here: "
            "if they were erased here, sync --erase erases them there."
        )
    return 0, said
