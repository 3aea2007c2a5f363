"""What the app and its reading process say to each other: one JSON line each way."""

from __future__ import annotations

import msgspec

from player.captions import Tracks
from player.facts import Look, Loudness, MediaFacts

IDLE = "--idle"
"""The argument of a reading process that may only have what nobody else wants."""


class Probe(msgspec.Struct, tag=True, frozen=True):
    """Ask what a file is."""

    path: bytes
    """As the file system spells it, which need not be UTF-8."""


class Poster(msgspec.Struct, tag=True, frozen=True):
    """Ask for a file's first picture."""

    path: bytes
    width: int
    """Pixels across, at display aspect."""


class Still(msgspec.Struct, tag=True, frozen=True):
    """Ask for the picture at a place."""

    path: bytes
    at_ms: int
    width: int
    """Pixels across, at display aspect."""


class Captions(msgspec.Struct, tag=True, frozen=True):
    """Ask for a video's captions, in its own file and in those beside it."""

    path: bytes
    languages: tuple[str, ...]
    """What the viewer reads, most wanted first."""


class Listen(msgspec.Struct, tag=True, frozen=True):
    """Ask how loud a video is."""

    path: bytes


class Examine(msgspec.Struct, tag=True, frozen=True):
    """Ask what a video looks like."""

    path: bytes
    poster_width: int | None
    """Pixels across, at display aspect; None for no poster."""


class Stretch(msgspec.Struct, tag=True, frozen=True):
    """Ask whether a stretch of a video is broken."""

    path: bytes
    from_ms: int
    to_ms: int


class Facts(msgspec.Struct, tag=True, frozen=True):
    """What the file is."""

    facts: MediaFacts


class Picture(msgspec.Struct, tag=True, frozen=True):
    """The picture, as JPEG."""

    jpeg: bytes


class Said(msgspec.Struct, tag=True, frozen=True):
    """The captions."""

    tracks: Tracks


class Heard(msgspec.Struct, tag=True, frozen=True):
    """How loud it is."""

    loudness: Loudness


class Examined(msgspec.Struct, tag=True, frozen=True):
    """What it looks like."""

    look: Look


class Checked(msgspec.Struct, tag=True, frozen=True):
    """Whether pictures are due there and none can be had."""

    broken: bool


class Refusal(msgspec.Struct, tag=True, frozen=True):
    """Why there is none, in the viewer's words."""

    text: str
    passing: bool = False
    """Whether another time may go better."""


Request = Probe | Poster | Still | Captions | Listen | Examine | Stretch
Reply = Facts | Picture | Said | Heard | Examined | Checked | Refusal
