"""TikTok's "Download your data" in any shape: archive, JSON, text, or a folder of texts.

Nothing is unpacked to disk, and no more is read than `tiktok_json` and `tiktok_text` name.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Final

from storage.imports import archive, tiktok_json, tiktok_text
from storage.imports.facts import Export, UnusableExportError
from storage.regular import open_regular

CAP: Final = 128 * 1024 * 1024
"""Bytes of what is read, unpacked; ten years of scrolling a hundred clips a day are 50 MB."""
_NAMES: Final = frozenset({"user_data_tiktok.json", "user_data.json"})
"""What an archive's one JSON is called."""
_DEPTH: Final = 4
"""Folders inside folders that are looked into."""
_ENTRIES: Final = 10_000
_ZIP: Final = b"PK"
_NOT_ONE: Final = (
    "{name} is no export of TikTok: name the .zip that it sent, the user_data_tiktok.json in it, "
    "or its folder of .txt files."
)


def read(path: Path) -> Export:
    """Read an export.

    Raises:
        UnusableExportError: it cannot be read, is damaged, too large, or no export of TikTok.
    """
    try:
        if path.is_dir():
            return _of_texts(path, _texts_in(path))
        with open_regular(path) as file:
            if file.read(len(_ZIP)) == _ZIP:
                return _of_archive(path, archive.members(file, _is_wanted, CAP))
            if os.fstat(file.fileno()).st_size > CAP:
                raise archive.too_large()
            file.seek(0)
            content = file.read(CAP + 1)
    except OSError as error:
        raise UnusableExportError(f"{path} cannot be read: {error.strerror}.") from error
    if len(content) > CAP:
        raise archive.too_large()
    if tiktok_text.is_section(path.name):
        return tiktok_text.parse({path.name: content})
    if content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] != b"{":
        raise UnusableExportError(_NOT_ONE.format(name=path.name))
    return tiktok_json.parse(content)


def _is_wanted(member: str) -> bool:
    return _is_json(member) or tiktok_text.is_section(member)


def _is_json(member: str) -> bool:
    return PurePosixPath(member.replace("\\", "/")).name.lower() in _NAMES


def _of_archive(path: Path, contents: Mapping[str, bytes]) -> Export:
    documents = [content for name, content in contents.items() if _is_json(name)]
    if len(documents) > 1:
        raise UnusableExportError(
            f"{path.name} holds more than one export: unpack it and name one."
        )
    return tiktok_json.parse(documents[0]) if documents else _of_texts(path, contents)


def _of_texts(path: Path, contents: Mapping[str, bytes]) -> Export:
    if not contents:
        raise UnusableExportError(_NOT_ONE.format(name=path.name))
    return tiktok_text.parse(contents)


def _texts_in(folder: Path) -> dict[str, bytes]:
    """Read the sections of a folder of texts, following no links."""
    contents: dict[str, bytes] = {}
    left = CAP
    for file in _files_in(folder):
        if tiktok_text.is_section(file.name):
            with open_regular(file) as opened:
                content = opened.read(left + 1)
            left -= len(content)
            if left < 0:
                raise archive.too_large()
            contents[str(file)] = content
    return contents


def _files_in(folder: Path) -> Iterator[Path]:
    looked = 0
    for parent, folders, files in os.walk(folder):
        depth = len(Path(parent).relative_to(folder).parts)
        folders[:] = sorted(folders) if depth < _DEPTH else []
        for name in sorted(files):
            looked += 1
            if looked > _ENTRIES:
                return
            file = Path(parent, name)
            if not file.is_symlink():
                yield file
