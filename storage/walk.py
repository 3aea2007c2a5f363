"""Find the video files below a folder, wherever its links lead."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Final

from storage.sidecars.beside import Beside

SUFFIXES: Final = frozenset({"mp4", "m4v", "mov", "webm", "mkv", "avi", "mpg", "ts", "ogv", "flv"})
_UNFINISHED: Final = (".part", ".temp")
"""Ends of a stem while a downloader still writes or joins the file."""

_CHUNK: Final = 4096
"""Files that are mixed with each other; listing so many takes about 10 ms."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that is a video by its name: a file, or what only pretends to be one."""

    path: str
    """Relative to the folder, / between its parts."""
    sidecar: str | None
    """What lies beside it, as `Beside.of` says it."""


class Walk:
    """One walk through a folder; iterate over it once.

    Files come mixed, in an order that the seed and the names alone decide, so that the first
    few are not all of one creator. Hidden files and folders are left out. A linked folder is
    entered once, after all others, so a circle of links ends.
    """

    def __init__(self, root: Path, seed: int, stop: Event) -> None:
        self.unreadable: list[Path] = []
        """Folders that could not be listed: what lies in them is neither there nor missing."""
        self._root = root
        self._chance = random.Random(seed)
        self._stop = stop
        self._entered: set[tuple[int, int]] = set()
        self._folders = [""]
        self._linked: list[str] = []

    def __iter__(self) -> Iterator[Entry]:
        chunk: list[Entry] = []
        while (self._folders or self._linked) and not self._stop.is_set():
            chunk += self._list(self._folders.pop() if self._folders else self._linked.pop(0))
            if len(chunk) >= _CHUNK:
                self._chance.shuffle(chunk)
                yield from chunk
                chunk = []
        self._chance.shuffle(chunk)
        yield from chunk

    def _list(self, folder: str) -> list[Entry]:
        place = self._root / folder
        try:
            status = place.stat()
            if (status.st_dev, status.st_ino) in self._entered:
                return []
            self._entered.add((status.st_dev, status.st_ino))
            with os.scandir(place) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except FileNotFoundError:
            return []
        except OSError:
            self.unreadable.append(place)
            return []
        prefix = f"{folder}/" if folder else ""
        return self._sort(prefix, [entry for entry in entries if not entry.name.startswith(".")])

    def _sort(self, prefix: str, entries: Sequence[os.DirEntry[str]]) -> list[Entry]:
        files: list[str] = []
        others: list[str] = []
        folders: list[str] = []
        for entry in entries:
            try:
                is_file, is_folder = entry.is_file(), entry.is_dir()
            except OSError:  # a link onto itself
                is_file = is_folder = False
            (files if is_file else others).append(entry.name)
            if is_folder:
                into = self._linked if entry.is_symlink() else folders
                into.append(prefix + entry.name)
        self._chance.shuffle(folders)
        self._folders += folders
        videos = [name for name in files if _is_video(name)]
        beside = Beside(files, len(videos))
        found = [Entry(prefix + name, beside.of(name)) for name in videos]
        return found + [Entry(prefix + name, None) for name in others if _is_video(name)]


def _is_video(name: str) -> bool:
    stem, _, suffix = name.rpartition(".")
    return suffix.lower() in SUFFIXES and not stem.lower().endswith(_UNFINISHED)
