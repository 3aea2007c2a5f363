"""What a policy is: from a situation to a choice, without memory of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

import numpy as np

from ranking.features import Library
from ranking.policies.runs import without_runs
from ranking.sparse import Indices, Vector
from ranking.taste import Taste
from ranking.why import Why

VARIETY = 0.5
"""As long as the viewer has not set it."""


@dataclass(frozen=True, eq=False)
class Situation:
    """All that a choice may depend on, besides chance."""

    library: Library
    taste: Taste
    candidates: Indices
    """Slots that may be dealt, at least one, in content-key order."""
    fit: Indices
    """Those of them that need not wait, at least one: a list takes no heed of that, others do."""
    recent: Indices
    """Slots last shown or on their way, the latest last."""
    seed: int = 0
    """The epoch's own, for what is drawn once and kept."""
    dealt: Mapping[str, int] = field(default_factory=dict)
    """How many videos of this epoch each policy dealt, by the name that was recorded."""
    variety: float = VARIETY
    """How much the viewer wants to be surprised: 0 for only what is surely liked, up to 1."""

    @cached_property
    def varied(self) -> Indices:
        """The fit ones without a third in a row of one creator or sound, if others remain."""
        return without_runs(self.library.features(), self.fit, self.recent)


@dataclass(frozen=True, eq=False)
class Choice:
    """What was chosen, how likely that was, and why."""

    slot: int
    propensity: float
    """Probability of this choice in this situation, (0, 1]."""
    why: Why
    credit: str | None = None
    """What is recorded in place of the policy's name, for one that chooses on behalf of others."""


class Policy(Protocol):
    """Chooses one video. Chance comes in from outside, so a choice can be made again.

    What it keeps between two choices may only save time.
    """

    @property
    def name(self) -> str:
        """Name and version as the log keeps them, as in `taste-2`."""

    def choose(self, situation: Situation, chance: np.random.Generator) -> Choice:
        """Choose one of the candidates."""

    def probabilities(self, situation: Situation) -> Vector:
        """Return how likely each candidate is to be chosen: at least 0, in sum 1."""

    def explain(self, situation: Situation, slot: int) -> Why:
        """Say why a video would be dealt here, candidate or not."""


def draw(best: Indices, chance: np.random.Generator) -> tuple[int, float]:
    """Draw evenly among equals; return the slot and its probability."""
    return int(best[chance.integers(len(best))]), 1 / len(best)


def evenly(candidates: Indices, best: Indices) -> Vector:
    """Return the distribution over the candidates of an even draw among `best`."""
    chosen: Vector = np.isin(candidates, best) / len(best)
    return chosen
