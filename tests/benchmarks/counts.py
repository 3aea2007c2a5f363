"""How much is measured, and on which surface: what the command line said, for the children too."""

from __future__ import annotations

import os

FULL = "HOMEFEED_FULL"
"""As in the tests: set where the counts of the requirements are wanted and not samples."""
SURFACE = "HOMEFEED_BENCH_SURFACE"


def count(stated: int, sampled: int) -> int:
    """Return how often to measure: as it is stated with --full, else enough to see a change."""
    return stated if os.environ.get(FULL) else sampled


def choose(surface: str, *, full: bool) -> None:
    """Set what this run measures."""
    os.environ[SURFACE] = surface
    os.environ[FULL] = "1" if full else ""


def surface() -> str:
    """Return the --surface of every benchmark that does not name its own."""
    return os.environ.get(SURFACE, "auto")
