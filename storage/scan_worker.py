"""The process that walks through a folder for a scan, and reads what lies beside the videos.

Started by `storage.scan_process`, so that neither a hundred thousand rows nor a hostile sidecar
hold the app's interpreter. It reads the database by a connection that cannot write.
"""

from __future__ import annotations

import gc
import os
import resource
import select
import signal
import sqlite3
from contextlib import closing
from pathlib import Path
from time import monotonic
from typing import Final
from urllib.parse import quote_from_bytes

import msgspec

from storage.comparison import Comparison, Known
from storage.path_text import from_text
from storage.scan_messages import Order

MEMORY_BYTES: Final = 1_536 * 1024 * 1024
ANSWERS_WITHIN_S: Final = 0.1
"""How long a request waits for news; after that it is told how far the walk is."""
NICENESS: Final = 5
BUSY_MS: Final = 5_000

FILES: Final = (
    "SELECT path, size, CASE WHEN reader = ? THEN mtime_ns ELSE -1 END, sidecar, missing_since_ms"
    " FROM file WHERE folder_id = ?"
)
ROOTS: Final = (
    "SELECT root FROM folder WHERE profile_id = (SELECT profile_id FROM folder WHERE id = ?)"
)
VIDEO_AT: Final = "SELECT video_id FROM file WHERE folder_id = ? AND path = ?"
IN_ORDER: Final = FILES.replace("folder_id", "+folder_id")
"""Row after row as they lie in the file: through the index it takes twice as long."""
IN_ONE: Final = f"{FILES} AND path >= ? AND path < ?"
OF_SIZE: Final = (
    "SELECT DISTINCT video.content_key FROM file JOIN video ON video.id = file.video_id"
    " WHERE file.size = ? AND video.video_codec IS NOT NULL"
)


def main() -> None:
    """Walk, and answer requests, until the app closes its end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the app's to act upon
    os.nice(NICENESS)
    gc.disable()  # it lives for one scan, and has rows by the hundred thousand
    for kind, value in ((resource.RLIMIT_CORE, 0), (resource.RLIMIT_AS, MEMORY_BYTES)):
        hard = resource.getrlimit(kind)[1]  # an even lower one that we were started under stays
        lowest = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(kind, (lowest, lowest))
    # Without a buffer, in which requests would wait unseen by `poll`.
    with os.fdopen(os.dup(0), "rb", buffering=0) as orders:
        order = msgspec.json.decode(orders.readline(), type=Order)
    address = f"file:{quote_from_bytes(order.database)}?mode=ro"
    with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as database:
        database.execute("PRAGMA query_only=ON")
        database.execute(f"PRAGMA busy_timeout={BUSY_MS}")
        _serve(_comparison(order, database))


class _Asks:
    """See `comparison.Asks`."""

    def __init__(self, order: Order, database: sqlite3.Connection) -> None:
        self._folder_id, self._database = order.folder_id, database

    def keys_of_size(self, size: int) -> list[str]:
        return [key for (key,) in self._database.execute(OF_SIZE, (size,)).fetchall()]

    def video_at(self, path: str) -> str | None:
        found = self._database.execute(VIDEO_AT, (self._folder_id, path)).fetchone()
        return None if found is None else found[0]


def _comparison(order: Order, database: sqlite3.Connection) -> Comparison:
    return Comparison(
        Path(os.fsdecode(order.root)),
        _known(order, database),
        _Asks(order, database),
        seed=order.seed,
        only=None if order.only is None else [from_text(folder) for folder in order.only],
        others=[from_text(root) for (root,) in database.execute(ROOTS, (order.folder_id,))],
    )


def _known(order: Order, database: sqlite3.Connection) -> dict[str, Known]:
    if order.only is None or "" in order.only:
        rows = database.execute(IN_ORDER, (order.reader, order.folder_id)).fetchall()
    else:
        rows = [
            row
            for folder in order.only
            # 0 is what comes after / in the alphabet.
            for row in database.execute(
                IN_ONE, (order.reader, order.folder_id, f"{folder}/", f"{folder}0")
            )
        ]
    return {(from_text(row[0]) if "%" in row[0] else row[0]): row for row in rows}


def _serve(comparison: Comparison) -> None:
    asked = select.poll()
    asked.register(0, select.POLLIN)
    while True:
        if comparison.walking and not asked.poll(0):
            comparison.advance()
            continue
        line = os.read(0, 64)
        if not line:
            return
        until = monotonic() + ANSWERS_WITHIN_S
        while comparison.walking and not comparison.waiting:
            if monotonic() > until:
                comparison.mix()
                break
            comparison.advance()
        os.write(1, msgspec.json.encode(comparison.report(int(line))) + b"\n")


if __name__ == "__main__":
    main()
