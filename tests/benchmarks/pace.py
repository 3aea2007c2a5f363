"""How long a person stays with a video, the same for whoever is measured."""

from __future__ import annotations

import random
from collections.abc import Iterator

STAYS_S = (0.4, 0.7, 1.0, 1.4, 2.2)
"""From a glance to a short watch; a mean of 1.1 s keeps sixty swipes near a minute."""


def stays_s(seed: int = 3) -> Iterator[float]:
    """Yield stays without end, in an order that is always the same."""
    chance = random.Random(seed)
    while True:
        yield chance.choice(STAYS_S)
