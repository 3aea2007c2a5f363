"""From one page of the window to another, with a large library: how long until it is drawn."""

from __future__ import annotations

import sys

from tests.benchmarks.child import report_of
from tests.benchmarks.figures import Figure, figure, percentile
from tests.benchmarks.known_library import known_library
from tests.benchmarks.library import SMALL, large
from tests.benchmarks.place import scratch

NAMES = ("pages.switch.p95", "pages.first.max", "pages.stay", "pages.rss")
SWITCH_MS = 100.0
STALL_MS = 50.0
TOLD = 5


def measure() -> list[Figure]:
    """Open each page ten times over, with many videos and with few.

    `pages.first.max` is the slowest first time, when a page is made; the p95 is of all times.

    Raises:
        CannotMeasureError: the program did not come to its end.
    """
    with scratch() as folder:
        found = {}
        for videos in (SMALL, large()):
            home = folder / str(videos)
            known_library(videos, home)
            found[videos] = report_of("page_switch_program", [home], within_s=240)
    few, many = found[SMALL], found[large()]
    for stay in many["stays"][:TOLD]:
        sys.stderr.write(f"  {stay['ms']:.1f} ms {stay['entry']}, last at {stay['inside']}\n")
    rival = f"{SMALL} videos"

    def beside(name: str, unit: str, ours: float, theirs: float, most: float | None) -> Figure:
        return figure(name, ours, unit, rival=rival, rival_value=theirs, target=most)

    p95, p95_few = percentile(many["all_ms"], 0.95), percentile(few["all_ms"], 0.95)
    stay, stay_few = (each["stays"][0]["ms"] if each["stays"] else 0.0 for each in (many, few))
    return [
        beside(NAMES[0], "ms", p95, p95_few, SWITCH_MS),
        beside(NAMES[1], "ms", max(many["first_ms"]), max(few["first_ms"]), None),
        beside(NAMES[2], "ms", stay, stay_few, STALL_MS),
        beside(NAMES[3], "MB", many["rss_mb"], few["rss_mb"], None),
    ]
