"""The name of a sound, alike from every sidecar."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from storage.sidecars.words import NAME_LENGTH, clean

_NAMELESS: Final = frozenset({"original sound", "original audio"})
"""Tracks that tell one creator's sound from another's only together with the creator."""


def sound(track: str, artists: Sequence[str], creator: str | None) -> str | None:
    """Name a sound by its track and by those of its artists whom the track does not name.

    Args:
        track: what it is called; may be empty.
        artists: who made it; may be empty.
        creator: the handle of who posted the video.
    """
    track = clean(track, NAME_LENGTH)
    artists = [clean(name, NAME_LENGTH) for name in artists]
    if creator is not None and _names(track, creator):
        return track
    if creator is not None and track.lower() in _NAMELESS and not any(artists):
        artists = [creator]
    others = [artist for artist in artists if artist and not _names(track, artist)][:3]
    return " · ".join(part for part in (track, ", ".join(others)) if part) or None


def _names(track: str, who: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(who.lower())}(?!\w)", track.lower()) is not None
