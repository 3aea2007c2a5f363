"""Compare what lies in a folder with what is known of it; runs in a process of its own."""

from __future__ import annotations

import os
import random
import stat
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, Protocol

from storage.path_text import to_text
from storage.scan_messages import Found, Report
from storage.sidecars.beside import dated
from storage.sidecars.reading import describe
from storage.walk import Entry, Walk

CHUNK: Final = 4096
"""Files that are mixed with each other; listing so many takes about 10 ms."""
REPORTED: Final = 200
"""Files that came back or vanished in one report; the writer is never held for long."""

LEADS_OUT: Final = (
    "This link leads out of your folders. Add the folder it leads to, to have what is there."
)

Known = tuple[str, int, int, "str | None", "int | None"]
"""A file as the last scan left it: path as text, size, time, sidecars, since when it is missing.

The time is that of no file where an older program read it, which knew less.
"""


class Asks(Protocol):
    """What is asked of the database when there is news."""

    def keys_of_size(self, size: int) -> Sequence[str]:
        """Return the content keys of videos of a size of which everything is known."""

    def video_at(self, path: str) -> str | None:
        """Return the video known under a path, which is written as text."""


class Comparison:
    """The news of a folder, handed out mixed, so that the first few are not all of one creator."""

    def __init__(
        self,
        root: Path,
        known: dict[str, Known],
        asks: Asks,
        *,
        seed: int,
        only: Sequence[str] | None = None,
        others: Sequence[str] = (),
    ) -> None:
        self._root, self._known, self._asks = root, known, asks
        self._chance = random.Random(seed)
        self._below = _folders_of(known) if only is not None else set()
        self._only = frozenset(only or ())
        self._stood: set[str] = set()
        self._walk = Walk(
            root,
            seed,
            self._is_news,
            only or ("",),
            None if only is None else self._enters,
            others,
        )
        self._held: dict[str, Known] = {}
        self._chunk: list[Entry] = []
        self._ready: deque[Entry] = deque()
        self._back: deque[str] = deque()
        self._gone: deque[str] | None = None
        self._unchanged = 0
        self._identity = _identity(root)
        self._away = False

    @property
    def walking(self) -> bool:
        """Whether there are folders left to list."""
        return not self._walk.done

    @property
    def waiting(self) -> bool:
        """Whether there is something to report."""
        return bool(self._ready or len(self._back) >= REPORTED)

    def advance(self) -> None:
        """List one more folder."""
        self._chunk += self._walk.step()
        if len(self._chunk) >= CHUNK or not self.walking:
            self.mix()

    def mix(self) -> None:
        """Hand out what was found until now."""
        self._chance.shuffle(self._chunk)
        self._ready += self._chunk
        self._chunk = []

    def report(self, count: int) -> Report:
        """Tell of up to `count` files that are news, and of what else there is to tell."""
        found = list(self._take(count))
        back = [self._held_by(self._back.popleft()) for _ in range(min(REPORTED, len(self._back)))]
        done = not self.walking and not self._ready and not self._back
        gone = self._vanished() if done else []
        ended = done and not self._gone
        return Report(
            found=found,
            back=back,
            gone=gone,
            unchanged=self._unchanged,
            total=self._walk.videos,
            counted=not self.walking,
            place=to_text(self._walk.place),
            ended=ended,
            away=self._away,
            unreadable=[to_text(folder) for folder in self._walk.unreadable] if ended else [],
            folders=[to_text(folder) for folder in self._walk.entered] if ended else [],
        )

    def _is_news(self, path: str, entry: os.DirEntry[str], sidecar: str | None) -> bool:
        known = self._known.pop(path, None)
        if known is None:
            return True
        _, size, mtime_ns, beside, missing = known
        try:
            status = entry.stat()
            if sidecar is not None:
                sidecar = to_text(dated(entry.name, sidecar, self._walk.descriptor))
        except OSError:
            self._held[path] = known
            return True
        if (
            status.st_mtime_ns != mtime_ns
            or (status.st_size != size and stat.S_ISREG(status.st_mode))
            or sidecar != beside
        ):
            self._held[path] = known
            return True
        self._unchanged += 1
        if missing is not None:
            self._back.append(path)
        return False

    def _enters(self, folder: str) -> bool:
        """Enter a folder of which nothing is known; leave the others as they are."""
        if folder not in self._below:
            return True
        if folder not in self._only:  # else it is listed as well
            self._stood.add(folder)
        return False

    def _take(self, count: int) -> Iterator[Found]:
        while self._ready and count > 0:
            entry = self._ready.popleft()
            try:
                yield self._look_at(entry)
            except FileNotFoundError:
                if entry.path in self._held:
                    self._known[entry.path] = self._held[entry.path]
                continue
            count -= 1

    def _look_at(self, entry: Entry) -> Found:
        held = self._held.get(entry.path)
        path = to_text(entry.path)
        video = self._asks.video_at(path) if held is not None else None
        try:
            status = (self._root / entry.path).stat()
        except FileNotFoundError:
            raise
        except OSError as error:
            # A stamp that no file has: the next scan tries again.
            return Found(
                path, 0, -1, None, video, (), None, f"It cannot be read: {error.strerror}."
            )
        if entry.leads_out:
            size = status.st_size if stat.S_ISREG(status.st_mode) else 0
            return Found(path, size, status.st_mtime_ns, None, video, (), None, LEADS_OUT)
        sidecar = entry.sidecar
        if sidecar is not None:
            sidecar = to_text(dated(f"{self._root}/{entry.path}", sidecar))
        if not stat.S_ISREG(status.st_mode):
            is_folder = stat.S_ISDIR(status.st_mode)
            why = "This is a folder, not a video." if is_folder else "This is not a file."
            return Found(path, 0, status.st_mtime_ns, sidecar, video, (), None, why)
        keys = tuple(self._asks.keys_of_size(status.st_size))
        said = describe(self._root, entry.path, entry.sidecar)
        return Found(path, status.st_size, status.st_mtime_ns, sidecar, video, keys, said)

    def _vanished(self) -> list[tuple[str, str | None]]:
        if self._gone is None:
            self._gone = deque()
            self._away = _identity(self._root) != self._identity
            if not self._away:
                hidden = tuple(f"{folder}/" if folder else "" for folder in self._walk.unreadable)
                self._gone.extend(
                    path
                    for path, known in self._known.items()
                    if known[4] is None
                    and not (hidden and path.startswith(hidden))
                    and self._stood.isdisjoint(_parents(path))
                )
        return [self._held_by(self._gone.popleft()) for _ in range(min(REPORTED, len(self._gone)))]

    def _held_by(self, path: str) -> tuple[str, str | None]:
        text = to_text(path)
        return text, self._asks.video_at(text)


def _identity(root: Path) -> tuple[int, int] | None:
    try:
        status = root.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _parents(path: str) -> Iterator[str]:
    while (cut := path.rfind("/")) > 0:
        path = path[:cut]
        yield path


def _folders_of(paths: dict[str, Known]) -> set[str]:
    """Return the folders in which files are known and not missing."""
    return {
        folder for path, known in paths.items() if known[4] is None for folder in _parents(path)
    }
