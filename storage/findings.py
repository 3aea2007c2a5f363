"""What a scan found and did not write yet, and writing it in batches."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final
from uuid import UUID

from sqlalchemy import Connection

from storage.catalog import Catalog, Fault, Folder
from storage.file_rows import Inspects, ReadFile, mark_missing
from storage.folder_rows import is_remembered
from storage.ids import now_ms
from storage.intake import take_in
from storage.path_text import from_text
from storage.progress import Pace, Progress
from storage.reading import Looked, read
from storage.records import Video, VideoId
from storage.same_content import SameContent, remember
from storage.scan_messages import Report

FIRST_VIDEOS: Final = 3
"""Videos in the first batch: enough for the page on screen and the lookahead of two."""
BATCH_S: Final = 0.15
"""After so long a batch is written; the viewer sees the library grow."""
BATCH_FILES: Final = 100
"""Files after which it is written in any case: the writer is never held longer than 0.1 s."""
SETTLES_NS: Final = 5_000_000_000
"""A file that changed so lately may still be written."""


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
    """How far the scan is. A batch comes several times a second, even one that brings only this."""
    folders: tuple[Path, ...] = ()
    """With the last batch of a scan the folders that it saw, to watch them."""
    since_s: float = 0.0
    """When the scan began, Unix time: what changed in a folder since then it may have missed."""
    unsettled: tuple[Path, ...] = ()
    """Folders with a file that is being written: to be looked into again, soon."""


class Findings:
    """What was read since the last batch; for one thread."""

    def __init__(self, catalog: Catalog, folder: Folder, inspects: Inspects) -> None:
        self._catalog, self._folder = catalog, folder
        self._same = SameContent(catalog.database, folder.root, inspects)
        self._pace = Pace()
        self._since_s = time.time()
        self._vanished: list[tuple[str, str | None]] = []
        self._report: Report | None = None
        self._looked = 0
        self.brought_any = False
        """Whether anything was written yet."""
        self._begin()

    def _begin(self) -> None:
        self._read: list[ReadFile] = []
        self._back: list[str] = []
        self._gone: list[str] = []
        self._touched: set[VideoId] = set()
        self._faults: list[Fault] = []
        self._unsettled: set[Path] = set()
        self._begun_at_s = time.monotonic()

    def hear(self, report: Report) -> None:
        """Take what the walk tells, but for the files that have to be looked into."""
        self._report = report
        for path, held in report.back:
            self._back.append(from_text(path))
            self._touch(held)
        self._vanished += report.gone
        if report.ended:
            self._faults += [
                Fault(self._folder.root / from_text(folder), "This folder cannot be read.")
                for folder in report.unreadable
            ]

    def take(self, looked: Looked) -> None:
        """Take what came of looking into files."""
        for file, inspection in looked:
            self._looked += 1
            path = from_text(file.path)
            if inspection is not None and inspection.gone:
                if file.held is not None:
                    self._gone.append(path)
                    self._touch(file.held)
                continue
            if inspection is not None and inspection.passing:
                self._faults.append(Fault(self._folder.root / path, inspection.fault or ""))
                continue
            what = read(file, inspection)
            if what is None or 0 <= time.time_ns() - file.mtime_ns < SETTLES_NS:
                self._unsettled.add((self._folder.root / path).parent)
            if what is not None:
                self._read.append(what)
                self._touch(file.held)
                if what.fault is not None:
                    self._faults.append(Fault(self._folder.root / path, what.fault))

    @property
    def due(self) -> bool:
        """Whether it is time to write."""
        count = len(self._read) + len(self._back) + len(self._gone)
        if not self.brought_any and sum(file.fault is None for file in self._read) >= FIRST_VIDEOS:
            return True
        return count >= BATCH_FILES or time.monotonic() - self._begun_at_s > BATCH_S

    def write(self) -> ScanBatch:
        """Commit what was found and begin the next batch."""
        read_files, whole_keys = self._same.settle(self._read)
        back, gone = self._back, self._gone

        def write(connection: Connection) -> list[VideoId]:
            if not is_remembered(connection, self._folder.id):
                return []  # the viewer took the folder out while it was read
            mark_missing(connection, self._folder.id, back, None)
            mark_missing(connection, self._folder.id, gone, now_ms())
            videos = take_in(connection, self._folder.id, read_files, now_ms())
            remember(connection, whole_keys)
            return videos

        if read_files or back or gone:
            self._touched.update(self._catalog.writer.submit(write).result())
            self.brought_any = True
        batch = self._batch()
        self._begin()
        return batch

    def let_go(self) -> Iterator[ScanBatch]:
        """Write the rest, and at last what vanished: by now it is known what only moved."""
        for start in range(0, len(self._vanished), BATCH_FILES):
            for path, held in self._vanished[start : start + BATCH_FILES]:
                self._gone.append(from_text(path))
                self._touch(held)
            yield self.write()
        folders = self._report.folders if self._report is not None else []
        seen = tuple(self._folder.root / from_text(folder) for folder in folders)
        yield replace(self.write(), folders=seen)

    def _batch(self) -> ScanBatch:
        videos: list[Video] = []
        for some in _portions(sorted(self._touched)):
            videos += self._catalog.playable(self._folder.profile_id, some)
        return ScanBatch(
            tuple(videos),
            tuple(sorted(self._touched - {video.id for video in videos})),
            tuple(self._faults),
            self._progress(),
            since_s=self._since_s,
            unsettled=tuple(sorted(self._unsettled)),
        )

    def _progress(self) -> Progress:
        rate = self._pace.rate(self._looked)
        report = self._report
        if report is None:
            return Progress(0, 0, False, rate, None, self._folder.root)
        seen = min(report.unchanged + self._looked, report.total)
        left = report.total - seen
        return Progress(
            seen=seen,
            total=report.total,
            counted=report.counted,
            rate=rate,
            left_s=left / rate if report.counted and rate > 0 else None,
            place=self._folder.root / from_text(report.place),
        )

    def _touch(self, held: str | None) -> None:
        if held is not None:
            self._touched.add(VideoId(UUID(held)))


def _portions(ids: Sequence[VideoId]) -> Iterator[Sequence[VideoId]]:
    for start in range(0, len(ids), BATCH_FILES):
        yield ids[start : start + BATCH_FILES]
