"""No third in a row of one creator or sound."""

from __future__ import annotations

import numpy as np

from ranking.features import Features
from ranking.sparse import Indices

LONGEST_RUN = 2
"""Videos of one creator or sound in a row: a third looks like a list, not a feed."""


def without_runs(features: Features, candidates: Indices, recent: Indices) -> Indices:
    """Leave out who would be the third in a row of a creator or sound, if others remain."""
    last = recent[-LONGEST_RUN:]
    if len(last) < LONGEST_RUN:
        return candidates
    fits = np.ones(len(candidates), dtype=bool)
    for numbers in (features.creators, features.sounds):
        if numbers[last[0]] >= 0 and (numbers[last] == numbers[last[0]]).all():
            fits &= numbers[candidates] != numbers[last[0]]
    return candidates[fits] if fits.any() else candidates
