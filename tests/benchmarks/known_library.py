"""Data folders in which a made library is known already, read by the program itself, and kept."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from storage.schema import VERSION
from tests.benchmarks import made_library
from tests.benchmarks.child import report_of
from tests.benchmarks.place import cache

READING_S = 3_600.0
"""The most that reading 100,000 files may take."""


def known_library(count: int, into: Path) -> Path:
    """Fill a folder with the data of a viewer who has a made library of so many videos.

    The program reads the library at the first use. What it knew when it was closed is copied, so
    that each start meets the same.

    Raises:
        CannotMeasureError: the library could not be read.
    """
    kept = cache() / f"home-{VERSION}-{made_library.VERSION}-{count}"
    if not kept.exists():
        clips = made_library.made_library(count)
        sys.stderr.write(f"reading a library of {count:,} videos, once\n")
        with tempfile.TemporaryDirectory(dir=cache(), prefix="reading-") as unfinished:
            home = Path(unfinished) / "home"
            report_of("start_program", ["read", home, clips], within_s=READING_S)
            home.replace(kept)
    shutil.copytree(kept, into)
    return into
