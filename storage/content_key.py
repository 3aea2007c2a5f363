"""The identity of a video: what it holds, not where it lies."""

from __future__ import annotations

import os
from hashlib import blake2b
from pathlib import Path
from typing import Final

from storage.regular import open_regular

_PIECE: Final = 64 * 1024
"""Bytes read at the head, in the middle and at the tail; 0.1 ms for a file of any size."""


def content_key(path: Path) -> str:
    """Return 40 hexadecimal digits, equal for equal content under any name.

    The size and three pieces are hashed. Two videos that differ elsewhere only would be taken
    for one: encoders do not write such files, and to read the whole library would take hours.

    Raises:
        OSError: the file is gone, cannot be read, or is no regular file.
    """
    with open_regular(path) as file:
        size = os.fstat(file.fileno()).st_size
        digest = blake2b(size.to_bytes(8, "big"), digest_size=20)
        for start in sorted({0, max(0, (size - _PIECE) // 2), max(0, size - _PIECE)}):
            file.seek(start)
            digest.update(file.read(_PIECE))
    return digest.hexdigest()
