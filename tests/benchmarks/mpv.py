"""mpv as a rival: started on the display in use, spoken to over its socket."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from tests.benchmarks.figures import CannotMeasureError

ANSWERS_WITHIN_S = 10.0
POLL_S = 0.02
WINDOW = "540x960"
"""The program's first window."""
PLAIN = ("--no-config", "--no-osc", "--no-terminal", "--ao=null", "--hwdec=no")
"""Nothing of the viewer's own, nothing drawn over the video, no sound card needed, as for us."""


class Mpv:
    """One running mpv."""

    def __init__(self, process: subprocess.Popen[bytes], connection: socket.socket) -> None:
        self._process = process
        self._connection = connection
        self._lines = connection.makefile("r", encoding="utf-8")

    @property
    def pid(self) -> int:
        """Its process."""
        return self._process.pid

    def command(self, *words: str) -> None:
        """Send a command; its answer is passed over among the events."""
        self._connection.sendall((json.dumps({"command": words}) + "\n").encode())

    def wait_for(self, event: str) -> float:
        """Return the monotonic second at which an event came.

        Raises:
            CannotMeasureError: it did not come in time.
        """
        try:
            for line in self._lines:
                told: dict[str, Any] = json.loads(line)
                if told.get("event") == event:
                    return time.monotonic()
        except TimeoutError as error:
            raise CannotMeasureError(f"mpv did not tell of {event}") from error
        raise CannotMeasureError("mpv ended")


def is_there() -> bool:
    """Say whether mpv is installed."""
    return shutil.which("mpv") is not None


@contextmanager
def running(*arguments: str | Path) -> Iterator[Mpv]:
    """Start mpv with files and options, and end it afterwards.

    Raises:
        CannotMeasureError: it does not start.
    """
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "socket"
        window = ("--force-window=immediate", f"--geometry={WINDOW}", f"--input-ipc-server={place}")
        process = subprocess.Popen(["mpv", *PLAIN, *window, *arguments])
        try:
            with _connect(process, place) as connection:
                yield Mpv(process, connection)
        finally:
            with suppress(ProcessLookupError):
                process.kill()
            process.wait()


def _connect(process: subprocess.Popen[bytes], place: Path) -> socket.socket:
    deadline_s = time.monotonic() + ANSWERS_WITHIN_S
    while time.monotonic() < deadline_s and process.poll() is None:
        connection = socket.socket(socket.AF_UNIX)
        connection.settimeout(ANSWERS_WITHIN_S)
        try:
            connection.connect(os.fspath(place))
        except OSError:
            connection.close()
            time.sleep(POLL_S)  # its socket tells nobody when it is there
        else:
            return connection
    raise CannotMeasureError("mpv does not answer on its socket")
