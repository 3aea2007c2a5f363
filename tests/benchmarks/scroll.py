"""How evenly the grid of Discover scrolls with a large library, drawn in software."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.child import report_of
from tests.benchmarks.figures import CannotMeasureError, Figure, figure, percentile
from tests.benchmarks.known_library import known_library
from tests.benchmarks.library import SMALL, large
from tests.benchmarks.place import scratch

NAMES = ("scroll.frame.p50", "scroll.frame.p95", "scroll.frame.max", "scroll.even", "scroll.rate")
FRAME_MS = 16.7
RATE = 60.0
SHARES = (0.5, 0.95, 1.0)


def measure() -> list[Figure]:
    """Flick the wheel over the posters of many videos and of few.

    A frame is the time between two pictures of the window while the grid moves; `scroll.even` is
    the share of those that came within a sixtieth of a second, and `scroll.rate` how many came in
    a second of moving.

    Raises:
        CannotMeasureError: the program did not come to its end, or nothing moved.
    """
    sys.stderr.write("  drawn by Qt's software renderer, without a graphics card\n")
    with scratch() as folder:
        few, many = (_gaps_ms(videos, folder / str(videos)) for videos in (SMALL, large()))
    rival = f"{SMALL} videos"

    def better(
        name: str, unit: str, of: Callable[[list[float]], float], target: float | None
    ) -> Figure:
        return figure(
            name,
            of(many),
            unit,
            rival=rival,
            rival_value=of(few),
            target=target,
            more_is_better=True,
        )

    return [
        *(
            figure(
                name, percentile(many, share), "ms", rival=rival, rival_value=percentile(few, share)
            )
            for name, share in zip(NAMES, SHARES, strict=False)
        ),
        better(NAMES[3], "of frames", _even, None),
        better(NAMES[4], "frames/s", _rate, RATE),
    ]


def _gaps_ms(videos: int, home: Path) -> list[float]:
    told = report_of("scroll_program", [known_library(videos, home)], within_s=240)
    if not told["gaps_ms"]:
        raise CannotMeasureError("the grid did not move")
    gaps_ms: list[float] = told["gaps_ms"]
    sys.stderr.write(
        f"  {told['count']} tiles read, {told['scrolled']:.0f} pixels, {len(gaps_ms)} frames\n"
    )
    return gaps_ms


def _rate(gaps_ms: list[float]) -> float:
    return 1000 * len(gaps_ms) / sum(gaps_ms)


def _even(gaps_ms: list[float]) -> float:
    return sum(ms <= FRAME_MS for ms in gaps_ms) / len(gaps_ms)
