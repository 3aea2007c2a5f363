"""Posters on disk: made once per content, found again by content key, the oldest used go first."""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Protocol

from player.facts import PlayerError

MOST_BYTES = 1024 * 1024 * 1024
"""What posters may take of the disk: some twenty thousand. Beyond, they are made when asked for."""
KEPT_SHARE = 0.9
"""Of that, when some have to go: so that looking for the oldest is not due with every poster."""


class TakesPosters(Protocol):
    """What `player.prober.Prober` does for us."""

    def poster(self, path: Path, into: Path, width: int = ...) -> None:
        """Write the first picture of `path` to `into`."""


class PosterCache:
    """A folder of JPEGs that may be deleted at any time; safe from any number of threads."""

    def __init__(self, folder: Path, prober: TakesPosters, most_bytes: int = MOST_BYTES) -> None:
        self._folder = folder
        self._prober = prober
        self._most_bytes = most_bytes
        self._bytes: int | None = None
        self._turn = Lock()

    def path_for(self, content_key: str) -> Path:
        """Return where the poster of this content is, or would be; does not look."""
        return self._folder / poster_name(content_key)

    def ensure(self, content_key: str, video_path: Path) -> Path:
        """Return the poster's path, having made the poster if it was missing; waits for that.

        Raises:
            PlayerError: no picture can be had from the video, or the folder takes no file.
        """
        poster = self.path_for(content_key)
        try:
            os.utime(poster)  # it is in use: others go first
        except OSError:
            self._make_folder()
            self._prober.poster(video_path, poster)
            self._count(poster)
        return poster

    def wants(self, content_key: str) -> bool:
        """Say whether a poster is missing that may be made before anybody asks for it."""
        try:
            self.path_for(content_key).stat()
        except OSError:
            with self._turn:  # up to what stays when some go, or they would come and go in turns
                return self._held() < KEPT_SHARE * self._most_bytes
        return False

    def put(self, content_key: str, jpeg: bytes) -> None:
        """Keep a poster that was made elsewhere.

        Raises:
            PlayerError: the folder takes no file.
        """
        self._make_folder()
        poster = self.path_for(content_key)
        write_whole(poster, jpeg)
        self._count(poster)

    def _make_folder(self) -> None:
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise PlayerError(f"Posters cannot be kept: {error.strerror}.") from error

    def _held(self) -> int:
        """Return the bytes of all posters, counted once."""
        if self._bytes is None:
            self._bytes = sum(size for _, size, _ in self._posters())
        return self._bytes

    def _count(self, poster: Path) -> None:
        """Note what a new poster takes, and make room when that is too much."""
        with self._turn, suppress(OSError):  # whoever empties the cache may be quick
            is_counted = self._bytes is None
            self._bytes = self._held() + (0 if is_counted else poster.stat().st_size)
            if self._bytes > self._most_bytes:
                self._make_room()

    def _make_room(self) -> None:
        found = sorted(self._posters())
        held = sum(size for _, size, _ in found)
        for _, size, place in found[:-1]:  # the newest is about to be shown
            if held <= KEPT_SHARE * self._most_bytes:
                break
            with suppress(OSError):
                place.unlink()
                held -= size
        self._bytes = held

    def _posters(self) -> list[tuple[int, int, Path]]:
        """Return when each was last used, its bytes and its place."""
        found = []
        with suppress(OSError), os.scandir(self._folder) as entries:
            for entry in entries:
                with suppress(OSError):
                    status = entry.stat()
                    found.append((status.st_mtime_ns, status.st_size, Path(entry.path)))
        return found


def poster_name(content_key: str) -> str:
    """Return what the file with the poster of this content is called."""
    # A key is for us to compare, not to name files by: hashed, it can hold anything.
    return f"{hashlib.blake2b(content_key.encode(), digest_size=16).hexdigest()}.jpg"


def write_whole(into: Path, content: bytes) -> None:
    """Put a poster in place in one step, readable by the user only.

    Raises:
        PlayerError: the folder takes no file.
    """
    try:
        descriptor, name = tempfile.mkstemp(dir=into.parent, prefix=".poster-")
    except OSError as error:
        raise PlayerError(f"The poster cannot be kept: {error.strerror}.") from error
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(name).replace(into)
    except OSError as error:
        with suppress(OSError):
            Path(name).unlink()
        raise PlayerError(f"The poster cannot be kept: {error.strerror}.") from error
