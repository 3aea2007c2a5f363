"""The feed resets of a profile, and which of them can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from storage.records import Epoch
from storage.resets import EpochReason


@dataclass(frozen=True, slots=True)
class PastReset:
    """One reset."""

    left: Epoch
    """The epoch before it, which an undo goes back to."""
    begun: Epoch
    """The epoch that it began."""
    standing: bool
    """Whether it can be undone: it was not, and neither was one before it."""


def past_resets(epochs: Sequence[Epoch]) -> list[PastReset]:
    """Return every reset of a profile, the newest first.

    An undo takes back the reset after the epoch that it restores, and every one since.

    Args:
        epochs: all of the profile's, in the order they began.
    """
    standing: list[tuple[Epoch, Epoch]] = []
    resets: list[tuple[Epoch, Epoch]] = []
    for before, epoch in pairwise(epochs):
        if epoch.reason is EpochReason.RESET:
            resets.append((before, epoch))
            standing.append((before, epoch))
        elif epoch.reason is EpochReason.UNDO:
            while standing and standing.pop()[0].id != epoch.restores:
                pass
    return [PastReset(*each, standing=each in standing) for each in reversed(resets)]
