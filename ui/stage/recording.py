"""A recorded demonstration: a line of JSON for each gesture, and for each view that ended.

A view is in it because no two runs watch to the same millisecond: told again as it was, the feed
learns the same from it, and deals the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final, Literal, TypeAlias, TypeVar

import msgspec

from storage.errors import StorageError

FORMAT: Final = 1


class Begin(msgspec.Struct, frozen=True, tag_field="do", tag="begin"):
    """The first line: under what it was recorded."""

    format: int
    version: str
    """Of the program."""
    seed: int
    day_ms: int
    """The day that ages of videos are counted from, Unix milliseconds."""
    width: int
    height: int
    """Of the window; it is shown in any."""


class Step(msgspec.Struct, frozen=True, tag_field="do"):
    """Something that happened, so many seconds after the first video was there."""

    at: float


class Key(Step, frozen=True, tag="key"):
    """A key went down or up."""

    key: int
    """As Qt numbers them."""
    down: bool
    held: int = 0
    """Shift, Control and the like, as Qt numbers them."""
    text: str = ""
    again: bool = False


class Pointer(Step, frozen=True, tag="pointer"):
    """A mouse, a pen or a finger; shown again, all are a mouse."""

    what: Literal["press", "double", "move", "release"]
    x: float
    y: float
    """Shares of the window."""
    button: int = 1


class Wheel(Step, frozen=True, tag="wheel"):
    """A wheel, or two fingers on a touchpad."""

    x: float
    y: float
    angle: tuple[int, int] = (0, 0)
    pixels: tuple[int, int] = (0, 0)
    phase: int = 0
    held: int = 0


class Advance(Step, frozen=True, tag="advance"):
    """The next video came by itself."""


class Watched(Step, frozen=True, tag="watched"):
    """A view ended."""

    video: str
    """The content key."""
    visible_ms: int
    watched_ms: int
    paused_ms: int
    furthest_ms: int
    loops: int
    seeks: int
    speed: float


Told: TypeAlias = Key | Pointer | Wheel | Advance | Watched
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Recording:
    """All of it."""

    begin: Begin
    steps: tuple[Told, ...]


_BEGIN: Final = msgspec.json.Decoder(Begin)
_STEP: Final[msgspec.json.Decoder[Told]] = msgspec.json.Decoder(Told)
_ENCODER: Final = msgspec.json.Encoder()


def line_of(told: Begin | Step) -> bytes:
    """Return the line that says it."""
    return _ENCODER.encode(told) + b"\n"


def read_recording(path: Path) -> Recording:
    """Read a recording.

    Raises:
        StorageError: it is not there, or a line of it is none; the line is named.
    """
    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        raise StorageError(f"{path} cannot be read: {error.strerror}.") from error
    if not lines:
        raise StorageError(f"{path.name} is empty: nothing was recorded.")
    begin = _read(_BEGIN, lines, 0, path)
    if begin.format != FORMAT:
        raise StorageError(
            f"{path.name} was recorded by another version of Homefeed ({begin.version})."
        )
    steps = [_read(_STEP, lines, at, path) for at in range(1, len(lines))]
    _require_order(steps, path)
    return Recording(begin, tuple(steps))


def _read(decoder: msgspec.json.Decoder[T], lines: list[bytes], at: int, path: Path) -> T:
    try:
        return decoder.decode(lines[at])
    except msgspec.DecodeError as error:
        raise StorageError(f"{path.name}, line {at + 1}: {error}.") from error


def _require_order(steps: Sequence[Step], path: Path) -> None:
    for at, (before, after) in enumerate(pairwise(steps)):
        if after.at < before.at:
            raise StorageError(f"{path.name}, line {at + 3}: it comes before the line above it.")
