"""What the app and its reading process say to each other: one JSON line each way."""

from __future__ import annotations

import msgspec

from player.captions import Tracks
from player.facts import Inspection, Look, Loudness

IDLE = "--idle"
"""The argument of a reading process that may only have what nobody else wants."""


class Probe(msgspec.Struct, tag=True, frozen=True):
    """Ask what a file is, and by which key its content is known."""

    path: bytes
    """As the file system spells it, which need not be UTF-8."""
    known: tuple[str, ...] = ()
    """Content keys of videos of which everything is known: they are not probed again."""


class Whole(msgspec.Struct, tag=True, frozen=True):
    """Ask for the key of a file's whole content."""

    path: bytes


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


class Inspected(msgspec.Struct, tag=True, frozen=True):
    """What the file is, or what is wrong with it."""

    inspection: Inspection


class Key(msgspec.Struct, tag=True, frozen=True):
    """The key of the whole content."""

    key: str


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


Request = Probe | Whole | Poster | Still | Captions | Listen | Examine | Stretch
Reply = Inspected | Key | Picture | Said | Heard | Examined | Checked | Refusal
