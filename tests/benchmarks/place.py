"""Where benchmarks keep what they make: on a real disk, since what is measured lies on one."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""The checkout: folder of main.py."""


def cache() -> Path:
    """Return the folder of what is made once, beside the program's own cache."""
    import platformdirs  # here, because Python outside the environment imports this module

    folder = platformdirs.user_cache_path("homefeed", appauthor=False) / "benchmarks"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


@contextmanager
def scratch() -> Iterator[Path]:
    """Lend an empty folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(dir=cache(), prefix="run-") as folder:
        yield Path(folder)
