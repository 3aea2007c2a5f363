"""How much memory a full ring takes, and whether anything grows from swipe to swipe."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks import mpv, usage
from tests.benchmarks.child import report_of
from tests.benchmarks.clips import HELD, SMALL, lay_out
from tests.benchmarks.counts import count, surface
from tests.benchmarks.figures import Figure, figure
from tests.benchmarks.frames import OUTPUTS
from tests.benchmarks.place import scratch

MOST_MB = {"software": 240.0, "gl": 320.0}
RING_SWIPES, FILLED_AFTER = 10, 4
"""From the fourth swipe on every slot has held a clip."""
SLOPES = ("memory.slope.rss", "memory.slope.threads", "memory.slope.fds")
FLAT = (1_000.0, 1.0, 1.0)
"""Growth that no viewer could ever notice: kilobytes, threads and descriptors in 1,000 swipes."""
UNITS = ("kB/1000 swipes", "/1000 swipes", "/1000 swipes")
SAMPLED_SWIPES = 2_000
WARM_UP_SHARE = 0.5
"""Of the swipes: caches, and gaps in glibc's heaps, fill by 5 MB from swipe 250 to 1,000."""
SMALL_CLIPS = 100


def measure_ring(drawn_by: str) -> list[Figure]:
    """Swipe through 1080p clips, and take the most memory that was in use; mpv plays one of them.

    Raises:
        CannotMeasureError: one of the two did not come to its end.
    """
    with scratch() as folder:
        clip, *_ = lay_out(HELD, 12, folder / "clips")
        arguments: list[str | Path] = [
            drawn_by,
            str(RING_SWIPES),
            folder / "home",
            folder / "clips",
        ]
        told = report_of("memory_program", ["ring", *arguments], within_s=120)
        output = OUTPUTS[drawn_by]
        theirs = _mpv_mb(clip, *output) if mpv.is_there() else None
    return [
        figure(
            f"memory.rss.{drawn_by}",
            max(row[1] for row in told[FILLED_AFTER:]),
            "MB",
            rival=f"mpv {output[0]}, one clip",
            rival_value=theirs,
            target=MOST_MB[drawn_by],
        )
    ]


def measure_slope(swipes: int | None = None) -> list[Figure]:
    """Swipe as fast as keys repeat, and fit a line to what is held at rest now and then.

    Raises:
        CannotMeasureError: the program did not come to its end.
    """
    swipes = swipes if swipes is not None else count(5_000, SAMPLED_SWIPES)
    with scratch() as folder:
        lay_out(SMALL, SMALL_CLIPS, folder / "clips")
        arguments: list[str | Path] = [surface(), str(swipes), folder / "home", folder / "clips"]
        told = report_of("memory_program", ["slope", *arguments], within_s=60 + swipes)
    return slopes_of(told)


def slopes_of(told: Sequence[Sequence[float]]) -> list[Figure]:
    """Return the growth in 1,000 swipes from (swipes, megabytes, threads, descriptors)."""
    steady = [row for row in told if row[0] >= WARM_UP_SHARE * told[-1][0]]
    at = [row[0] for row in steady]
    per_swipe = [usage.slope([row[column] for row in steady], at) for column in (1, 2, 3)]
    values = (per_swipe[0] * 1000, per_swipe[1], per_swipe[2])
    return [
        figure(name, 1000 * value, unit, target=flat)
        for name, value, unit, flat in zip(SLOPES, values, UNITS, FLAT, strict=True)
    ]


def _mpv_mb(clip: Path, *output: str) -> float:
    with mpv.running(*output, "--loop-file=inf", clip) as player:
        player.wait_for("playback-restart")
        time.sleep(3)
        return usage.rss_mb(player.pid)
