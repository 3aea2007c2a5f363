"""Whether words are anywhere in a folder: in the bytes of a file, or in what it is called."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

WAYS = ("utf-8", "utf-16-le", "utf-16-be")
"""SQLite, Qt and Python keep words in one of these."""


def holding(folder: Path, secret: str) -> list[Path]:
    """Return the files and folders that hold a secret, in any case of its letters."""
    wanted = [secret.lower().encode(way) for way in WAYS]
    found = []
    for path, content in _all(folder):
        if secret.lower() in path.name.lower() or any(word in content.lower() for word in wanted):
            found.append(path)
    return found


def prints(folder: Path) -> dict[str, str]:
    """Return what tells each file and folder from one that was changed."""
    return {
        str(path.relative_to(folder)): sha256(content).hexdigest() for path, content in _all(folder)
    }


def _all(folder: Path) -> Iterator[tuple[Path, bytes]]:
    for path in sorted(folder.rglob("*")):
        with suppress(FileNotFoundError):
            yield path, path.read_bytes() if path.is_file() else b""
