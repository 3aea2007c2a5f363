"""How soon the pager moves after a press, and how evenly."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from tests.benchmarks.child import report_of
from tests.benchmarks.clips import SWIPED, lay_out
from tests.benchmarks.counts import count, surface
from tests.benchmarks.figures import CannotMeasureError, Figure, figure, percentile
from tests.benchmarks.place import scratch

NAMES = ("pager.press_to_move", "pager.gap.p99.videos", "pager.gap.p99.posters")
FRAME_MS = 16.7
GAP_MS = {"videos": 33.0, "posters": 16.7}
AT_REST = 0.002
"""Rows; a page of 1,000 pixels this close to its place is two pixels off."""
Swipe = tuple[float, int, Sequence[tuple[float, float, float]]]
"""As pager_program tells it."""


def measure(swipes: int | None = None) -> list[Figure]:
    """Swipe with videos, then with an engine that shows none, so that posters stand in.

    Raises:
        CannotMeasureError: the program did not come to its end, or nothing moved.
    """
    swipes = swipes if swipes is not None else count(40, 20)
    told: dict[str, list[Swipe]] = {}
    with scratch() as folder:
        lay_out(SWIPED, 32, folder / "clips")
        for shown in GAP_MS:
            arguments: list[str | Path] = [shown, surface(), str(swipes)]
            places = [folder / f"home {shown}", folder / "clips"]
            told[shown] = report_of("pager_program", [*arguments, *places], within_s=300)
    waits_ms = [ms for swipe in told["videos"] for ms in _first_move_ms(swipe)]
    if not waits_ms:
        raise CannotMeasureError("the pager did not move")
    return [
        figure(NAMES[0], percentile(waits_ms, 0.95), "ms", target=FRAME_MS),
        *(
            figure(
                f"pager.gap.p99.{shown}",
                percentile([ms for swipe in told[shown] for ms in gaps_ms(swipe)], 0.99),
                "ms",
                target=most_ms,
            )
            for shown, most_ms in GAP_MS.items()
        ),
    ]


def _first_move_ms(swipe: Swipe) -> list[float]:
    """Return how long after the press the first picture in which the pager moved was presented."""
    pressed_s, _, swaps = swipe
    moving = _moving(swipe, swaps)
    return [(moving[0][1] - pressed_s) * 1000] if moving else []


def gaps_ms(swipe: Swipe) -> list[float]:
    """Return the times between the pictures presented while the pager moved."""
    moving = _moving(swipe, swipe[2])
    return [(later[1] - sooner[1]) * 1000 for sooner, later in pairwise(moving)]


def _moving(
    swipe: Swipe, swaps: Sequence[tuple[float, float, float]]
) -> list[tuple[float, float, float]]:
    """Return the pictures from the first that moved to the first at rest on the next row."""
    pressed_s, row, _ = swipe
    moving = []
    for swap in swaps:
        begun_s, _, position = swap
        if begun_s >= pressed_s and position != row:
            moving.append(swap)
            if abs(position - (row + 1)) < AT_REST:
                break
    return moving
