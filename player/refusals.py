"""Why a file does not play, or no longer: what a slot says when it gives one up."""

from __future__ import annotations

from dataclasses import dataclass

from player.facts import GoneError, PlayerError
from player.inspection import CHANGED


@dataclass(frozen=True, slots=True)
class Refusal:
    """What `PlaybackChanged` tells of a slot that is UNPLAYABLE."""

    message: str
    passing: bool = False
    stale: bool = False


NONE = Refusal("")
"""Of a slot that is not UNPLAYABLE."""

NO_PICTURE = Refusal(
    "No picture could be read from this file. It may be damaged or not be a video."
)
BROKE_OFF = Refusal("This video broke off and could not be played on.")
TOO_SLOW = Refusal("This file took too long to show a picture.", passing=True)
STANDS_STILL = Refusal("This video came to a standstill. Its disk may not answer.", passing=True)
WRITTEN_OVER = Refusal(CHANGED, passing=True, stale=True)


def refusal_of(error: PlayerError) -> Refusal:
    """Return why an inspection refused a file; what is gone the library notes as missing."""
    passing = error.passing and not isinstance(error, GoneError)
    return Refusal(str(error), passing=passing, stale=error.passing)
