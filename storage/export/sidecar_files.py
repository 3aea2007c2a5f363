"""What is known of videos as sidecars, beside them or in a folder of their own."""

from __future__ import annotations

import errno
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final

from storage.bounds import Bounds
from storage.export.known import Known, Place
from storage.ids import new_id
from storage.presence import is_file
from storage.sidecars import homefeed
from storage.sidecars.contents import read_capped
from storage.sidecars.description import SidecarError

SUFFIX: Final = ".homefeed.json"


class Outcome(StrEnum):
    """What became of one sidecar."""

    WRITTEN = "written"
    SAME = "same"
    FOREIGN = "foreign"
    """Something else has its name, and was left as it is."""
    AWAY = "away"
    """The video is not there."""
    FAILED = "failed"


@dataclass(slots=True)
class Export:
    """What an export of sidecars did."""

    outcomes: Counter[Outcome] = field(default_factory=Counter)
    first_fault: str = ""
    """Where and why the first could not be written."""


def write_sidecars(videos: Iterable[Known], into: Path | None) -> Export:
    """Write a sidecar for every file of the videos; it names nothing that the viewer did.

    Nothing of others is overwritten: only a sidecar that this program wrote is renewed.

    Args:
        videos: what to write.
        into: a folder that gets them in the order of the library; None for beside the videos.
    """
    export, videos = Export(), list(videos)
    roots = {place.root for video in videos for place in video.places}
    bounds = Bounds(roots if into is None else [into])
    for video in videos:
        content = homefeed.written(video.description)
        for place in video.places:
            target = _target(place, into)
            try:
                outcome = _put(target, content, bounds) if _is_due(place, into) else Outcome.AWAY
            except OSError as error:
                outcome = Outcome.FAILED
                export.first_fault = export.first_fault or f"{target}: {error.strerror}"
            export.outcomes[outcome] += 1
    return export


def _is_due(place: Place, into: Path | None) -> bool:
    return into is not None or is_file(place.root / place.path)


def _target(place: Place, into: Path | None) -> Path:
    # The whole name of the video: clip.mp4 and clip.webm have a sidecar each.
    root = place.root if into is None else into / place.root.name
    return root / f"{place.path}{SUFFIX}"


def _put(target: Path, content: bytes, bounds: Bounds) -> Outcome:
    """Put a sidecar in place in one step.

    Raises:
        OSError: the folder cannot be written, a link leads out of it, or the name is too long.
    """
    if not bounds.hold(target.parent):
        raise OSError(errno.EXDEV, "A link leads out of the folder")
    if target.is_symlink():
        return Outcome.FOREIGN
    try:
        there = read_capped(target)
        homefeed.parse(there)
        if there == content:
            return Outcome.SAME
    except FileNotFoundError:
        target.parent.mkdir(parents=True, exist_ok=True)
    except SidecarError:
        return Outcome.FOREIGN
    except OSError:
        if not target.exists():
            raise
        return Outcome.FOREIGN
    _replace(target, content)
    return Outcome.WRITTEN


def _replace(target: Path, content: bytes) -> None:
    # Hidden while it is written, so that no scan takes it for something.
    half = target.with_name(f".{new_id().hex}.tmp")
    try:
        with half.open("xb") as file:
            file.write(content)
        half.replace(target)
    except OSError:
        with suppress(OSError):
            half.unlink()
        raise
