"""Find the video files below a folder; its links lead no further than the folders added."""

from __future__ import annotations

import os
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Final

from storage.bounds import Bounds
from storage.sidecars.beside import Beside

SUFFIXES: Final = frozenset({"mp4", "m4v", "mov", "webm", "mkv", "avi", "mpg", "ts", "ogv", "flv"})
_UNFINISHED: Final = re.compile(r"\.(?:part|temp|ytdl|crdownload|f[0-9]{2,4}(?:-[a-z]+)?)\Z")
"""Ends of a stem, in lower case, while a downloader still writes or joins the file.

yt-dlp puts the number of a format there (`clip.f137.mp4`) until picture and sound are joined.
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that is a video by its name: a file, or what only pretends to be one."""

    path: str
    """Relative to the folder, / between its parts."""
    sidecar: str | None
    """What lies beside it, see `Beside.of`."""
    leads_out: bool = False
    """Whether it is a link, of a file or a folder, out of all that was added."""


IsNews = Callable[[str, "os.DirEntry[str]", str | None], bool]
"""Whether a file is not as it is known; asked with its path, entry and sidecars."""


class Walk:
    """A walk through a folder, one listing a step.

    Folders come in an order that the seed and the names alone decide. Hidden files and folders are
    left out. A linked folder is entered once, after all others, so a circle of links ends. What a
    link out of the folders that were added leads to is neither listed nor read.
    """

    def __init__(
        self,
        root: Path,
        seed: int,
        is_news: IsNews,
        only: Sequence[str] = ("",),
        enters: Callable[[str], bool] | None = None,
        others: Sequence[str] = (),
    ) -> None:
        """Begin a walk.

        Args:
            root: the folder.
            seed: decides the order.
            is_news: asked of each video; what is none is not handed out.
            only: folders to begin with, relative to the root.
            enters: asked of each folder in them, after which links are not followed; None for all.
            others: roots of the other folders that links may lead into.
        """
        self.descriptor = -1
        """Of the folder that is being listed."""
        self.videos = 0
        """Files with a video's name, so far."""
        self.entered: list[str] = []
        """Folders that were listed, for which `enters` said no, and links out of the tree."""
        self.unreadable: list[str] = []
        """Folders that could not be listed: what lies in them is neither there nor missing."""
        self._root, self._is_news, self._enters = str(root), is_news, enters
        self._chance = random.Random(seed)
        self._bounds = Bounds((root, *others))
        self._inside: set[tuple[int, int]] = set()
        self._folders = list(reversed(only))
        self._linked: list[str] = []

    @property
    def done(self) -> bool:
        """Whether there is nothing left to list."""
        return not self._folders and not self._linked

    @property
    def place(self) -> str:
        """The folder that was listed last, relative to the root."""
        return self.entered[-1] if self.entered else ""

    def step(self) -> list[Entry]:
        """List one folder and return the news in it."""
        folder = self._folders.pop() if self._folders else self._linked.pop(0)
        place = f"{self._root}/{folder}" if folder else self._root
        if not self._bounds.hold(place):  # led elsewhere since it was come to
            return []
        try:
            # By its descriptor, so that the way to it is not looked up for each file.
            self.descriptor = os.open(place, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError:
            self.unreadable.append(folder)
            return []
        try:
            status = os.fstat(self.descriptor)
            if (status.st_dev, status.st_ino) in self._inside:
                return []
            self._inside.add((status.st_dev, status.st_ino))
            with os.scandir(self.descriptor) as listing:
                entries = [entry for entry in listing if not entry.name.startswith(".")]
            self.entered.append(folder)
            return self._sort(f"{folder}/" if folder else "", entries)
        except OSError:
            self.unreadable.append(folder)
            return []
        finally:
            os.close(self.descriptor)

    def _sort(self, prefix: str, entries: Sequence[os.DirEntry[str]]) -> list[Entry]:
        videos: list[os.DirEntry[str]] = []
        beside_them: list[str] = []
        others: list[os.DirEntry[str]] = []
        folders: list[str] = []
        outside: list[os.DirEntry[str]] = []
        for entry in entries:
            name = entry.name
            if entry.is_symlink() and not self._bounds.hold(f"{self._root}/{prefix}{name}"):
                outside.append(entry)
                continue
            try:
                is_file = entry.is_file()
                if not is_file and entry.is_dir():
                    self._come_to(prefix + name, folders, linked=entry.is_symlink())
            except OSError:  # a link onto itself
                is_file = False
            if _is_video(name):
                (videos if is_file else others).append(entry)
            elif is_file:
                beside_them.append(name)
        folders.sort()  # a disk lists them in any order
        self._chance.shuffle(folders)
        self._folders += folders
        self.videos += len(videos) + len(others)
        news, is_news = [], self._is_news
        for entry in filter(_tempts, outside):
            path = prefix + entry.name
            if is_news(path, entry, None):
                news.append(Entry(path, None, leads_out=True))
        beside = Beside(beside_them, len(videos))
        for entry in videos:
            name = entry.name
            path, sidecar = prefix + name, beside.of(name)
            if is_news(path, entry, sidecar):
                news.append(Entry(path, sidecar))
        for entry in others:
            if is_news(prefix + entry.name, entry, None):
                news.append(Entry(prefix + entry.name, None))  # noqa: PERF401 - two loops, one list
        return sorted(news, key=attrgetter("path"))

    def _come_to(self, folder: str, folders: list[str], *, linked: bool) -> None:
        if self._enters is None:
            (self._linked if linked else folders).append(folder)
        elif not self._enters(folder):
            self.entered.insert(0, folder)
        elif not linked:
            folders.append(folder)
        elif not self._leads_back(folder):
            self.entered.insert(0, folder)

    def _leads_back(self, link: str) -> bool:
        """Say whether a link leads into the tree, or to a folder that it lies in itself."""
        place = Path(self._root, link)
        root, here, target = (
            Path(os.path.realpath(path)) for path in (self._root, place.parent, place)
        )
        return target.is_relative_to(root) or here.is_relative_to(target)


def _is_video(name: str) -> bool:
    stem, _, suffix = name.rpartition(".")
    if suffix not in SUFFIXES and suffix.lower() not in SUFFIXES:
        return False
    return "." not in stem or not _UNFINISHED.search(stem.lower())


def _tempts(link: os.DirEntry[str]) -> bool:
    """Say whether a link out would be of interest: a video by its name, or a folder."""
    try:
        return _is_video(link.name) or link.is_dir()
    except OSError:
        return False
