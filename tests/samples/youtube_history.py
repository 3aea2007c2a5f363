"""An importer: what one watched on YouTube, from the watch-history.json of Google Takeout."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import msgspec

from storage.imports.facts import Export, Fact, Gathering, UnusableExportError
from storage.records import ImportedKind
from storage.regular import open_regular

CAP = 128 * 1024 * 1024
"""Bytes that are read at most: what strangers wrote is never taken to be of a decent size."""


class Line(msgspec.Struct):
    """What is looked at of a line; all else is passed over unread."""

    titleUrl: str = ""  # noqa: N815  # the file's own name
    time: datetime | None = None


def read(path: Path) -> Export:
    """Read a history.

    Raises:
        UnusableExportError: it cannot be read, or is none.
    """
    try:
        with open_regular(path) as file:
            lines = msgspec.json.decode(file.read(CAP), type=list[Line])
    except OSError as error:
        raise UnusableExportError(f"{path} cannot be read: {error.strerror}.") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UnusableExportError(f"{path.name} is no watch-history.json of YouTube.") from error
    gathering = Gathering()
    gathering.see(ImportedKind.WATCH)
    for line in lines:
        gathering.take(ImportedKind.WATCH, fact_of(line))
    return gathering.export()


def fact_of(line: Line) -> Fact | None:
    """Make a fact of a line; None for one that names no video, as for an advertisement."""
    number = parse_qs(urlsplit(line.titleUrl).query).get("v", [""])[0][:64]
    at_ms = None if line.time is None else round(line.time.timestamp() * 1000)
    return Fact(ImportedKind.WATCH, number, at_ms) if number else None
