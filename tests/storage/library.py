"""A folder of small files that a stand-in prober takes for videos, and a scan of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from threading import Event

from storage.catalog import Catalog, Folder
from storage.records import Video, VideoId
from storage.scan import ScanBatch, scan
from tests.storage.invented import Station


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
    rotation: int = 0
    fps: float | None = 25.0
    video_codec: str = "h264"
    audio_codec: str | None = None


@dataclass(frozen=True)
class Inspection:
    """What came of looking into a file here."""

    key: str | None = None
    facts: Facts | None = None
    size: int | None = None
    mtime_ns: int | None = None
    fault: str | None = None
    passing: bool = False
    gone: bool = False


@dataclass
class Prober:
    """Takes every file for a video but those that say otherwise; notes what it probed."""

    asked: list[str] = field(default_factory=list)
    compared: list[str] = field(default_factory=list)
    """Names of files of which every byte was asked for."""
    busy: bool = False
    width: int = 1
    meanwhile: Callable[[Path], None] = lambda path: None
    """Something that happens while a file is read."""

    def inspect(self, files: Sequence[tuple[Path, Sequence[str]]]) -> list[Inspection]:
        """Look into files, one after the other."""
        return [self._look(path, known) for path, known in files]

    def whole_key(self, path: Path) -> str | None:
        """Return a key of all that is in a file."""
        self.compared.append(path.name)
        return blake2b(path.read_bytes(), digest_size=20).hexdigest()

    def _look(self, path: Path, known: Sequence[str]) -> Inspection:
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            return Inspection(fault="It is gone.", gone=True)
        except OSError as error:
            return Inspection(fault=f"It cannot be read: {error.strerror}.")
        facts, fault = None, None
        key: str | None = key_of(content)
        if key not in known:
            self.asked.append(path.name)
            facts = Facts(duration_ms=0 if content.startswith(b"endless") else 8000)
        if content.startswith(b"text"):
            key, facts, fault = None, None, "This file is text."
        elif self.busy and facts is not None:
            return Inspection(fault="The reader is busy.", passing=True)
        self.meanwhile(path)
        try:
            status = path.stat()
        except FileNotFoundError:
            return Inspection(fault="It is gone.", gone=True)
        return Inspection(key, facts, status.st_size, status.st_mtime_ns, fault)


class NothingKnown:
    """The answers of an empty database."""

    def keys_of_size(self, size: int) -> list[str]:
        """No video has this size."""
        return []

    def video_at(self, path: str) -> str | None:
        """No video lies there."""
        return None


def key_of(content: bytes) -> str:
    """Return what the content of a file is known by here: its size and its first 40 bytes."""
    return blake2b(b"%d %s" % (len(content), content[:40]), digest_size=20).hexdigest()


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

    def scan(
        self, stop: Event | None = None, *, seed: int = 0, only: Sequence[str] | None = None
    ) -> list[ScanBatch]:
        """Scan to the end."""
        return list(
            scan(self.catalog, self.folder, self.prober, stop or Event(), seed=seed, only=only)
        )

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
