"""When a video was published, as far as its sidecar or its name can be believed."""

from __future__ import annotations

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


def of_tiktok_id(text: str) -> int | None:
    """Return the time in a TikTok id, Unix milliseconds: its upper 32 bits are Unix seconds."""
    if len(text) != TIKTOK_ID_DIGITS or not (text.isascii() and text.isdigit()):
        return None
    seconds = int(text) >> 32
    return plausible(seconds) if seconds >= _FIRST_TIKTOK_S else None
