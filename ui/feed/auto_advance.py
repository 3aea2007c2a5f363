"""When the next video comes by itself. No Qt in here."""

from __future__ import annotations

import math

CHOICES = (0, 1, 2, 3, 5)
"""How often a video plays before the next one comes; 0 is never."""
LEAD_MS = 40
"""It comes that much before the end: a frame later the loop would show the beginning again."""
SOON_MS = 250
"""What is less far away is waited for to the millisecond, not looked for with the next tick."""
LEAST_MS = 1500
"""A video shorter than this plays more often: a row of stills must not flicker past."""


def following(chosen: int) -> int:
    """Return the choice after this one; after the last, or an unknown one, the first."""
    place = CHOICES.index(chosen) if chosen in CHOICES else -1
    return CHOICES[(place + 1) % len(CHOICES)]


def due_in_ms(
    after: int, *, loops: int, position_ms: int, duration_ms: int, speed: float = 1.0
) -> int | None:
    """Return how many milliseconds are left to the next video, None when it is not soon.

    Args:
        after: one of CHOICES.
        loops: how often the video began again.
        position_ms: where it is.
        duration_ms: how long it is; unknown (0) counts its loops alone.
        speed: how fast it plays, > 0.
    """
    if after <= 0:
        return None
    plays = max(after, math.ceil(LEAST_MS / duration_ms)) if duration_ms > 0 else after
    if loops >= plays:
        return 0
    if loops < plays - 1 or duration_ms <= 0:
        return None
    left_ms = (duration_ms - position_ms) / speed
    return max(0, round(left_ms - LEAD_MS)) if left_ms <= SOON_MS else None
