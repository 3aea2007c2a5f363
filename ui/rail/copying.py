"""Copies a video and what lies beside it to another folder. No Qt in here."""

from __future__ import annotations

import shutil
from pathlib import Path

from storage.bounds import Bounds
from storage.errors import file_fault
from storage.sidecars.beside import Beside, file_names


def copy_with_sidecars(video: Path, folder: Path) -> list[Path]:
    """Copy a video and its sidecars into a folder; nothing there is ever overwritten.

    Its sidecars are those a scan takes for its own by their names; what a whole folder or post
    shares stays. Return what was made, the video first. Where a copy is there already under the
    name, all get the same number behind it.

    Raises:
        StorageError: a file cannot be read or written; what was begun is taken away again.
    """
    try:
        beside = _sidecars(video)
        number = next(n for n in range(1, 10_000) if not _taken([video, *beside], video, folder, n))
        made: list[Path] = []
        for source in (video, *beside):
            target = folder / _named(source, video, number)
            _copy(source, target, made)
    except OSError as error:
        raise file_fault(error, Path(error.filename or folder)) from error
    return made


def _copy(source: Path, target: Path, made: list[Path]) -> None:
    try:
        with source.open("rb") as reading, target.open("xb") as writing:
            made.append(target)
            shutil.copyfileobj(reading, writing)
        shutil.copystat(source, target)
    except OSError:
        for half in made:
            half.unlink(missing_ok=True)
        raise


def _sidecars(video: Path) -> list[Path]:
    """Return the files that are about the video alone, and begin with its name.

    A link to what lies elsewhere is none: a copy would give away what the viewer never chose.
    """
    bounds = Bounds([video.parent])
    names = Beside(each.name for each in video.parent.iterdir()).of(video.name)
    own = {name for name in file_names(video.name, names) if name.startswith(video.stem)}
    files = [video.with_name(name) for name in sorted(own)]
    return [file for file in files if bounds.hold(file) and file.is_file()]


def _taken(files: list[Path], video: Path, folder: Path, number: int) -> bool:
    return any((folder / _named(file, video, number)).exists() for file in files)


def _named(file: Path, video: Path, number: int) -> str:
    if number == 1:
        return file.name
    return f"{video.stem} ({number}){file.name.removeprefix(video.stem)}"
