"""Tell from a file's first bytes which one demuxer may read it; what is no video is refused.

A name proves nothing: libVLC follows the addresses in a playlist that is called .mp4. So text
never gets past here, and what does is opened with exactly one demuxer forced.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from player.facts import GoneError, PassingPlayerError, PlayerError

HEAD_BYTES = 4096
"""How much of a file the sniffer wants to see; less will do for most."""

TS_PACKET = 188
"""Bytes of a transport stream packet, each of which begins with TS_SYNC."""

TS_SYNC = 0x47

BOX_HEADER = 8
"""Bytes of an MP4 box before what it holds: its size, then its type."""

TEXT_CONTROLS = b"\t\n\r\f\x1b"
"""The control bytes that text has; a video has others within a few bytes of its start."""


@dataclass(frozen=True, slots=True)
class Container:
    """A container format, in the words of the two libraries that read it."""

    demuxer: str
    """libVLC's, as in `:demux=`."""
    avformat: str
    """FFmpeg's, as in `-f`."""


MP4 = Container("mp4", "mp4")
MATROSKA = Container("mkv", "matroska")
AVI = Container("avi", "avi")
TS = Container("ts", "mpegts")
PS = Container("ps", "mpeg")
OGG = Container("avformat", "ogg")
FLV = Container("avformat", "flv")

MAGIC = (
    (b"\x1a\x45\xdf\xa3", MATROSKA),
    (b"OggS\x00", OGG),
    (b"FLV\x01", FLV),
    (b"\x00\x00\x01\xba", PS),
)
"""First bytes that are enough to know a format by."""

PICTURES = (
    (b"\xff\xd8\xff", "jpeg_pipe"),
    (b"\x89PNG\r\n\x1a\n", "png_pipe"),
)
"""First bytes of the pictures that downloaders put beside a video; WebP begins like AVI."""

BOX_TYPES = {b"ftyp", b"styp", b"moov", b"moof", b"mdat", b"free", b"skip", b"wide", b"pnot"}
"""What the first box of an MP4 or QuickTime file may be."""

NOT_A_VIDEO = (
    (b"\xff\xd8\xff", "a picture"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"ID3", "a sound file"),
    (b"fLaC", "a sound file"),
    (b"PK\x03\x04", "an archive"),
    (b"\x1f\x8b", "an archive"),
    (b"7z\xbc\xaf", "an archive"),
    (b"%PDF", "a document"),
)

PLAYLISTS = (b"#extm3u", b"#ext-x", b"[playlist]", b"<mpd", b"<asx", b"<playlist", b"<smil")
"""How text gives itself away as a list of other files or addresses, in lower case."""


def sniff(head: bytes, size: int | None = None) -> str:
    """Return the one demuxer libVLC may use: mp4, mkv, avi, ts, ps or avformat.

    Args:
        head: the first bytes of the file, HEAD_BYTES of them where it has as many.
        size: bytes of the whole file, if known.

    Raises:
        PlayerError: it is text, empty, or in no format that we play.
    """
    return recognise(head, size).demuxer


def recognise(head: bytes, size: int | None = None) -> Container:
    """Return the container format of a file; arguments and errors are those of `sniff`."""
    if not head or size == 0:
        raise PlayerError("This file is empty.")
    _refuse_text(head)
    for magic, container in MAGIC:
        if head.startswith(magic):
            return container
    if head[:4] == b"RIFF" and head[8:12] == b"AVI ":
        return AVI
    if _is_mp4(head):
        return MP4
    if _is_transport_stream(head):
        return TS
    raise PlayerError(_why_not(head))


def recognise_shown(head: bytes, size: int | None = None) -> Container:
    """Return the format of a video or a picture; arguments and errors are those of `sniff`."""
    for magic, avformat in PICTURES:
        if head.startswith(magic):
            return Container("avformat", avformat)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return Container("avformat", "webp_pipe")
    return recognise(head, size)


def read_head(descriptor: int) -> tuple[bytes, int]:
    """Return an open file's first bytes and its size; leaves the file where it was.

    Raises:
        PlayerError: it is no regular file, or cannot be read.
    """
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise PlayerError("This is not a file.")
        return os.pread(descriptor, HEAD_BYTES, 0), status.st_size
    except OSError as error:
        raise PassingPlayerError(f"This file cannot be read: {error.strerror}.") from error


def open_readonly(path: Path) -> int:
    """Open a file for reading without waiting (a pipe with a video's name must not block us).

    Raises:
        GoneError: it is not there.
        PassingPlayerError: it may not or cannot be read.
    """
    try:
        return os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise GoneError("This file is no longer there.") from error
    except OSError as error:
        raise PassingPlayerError(f"This file cannot be read: {error.strerror}.") from error


def _refuse_text(head: bytes) -> None:
    utf16 = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    if not utf16 and any(byte < 0x20 and byte not in TEXT_CONTROLS for byte in head):
        return
    text = head.replace(b"\x00", b"").lower()
    if any(sign in text for sign in PLAYLISTS):
        raise PlayerError("This is a playlist, not a video.")
    if b"<html" in text or b"<!doctype html" in text:
        raise PlayerError("This is a web page, not a video.")
    raise PlayerError("This is a text file, not a video.")


def _is_mp4(head: bytes) -> bool:
    if head[4:8] not in BOX_TYPES:
        return False
    box = int.from_bytes(head[:4], "big")
    if head[4:8] in (b"ftyp", b"styp"):
        # A short list of brands; a larger number is some text that goes on with `ftyp`.
        return BOX_HEADER <= box <= HEAD_BYTES
    return box in (0, 1) or box >= BOX_HEADER  # 0: to the end; 1: a 64-bit size follows


def _is_transport_stream(head: bytes) -> bool:
    """Say whether sync bytes recur; cameras put four bytes of time before each packet."""
    for lead in (0, 4):
        syncs = head[lead :: TS_PACKET + lead]
        if len(syncs) >= 3 and all(byte == TS_SYNC for byte in syncs):
            return True
    return False


def _why_not(head: bytes) -> str:
    if not any(head):
        return "This file holds nothing but zeros: a download that never finished."
    for magic, thing in NOT_A_VIDEO:
        if head.startswith(magic):
            return f"This is {thing}, not a video."
    return "This file is in no video format that Homefeed plays."
