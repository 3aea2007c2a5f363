"""Which copies stay: hourly for a day, daily for a week, weekly for two months."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

NEWEST: Final = 2
"""So many stay whatever they are."""
MOST_BYTES: Final = 2 * 1024**3
"""What copies may take in all, the newest ones left aside."""

_PERIODS: Final = (
    (timedelta(hours=1), timedelta(days=1)),
    (timedelta(days=1), timedelta(weeks=1)),
    (timedelta(weeks=1), timedelta(weeks=8)),
)
"""Of each of the former there is one copy, for as long as the latter."""


def kept(copies: Sequence[tuple[datetime, int]], now: datetime) -> list[bool]:
    """Say which copies stay.

    Args:
        copies: when each was taken and its bytes, newest first.
        now: what their age is told from; one from the future (the clock was set back) stays.

    Returns:
        For each copy whether it stays.
    """
    room = MOST_BYTES
    met: set[tuple[timedelta, int]] = set()
    stay = []
    for place, (taken_at, size) in enumerate(copies):
        age = now - taken_at
        marks = {
            (period, int(taken_at.timestamp() // period.total_seconds()))
            for period, lasts in _PERIODS
            if age <= lasts
        }
        stays = place < NEWEST or (bool(marks - met) and size <= room)
        if stays:
            met |= marks
            room -= size if place >= NEWEST else 0
        stay.append(stays)
    return stay
