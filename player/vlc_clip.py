"""One file in libVLC, from its opening to its end."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from math import cbrt
from types import ModuleType
from typing import Any, Protocol

from player import vlc_callbacks
from player.colours import coding_of
from player.engine import Frame, Source
from player.frames import I420Picture, fit
from player.vlc_callbacks import News
from player.vlc_tap import Flow, FrameTap

MUTE_IS_PER_PLAYER = sys.platform.startswith("linux")
"""Elsewhere one mute holds for the whole process: there only the playing clip may set it."""

MEDIA_OPTIONS = (
    ":input-repeat=65535",
    ":avcodec-threads=1",
    ":file-caching=50",
)

USUAL_FRAME_MS = 40.0

CALM_WITHIN_S = 0.5
"""A held clip is at rest after 0.1 s; one without a picture never says so."""


class ClipListener(Protocol):
    """Who hears of a clip, on libVLC's threads: it must return at once and never call back."""

    def shown(self, generation: int, frame: Frame) -> None:
        """A frame is on show."""

    def at(self, generation: int, position_ms: float) -> None:
        """The decoder's clock stands there."""

    def restarted(self, generation: int) -> None:
        """The decoder started over: for a seek, or for a loop."""

    def ended(self, generation: int) -> None:
        """There is nothing more to come, or there never was."""


class VlcClip:
    """A libVLC player that opens one file, muted, and is thrown away after it.

    A player of its own for each file, because stop() discards the sound output and with it the
    mute: a reused player lets the first 50 ms of every preloaded clip be heard. Without stop()
    the video output of the clip before lives on and shows its picture in the next one's name.
    Created, stopped and released, 400 players in a row leave the memory where it was.

    Called by the slot's worker only; `start` and `end` block for up to 160 ms, and `end` for as
    long as a disk that does not answer: it may be called on a thread of its own.
    """

    def __init__(
        self, vlc: ModuleType, instance: Any, generation: int, listener: ClipListener
    ) -> None:
        self.generation = generation
        self._instance = instance
        self._listener = listener
        self._watcher: Callable[[Frame], None] | None = None
        self._player = instance.media_player_new()
        self._tap = FrameTap(vlc, self._player, self._on_frame)
        self._hearing = vlc_callbacks.listen(vlc, self._player, self._on_news)

    def start(self, source: Source, width: int, height: int, rate: float) -> None:
        """Open a file, muted, and let it run at a rate; only its first frame is passed on."""
        size = fit(source, width, height)
        self._tap.aim(I420Picture(*size, coding_of(source)))
        self.hush()
        # As bytes: python-vlc encodes a str as UTF-8, which not every name on a disk is.
        media = self._instance.media_new_path(os.fsencode(source.path))
        for option in (*MEDIA_OPTIONS, f":demux={source.demuxer}"):
            media.add_option(option)
        self._player.set_media(media)
        media.release()
        self.pace(rate)
        self._player.play()

    def let(self, flow: Flow) -> None:
        """Say which frames are passed on from now on."""
        self._tap.let(flow)

    def hold(self) -> None:
        """Stop the picture and the sound; libVLC comes to rest a little later."""
        self._tap.calm()
        self._player.set_pause(1)

    def run(self) -> None:
        """Let picture and sound go on."""
        self._tap.let(Flow.ALL)
        self._player.set_pause(0)

    def seek(self, position_ms: int) -> None:
        """Go to a place in the file; right after `hold` only once libVLC has come to rest.

        A picture still on its way through the decoder would land behind the jump without a date,
        and a held video output shows a picture without a date for ever. Blocks for up to 0.5 s.
        """
        self._tap.await_calm(CALM_WITHIN_S)
        self._player.set_time(position_ms)

    def pace(self, rate: float) -> None:
        """Move at a rate; libVLC's scaletempo filter, on by default, keeps the pitch."""
        self._player.set_rate(rate)

    @property
    def frame_ms(self) -> float:
        """How long a frame stays, as the file says; 40 ms where it does not."""
        fps = self._player.get_fps()
        return 1000 / fps if fps > 0 else USUAL_FRAME_MS

    @property
    def new_s(self) -> float:
        """When the last picture came that was no repetition, in monotonic seconds."""
        return self._tap.repeats.new_s

    def next_frame(self) -> None:
        """Show the next picture while held; at times the same one again, see `FrameStepper`."""
        self._player.next_frame()

    def watch(self, watcher: Callable[[Frame], None] | None) -> None:
        """Give the pictures that pass to somebody else than the listener, None for the listener."""
        self._watcher = watcher

    def hush(self) -> None:
        """Be silent, whatever the viewer's volume."""
        if MUTE_IS_PER_PLAYER:
            self._player.audio_set_mute(True)

    def speak(self, amplitude: float, *, muted: bool) -> None:
        """Multiply the samples, by more than 1.0 too; libVLC's volume is the cube root in percent.

        Measured: 50 % is 1/8, 125 % is 1.95, 200 % is 8, without any limiter.
        """
        self._player.audio_set_volume(round(cbrt(amplitude) * 100))
        self._player.audio_set_mute(muted)

    def end(self) -> None:
        """Stop and free the player; no callback comes afterwards."""
        self._tap.let(Flow.NONE)  # stopping flushes a last picture out of some decoders
        self._player.stop()
        self._player.release()
        # By hand: they refer to this clip, and the garbage collector is in no hurry with pictures.
        self._tap.close()
        self._hearing = None

    def _on_frame(self, frame: Frame) -> None:
        watcher = self._watcher
        if watcher is not None:
            watcher(frame)
        else:
            self._listener.shown(self.generation, frame)

    def _on_news(self, news: News, told: float) -> None:
        if news is News.TIME:
            self._listener.at(self.generation, told)
        elif news is not News.BUFFERING:
            self._listener.ended(self.generation)
        elif told == 0:
            self._tap.break_off()
            self._listener.restarted(self.generation)
