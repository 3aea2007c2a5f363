"""Read one file of the library: its identity, what a prober finds in it, what is said of it."""

from __future__ import annotations

import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from storage.content_key import content_key
from storage.file_rows import Content, MediaFacts, ReadFile, Stamp
from storage.sidecars.beside import dated
from storage.sidecars.reading import describe
from storage.walk import Entry

UNREAD: Final = Stamp(0, -1, None)
"""The stamp of a file that could not be looked into."""


class NotNowError(Exception):
    """A file could not be read for a reason that may pass; the text is fit for the viewer."""


@dataclass(frozen=True, slots=True)
class FileReader:
    """Reads files below one root."""

    root: Path
    probe: Callable[[Path], MediaFacts]
    fault: type[Exception]
    """What `probe` raises for a file that is no video.

    Has it an attribute `passing` that is true, then the reader was at fault and not the file."""
    is_video: Callable[[str], bool]
    """Whether a content key belongs to a video that need not be probed again."""

    def stamp(self, entry: Entry) -> Stamp:
        """Look at a file from outside.

        Raises:
            OSError: it is gone or out of reach.
        """
        path = self.root / entry.path
        status = path.stat()
        size = status.st_size if stat.S_ISREG(status.st_mode) else 0
        sidecar = None if entry.sidecar is None else dated(path, entry.sidecar)
        return Stamp(size, status.st_mtime_ns, sidecar)

    def read(self, entry: Entry, stamp: Stamp) -> ReadFile | None:
        """Read a file; None when it changed meanwhile, as one does that is still being written.

        Raises:
            OSError: it is gone or cannot be read.
            NotNowError: the prober was kept from reading it; another time it may succeed.
        """
        path = self.root / entry.path
        pretends = _what_it_is(path)
        if pretends is not None:
            return ReadFile(entry.path, stamp, fault=pretends)
        key = content_key(path)
        facts, fault = None, None
        if not self.is_video(key):
            try:
                facts = self.probe(path)
            except self.fault as error:
                if getattr(error, "passing", False):
                    raise NotNowError(str(error)) from error
                fault = str(error)
        if self.stamp(entry) != stamp:
            return None
        if fault is not None:
            return ReadFile(entry.path, stamp, fault=fault)
        description = describe(
            self.root, entry.path, entry.sidecar, () if facts is None else facts.labels
        )
        return ReadFile(entry.path, stamp, Content(key, description, facts))

    def shut(self, entry: Entry, error: OSError) -> ReadFile:
        """Note a file that cannot be read, under a stamp that no file has: a scan tries again."""
        return ReadFile(entry.path, UNREAD, fault=f"It cannot be read: {error.strerror}.")


def _what_it_is(path: Path) -> str | None:
    """Say what a place is that has a video's name and is no file; None for a file."""
    mode = path.stat().st_mode
    if stat.S_ISREG(mode):
        return None
    return "This is a folder, not a video." if stat.S_ISDIR(mode) else "This is not a file."
