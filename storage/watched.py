"""How a video was watched, by whom and under what: for comparing conditions and policies."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from storage.records import EndedBy


@dataclass(frozen=True, slots=True)
class Watched:
    """One impression, as far as it says how good it was."""

    viewer: str
    """The profile's name: of a study the participant code."""
    session: UUID
    condition: str | None
    policy: str
    """As it was recorded, with its version; of an interleaving the team as well."""
    watched_ms: int
    speed: float
    duration_ms: int
    liked: bool
    ended_by: EndedBy
