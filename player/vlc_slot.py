"""One slot of the libVLC engine: a reused player, its worker thread and its state."""

from __future__ import annotations

import queue
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from types import ModuleType
from typing import Any

from player.engine import Frame, PlaybackChanged, PlaybackState, Source
from player.frames import I420Picture, fit, matrix_of
from player.play_head import PlayHead
from player.vlc_tap import Flow, FrameTap

FIRST_FRAME_WITHIN_S = 4.0
"""A slot that shows nothing for so long after opening is given up."""

MUTE_IS_PER_PLAYER = sys.platform.startswith("linux")
"""Elsewhere one mute holds for the whole process: there only the playing slot may set it."""

NO_PICTURE = "No picture could be read from this file. It may be damaged or not be a video."
TOO_SLOW = "This file showed no picture within 4 seconds."

MEDIA_OPTIONS = (
    ":input-repeat=65535",
    ":avcodec-threads=1",
    ":file-caching=50",
)


@dataclass
class Voice:
    """How loud the playing slot is; one for all slots of an engine."""

    volume: float = 1.0
    muted: bool = False


@dataclass
class Listeners:
    """Who hears of frames and changes; set once before the first open."""

    on_frame: Callable[[int, int], None]
    on_change: Callable[[PlaybackChanged], None]


class VlcSlot:
    """Takes orders on any thread and carries them out, in order, on a worker of its own.

    libVLC's stop() and set_media() block for up to 158 ms, so only the worker calls libVLC.
    Every order and every event carries the generation of the `open` it belongs to; one that
    is stale when its turn comes is dropped.
    """

    def __init__(
        self, index: int, vlc: ModuleType, instance: Any, voice: Voice, listeners: Listeners
    ) -> None:
        self._index = index
        self._instance = instance
        self._voice = voice
        self._listeners = listeners
        self._player = instance.media_player_new()
        self._tap = FrameTap(vlc, self._player, self._publish)
        self._listen_to_player(vlc)

        self._lock = threading.Lock()  # guards the two below, which several threads write
        self._generation = 0
        self._frame: Frame | None = None

        self._orders: queue.SimpleQueue[tuple[int, Callable[[], None]] | None] = queue.SimpleQueue()
        self._seek_to_ms: float | None = None
        # From here on the worker's own.
        self._opened = 0  # the generation the player was last opened for
        self._state = PlaybackState.CLOSED
        self._head = PlayHead(0)
        self._wants_play = False
        self._give_up_at_s: float | None = None
        self._worker = threading.Thread(
            target=self._work, name=f"slot {index}", daemon=True
        )  # daemon: a libVLC that hangs must not keep the program from ending
        self._worker.start()

    # Called by the engine, on any thread.

    def open(self, source: Source, width: int, height: int) -> int:
        """Begin a generation: forget the old frame and preload a source."""
        with self._lock:
            self._generation += 1
            self._frame = None
            generation = self._generation
        self._order(partial(self._open, generation, source, fit(source, width, height)))
        return generation

    def play(self) -> None:
        """See `Engine.play`."""
        self._order(self._play)

    def pause(self) -> None:
        """See `Engine.pause`."""
        self._order(self._pause)

    def seek(self, position_ms: int) -> None:
        """See `Engine.seek`. Of several seeks that wait, only the last is carried out."""
        self._seek_to_ms = float(position_ms)
        self._order(self._seek)

    def close(self) -> None:
        """See `Engine.close`."""
        self._order(self._close)

    def hear_voice(self) -> None:
        """Take over the engine's volume if this slot is the one that plays."""
        self._order(self._speak)

    def frame(self) -> Frame | None:
        """See `Engine.frame`."""
        return self._frame

    def position_ms(self) -> int:
        """See `Engine.position_ms`."""
        frame = self._frame
        return self._head.position(frame.shown_at_s if frame is not None else 0.0)

    def quit(self) -> None:
        """Tell the worker to stop the player and end. Returns at once; see `join`."""
        with self._lock:
            self._generation += 1  # whatever waits is stale
        self._orders.put(None)

    def join(self, timeout_s: float) -> bool:
        """Wait for the worker; return whether it has ended."""
        self._worker.join(timeout_s)
        return not self._worker.is_alive()

    # The worker.

    def _order(self, act: Callable[[], None]) -> None:
        self._orders.put((self._generation, act))

    def _work(self) -> None:
        while True:
            try:
                order = self._orders.get(timeout=self._patience_s())
            except queue.Empty:
                self._give_up(TOO_SLOW)
                continue
            if order is None:
                break
            generation, act = order
            if generation == self._generation:
                act()
        self._tap.let(Flow.NONE)
        self._player.stop()
        self._player.release()

    def _patience_s(self) -> float | None:
        if self._give_up_at_s is None:
            return None
        return max(0.0, self._give_up_at_s - time.monotonic())

    def _open(self, generation: int, source: Source, size: tuple[int, int]) -> None:
        self._stop()
        self._head = PlayHead(source.duration_ms)
        self._opened, self._wants_play, self._seek_to_ms = generation, False, None
        self._enter(PlaybackState.OPENING)
        if MUTE_IS_PER_PLAYER:
            self._player.audio_set_mute(True)
        self._tap.aim(generation, I420Picture(*size, matrix_of(source)), Flow.ONE)
        media = self._instance.media_new_path(str(source.path))
        for option in (*MEDIA_OPTIONS, f":demux={source.demuxer}"):
            media.add_option(option)
        self._player.set_media(media)
        media.release()
        self._give_up_at_s = time.monotonic() + FIRST_FRAME_WITHIN_S
        self._player.play()

    def _play(self) -> None:
        self._wants_play = True
        if self._state is PlaybackState.OPENING:
            self._tap.let(Flow.ALL)
            self._speak()
        elif self._state in (PlaybackState.READY, PlaybackState.PAUSED):
            self._set_in_motion()

    def _set_in_motion(self) -> None:
        self._head.go(time.monotonic())
        self._enter(PlaybackState.PLAYING)
        self._speak()
        self._tap.let(Flow.ALL)
        self._player.set_pause(0)

    def _pause(self) -> None:
        self._wants_play = False
        if self._state is PlaybackState.PLAYING:
            self._tap.let(Flow.NONE)
            self._player.set_pause(1)
            frame = self._frame
            self._head.halt(frame.shown_at_s if frame is not None else time.monotonic())
            self._enter(PlaybackState.PAUSED)

    def _seek(self) -> None:
        to_ms = self._seek_to_ms
        if to_ms is None or self._state not in (
            PlaybackState.READY,
            PlaybackState.PLAYING,
            PlaybackState.PAUSED,
        ):
            return
        self._seek_to_ms = None
        self._head.seek(to_ms, time.monotonic())
        if self._state is not PlaybackState.PLAYING:
            self._tap.let(Flow.CHANGED)
        self._player.set_time(round(to_ms))
        self._tell()

    def _close(self) -> None:
        if self._state is not PlaybackState.CLOSED:
            self._stop()
            self._enter(PlaybackState.CLOSED)

    def _speak(self) -> None:
        if self._wants_play:
            self._player.audio_set_volume(round(self._voice.volume * 100))
            self._player.audio_set_mute(self._voice.muted)

    def _stop(self) -> None:
        self._give_up_at_s = None
        self._tap.let(Flow.NONE)  # stopping flushes a last picture out of some decoders
        self._player.stop()

    def _give_up(self, reason: str) -> None:
        self._stop()
        self._enter(PlaybackState.UNPLAYABLE, reason)

    def _enter(self, state: PlaybackState, message: str = "") -> None:
        self._state = state
        self._tell(message)

    def _tell(self, message: str = "") -> None:
        self._listeners.on_change(
            PlaybackChanged(
                self._index,
                self._opened,
                self._state,
                self.position_ms(),
                self._head.loops,
                message,
            )
        )

    # Events of libVLC, on its threads: they only post to the worker.

    def _listen_to_player(self, vlc: ModuleType) -> None:
        events, types = self._player.event_manager(), vlc.EventType
        events.event_attach(types.MediaPlayerEndReached, self._on_end)
        events.event_attach(types.MediaPlayerEncounteredError, self._on_end)
        events.event_attach(types.MediaPlayerTimeChanged, self._on_time)
        events.event_attach(types.MediaPlayerBuffering, self._on_buffering)

    def _publish(self, generation: int, frame: Frame) -> None:
        with self._lock:
            if generation != self._generation:
                return
            first, self._frame = self._frame is None, frame
        self._listeners.on_frame(self._index, generation)
        if first:
            self._orders.put((generation, self._on_first_frame))

    def _on_end(self, event: Any) -> None:
        self._orders.put((self._opened, self._ran_out))

    def _on_time(self, event: Any) -> None:
        report = partial(self._report, float(event.u.new_time), time.monotonic())
        self._orders.put((self._opened, report))

    def _on_buffering(self, event: Any) -> None:
        if event.u.new_cache == 0:
            self._orders.put((self._opened, partial(self._restarted, time.monotonic())))

    def _on_first_frame(self) -> None:
        if self._state is not PlaybackState.OPENING:
            return
        self._give_up_at_s = None
        if not self._wants_play:
            self._player.set_pause(1)
        self._enter(PlaybackState.READY)
        if self._wants_play:
            self._set_in_motion()
        self._seek()

    def _ran_out(self) -> None:
        if self._state is PlaybackState.OPENING:
            self._give_up(NO_PICTURE)

    def _restarted(self, at_s: float) -> None:
        if self._state is PlaybackState.PLAYING and self._head.restart(at_s):
            self._tell()

    def _report(self, position_ms: float, at_s: float) -> None:
        if self._state is PlaybackState.PLAYING:
            self._head.report(position_ms, at_s)
            self._tell()
