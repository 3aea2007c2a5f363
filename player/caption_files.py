"""Find the caption files beside a video and read them. Runs in the worker only."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from player.caption_text import plain_lines, read_cues
from player.captions import Track, in_order, lay_out
from player.facts import PlayerError
from player.sniff import open_readonly, read_head

SUFFIXES = (".srt", ".vtt")

FILE_BYTES = 2 * 1024 * 1024
"""Captions of a long film are a tenth of it."""

MAX_FILES = 16
"""Read of one video; downloaders can leave a hundred machine translations."""

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")

KINDS = ("forced", "sdh", "cc", "hi")
"""Words that may follow the language in a name, or stand in its place."""

BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class CaptionFile:
    """One file whose name says that it holds captions of a video."""

    path: Path
    language: str
    name: str
    """Which of KINDS it is, or nothing."""
    embedded: bool = False


def read_sidecars(video: Path, languages: Sequence[str]) -> tuple[list[Track], str]:
    """Return the tracks in the files beside a video, and why another file gave none.

    Args:
        video: the video, whose own file is not opened.
        languages: what the viewer reads, most wanted first: of many files these are read.
    """
    tracks, fault = list[Track](), ""
    for file in in_order(beside(video), languages)[:MAX_FILES]:
        try:
            cues = lay_out(read_cues(decode(_content(file.path))))
        except PlayerError as error:
            fault = f"{_shown(file.path)}: {error}"
            continue
        if cues:
            tracks.append(Track(file.language, file.name, cues))
        else:
            fault = f"{_shown(file.path)} holds no captions."
    return tracks, fault


def beside(video: Path) -> list[CaptionFile]:
    """Return the caption files of a video, by name: clip.srt, clip.en.vtt, clip.de.forced.srt."""
    try:
        names = sorted(os.listdir(video.parent))  # noqa: PTH208  # half the time of iterdir
    except OSError:
        return []  # the folder may have gone, or be closed to listing: then there are none
    found = (_named(video, name) for name in names if name.lower().endswith(SUFFIXES))
    return [file for file in found if file is not None and _lies_there(file.path)]


def decode(content: bytes) -> str:
    """Return a caption file's text: UTF-16 by its mark or its zeros, UTF-8, else Windows-1252."""
    if content.startswith(BYTE_ORDER_MARKS):
        return content.decode("utf-16", "replace")
    if content[1:2] == b"\0":
        return content.decode("utf-16-le", "replace")
    if content[:1] == b"\0":
        return content.decode("utf-16-be", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _named(video: Path, name: str) -> CaptionFile | None:
    """Read a file's name; None when it is another video's."""
    stem = name[: -len(SUFFIXES[0])]
    if stem != video.stem and not stem.startswith(f"{video.stem}."):
        return None
    words = stem[len(video.stem) + 1 :].split(".") if stem != video.stem else []
    kind = words.pop() if words and words[-1].lower() in KINDS else ""
    language = words.pop(0) if words and LANGUAGE.fullmatch(words[0]) else ""
    return None if words else CaptionFile(video.parent / name, language, kind)


def _lies_there(path: Path) -> bool:
    """Say whether a file lies in its folder; a link out of it could show what is private."""
    if not path.is_symlink():
        return True
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(path.parent))


def _content(path: Path) -> bytes:
    descriptor = open_readonly(path)
    try:
        _, size = read_head(descriptor)
        if size > FILE_BYTES:
            raise PlayerError("This is too large to be captions.")
        return os.pread(descriptor, FILE_BYTES, 0)
    except OSError as error:
        raise PlayerError(f"This file cannot be read: {error.strerror}.") from error
    finally:
        os.close(descriptor)


def _shown(path: Path) -> str:
    """Return a file's name as it can be written, whatever bytes it is made of."""
    name = os.fsencode(path.name).decode("utf-8", "replace")
    return " ".join(plain_lines(name))
