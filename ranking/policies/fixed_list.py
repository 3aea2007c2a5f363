"""A given order: for studies in which everybody sees the same, and for playing a folder through."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ranking.policies.policy import Choice, Situation, evenly
from ranking.sparse import Indices, Vector
from ranking.why import NEXT_ON_LIST, Why


class FixedListPolicy:
    """Deals in the order of a list; what is not on it comes after, in the library's own order.

    Args:
        keys: content keys, the first first; those the library does not have are passed over. For
            one of several copies the best is dealt.
    """

    name = "fixed-list-1"

    def __init__(self, keys: Sequence[str] = ()) -> None:
        self._keys = tuple(dict.fromkeys(keys))

    def choose(self, situation: Situation, chance: np.random.Generator) -> Choice:
        """Choose the candidate that comes first; nothing is left to chance."""
        slot = int(self._first(situation)[0])
        return Choice(slot, 1.0, self.explain(situation, slot))

    def probabilities(self, situation: Situation) -> Vector:
        """Return 1 for the next of the list."""
        return evenly(situation.candidates, self._first(situation))

    def explain(self, situation: Situation, slot: int) -> Why:
        """Say that the list is the reason."""
        return Why(NEXT_ON_LIST, guess=False, certainty=4, terms=(), score=0.0)

    def _first(self, situation: Situation) -> Indices:
        known = (situation.library.slot_of_key(key) for key in self._keys)
        best = situation.library.holdings.best_copies(slot for slot in known if slot is not None)
        listed = np.array(best, dtype=np.int64)
        left = listed[np.isin(listed, situation.candidates)]
        return (left if len(left) else situation.candidates)[:1]
