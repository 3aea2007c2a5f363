"""How long our own code ever keeps the GUI thread."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.benchmarks.child import report_of
from tests.benchmarks.clips import SWIPED, lay_out
from tests.benchmarks.counts import count, surface
from tests.benchmarks.figures import CannotMeasureError, Figure, figure
from tests.benchmarks.place import scratch

NAME = "gui.blocked.max"
FRAME_MS = 16.7
TOLD = 5
"""The worst so many calls are printed."""


def measure(seconds: int | None = None) -> list[Figure]:
    """Use the program for a while; print what kept the GUI thread longest, and where.

    Raises:
        CannotMeasureError: the program did not come to its end, or never ran our code.
    """
    seconds = seconds if seconds is not None else count(300, 40)
    with scratch() as folder:
        lay_out(SWIPED, 64, folder / "clips")
        arguments: list[str | Path] = [surface(), str(seconds), folder / "home", folder / "clips"]
        stays = report_of("gui_program", arguments, within_s=seconds + 90)
    if not stays:
        raise CannotMeasureError("no code of ours was seen on the GUI thread")
    for stay in stays[:TOLD]:
        sys.stderr.write(f"  {stay['ms']:.1f} ms {stay['entry']}, last at {stay['inside']}\n")
    return [figure(NAME, stays[0]["ms"], "ms", target=FRAME_MS)]
