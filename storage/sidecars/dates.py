"""When a video was published, as far as its sidecar or its name can be believed."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

_EARLIEST_S: Final = 946_684_800
"""The year 2000: an older date is a clock that was never set."""
_LATEST_S: Final = 4_102_444_800
"""The year 2100."""
_FIRST_TIKTOK_S: Final = 1_400_000_000
"""May 2014, when the service that became TikTok began."""
TIKTOK_ID_DIGITS: Final = 19


def plausible(seconds: float) -> int | None:
    """Return Unix seconds as milliseconds, None when no video can be of that time."""
    return round(seconds * 1000) if _EARLIEST_S <= seconds < _LATEST_S else None


def of_text(text: str) -> int | None:
    """Return the time of a date as programs write it, Unix milliseconds; UTC unless it says so.

    Args:
        text: `20240615`, `2024-06-15`, the same with a time, or Unix seconds.
    """
    text = text.strip()[:40]
    if text.isascii() and text.isdecimal() and len(text) > len("20240615"):
        return plausible(int(text)) if len(text) < 12 else None
    try:
        moment = datetime.fromisoformat(text)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return plausible(moment.timestamp())
    except (ValueError, OverflowError):
        return None


def of_tiktok_id(text: str) -> int | None:
    """Return the time in a TikTok id, Unix milliseconds: its upper 32 bits are Unix seconds."""
    if len(text) != TIKTOK_ID_DIGITS or not (text.isascii() and text.isdigit()):
        return None
    seconds = int(text) >> 32
    return plausible(seconds) if seconds >= _FIRST_TIKTOK_S else None
