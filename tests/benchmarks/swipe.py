"""How long after a swipe the next video's first frame can be drawn."""

from __future__ import annotations

from tests.benchmarks.child import report_of
from tests.benchmarks.clips import SWIPED, lay_out
from tests.benchmarks.figures import Figure, figure, percentile
from tests.benchmarks.place import scratch

NAMES = ("swipe.first_frame.p50", "swipe.first_frame.p95", "swipe.first_frame.max")
RIVAL = "libVLC set_media + play"
SWIPES = 60
SPARE = 4
"""Clips beyond the swipes: the first on screen and those that wait ready."""
MOST_MS = 16.7
"""One frame of a 60 Hz display."""


def measure(swipes: int = SWIPES) -> list[Figure]:
    """Swipe through the real program at human pace, then open the same clips with plain libVLC.

    Raises:
        CannotMeasureError: one of the two did not come to its end.
    """
    with scratch() as folder:
        clips = folder / "clips"
        lay_out(SWIPED, swipes + SPARE, clips)
        ours_ms = report_of("swipe_program", [str(swipes), folder / "home", clips])
        rival_ms = report_of("swipe_rival", [str(swipes), clips])
    return [
        figure(
            name,
            percentile(ours_ms, share),
            "ms",
            rival=RIVAL,
            rival_value=percentile(rival_ms, share),
            target=MOST_MS if share == 1.0 else None,
        )
        for name, share in zip(NAMES, (0.5, 0.95, 1.0), strict=True)
    ]
