"""The videos that a study's list names. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from storage.errors import StorageError
from storage.records import Video
from storage.study.reading import StudyFile
from ui.feed.opening import every

COMMENT = "#"


def admitted(file: StudyFile) -> Callable[[Video], bool]:
    """Return what says whether a study shows a video; waits for the disk.

    Raises:
        StorageError: its list cannot be read.
    """
    if not file.study.library.list:
        return every
    paths = frozenset(listed(file.below(file.study.library.list)).values())
    return lambda video: video.path.resolve() in paths


def folder_of(file: StudyFile) -> Path:
    """Return the folder that holds what a study shows."""
    library = file.study.library
    named = file.below(library.folder or library.list)
    return named if library.folder else named.parent


def listed(file: Path) -> dict[int, Path]:
    """Return the paths of a list by their lines, from where the list lies; # begins a remark.

    Raises:
        StorageError: it cannot be read.
    """
    try:
        lines = file.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise StorageError(f"The list {file} cannot be read: {why}.") from error
    names = ((number, line.strip()) for number, line in enumerate(lines, 1))
    return {
        number: (file.parent / name).resolve()
        for number, name in names
        if name and not name.startswith(COMMENT)
    }
