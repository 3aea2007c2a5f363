"""Trees of files as packages hold them: always the same bytes, modes and times."""

from __future__ import annotations

import gzip
import hashlib
import os
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_FOLDER: Final = 0o755
_FILE: Final = 0o644
_EFFORT: Final = 6


def unpack_wheel(wheel: Path, site: Path) -> None:
    """Lay the content of a wheel into a folder that Python looks into."""
    with zipfile.ZipFile(wheel) as content:
        content.extractall(site)


def level(tree: Path, epoch: int) -> None:
    """Give all files the modes and the time of a release; what may be run stays so."""
    for path in [tree, *_walk(tree)]:
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(_FOLDER if runs else _FILE)
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def pack(tree: Path, into: Path, epoch: int) -> None:
    """Write a tree as a tar.gz that is the same for the same tree."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = ""
        entry.mtime = epoch
        return entry

    with (
        into.open("wb") as raw,
        gzip.GzipFile("", "wb", _EFFORT, raw, mtime=epoch) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as archive,
    ):
        for path in [tree, *_walk(tree)]:
            name = path.relative_to(tree.parent)
            archive.add(path, str(name), recursive=False, filter=plain)


def digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def size_of(tree: Path) -> int:
    """Return how many bytes the files of a tree hold."""
    return sum(path.stat().st_size for path in _walk(tree) if path.is_file())


def _walk(tree: Path) -> Iterator[Path]:
    return iter(sorted(tree.rglob("*")))
