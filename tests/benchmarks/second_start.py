"""What the set-up costs a start that finds everything done."""

from __future__ import annotations

import subprocess
import sys
import time
from statistics import median

import bootstrap
from tests.benchmarks.figures import CannotMeasureError, Figure, figure
from tests.benchmarks.place import ROOT

NAME = "start.bootstrap.second"
STARTS = 15
TARGET_MS = 100.0
ARGUMENT = "--version"
"""Makes main.py end before anything of the program is imported."""
THROUGH_SET_UP = f"""
import main
main.parse([])
main.bootstrap.ensure(main.ROOT, [{ARGUMENT!r}], want_test_tools=False)
"""
"""What the Python outside the environment does of main.py, until it starts over inside."""


def measure(starts: int = STARTS) -> list[Figure]:
    """Compare a start through the set-up with one straight inside the environment.

    To the difference comes the second look inside, which the short way does not reach.

    Raises:
        CannotMeasureError: one of the starts failed.
    """
    through_ms, straight_ms, again_ms = [], [], []
    for _ in range(starts):
        through_ms.append(_start_ms([bootstrap._base_python(), "-c", THROUGH_SET_UP]))
        straight_ms.append(_start_ms([sys.executable, "main.py", ARGUMENT]))
        began_s = time.perf_counter()
        bootstrap.ensure(ROOT, [], want_test_tools=False)
        again_ms.append((time.perf_counter() - began_s) * 1000)
    added_ms = median(through_ms) - median(straight_ms) + median(again_ms)
    return [figure(NAME, added_ms, "ms", target=TARGET_MS)]


def _start_ms(command: list[str]) -> float:
    began_s = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise CannotMeasureError(f"a start failed: {done.stderr.strip()}")
    return (time.perf_counter() - began_s) * 1000
