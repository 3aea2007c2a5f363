"""How far a scan is: what a progress bar shows of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the scan of one folder is. Every ScanBatch brings one, four times a second.

    A bar shows `seen` of `total`; while not `counted` the total still grows, and a bar without
    an end is more honest.
    """

    seen: int
    """Files that are done: read now, or known and unchanged."""
    total: int
    """Files found so far."""
    counted: bool
    """Whether `total` is all there are."""
    rate: float
    """Files read a second, lately; 0 until something was read."""
    left_s: float | None
    """Seconds until the end at this rate; None while nobody can tell."""
    place: Path
    """The folder that is being read."""
