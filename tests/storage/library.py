"""A folder of small files that a stand-in prober takes for videos, and a scan of it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

from storage.catalog import Catalog, Folder
from storage.records import Video, VideoId
from storage.scan import ScanBatch, scan
from tests.storage.invented import Station


class NotAVideoError(Exception):
    """What the prober here raises."""

    passing = False


class BusyError(NotAVideoError):
    """What it raises when it could not look."""

    passing = True


@dataclass(frozen=True)
class Facts:
    """What the prober here finds."""

    demuxer: str = "mp4"
    duration_ms: int = 8000
    width: int = 540
    height: int = 960
    colorspace: str = "bt709"
    color_range: str = "limited"
    labels: tuple[tuple[str, str], ...] = ()


@dataclass
class Prober:
    """Takes every file for a video but those that say otherwise; notes what it was asked."""

    asked: list[str] = field(default_factory=list)
    busy: bool = False

    def __call__(self, path: Path) -> Facts:
        self.asked.append(path.name)
        content = path.read_bytes()
        if content.startswith(b"text"):
            raise NotAVideoError("This file is text.")
        if self.busy:
            raise BusyError("The reader is busy.")
        return Facts(duration_ms=0 if content.startswith(b"endless") else 8000)


@dataclass
class Library:
    """One folder and its catalogue."""

    station: Station
    root: Path
    catalog: Catalog
    folder: Folder
    prober: Prober

    def put(self, path: str, content: str = "", **info: object) -> Path:
        """Write a file, and a sidecar beside it when something is said of it."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content or f"video {path}", errors="surrogateescape")
        if info:
            file.with_suffix(".info.json").write_text(json.dumps(info))
        return file

    def scan(self, stop: Event | None = None, *, seed: int = 0) -> list[ScanBatch]:
        """Scan to the end."""
        batches = scan(
            self.catalog, self.folder, self.prober, NotAVideoError, stop or Event(), seed=seed
        )
        return list(batches)

    def videos(self) -> list[Video]:
        return self.catalog.videos(self.station.profile)

    def names(self) -> set[str]:
        return {video.path.name for video in self.videos()}

    def video(self) -> Video:
        """The only video."""
        (video,) = self.videos()
        return video


def make_library(station: Station, root: Path) -> Library:
    """Add an empty folder."""
    root.mkdir()
    catalog = Catalog(station.database, station.writer)
    return Library(station, root, catalog, catalog.add_folder(station.profile, root), Prober())


def found(batches: Iterable[ScanBatch]) -> list[Video]:
    """The videos that a scan told of."""
    return [video for batch in batches for video in batch.videos]


def gone(batches: Iterable[ScanBatch]) -> set[VideoId]:
    """The videos whose files it missed."""
    return {video_id for batch in batches for video_id in batch.gone}


def told(batches: Iterable[ScanBatch]) -> list[tuple[str, str]]:
    """The files it found fault with, and why."""
    return [(fault.path.name, fault.why) for batch in batches for fault in batch.faults]
