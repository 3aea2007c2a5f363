"""The story of the guided tour: what happens in which order, and how long each takes. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Act(StrEnum):
    """What somebody can do; the tour does it where nobody does."""

    READ = "read"
    """Nothing but to read."""
    SWIPE = "swipe"
    LIKE = "like"
    WHY = "why"
    """Open all reasons."""
    LESS = "less"
    """Ask for less of what tells most."""
    RESET = "reset"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Scene:
    """One step of the tour."""

    name: str
    """Of its words in GuideCard.qml."""
    act: Act
    waits_s: float
    """How long it waits for somebody to do it; then it is done by itself."""
    rests_s: float = 0.0
    """How long what that brought is shown before the next one."""


STORY = (
    Scene("welcome", Act.READ, 7),
    Scene("swipe", Act.SWIPE, 5),
    Scene("swipe", Act.SWIPE, 5),
    Scene("stay", Act.LIKE, 7, 3),
    Scene("learned", Act.SWIPE, 6),
    Scene("learned", Act.SWIPE, 6, 1),
    Scene("why", Act.WHY, 6, 7),
    Scene("less", Act.LESS, 7, 6),
    Scene("changed", Act.SWIPE, 6, 2),
    Scene("reset", Act.RESET, 8, 6),
    Scene("undo", Act.UNDO, 8, 6),
    Scene("end", Act.READ, 12),
)
"""Two minutes, when nobody does anything."""


def length_s(story: tuple[Scene, ...] = STORY) -> float:
    """Return how long a story takes by itself."""
    return sum(scene.waits_s + scene.rests_s for scene in story)
