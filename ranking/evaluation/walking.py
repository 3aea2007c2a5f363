"""One viewer's recorded views, and what walks through them: the frame of every evaluation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from ranking.reward import COMPLETE_RATIO, SKIP_MS, SKIP_RATIO
from storage.records import Video


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one video was watched: what a policy is told once it has chosen it."""

    shown_at_ms: int
    watched_ms: int
    duration_ms: int
    liked: bool = False
    shared: bool = False
    not_interested: bool = False

    @property
    def ratio(self) -> float:
        """Watch time over duration, clipped to [0, 1]."""
        return min(self.watched_ms / self.duration_ms, 1.0)

    @property
    def satisfying(self) -> bool:
        """Seen to the end, or liked."""
        return self.liked or self.ratio >= COMPLETE_RATIO

    @property
    def skipped(self) -> bool:
        """Left at once."""
        return self.watched_ms < SKIP_MS or self.ratio < SKIP_RATIO


@dataclass(frozen=True, eq=False)
class Viewer:
    """One viewer: the videos that can be dealt, and how each was watched."""

    name: str
    videos: tuple[Video, ...]
    """Sorted by content key, so that nothing is told by their order."""
    outcomes: tuple[Outcome, ...]
    """One for each video."""

    @property
    def until_ms(self) -> int:
        """When the last of the views took place: all of the videos were there by then."""
        return max(outcome.shown_at_ms for outcome in self.outcomes)


class Walker(Protocol):
    """Chooses a viewer's videos one after another and learns from each."""

    def next(self) -> int:
        """Return which of the viewer's videos comes next, none of them twice."""

    def learn(self, at: int, outcome: Outcome) -> None:
        """Take in how the video just chosen was watched."""


Start = Callable[[Viewer, int], Walker]
"""Sets a policy at the beginning of a viewer's videos, with a seed. It may look at the videos
and not at the outcomes."""


def walk(viewer: Viewer, start: Start, swipes: int, seed: int) -> list[int]:
    """Let a policy choose up to `swipes` videos; return them in the order they were chosen."""
    walker = start(viewer, seed)
    chosen: list[int] = []
    for _ in range(min(swipes, len(viewer.videos))):
        at = walker.next()
        walker.learn(at, viewer.outcomes[at])
        chosen.append(at)
    return chosen
