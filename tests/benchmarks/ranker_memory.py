"""How much memory the ranker takes for a large library."""

from __future__ import annotations

from tests.benchmarks.child import report_of
from tests.benchmarks.counts import require_full
from tests.benchmarks.figures import Figure, figure

SAMPLED, STATED = "rank.memory.100k", "rank.memory.1m"
MOST_MB = 600.0
WITHIN_S = 3_600.0


def measure_sample() -> list[Figure]:
    """Take the growth of a process of its own with 100,000 videos.

    Raises:
        CannotMeasureError: it did not come to its end.
    """
    return [figure(SAMPLED, _grown_mb(100_000), "MB")]


def measure_million() -> list[Figure]:
    """Take the growth of a process of its own with a million videos.

    Raises:
        NotAskedError: without --full.
        CannotMeasureError: it did not come to its end.
    """
    require_full()
    return [figure(STATED, _grown_mb(1_000_000), "MB", target=MOST_MB)]


def _grown_mb(count: int) -> float:
    return float(report_of("ranker_memory_program", [str(count)], within_s=WITHIN_S))
