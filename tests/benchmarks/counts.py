"""What is measured and how much of it, as the command line said; the children read it too."""

from __future__ import annotations

import os
from pathlib import Path

from tests.benchmarks.figures import NotAskedError

FULL = "HOMEFEED_FULL"
"""As in the tests: set where the counts of the requirements are wanted and not samples."""
SURFACE = "HOMEFEED_BENCH_SURFACE"
RIVAL = "HOMEFEED_BENCH_RIVAL"
REPLAY, PERSONAS = "HOMEFEED_BENCH_REPLAY", "HOMEFEED_BENCH_PERSONAS"
"""Folders of recorded views and of videos' metadata: too much of others' to be in the project."""


def count(stated: int, sampled: int) -> int:
    """Return how often to measure: as it is stated with --full, else enough to see a change."""
    return stated if os.environ.get(FULL) else sampled


def require_full() -> None:
    """Go on with --full only.

    Raises:
        NotAskedError: it was not given.
    """
    if not os.environ.get(FULL):
        raise NotAskedError("it takes minutes and gigabytes, and runs with --full only.")


def require_rival() -> None:
    """Go on with --rival only.

    Raises:
        NotAskedError: it was not given.
    """
    if not os.environ.get(RIVAL):
        raise NotAskedError("the rival is installed from the package index, with --rival only.")


def choose(
    surface: str,
    *,
    full: bool,
    rival: bool = False,
    replay: Path | None = None,
    personas: Path | None = None,
) -> None:
    """Set what this run measures."""
    os.environ[SURFACE] = surface
    os.environ[FULL] = "1" if full else ""
    os.environ[RIVAL] = "1" if rival else ""
    os.environ[REPLAY] = str(replay or "")
    os.environ[PERSONAS] = str(personas or "")


def recorded_views() -> Path:
    """Return the folder of --replay.

    Raises:
        NotAskedError: none was given.
    """
    return _folder(REPLAY, "name a folder of recorded views: --replay DIR.")


def metadata() -> Path:
    """Return the folder of --personas.

    Raises:
        NotAskedError: none was given.
    """
    return _folder(PERSONAS, "name a folder with an items.jsonl: --personas DIR.")


def surface() -> str:
    """Return the --surface of every benchmark that does not name its own."""
    return os.environ.get(SURFACE, "auto")


def _folder(variable: str, wanted: str) -> Path:
    if not os.environ.get(variable):
        raise NotAskedError(wanted)
    return Path(os.environ[variable])
