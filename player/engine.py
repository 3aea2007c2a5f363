"""The contract every playback engine keeps: sources in, frames and states out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Source:
    """A file to play and what is known of it before it is opened."""

    path: Path
    demuxer: str
    """The one demuxer that may read it: mp4, mkv, avi, ts, ps or avformat."""
    width: int
    """Display size in pixels, rotation and sample aspect applied."""
    height: int
    duration_ms: int
    colorspace: str = ""
    """The colour matrix, as the prober or FFmpeg names it: see player.colours.MATRICES. With ""
    or any other word it is guessed by the size."""
    color_range: str = ""
    """`full` or `limited`; anything else is taken for limited."""
    size: int | None = None
    """Bytes that the file had when it was read; with another size it is not the same file."""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One decoded picture. Its memory belongs to a pool: whoever shows it keeps the Frame."""

    pixels: NDArray[np.uint8]
    """BGRA, shape (height, width, 4); alpha is 255 everywhere. A row is in one piece, and may be
    followed by a gap before the next: strides are (pitch, 4, 1)."""
    shown_at_s: float
    """Monotonic seconds at which the engine put it on show."""
    moving_since_s: float = 0.0
    """`shown_at_s` of the first of the frames that lead up to it without a break; a rest, a jump
    and a loop break them."""

    @property
    def width(self) -> int:
        """Pixels across."""
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        """Pixels down."""
        return int(self.pixels.shape[0])

    @property
    def rows(self) -> NDArray[np.uint8]:
        """The same memory in one piece: BGRA rows with the gaps behind them."""
        height, _, samples = self.pixels.shape
        shape = height, self.pixels.strides[0] // samples, samples
        return as_strided(self.pixels, shape, self.pixels.strides)


SLOWEST, FASTEST = 0.5, 2.0
"""The rates an engine is asked for: beyond them speech is no longer speech."""


class PlaybackState(Enum):
    """Where a slot stands with its source."""

    OPENING = auto()
    READY = auto()
    """The first frame is there; the slot is paused on it, silent."""
    PLAYING = auto()
    PAUSED = auto()
    UNPLAYABLE = auto()
    """No frame can be had from it: a text file, a truncated file, a codec that is missing."""
    CLOSED = auto()


@dataclass(frozen=True, slots=True)
class PlaybackChanged:
    """A slot reached a state, jumped back to the start, or moved along its video."""

    slot: int
    generation: int
    """Which `open` of that slot this speaks of; a stale one is to be ignored."""
    state: PlaybackState
    position_ms: int
    loops: int
    """How often the video began again since `open`."""
    message: str = ""
    """For UNPLAYABLE: why, in the viewer's words."""
    passing: bool = False
    """For UNPLAYABLE: a busy machine or a slow disk may be the reason; another day it may play."""
    stale: bool = False
    """For UNPLAYABLE: under its name lies not what was read; its folder should be read again."""
    new_until_s: float | None = None
    """For UNPLAYABLE amid playing: monotonic seconds until which pictures were new. What came
    after them was the last one again. None where no picture is ever repeated."""


class Engine(Protocol):
    """A pool of slots. Every call returns at once (no decoding, no waiting on the caller's thread).

    Listeners are called on the engine's own threads (QtEngine: on the GUI thread) and must
    return at once; they never call the engine back from inside.
    """

    name: str
    """`libVLC 3.0.x` or `Qt Multimedia 6.x`, for doctor and the log."""
    slots: int
    """How many slots the pool has."""

    def listen(
        self,
        on_frame: Callable[[int, int], None],
        on_change: Callable[[PlaybackChanged], None],
    ) -> None:
        """Say who hears of new frames (slot, generation) and of changes; call once, before open."""

    def open(self, slot: int, source: Source, width: int, height: int) -> int:
        """Preload a source: silent, paused on its first frame at most width x height pixels.

        The picture keeps the display aspect and never exceeds the video's own size.
        Returns the generation that frames and changes of this open carry.
        """

    def play(self, slot: int) -> None:
        """Let the slot's frames move, with sound; it loops until told otherwise."""

    def pause(self, slot: int) -> None:
        """Hold the slot's picture, silent."""

    def close(self, slot: int) -> None:
        """Stop decoding and free the slot's decoder; its last frame stays readable."""

    def seek(self, slot: int, position_ms: int) -> None:
        """Go to a place in the video, [0, duration]; shows the frame there even when paused."""

    def step_frame(self, slot: int, direction: int) -> None:
        """Show the neighbouring frame of a slot that is held: the next (+1) or the one before (-1).

        It stays held, and does nothing in a slot that is not. Before the first frame and behind
        the last there is none to show. Frames that look alike may be passed as one.
        """

    def set_rate(self, rate: float) -> None:
        """Set the speed of whichever slot plays, now or next: SLOWEST to FASTEST, 1.0 at first.

        Voices keep their pitch where the library can (libVLC always, Qt from 6.10).
        """

    def set_volume(self, volume: float, muted: bool) -> None:
        """Set the loudness of whichever slot plays: 0.0 silent to 1.0 full, see levelling."""

    def set_gain(self, slot: int, gain_db: float) -> None:
        """Make what a slot plays, now or after the next `open`, that much louder; 0 dB at first.

        Multiplied with the volume. QtEngine cannot go beyond a video's own loudness.
        """

    def frame(self, slot: int) -> Frame | None:
        """Return the newest frame of the slot's current generation, None before the first."""

    def position_ms(self, slot: int) -> int:
        """Return where the slot is in its video, smooth enough for a scrubber."""

    def shutdown(self) -> None:
        """Stop every slot and thread; the engine is unusable afterwards. Waits at most 5 s."""
