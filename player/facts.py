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
    rotation: int = 0
    """Degrees counterclockwise by which a player turns the picture: 0, 90, 180 or 270."""
    fps: float | None = None
    """Pictures a second on average; None when nobody can tell."""
    video_codec: str = ""
    """FFmpeg's name, as in h264."""
    audio_codec: str | None = None
    """The same of the first sound; None without sound."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What came of looking into one file: a video, or a fault."""

    key: str | None = None
    """Its content key; None for a fault."""
    facts: MediaFacts | None = None
    """None for a fault, and for a video that need not be probed since its key is known."""
    size: int | None = None
    """Bytes when it was read; None when it could not even be opened."""
    mtime_ns: int | None = None
    fault: str | None = None
    """Why it cannot be played, in the viewer's words."""
    passing: bool = False
    """Whether the fault is that of the reader, and the file may do another time."""
    gone: bool = False
    """Whether there was no file of that name."""


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
