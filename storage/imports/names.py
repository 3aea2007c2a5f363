"""What can be imported, as one writes it. The standard library only: the command line reads it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """What one may bring along."""

    told: str
    """What it is, in a few words."""
    file: str
    """What to name of it."""


TIKTOK_EXPORT = "tiktok-export"
KINDS = {
    TIKTOK_EXPORT: Kind(
        'TikTok\'s "Download your data"',
        "the .zip as it came, the user_data_tiktok.json in it, a .txt, or a folder of these",
    ),
}
"""By name. What reads each is in `storage.imports.by_name`."""
