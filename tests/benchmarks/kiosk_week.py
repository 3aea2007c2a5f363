"""Whether a stand lasts: a week's visitors, with all that befalls one, and what it holds."""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median

from tests.benchmarks import usage
from tests.benchmarks.child import report_of
from tests.benchmarks.clips import SMALL, lay_out
from tests.benchmarks.counts import count, surface
from tests.benchmarks.figures import CannotMeasureError, Figure, figure
from tests.benchmarks.place import scratch

NAMES = (
    "kiosk.week.rss",
    "kiosk.week.threads",
    "kiosk.week.fds",
    "kiosk.week.held",
    "kiosk.turnover",
)
FLAT = (1_000.0, 1.0, 1.0)
"""As for the viewer's own feed: kilobytes, threads and descriptors in 1,000 swipes."""
UNITS = ("kB/1000 swipes", "/1000 swipes", "/1000 swipes")
STATED, SAMPLED = 10_000, 1_500
WARM_UP_SHARE = 0.4
CLIPS = 100


def measure_week() -> list[Figure]:
    """Have visitors swipe as fast as keys repeat; fit lines to what is held between them.

    Raises:
        CannotMeasureError: the stand did not come to the end of its week, or somebody could not
            begin.
    """
    swipes = count(STATED, SAMPLED)
    with scratch() as folder:
        lay_out(SMALL, CLIPS, folder / "clips")
        arguments: list[str | Path] = [surface(), str(swipes), folder / "home", folder / "clips"]
        told = report_of("kiosk_week_program", arguments, within_s=300 + swipes)
    if told["faults"]:
        raise CannotMeasureError("; ".join(told["faults"]))
    befell = ", ".join(f"{what} {often}x" for what, often in told["befell"].items())
    sys.stderr.write(f"{told['visitors']} visitors, {told['swipes']} swipes; {befell}\n")
    looks = told["looks"]
    steady = [row for row in looks if row[0] >= WARM_UP_SHARE * looks[-1][0]]
    at = [row[0] for row in steady]
    grows = [usage.slope([row[column] for row in steady], at) for column in (1, 2, 3)]
    values = (1000 * grows[0], *grows[1:])
    return [
        *(
            figure(name, 1000 * value, unit, target=flat)
            for name, value, unit, flat in zip(NAMES, values, UNITS, FLAT, strict=False)
        ),
        figure(NAMES[3], looks[-1][1], "MB"),
        figure(NAMES[4], median(told["turnovers_ms"]), "ms"),
    ]
