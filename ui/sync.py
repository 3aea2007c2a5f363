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
from ui.shell.fault import Fault, say
from ui.shell.options import VERSION
from ui.shell.places import find_places
from ui.shell.terminal import tell

ADDRESS: Final = "HOMEFEED_SYNC_URL"
"""The environment's variable for an address, which may tell a password: others cannot list it."""
_LACKING: Final = "To sync needs psycopg: {python} -m pip install 'psycopg[binary]'"


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
        while True:
            code = _once(data_dir, address, name or platform.node(), erase=erase)
            if every_s is None:
                return code
            time.sleep(every_s)
    except KeyboardInterrupt:
        return say("Stopped: the next sync goes on from here.")


def _once(data_dir: Path | None, address: str | None, name: str, *, erase: bool) -> int:
    try:
        # An extra of its own, which whoever has one station does without.
        from storage.sync.server import has_password, read_address  # noqa: PLC0415
        from storage.sync.station import station_key  # noqa: PLC0415
        from storage.sync.upload import Station, sync  # noqa: PLC0415
    except ImportError as error:
        if error.name != "psycopg" and "pq wrapper" not in str(error):
            raise
        return say(_LACKING.format(python=sys.executable))
    try:
        told = address or os.environ.get(ADDRESS)
        if not told:
            raise Fault(f"Name a server: write its address behind sync, or into {ADDRESS}.")
        url = read_address(told)
        if address and has_password(url):
            raise Fault(
                "A password in a command can be read by whoever may list this machine's programs: "
                f"put it into ~/.pgpass or the file that PGPASSFILE names, or the address into "
                f"{ADDRESS}."
            )
        data = find_places(data_dir).data
        with closing(open_to_read(data)) as database:
            station = Station(station_key(data), name, VERSION)
            synced = sync(database, url, station, erase=erase)
    except (Fault, StorageError) as fault:
        return say(str(fault))
    rate = synced.rows / max(synced.took_s, 0.001)
    said = f"{synced.rows} rows in {synced.took_s:.1f} s ({rate:.0f} rows/s)."
    tell([said if synced.rows else "The server has everything."])
    if synced.erased:
        tell([f"{synced.erased} people who are gone from here were erased there too."])
    if synced.gone:
        tell(
            [
                f"Of this station the server has {synced.gone} more people than are here: "
                "if they were erased here, sync --erase erases them there."
            ]
        )
    return 0
