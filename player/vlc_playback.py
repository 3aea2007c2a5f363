"""What a slot's worker does with its clips, from opening one to giving it up."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from player.engine import Frame, PlaybackChanged, PlaybackState, Source
from player.facts import PlayerError
from player.file_watch import FileWatch
from player.inspection import Identity, aside
from player.levelling import amplitude
from player.patience import STILL_S, Loss, Patience
from player.picture_watch import PictureWatch
from player.play_head import PlayHead
from player.refusals import (
    BROKE_OFF,
    NO_PICTURE,
    NONE,
    STANDS_STILL,
    TOO_SLOW,
    WRITTEN_OVER,
    Refusal,
    refusal_of,
)
from player.slot_board import SlotBoard
from player.vlc_clip import VlcClip
from player.vlc_pool import Listeners, Pace, Voice
from player.vlc_stepper import FrameStepper
from player.vlc_tap import Flow
from player.worker import Worker

ENDS_WITHIN_S = 0.5
"""A clip that has not ended by then waits for its disk, and goes on doing so without us."""

HELD = (PlaybackState.READY, PlaybackState.PAUSED)


class VlcPlayback:
    """Opens, plays and ends one clip after another, and gives up what cannot be shown.

    Threads: all is called by `worker`, but for what says otherwise. Orders come from the engine,
    events (`be_ready` and `take_...`) from the clip; stale ones never get here.
    """

    def __init__(
        self,
        index: int,
        board: SlotBoard,
        new_clip: Callable[[int], VlcClip],
        voice: Voice,
        pace: Pace,
        listeners: Listeners,
    ) -> None:
        self._index, self._board, self._new_clip = index, board, new_clip
        self._voice, self._pace, self._listeners = voice, pace, listeners
        self._clip: VlcClip | None = None
        self._stepper: FrameStepper | None = None
        self._source = Source(Path(), "", 0, 0, 0)
        self._ending: list[threading.Thread] = []
        self._patience = Patience()
        self._pictures = PictureWatch()
        self._opened = 0
        self._state = PlaybackState.CLOSED
        self._head = PlayHead(0)
        self._wants_play = False
        self.worker = Worker(f"slot {index}", self)
        self._file = FileWatch(index, self.worker.put)

    # Called on any thread.

    def show(self, generation: int, frame: Frame) -> None:
        """Put a frame up; what follows from the first is left to the worker."""
        first = self._board.is_first(generation, frame)
        if first is not None:
            self._listeners.on_frame(self._index, generation)
        if first:
            self.worker.put(generation, self.be_ready)

    def position_ms(self) -> int:
        """See `Engine.position_ms`."""
        frame = self._board.frame
        return self._head.position(frame.shown_at_s) if frame is not None else 0

    def is_ending(self) -> bool:
        """Whether a clip still waits for its disk."""
        return any(clip.is_alive() for clip in self._ending)

    # What the worker waits for.

    def is_current(self, generation: int) -> bool:
        """See `Foreman`."""
        return generation == self._board.generation

    def patience_s(self) -> float | None:
        """See `Foreman`."""
        return self._patience.left_s(time.monotonic())

    def finish(self) -> None:
        """See `Foreman`."""
        self._end_clip()

    def lose_patience(self) -> None:
        """See `Foreman`."""
        loss = self._patience.lose(time.monotonic())
        if loss is Loss.DOUBT and self._clip is not None:
            self._clip.let(Flow.CHANGED)  # libVLC shows its last picture again and again
        elif loss is Loss.GIVE_UP:
            is_opening = self._state is PlaybackState.OPENING
            self._give_up(TOO_SLOW if is_opening else STANDS_STILL)

    def open(
        self, generation: int, asked_s: float, source: Source, width: int, height: int
    ) -> None:
        """Begin a clip, held at its first picture unless `play` comes before it.

        It was asked for at `asked_s`, in monotonic seconds.
        """
        self._end_clip()
        self._head = PlayHead(source.duration_ms)
        self._opened, self._wants_play = generation, False
        self._enter(PlaybackState.OPENING)
        self._patience.open(asked_s)
        self._head.pace(self._pace.rate, time.monotonic())
        self._source = source
        found = partial(self._start, width, height)
        self._file.inspect(generation, source, found, self._refuse)

    def _start(self, width: int, height: int, identity: Identity) -> None:
        if self._state is not PlaybackState.OPENING:
            return
        self._file.know(self._source.path, identity)
        self._clip = self._new_clip(self._opened)
        self._pictures = PictureWatch()
        self._stepper = FrameStepper(self._clip, self._source.duration_ms)
        self._clip.start(self._source, width, height, self._pace.rate)
        if self._wants_play:
            self.play(time.monotonic())

    def be_ready(self) -> None:
        """Take in that the first picture is there."""
        if self._clip is None or self._state is not PlaybackState.OPENING:
            return
        self._patience.rest()
        if not self._wants_play:
            self._clip.hold()
        self._enter(PlaybackState.READY)
        if self._wants_play:
            self._set_in_motion(self._clip)
        self.seek()

    def play(self, asked_s: float) -> None:
        """See `Engine.play`; asked for at `asked_s`, in monotonic seconds."""
        self._wants_play = True
        if self._state is PlaybackState.OPENING:
            self._patience.wait(asked_s)
        if self._clip is None:
            return
        if self._state is PlaybackState.OPENING:
            self._clip.let(Flow.ALL)
            self.speak()
        elif self._state is not PlaybackState.PLAYING:
            self._set_in_motion(self._clip)

    def _set_in_motion(self, clip: VlcClip) -> None:
        now_s = time.monotonic()
        if self._stepper is not None and self._stepper.leave():
            clip.seek(self._head.seek(self._head.position(now_s), now_s))
        self._head.go(now_s)
        self._patience.play(now_s, STILL_S)
        self._pictures.begin(now_s)
        self._enter(PlaybackState.PLAYING)
        self.speak()
        clip.run()

    def pause(self) -> None:
        """See `Engine.pause`."""
        self._wants_play = False
        if self._clip is None:
            return
        if self._state is PlaybackState.OPENING:
            self._clip.hush()
        elif self._state is PlaybackState.PLAYING:
            self._clip.hold()
            self._patience.rest()
            frame = self._board.frame
            self._head.halt(frame.shown_at_s if frame is not None else time.monotonic())
            self._enter(PlaybackState.PAUSED)

    def seek(self) -> None:
        """Go where the board says, now or once the first picture is there."""
        if self._clip is None or self._state is PlaybackState.OPENING:
            return
        to_ms = self._board.take_seek(self._opened)
        if to_ms is None:
            return
        landed_ms = self._head.seek(to_ms, time.monotonic())
        if self._state is PlaybackState.PLAYING:
            self._patience.jump(time.monotonic())
            self._pictures.begin(time.monotonic())
        else:
            self._clip.let(Flow.CHANGED)
        self._clip.seek(landed_ms)
        self._tell()

    def step(self, direction: int) -> None:
        """See `Engine.step_frame`."""
        frame, stepper = self._board.frame, self._stepper
        if stepper is None or frame is None or self._state not in HELD:
            return
        self._patience.rest()
        stepped = stepper.step(
            direction, frame.pixels, self.position_ms(), lambda: not self.is_current(self._opened)
        )
        if stepped is not None:
            now_s = time.monotonic()
            self._head.place(stepped.position_ms, now_s)
            self.show(self._opened, Frame(stepped.pixels, now_s))
            self._tell()

    def keep_pace(self) -> None:
        """Take over the engine's rate."""
        if self._clip is not None:
            self._head.pace(self._pace.rate, time.monotonic())
            self._clip.pace(self._pace.rate)

    def speak(self) -> None:
        """Take over the engine's volume and the board's gain, if this slot plays."""
        if self._wants_play and self._clip is not None:
            loudness = amplitude(self._voice.volume, self._board.gain_db)
            self._clip.speak(loudness, muted=self._voice.muted)

    def close(self) -> None:
        """See `Engine.close`."""
        if self._state is not PlaybackState.CLOSED:
            self._end_clip()
            self._enter(PlaybackState.CLOSED)

    def _give_up(self, refusal: Refusal) -> None:
        new_until_s = None
        if self._clip is not None:
            self._clip.let(Flow.NONE)
            if self._state is PlaybackState.PLAYING:
                new_until_s = self._clip.new_s
        self._state = PlaybackState.UNPLAYABLE
        self._tell(refusal, new_until_s)
        self._end_clip(within_s=0 if refusal.passing else ENDS_WITHIN_S)  # its disk may not answer

    def _refuse(self, error: PlayerError) -> None:
        """Give up a file that is not what it was."""
        if self._state in (PlaybackState.UNPLAYABLE, PlaybackState.CLOSED):
            return  # the look at its disk took longer than anyone waited
        self._give_up(refusal_of(error))

    def _end_clip(self, within_s: float = ENDS_WITHIN_S) -> None:
        self._patience.rest()
        clip, self._clip, self._stepper = self._clip, None, None
        if clip is None:
            return
        clip.let(Flow.NONE)
        ending = aside(clip.end, f"end of a clip in slot {self._index}")
        ending.join(within_s)
        self._ending = [other for other in (*self._ending, ending) if other.is_alive()]

    def take_time(self, position_ms: float, at_s: float) -> None:
        """Take in where the decoder's clock stood at a moment."""
        if self._state is PlaybackState.PLAYING:
            self._live(at_s)
            self._head.report(position_ms, at_s)
            self._tell()
            if self._clip is not None:
                self._look_at_pictures(self._clip, at_s)

    def take_restart(self, at_s: float) -> None:
        """Take in that the decoder started over: for a seek, for a loop, or in vain."""
        frame = self._board.frame
        if frame is not None and self._pictures.restart(frame.shown_at_s, at_s):
            self.take_end()
        elif self._state is PlaybackState.PLAYING:
            self._live(at_s)
            if self._head.restart(at_s):
                self._tell()

    def _live(self, now_s: float) -> None:
        """Take in that the playing clip goes on, and now and then look at its file."""
        if self._patience.doubts and self._clip is not None:
            self._clip.let(Flow.ALL)
        self._patience.play(now_s)
        self._file.look_again(self._opened, self._take_rewritten)

    def _look_at_pictures(self, clip: VlcClip, now_s: float) -> None:
        """Ask the file why, once it has brought nothing new for a while."""
        stands_s = self._pictures.ask(clip.new_s, now_s)
        if stands_s is not None:
            to_ms = self._head.position(now_s)
            self._file.ask_why(self._opened, to_ms, stands_s, self._take_answer)

    def _take_answer(self, broken: bool) -> None:
        if self._clip is not None:
            given_up = self._pictures.learn(self._clip.new_s, time.monotonic(), broken=broken)
            if given_up and self._state is PlaybackState.PLAYING:
                self.take_end()

    def _take_rewritten(self) -> None:
        if self._clip is not None:
            self._give_up(WRITTEN_OVER)

    def take_end(self) -> None:
        """Looping videos never end: nothing is seen in it, or no longer."""
        if self._clip is not None:
            self._file.inspect(self._opened, self._source, self._blame, self._refuse)

    def _blame(self, identity: Identity) -> None:
        if self._clip is None:
            return
        if not self._file.is_known(identity):
            self._give_up(WRITTEN_OVER)
        else:
            self._give_up(NO_PICTURE if self._state is PlaybackState.OPENING else BROKE_OFF)

    def _enter(self, state: PlaybackState) -> None:
        self._state = state
        self._tell()

    def _tell(self, refusal: Refusal = NONE, new_until_s: float | None = None) -> None:
        self._listeners.on_change(
            PlaybackChanged(
                self._index,
                self._opened,
                self._state,
                self.position_ms(),
                self._head.loops,
                refusal.message,
                refusal.passing,
                refusal.stale,
                new_until_s,
            )
        )
