"""What a policy is: from a situation to a choice, without memory of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ranking.features import Library
from ranking.sparse import Indices
from ranking.taste import Taste
from ranking.why import Why


@dataclass(frozen=True, eq=False)
class Situation:
    """All that a choice may depend on."""

    library: Library
    taste: Taste
    candidates: Indices
    """Slots that may be dealt, at least one, in content-key order."""
    recent: Indices
    """Slots last shown or on their way, the latest last."""


@dataclass(frozen=True, eq=False)
class Choice:
    """What was chosen, how likely that was, and why."""

    slot: int
    propensity: float
    """Probability of this choice in this situation, (0, 1]."""
    why: Why


class Policy(Protocol):
    """Chooses one video. Chance comes in from outside, so a choice can be made again."""

    @property
    def name(self) -> str:
        """Name and version as the log keeps them, as in `taste-1`."""

    def choose(self, situation: Situation, chance: np.random.Generator) -> Choice:
        """Choose one of the candidates."""

    def explain(self, situation: Situation, slot: int) -> Why:
        """Say why a video would be dealt here, candidate or not."""
