"""How fast folders are read: beside a bare walk, and beside PyAV alone."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median
from threading import Event
from typing import Any

from sqlalchemy import Connection, event, insert

from player.prober import Prober
from storage import schema
from storage.catalog import Catalog, Folder
from storage.comparison import Comparison
from storage.file_rows import READER
from storage.ids import new_id
from storage.path_text import from_text
from storage.reading import AT_ONCE
from storage.records import FolderId
from storage.scan import ScanBatch, scan
from storage.sidecars.description import Origin
from tests.benchmarks.counts import count
from tests.benchmarks.figures import CannotMeasureError, Figure, figure
from tests.benchmarks.made_library import made_library
from tests.benchmarks.place import ROOT, scratch
from tests.benchmarks.scan_program import WALK
from tests.storage.invented import close_station, open_station
from tests.storage.library import NothingKnown

RESCAN, FIRST_PASS, WORK = "scan.rescan.ratio", "scan.first_pass.ratio", "scan.work_per_file"
WHOLE, FIRST_BATCH = "scan.whole.rate", "scan.first_batch"
Rows = list[dict[str, Any]]
ROUNDS = 5
RESCAN_AT_MOST, FIRST_PASS_AT_LEAST, WORK_AT_MOST, FIRST_BATCH_S = 2.0, 0.8, 1.1, 1.0
PROBED = 1_500
"""Files of one round that both probe."""
NEW = 200
"""New files, whose work is counted beside few and beside many known ones."""


def measure_rescan() -> list[Figure]:
    """Scan a library in which nothing changed, and walk through it, in turns.

    A sample is too small for the start of a process not to matter: there the time of a scan of
    an empty folder is taken off.
    """
    files = count(100_000, 10_000)
    root = made_library(files)
    with scratch() as place, _library(place, root) as library:
        library.know_all()
        (place / "empty").mkdir()
        empty = library.beside(place / "empty")
        spent_s, bare_s, start_s = [], [], []
        for _ in range(ROUNDS):
            spent_s.append(_seconds(library))
            bare_s.append(_bare_walk_s(root))
            start_s.append(0.0 if files == count(100_000, 0) else _seconds(empty))
        ratio = (min(spent_s) - min(start_s)) / min(bare_s)
    return [
        figure(
            RESCAN,
            ratio,
            "x",
            rival="os.scandir + stat",
            rival_value=1.0,
            target=RESCAN_AT_MOST,
        )
    ]


def measure_first_pass() -> list[Figure]:
    """Probe the same files with our readers and with as many processes of PyAV, in turns."""
    files = sorted(made_library(5_000).glob("*/*.mp4"))
    prober = Prober()
    try:
        prober.probe(files[0])
        ours, alone = [], []
        for at in range(3):
            some = files[at * PROBED : (at + 1) * PROBED]
            _alone_rate(some, prober.width)  # so that the files lie in memory for both
            ours.append(_our_rate(prober, some))
            alone.append(_alone_rate(some, prober.width))
    finally:
        prober.close()
    ratio = median(mine / theirs for mine, theirs in zip(ours, alone, strict=True))
    return [
        figure(
            FIRST_PASS,
            ratio,
            "x",
            rival="PyAV alone",
            rival_value=1.0,
            target=FIRST_PASS_AT_LEAST,
            more_is_better=True,
        )
    ]


def measure_whole() -> list[Figure]:
    """Read a new folder to its end: walk, sidecars, probe, key and database.

    The feed can begin with the first batch that has videos.
    """
    files = count(100_000, 5_000)
    root = made_library(files)
    with scratch() as place, _library(place, root) as library:
        began_s, first_s, seen = time.perf_counter(), None, 0
        for batch in library.scan():
            if first_s is None and batch.videos:
                first_s = time.perf_counter() - began_s
            seen = batch.progress.seen
        rate = seen / (time.perf_counter() - began_s)
        some = sorted(root.glob("*/*.mp4"))[:PROBED]
        alone = _alone_rate(some, library.prober.width)
    if first_s is None or seen != files:
        raise CannotMeasureError(f"{seen} of {files} files were read")
    return [
        figure(WHOLE, rate, "/s", rival="PyAV alone", rival_value=alone, more_is_better=True),
        figure(FIRST_BATCH, first_s, "s", target=FIRST_BATCH_S),
    ]


def measure_work() -> list[Figure]:
    """Count the statements that a new file costs beside many known ones and beside few."""
    many, few = _statements(count(100_000, 10_000)), _statements(1_000)
    rival = "beside 1,000 known"
    return [
        figure(WORK, many, "statements", rival=rival, rival_value=few, target=few * WORK_AT_MOST)
    ]


def _statements(known: int) -> float:
    root = made_library(known)
    with scratch() as place, _library(place, root) as library:
        library.know_all()
        new = place / "new"
        new.mkdir()
        for at, file in enumerate(sorted(root.glob("*/*.mp4"))[:NEW]):
            (new / f"{at}.mp4").write_bytes(file.read_bytes() + at.to_bytes(64, "big"))
        counted = []
        database = library.catalog.database
        for engine in (database._writable, database._readers):
            event.listen(engine, "before_cursor_execute", lambda *each: counted.append(each[2]))
        list(library.beside(new).scan())
    return len(counted) / NEW


class _Library:
    """A folder of a catalogue, with what reads it."""

    def __init__(self, catalog: Catalog, folder: Folder, prober: Prober) -> None:
        self.catalog, self.folder, self.prober = catalog, folder, prober

    def scan(self) -> Iterator[ScanBatch]:
        return scan(self.catalog, self.folder, self.prober, Event())

    def beside(self, root: Path) -> _Library:
        """Add another folder."""
        table = schema.folder
        folder = Folder(FolderId(new_id()), self.folder.profile_id, root)

        def write(connection: Connection) -> None:
            row = {"id": folder.id, "profile_id": folder.profile_id, "root": str(root)}
            connection.execute(insert(table).values(**row, added_at_ms=0))

        self.catalog.writer.submit(write).result()
        return _Library(self.catalog, folder, self.prober)

    def know_all(self) -> None:
        """Write rows as a scan leaves them, without probing anything."""
        comparison = Comparison(self.folder.root, {}, NothingKnown(), seed=0)
        while comparison.walking:
            comparison.advance()
        comparison.mix()
        while found := comparison.report(1_000).found:
            videos = [_video(self.folder.id.hex + file.path) for file in found]
            files = [
                {
                    "folder_id": self.folder.id,
                    "path": from_text(file.path),
                    "size": file.size,
                    "mtime_ns": file.mtime_ns,
                    "sidecar": None if file.sidecar is None else from_text(file.sidecar),
                    "reader": READER,
                    "video_id": video["id"],
                }
                for file, video in zip(found, videos, strict=True)
            ]

            self.catalog.writer.submit(partial(_write, videos, files)).result()


def _write(videos: Rows, files: Rows, connection: Connection) -> None:
    connection.execute(insert(schema.video), videos)
    connection.execute(insert(schema.file), files)


def _video(key: str) -> dict[str, Any]:
    named = {"title": key[32:80], "caption": "", "described_by": Origin.NAME, "demuxer": "mp4"}
    measures = {"duration_ms": 4_000, "width": 144, "height": 256, "added_at_ms": 0}
    return {"id": new_id(), "content_key": key, **named, **measures, "video_codec": "h264"}


@contextmanager
def _library(place: Path, root: Path) -> Iterator[_Library]:
    station, prober = open_station(place / "data"), Prober()
    try:
        catalog = Catalog(station.database, station.writer)
        yield _Library(catalog, catalog.add_folder(station.profile, root), prober)
    finally:
        prober.close()
        close_station(station)


def _seconds(library: _Library) -> float:
    began_s = time.perf_counter()
    if any(batch.videos for batch in library.scan()):
        raise CannotMeasureError("a scan took known files for new ones")
    return time.perf_counter() - began_s


def _bare_walk_s(root: Path) -> float:
    with _rival(WALK) as walk:
        return float(walk.communicate(str(root))[0])


def _our_rate(prober: Prober, files: Sequence[Path]) -> float:
    """Return files a second of our readers, which have started."""
    chunks = [files[at : at + AT_ONCE] for at in range(0, len(files), AT_ONCE)]
    with ThreadPoolExecutor(prober.width) as pool:
        list(pool.map(prober.probe, files[: prober.width]))
        began_s = time.perf_counter()
        found = pool.map(lambda some: prober.inspect([(file, ()) for file in some]), chunks)
        bad = [each for some in found for each in some if each.facts is None]
        spent_s = time.perf_counter() - began_s
    if bad:
        raise CannotMeasureError(f"a file could not be read: {bad[0].fault}")
    return len(files) / spent_s


def _alone_rate(files: Sequence[Path], width: int) -> float:
    """Return files a second of that many processes, which have started."""
    readers = [_rival() for _ in range(width)]
    with ThreadPoolExecutor(width) as pool:
        lists = ["\n".join(map(str, files[at::width])) for at in range(width)]
        answers = pool.map(lambda reader, some: reader.communicate(some)[0], readers, lists)
        return len(files) / max(map(float, answers))


def _rival(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.scan_program", *arguments],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
