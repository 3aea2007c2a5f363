"""Folders that may hold clips, and how many they hold. No Qt in here; all of it may block."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from storage.presence import is_folder
from storage.walk import Walk

DRIVES: Final = ("/media/*", "/media/*/*", "/run/media/*/*", "/mnt/*")
"""Where desktops and people mount drives."""
MOST_FOLDERS: Final = 4_000
"""Listed in one place: some seconds on a disk that turns."""
MOST_CLIPS: Final = 100_000


@dataclass(frozen=True, slots=True)
class Found:
    """A folder that may hold clips."""

    path: Path
    drive: bool
    """Whether it is a drive, rather than one of the desktop's own folders."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many files of a folder have a video's name."""

    clips: int
    whole: bool
    """Whether it was looked through to the end."""


def clip_places(
    own: Sequence[Path],
    home: Path,
    known: Collection[Path],
    drives: Sequence[str],
    is_mount: Callable[[str], bool] = os.path.ismount,
) -> list[Found]:
    """Return the folders to offer, the desktop's own first.

    Left out is what the library knows, what lies in a folder that is offered or known, and the
    home folder itself: a desktop without, say, a folder for videos names that instead.

    Args:
        own: what the desktop calls the folders for videos, pictures and downloads.
        home: the home folder.
        known: folders in the library.
        drives: patterns of where drives are mounted.
        is_mount: whether a folder is a drive.
    """
    covered = [_real(place) for place in known]
    offered = []
    for place, drive in [
        *((place, False) for place in own),
        *((place, True) for place in _mounted(drives, is_mount)),
    ]:
        real = _real(place)
        inside = any(real.is_relative_to(other) for other in covered)
        if not inside and real != _real(home) and is_folder(real):
            offered.append(Found(place, drive))
            covered.append(real)
    return offered


def count_clips(place: Path, stopped: Callable[[], bool]) -> Count:
    """Count the files below a folder that a scan would take for videos.

    Args:
        place: the folder.
        stopped: asked before each listing; what was counted by then is the answer.
    """
    walk = Walk(place, 0, lambda path, entry, sidecar: False)
    folders = 0
    while not walk.done and folders < MOST_FOLDERS and walk.videos < MOST_CLIPS and not stopped():
        walk.step()
        folders += 1
    return Count(walk.videos, walk.done)


def _mounted(drives: Sequence[str], is_mount: Callable[[str], bool]) -> Iterator[Path]:
    for pattern in drives:
        for place in sorted(Path("/").glob(pattern.lstrip("/"))):
            if is_mount(str(place)):
                yield place


def _real(place: Path) -> Path:
    return Path(os.path.realpath(place))
