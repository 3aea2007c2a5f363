"""What `main.py study run` asked for."""

from __future__ import annotations

import argparse
from dataclasses import dataclass

from storage.errors import StorageError
from storage.study.reading import StudyFile
from ui.study.enrolling import Sitter
from ui.study.listed import admitted
from ui.study.read import read


@dataclass(frozen=True, slots=True)
class StudyRun:
    """A study that is run, for whom, and in which windows."""

    file: StudyFile
    sitter: Sitter
    screen: int
    """The participant's, from 0."""
    windowed: bool
    attended: bool
    """Whether there is an operator's window."""


def asked_run(options: argparse.Namespace, version: str) -> StudyRun:
    """Return what was asked for.

    Raises:
        StorageError: the study's file, list or folder is wrong, not there or cannot be read.
    """
    alone = options.command == "kiosk"
    file = read(options.study if alone else options.file)
    admitted(file)
    library = file.study.library
    if library.folder and not file.below(library.folder).is_dir():
        raise StorageError(f"The study's folder {file.below(library.folder)} is not there.")
    goes_on = not alone and options.action == "resume"
    return StudyRun(
        file,
        Sitter("" if alone else options.code, options.station, version, goes_on),
        0 if alone else max(0, options.screen - 1),
        options.windowed,
        attended=not (alone or options.alone),
    )
