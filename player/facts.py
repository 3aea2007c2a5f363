"""What a file is, as the prober reads it."""

from __future__ import annotations

from dataclasses import dataclass


class PlayerError(Exception):
    """A file or a library of the system cannot be used; the text is fit for the viewer."""

    passing = False
    """Whether it may go well another time, with the file as it is."""


class PassingPlayerError(PlayerError):
    """The reader was kept from its work: it says nothing of the file."""

    passing = True


class GoneError(PassingPlayerError):
    """There is no file of that name."""


@dataclass(frozen=True, slots=True)
class MediaFacts:
    """What one media file holds."""

    demuxer: str
    """The libVLC demuxer to force: mp4, mkv, avi, ts, ps or avformat."""
    duration_ms: int
    width: int
    """Display size in pixels, rotation and sample aspect applied."""
    height: int
    colorspace: str
    """The colour matrix: bt709, bt601 or bt2020; of an untagged file the one its size suggests."""
    color_range: str
    """`limited` (luma 16 to 235) or `full` (0 to 255)."""
    labels: tuple[tuple[str, str], ...] = ()
    """What the file says of itself in words: title, artist, date … as it stands there, cut."""


SILENCE_LUFS = -70.0
"""What R 128's absolute gate lets through at least; its meter says so of silence."""


@dataclass(frozen=True, slots=True)
class Loudness:
    """How loud a video's sound is."""

    lufs: float
    """Integrated loudness by EBU R 128, SILENCE_LUFS at least."""
    true_peak_db: float
    """The highest peak between samples, in dB of full scale."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a video looks like."""

    poster: bytes | None
    """Its first picture as a JPEG; None when it was not asked for."""
    fingerprint: bytes
    """See `player.fingerprint`; empty when it cannot be had."""
