"""Where a video was posted: the site and what the site calls it."""

from __future__ import annotations

import re
from typing import Final

from storage.sidecars import dates
from storage.sidecars.description import NOWHERE, Posted

TIKTOK: Final = "tiktok"
YOUTUBE: Final = "youtube"
INSTAGRAM: Final = "instagram"
SITES: Final = frozenset({TIKTOK, YOUTUBE, INSTAGRAM})
"""Sites that call every video by an id of its own."""

_SITE: Final = re.compile(r"[a-z0-9][a-z0-9._-]{0,39}")
_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")
_YOUTUBE_ID: Final = re.compile(r"(?![A-Z]?[a-z]+\Z|[A-Z]+\Z)[A-Za-z0-9_-]{11}")
"""Eleven characters that are no plain word."""
_TIKTOK_ADDRESS: Final = re.compile(
    r"https?://(?:www\.|m\.)?tiktok(?:v)?\.com/(?:@([\w.]{1,64})/|share/)video/([0-9]{19})(?![0-9])"
)


def place(site: str, site_id: str) -> Posted:
    """Return a place that a sidecar names; an id without a site is known by its form."""
    if not _ID.fullmatch(site_id):
        return NOWHERE
    name = site.lower()
    return Posted(name if _SITE.fullmatch(name) else place_of_id(site_id).site, site_id)


def place_of_id(text: str) -> Posted:
    """Return the place of an id whose form alone tells the site, NOWHERE for others."""
    if dates.of_tiktok_id(text) is not None:
        return Posted(TIKTOK, text)
    return Posted(YOUTUBE, text) if _YOUTUBE_ID.fullmatch(text) else NOWHERE


def place_of_address(text: str) -> tuple[Posted, str | None]:
    """Return the place in the address of a TikTok video, and who posted it, None when not named."""
    found = _TIKTOK_ADDRESS.search(text)
    return (NOWHERE, None) if found is None else (place(TIKTOK, found[2]), found[1])
