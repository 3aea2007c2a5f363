"""Read a folder into the library, a few videos at a time, so that the first can play at once."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Final

from sqlalchemy import Connection, select

from storage import schema
from storage.catalog import Catalog, Fault, Folder
from storage.errors import StorageError
from storage.file_rows import MediaFacts, ReadFile, known_files, mark_missing
from storage.folder_rows import is_remembered
from storage.ids import now_ms
from storage.intake import take_in
from storage.presence import is_folder
from storage.progress import Progress
from storage.reading import FileReader, NotNowError
from storage.records import Video, VideoId
from storage.walk import Entry, Walk

FIRST_VIDEOS: Final = 3
"""Videos in the first batch: enough for the page on screen and the lookahead of two."""
BATCH_S: Final = 0.15
"""After so long a batch is written; the viewer sees the library grow."""
BATCH_FILES: Final = 200
"""Files after which it is written in any case: the writer is never held longer than 0.1 s."""


@dataclass(frozen=True, slots=True)
class ScanBatch:
    """What one step of a scan brought; its rows are committed."""

    videos: tuple[Video, ...]
    """Videos that can be dealt and are new, moved, described anew or back."""
    gone: tuple[VideoId, ...]
    """Videos that can be dealt no more: no file holds them."""
    faults: tuple[Fault, ...]
    """Files that cannot be played, found in this step."""
    progress: Progress
    """How far the scan is. A batch comes four times a second, even one that brings only this."""


def scan(
    catalog: Catalog,
    folder: Folder,
    probe: Callable[[Path], MediaFacts],
    fault: type[Exception],
    stop: Event,
    *,
    seed: int = 0,
) -> Iterator[ScanBatch]:
    """Bring the library up to date with a folder; run it on a worker thread.

    A file that is as the last scan left it costs one stat, unless an older program read it,
    whose prober knew less: then it is probed again, once. A file that moved keeps its video,
    whose identity is its content. A file that vanished is marked missing, never deleted, and
    only by a scan that was neither stopped nor kept out of a folder.

    Args:
        catalog: where the folder was added.
        folder: what to read.
        probe: tells what a file is; it may be slow.
        fault: what `probe` raises for a file that is no video, with text fit for the viewer.
            With an attribute `passing` that is true the file is read again by the next scan.
        stop: set it to end the scan early; what was not written yet is read again next time.
        seed: with the names it decides the order in which files are read.

    Raises:
        StorageError: the folder is away, the disk is full, or the database is locked.
    """
    if not is_folder(folder.root):
        raise StorageError(f"The folder {folder.root} is not there any more.")
    step = _Step(catalog, folder, probe, fault)
    walk = Walk(folder.root, seed, stop)
    for entry in walk:
        step.look(entry)
        if stop.is_set():
            return
        if step.is_due():
            yield step.write()
    if not stop.is_set():
        yield step.finish(walk.unreadable)


class _Step:
    """What was read since the last batch, and what the scan knows."""

    def __init__(
        self,
        catalog: Catalog,
        folder: Folder,
        probe: Callable[[Path], MediaFacts],
        fault: type[Exception],
    ) -> None:
        self._catalog, self._folder = catalog, folder
        self._reader = FileReader(folder.root, probe, fault, self._is_video)
        with catalog.database.reading() as connection:
            self._known = known_files(connection, folder.id)
        self._seen: set[str] = set()
        self._read: list[ReadFile] = []
        self._back: list[str] = []
        self._faults: list[Fault] = []
        self._begun_at_s = time.monotonic()
        self._first = True

    def look(self, entry: Entry) -> None:
        """Look at a file and read it if it is not as the last scan left it."""
        try:
            stamp = self._reader.stamp(entry)
            known = self._known.get(entry.path)
            if known is None or known.stamp != stamp or not known.probed:
                self._keep(self._reader.read(entry, stamp))
            elif known.missing:
                self._back.append(entry.path)
        except FileNotFoundError:
            return
        except OSError as error:
            self._keep(self._reader.shut(entry, error))
        except NotNowError as error:
            self._faults.append(Fault(self._folder.root / entry.path, str(error)))
        self._seen.add(entry.path)

    def is_due(self) -> bool:
        """Whether it is time to write."""
        if self._first and sum(file.fault is None for file in self._read) >= FIRST_VIDEOS:
            return True
        return len(self._read) >= BATCH_FILES or time.monotonic() - self._begun_at_s > BATCH_S

    def finish(self, unreadable: Sequence[Path]) -> ScanBatch:
        """Write the rest, and what is missing unless part of the folder could not be seen."""
        self._faults += [Fault(place, "This folder cannot be read.") for place in unreadable]
        vanished = [
            path
            for path, known in self._known.items()
            if path not in self._seen and not known.missing
        ]
        return self.write([] if unreadable else vanished)

    def write(self, vanished: Sequence[str] = ()) -> ScanBatch:
        """Commit what was read and begin the next step."""
        read, back, faults = self._read, self._back, self._faults
        self._read, self._back, self._faults = [], [], []
        self._first = False

        def write(connection: Connection) -> list[VideoId]:
            if not is_remembered(connection, self._folder.id):
                return []  # the viewer took the folder out while it was read
            mark_missing(connection, self._folder.id, back, None)
            mark_missing(connection, self._folder.id, vanished, now_ms())
            return take_in(connection, self._folder.id, read, now_ms())

        touched: set[VideoId] = set()
        if read or back or vanished:
            touched.update(self._catalog.writer.submit(write).result())
            touched.update(self._held([file.path for file in read]))
            touched.update(self._held([*back, *vanished]))
        batch = self._batch(touched, faults)
        self._begun_at_s = time.monotonic()
        return batch

    def _batch(self, touched: set[VideoId], faults: Sequence[Fault]) -> ScanBatch:
        videos: list[Video] = []
        for some in _portions(sorted(touched)):
            videos += self._catalog.playable(self._folder.profile_id, some)
        gone = touched - {video.id for video in videos}
        seen = len(self._seen)
        progress = Progress(seen, seen, False, 0.0, None, self._folder.root)
        return ScanBatch(tuple(videos), tuple(sorted(gone)), tuple(faults), progress)

    def _keep(self, file: ReadFile | None) -> None:
        if file is None:
            return
        self._read.append(file)
        if file.fault is not None:
            self._faults.append(Fault(self._folder.root / file.path, file.fault))

    def _held(self, paths: Sequence[str]) -> set[VideoId]:
        """The videos that these files held when the scan began."""
        known = (self._known[path].video_id for path in paths if path in self._known)
        return {video_id for video_id in known if video_id is not None}

    def _is_video(self, key: str) -> bool:
        video = schema.video
        query = select(video.c.id).where(
            video.c.content_key == key, video.c.colorspace.is_not(None)
        )
        with self._catalog.database.reading() as connection:
            return connection.execute(query).scalar_one_or_none() is not None


def _portions(ids: Sequence[VideoId]) -> Iterator[Sequence[VideoId]]:
    for start in range(0, len(ids), BATCH_FILES):
        yield ids[start : start + BATCH_FILES]
