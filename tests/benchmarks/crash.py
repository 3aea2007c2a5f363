"""How long the feed is gone when the player crashes."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import TypeVar

from tests.benchmarks.figures import CannotMeasureError, Figure, figure
from tests.benchmarks.place import ROOT, scratch

NAME = "crash.restart"
CRASHES = 2
"""In one run of the program: a third within the minute would stop it."""
RUNS = 3
TARGET_S = 2.0
RIVAL = "the first start of the same run"
_WAITS_S = 60.0
_POLL_S = 0.01

T = TypeVar("T")
Shown = tuple[str, float]
"""The running impression's id, and the Unix second at which its first frame was shown."""


def measure(runs: int = RUNS) -> list[Figure]:
    """Crash the player amid a video; the time runs until the next one is on screen.

    Raises:
        CannotMeasureError: the program did not start, or not again.
    """
    first_s, again_s = [], []
    for _ in range(runs):
        with scratch() as folder:
            started_s, restarted_s = _crashed(folder / "data")
        first_s.append(started_s)
        again_s += restarted_s
    return [
        figure(
            NAME,
            median(again_s),
            "s",
            rival=RIVAL,
            rival_value=median(first_s),
            target=TARGET_S,
        )
    ]


def _crashed(data: Path) -> tuple[float, list[float]]:
    command = [sys.executable, "main.py", "--data-dir", str(data), "demo"]
    began_s = time.time()
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=ROOT, stdout=quiet, stderr=quiet) as program:
        try:
            shown = _until(lambda: _running(data, ""))
            started_s, restarted_s = shown[1] - began_s, []
            for _ in range(CRASHES):
                gone = shown[0]
                crashed_s = time.time()
                os.kill(_player(program.pid), signal.SIGSEGV)
                shown = _until(lambda gone=gone: _running(data, gone))  # type: ignore[misc]
                restarted_s.append(shown[1] - crashed_s)
            return started_s, restarted_s
        finally:
            program.terminate()


def _player(pid: int) -> int:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    if not children:
        raise CannotMeasureError("the player is not supervised")
    return int(children[0])


def _running(data: Path, gone: str) -> Shown | None:
    """Return the impression that runs, if it is another one."""
    address = f"file:{data / 'homefeed.sqlite3'}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            row = connection.execute("SELECT id, shown_at_ms FROM running").fetchone()
    except sqlite3.OperationalError:
        return None
    return (row[0], row[1] / 1000) if row is not None and row[0] != gone else None


def _until(asked: Callable[[], T | None]) -> T:
    for _ in range(round(_WAITS_S / _POLL_S)):
        answer = asked()
        if answer is not None:
            return answer
        time.sleep(_POLL_S)
    raise CannotMeasureError("no video was shown")
