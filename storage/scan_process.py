"""The line to the process that walks through a folder."""

from __future__ import annotations

import select
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import Final, Self

import msgspec

from storage.errors import StorageError
from storage.scan_messages import Order, Report

PROJECT: Final = Path(__file__).resolve().parent.parent
LOOKS_UP_EVERY_MS: Final = 100
"""How soon a scan that waits for a disk notices that it is to stop."""
GONE_WITHIN_S: Final = 1.0
ENDED: Final = "The process that looks through folders ended."


class ScanProcess:
    """A process that compares a folder with the database; for one thread."""

    def __init__(self, order: Order, stop: Event) -> None:
        self._stop = stop
        self._decoder = msgspec.json.Decoder(Report)
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "storage.scan_worker"],
                cwd=PROJECT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
            )
        except OSError as error:
            raise StorageError(f"Folders cannot be read just now: {error.strerror}.") from error
        self._send(msgspec.json.encode(order))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the process; one that waits for a dead disk is not waited for."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(GONE_WITHIN_S)

    def more(self, count: int) -> Report | None:
        """Return the next news, `count` files at most; None when the scan is to stop.

        Raises:
            StorageError: the process ended, which it does by itself only when it is killed.
        """
        self._send(b"%d" % count)
        output = self._process.stdout
        assert output is not None
        poll = select.poll()
        poll.register(output, select.POLLIN)
        pieces: list[bytes] = []
        while not pieces or not pieces[-1].endswith(b"\n"):
            if self._stop.is_set():
                return None
            if poll.poll(LOOKS_UP_EVERY_MS):
                piece = output.read(1 << 20)
                if not piece:
                    raise StorageError(ENDED)
                pieces.append(piece)
        try:
            return self._decoder.decode(b"".join(pieces))
        except msgspec.MsgspecError as error:
            raise StorageError(ENDED) from error

    def _send(self, line: bytes) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(line + b"\n")
        except BrokenPipeError as error:
            raise StorageError(ENDED) from error
