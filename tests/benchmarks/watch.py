"""How well the logged watch time agrees with the pictures that were presented."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from tests.benchmarks.child import report_of
from tests.benchmarks.clips import SWIPED, lay_out
from tests.benchmarks.counts import count, surface
from tests.benchmarks.figures import CannotMeasureError, Figure, figure, percentile
from tests.benchmarks.place import scratch

NAMES = ("watch.error.frames", "watch.error.frames.p95")
MOST_FRAMES = 1.0


def measure(swipes: int | None = None) -> list[Figure]:
    """Swipe forward at human pace, and compare each impression with its pictures.

    Raises:
        CannotMeasureError: the program did not come to its end, or logged nothing.
    """
    swipes = swipes if swipes is not None else count(60, 20)
    with scratch() as folder:
        lay_out(SWIPED, 32, folder / "clips")
        arguments: list[str | Path] = [surface(), str(swipes), folder / "home", folder / "clips"]
        told = report_of("watch_program", arguments, within_s=300)
    errors = []
    for one in told:
        fps = SWIPED.takes[one["clip"] % len(SWIPED.takes)].fps
        pictures = round(SWIPED.seconds * fps)
        errors.append(error_frames(one["watched_ms"], one["numbers"], fps, pictures))
    if not errors:
        raise CannotMeasureError("no impression was logged")
    worst, most = max(errors), percentile(errors, 0.95)
    return [
        figure(NAMES[0], worst, "frames", target=MOST_FRAMES),
        figure(NAMES[1], most, "frames", target=MOST_FRAMES),
    ]


def error_frames(watched_ms: float, numbers: Sequence[int], fps: int, pictures: int) -> float:
    """Return by how many frames a watch time misses the pictures shown, 0 where it fits them.

    From the first to the last of them so many frames went by, and the last was in sight for no
    longer than a frame: anything between the two fits.

    Args:
        watched_ms: as logged.
        numbers: of the pictures presented, in their order.
        fps: of the clip.
        pictures: how many the clip has: behind the last comes the first again.
    """
    passed = sum((later - sooner) % pictures for sooner, later in pairwise(numbers))
    watched = watched_ms * fps / 1000
    return max(passed - watched, watched - (passed + 1), 0.0)
