"""A library in a few letters: which videos were there to be dealt in a sitting."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

from storage.records import Video


class LibraryDigest:
    """32 hexadecimal digits that are equal for equal sets of videos."""

    def __init__(self) -> None:
        self._digest = blake2b(digest_size=16)

    def take(self, videos: Iterable[Video]) -> None:
        """Take in some videos more; they have to come sorted by content key."""
        for video in videos:
            self._digest.update(video.content_key.encode())

    def __str__(self) -> str:
        return self._digest.hexdigest()
