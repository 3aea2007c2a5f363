"""Members of a zip that somebody made: read into memory, bounded, and never written anywhere."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable
from typing import BinaryIO, Final

from storage.imports.facts import UnusableExportError

MEMBERS: Final = 10_000
"""Entries of an archive; an export has fewer than a hundred."""
DIRECTORY_CAP: Final = 4 * 1024 * 1024
"""Bytes of an archive's list of contents, which zipfile reads whole."""
CHUNK: Final = 1 << 20
_END: Final = b"PK\x05\x06"
_END_SIZE: Final = 22
_LARGE: Final = b"PK\x06\x07"
_LARGE_SIZE: Final = 20
"""Stands before the end of an archive of the large sort, whose list may be of any length."""
_COMMENT_SIZE: Final = 0xFFFF
_ENCRYPTED: Final = 0x1
_PLAIN: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""Methods whose output can be asked for by the piece; of the others a byte may become gigabytes."""

_DAMAGED: Final = "The archive is damaged or cut short: nothing was imported."


def members(file: BinaryIO, wanted: Callable[[str], bool], cap: int) -> dict[str, bytes]:
    """Return what the members hold whose names are wanted.

    Args:
        file: an archive.
        wanted: whether a member of this name is to be read.
        cap: bytes that all of them may have together.

    Raises:
        UnusableExportError: it is damaged, encrypted, or larger than anything an export can be.
    """
    _check_directory(file)
    try:
        with zipfile.ZipFile(file) as archive:
            # The name first: without one there is nothing to tell a folder by.
            found = [one for one in archive.infolist() if wanted(one.filename) and not one.is_dir()]
            contents: dict[str, bytes] = {}
            left = cap
            for member in found:
                contents[member.filename] = _content(archive, member, left)
                left -= len(contents[member.filename])
            return contents
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise UnusableExportError(_DAMAGED) from error


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo, cap: int) -> bytes:
    """Unpack one member, looking at what comes out and not at what the archive says of it."""
    if member.flag_bits & _ENCRYPTED:
        raise UnusableExportError(
            "The archive is encrypted: unpack it and name the file inside it."
        )
    if member.compress_type not in _PLAIN:
        raise NotImplementedError(member.compress_type)
    parts: list[bytes] = []
    with archive.open(member) as stream:
        while part := stream.read(min(CHUNK, cap + 1)):
            parts.append(part)
            cap -= len(part)
            if cap < 0:
                raise too_large()
    return b"".join(parts)


def too_large() -> UnusableExportError:
    """Return the fault of an export beyond all measure."""
    return UnusableExportError("This is larger than any export of TikTok: nothing was imported.")


def _check_directory(file: BinaryIO) -> None:
    """Refuse an archive whose list of contents alone would fill the memory.

    Raises:
        UnusableExportError: there is no such list, or it is too long.
    """
    size = file.seek(0, 2)
    file.seek(max(0, size - _LARGE_SIZE - _END_SIZE - _COMMENT_SIZE))
    tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) < at + _END_SIZE:
        raise UnusableExportError(_DAMAGED)
    count = int.from_bytes(tail[at + 10 : at + 12], "little")
    directory = int.from_bytes(tail[at + 12 : at + 16], "little")
    file.seek(0)
    large = tail[max(0, at - _LARGE_SIZE) : at].startswith(_LARGE)
    if large or count > MEMBERS or directory > DIRECTORY_CAP:
        raise too_large()
