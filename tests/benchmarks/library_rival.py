"""Our library beside that of the closest rival: start, start again, what comes next, memory."""

from __future__ import annotations

import time
from pathlib import Path
from statistics import median

from tests.benchmarks import tiklocal
from tests.benchmarks.child import report_of
from tests.benchmarks.counts import count, require_rival
from tests.benchmarks.figures import Figure, figure
from tests.benchmarks.known_library import known_library
from tests.benchmarks.library import start_s
from tests.benchmarks.made_library import made_library
from tests.benchmarks.place import scratch
from tests.benchmarks.usage import rss_mb

SIZES = {"1k": 1_000, "10k": 10_000, "100k": 100_000}
SAMPLED = ("1k",)
MEASURED = ("first_start", "second_start", "next", "rss")
UNITS = ("s", "s", "ms", "MB")
NAMES = tuple(f"library.rival.{size}.{name}" for size in SIZES for name in MEASURED)
PAGES = 5


def measure() -> list[Figure]:
    """Measure both over the same library, a thousand videos or with --full each size.

    Beside our start to the first picture stands its start to a page of its feed, beside our next
    row its next page.

    Raises:
        NotAskedError: without --rival.
        CannotMeasureError: one of the two did not come to its end.
    """
    require_rival()
    place = tiklocal.environment()
    rival = f"TikLocal {tiklocal.version(place)}"
    figures = []
    for size in list(SIZES)[: count(len(SIZES), len(SAMPLED))]:
        with scratch() as folder:
            theirs = _theirs(place, SIZES[size], folder)
            ours = _ours(SIZES[size], folder)
        figures += [
            figure(f"library.rival.{size}.{name}", mine, unit, rival=rival, rival_value=its)
            for name, unit, mine, its in zip(MEASURED, UNITS, ours, theirs, strict=True)
        ]
    return figures


def _theirs(place: Path, videos: int, folder: Path) -> list[float]:
    clips, starts_s = made_library(videos), []
    pages_ms, held_mb = [], 0.0
    for _ in range(2):
        began_s = time.monotonic()
        with tiklocal.serving(place, clips, folder / "theirs") as server:
            starts_s.append(server.first_page(began_s))
            for number in range(2, 2 + PAGES):
                asked_s = time.monotonic()
                server.page(number)
                pages_ms.append((time.monotonic() - asked_s) * 1000)
            held_mb = rss_mb(server.pid)
    return [*starts_s, median(pages_ms), held_mb]


def _ours(videos: int, folder: Path) -> list[float]:
    began_s = time.monotonic()
    shown = report_of("start_program", ["first-frame", folder / "ours", made_library(videos)])
    first_s = float(shown["frame_s"]) - began_s
    _, second_s = start_s(known_library(videos, folder / "again"))
    held = report_of("library_program", ["known", known_library(videos, folder / "known")])
    return [first_s, second_s, float(held["next_ms"]), float(held["rss_mb"])]
