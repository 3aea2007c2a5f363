"""Data folders in which a made library is known already, kept for the next benchmark."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from threading import Event

from player.content_key import content_key
from player.facts import Inspection, MediaFacts
from storage.catalog import Catalog
from storage.database import open_database
from storage.profiles import VIEWER, Profiles
from storage.scan import scan
from storage.schema import VERSION
from storage.writer import Writer
from tests.benchmarks import made_library
from tests.benchmarks.child import report_of
from tests.benchmarks.place import cache

STARTING_S = 600.0


def known_library(count: int, into: Path) -> Path:
    """Fill a folder with the data of a viewer who has a made library of so many videos.

    Scanned at the first use; then the program is started once, so that it has begun to watch.
    What it knew when it was closed is copied: each start meets the same.

    Raises:
        CannotMeasureError: the program would not start.
    """
    kept = cache() / f"home-{VERSION}-{made_library.VERSION}-{count}"
    if not kept.exists():
        clips = made_library.made_library(count)
        sys.stderr.write(f"scanning a library of {count:,} videos, once\n")
        with tempfile.TemporaryDirectory(dir=cache(), prefix="scanning-") as unfinished:
            home = Path(unfinished) / "home"
            home.mkdir()
            _scan(clips, home)
            report_of("start_program", ["read", home], within_s=STARTING_S)
            home.replace(kept)
    shutil.copytree(kept, into)
    return into


def _scan(clips: Path, home: Path) -> None:
    with closing(open_database(home)) as database, closing(Writer(database)) as writer:
        catalog = Catalog(database, writer)
        folder = catalog.add_folder(Profiles(database, writer).profile(VIEWER, seed=0), clips)
        for _ in scan(catalog, folder, _Known(), Event()):
            pass


class _Known:
    """Looks into no file: what a made one holds is known. Probing 100,000 takes many minutes."""

    width = 1

    def inspect(self, files: Sequence[tuple[Path, Sequence[str]]]) -> list[Inspection]:
        """Return what looking into these files would find."""
        return [self._inspect(path) for path, _ in files]

    def whole_key(self, path: Path) -> str | None:
        """Say that no two files are taken for each other, so nobody has to ask."""
        raise AssertionError(path)

    def _inspect(self, path: Path) -> Inspection:
        status = path.stat()
        rate = made_library.rate_of(path)
        facts = MediaFacts(
            demuxer="mp4",
            duration_ms=made_library.SCENES * made_library.SCENE_FRAMES * 1000 // rate,
            width=made_library.WIDTH,
            height=made_library.HEIGHT,
            colorspace="bt601",
            color_range="limited",
            fps=float(rate),
            video_codec="h264",
            audio_codec="aac",
        )
        with path.open("rb") as file:
            key = content_key(file.fileno(), status.st_size)
        return Inspection(key, facts, status.st_size, status.st_mtime_ns)
