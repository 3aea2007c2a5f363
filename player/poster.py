"""Posters on disk: made once per content, found again by content key."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Protocol

from player.facts import PlayerError


class TakesPosters(Protocol):
    """What `player.prober.Prober` does for us."""

    def poster(self, path: Path, into: Path, width: int = ...) -> None:
        """Write the first picture of `path` to `into`."""


class PosterCache:
    """A folder of JPEGs that may be deleted at any time; safe from any number of threads."""

    def __init__(self, folder: Path, prober: TakesPosters) -> None:
        self._folder = folder
        self._prober = prober

    def path_for(self, content_key: str) -> Path:
        """Return where the poster of this content is, or would be; does not look."""
        # A key is for us to compare, not to name files by: hashed, it can hold anything.
        name = hashlib.blake2b(content_key.encode(), digest_size=16).hexdigest()
        return self._folder / f"{name}.jpg"

    def ensure(self, content_key: str, video_path: Path) -> Path:
        """Return the poster's path, having made the poster if it was missing; waits for that.

        Raises:
            PlayerError: no picture can be had from the video, or the folder takes no file.
        """
        poster = self.path_for(content_key)
        if not poster.exists():
            try:
                self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            except OSError as error:
                raise PlayerError(f"Posters cannot be kept: {error.strerror}.") from error
            self._prober.poster(video_path, poster)
        return poster
