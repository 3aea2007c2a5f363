"""What a reset of the feed forgets, what it leaves standing, and why an epoch began."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class EpochReason(StrEnum):
    """Why an epoch began."""

    FIRST = "first"
    RESET = "reset"
    UNDO = "undo"


class Scope(StrEnum):
    """Which part of the past a reset forgets."""

    ALL = "all"
    SINCE = "since"
    HASHTAG = "hashtag"
    CREATOR = "creator"


class Kept(StrEnum):
    """What a reset may leave standing."""

    LIKES = "likes"
    """Likes, saves and shares: what was watched is forgotten, that it was liked is not."""
    FOLLOWS = "follows"
    MUTES = "mutes"
    """Mutes and hidden videos."""


@dataclass(frozen=True, slots=True)
class Forgetting:
    """What a reset forgets of the epoch before: as if it had never been."""

    scope: Scope
    name: str = ""
    """The hashtag without #, or the handle without @; empty for the other scopes."""
    since_ms: int | None = None
    """From when on, Unix time in UTC milliseconds; None for the other scopes."""
    keeps: frozenset[Kept] = frozenset()
