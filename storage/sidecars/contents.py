"""The bytes and letters of a sidecar: never more than is good for us, in whatever encoding."""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import Final

from storage.regular import open_regular
from storage.sidecars.description import SidecarError

SIZE_CAP: Final = 4 * 1024 * 1024
"""Bytes; a well-known downloader's example for one video takes 0.85 MB."""

_WIDE: Final = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


def read_capped(path: Path) -> bytes:
    """Read a whole sidecar.

    Raises:
        SidecarError: it is too large.
        OSError: it cannot be read, or is no regular file.
    """
    with open_regular(path) as file:
        content = file.read(SIZE_CAP + 1)
    if len(content) > SIZE_CAP:
        raise SidecarError(f"{path.name} is larger than {SIZE_CAP} bytes")
    return content


def as_text(content: bytes, old: str = "cp1252") -> str:
    """Decode a text that does not say how it is written; what cannot be is replaced.

    Args:
        content: UTF-8 or UTF-16 with their byte order mark, UTF-8 without, or `old`.
        old: what programs wrote that know no Unicode.
    """
    for mark, name in _WIDE.items():
        if content.startswith(mark):
            return content[len(mark) :].decode(name, "replace")
    text = content.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace")
    damage = text.count("\ufffd")
    # A few bytes lost among many good ones are damage; else it was never UTF-8.
    if damage and damage >= sum(char > "\x7f" for char in text) - damage:
        return content.decode(old, "replace")
    return text


def as_utf8(content: bytes) -> bytes:
    """Return a text's bytes in UTF-8, without a mark; those that are already stay as they are."""
    try:
        plain = content.removeprefix(codecs.BOM_UTF8)
        plain.decode("utf-8")
    except UnicodeDecodeError:
        return as_text(content).encode("utf-8", "replace")
    return plain
