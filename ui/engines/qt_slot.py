"""One slot of the Qt engine: its state, and the clip that its reused player has."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtMultimedia import QVideoFrame

from player.engine import Frame, PlaybackChanged, PlaybackState, Source
from player.facts import PlayerError
from player.file_watch import FileWatch
from player.frames import fit
from player.inspection import Identity
from player.levelling import amplitude
from player.patience import FIRST_FRAME_WITHIN_S, LOOKED_AT_WITHIN_S
from player.picture_watch import PictureWatch
from player.play_head import PlayHead
from player.refusals import (
    BROKE_OFF,
    NO_PICTURE,
    NONE,
    TOO_SLOW,
    WRITTEN_OVER,
    Refusal,
    refusal_of,
)
from ui.engines.qt_picture import QtPicture
from ui.engines.qt_player import QtPlayer

FIRST_FRAME_WITHIN_MS = round(FIRST_FRAME_WITHIN_S * 1000)
LOOKED_AT_WITHIN_MS = round(LOOKED_AT_WITHIN_S * 1000)
GUARD_MS = 500
"""So often it is asked whether the file that plays should be looked at."""

STRANGE_NAME = Refusal(
    "Qt cannot play a file with such a name; libVLC can, or rename the file.", passing=True
)

READY_TO_MOVE = (PlaybackState.READY, PlaybackState.PAUSED)


class QtSlot(QObject):
    """Carries out orders on the GUI thread, each from the event loop, never inside the call.

    The player never gets a file whose disk does not answer: its stop() would wait for that disk
    on the GUI thread.
    """

    _posted = Signal(int, object)
    """Generation, and what is to be done on the GUI thread."""

    def __init__(
        self,
        parent: QObject,
        index: int,
        on_frame: Callable[[int, int], None],
        on_change: Callable[[PlaybackChanged], None],
    ) -> None:
        super().__init__(parent)
        self._index = index
        self._on_frame = on_frame
        self._on_change = on_change
        self.latest: Frame | None = None
        self._generation = 0
        self._state = PlaybackState.CLOSED
        self._listening = False  # are frames that arrive those of this generation?
        self._breaks, self._moving_since_s = True, 0.0  # see Frame.moving_since_s
        self._source: Source | None = None
        self._file = FileWatch(index, self._posted.emit)
        self._picture: QtPicture | None = None
        self._pictures = PictureWatch()
        self._head = PlayHead(0)
        self._wants_play = False
        self._wanted_ms: int | None = None  # a place asked for before the first frame
        self._volume, self._muted, self._rate = 1.0, False, 1.0
        self._gain_db = 0.0
        self._span_us = (0, 0)  # when the frame on show begins and ends in its video
        self._steps: deque[int] = deque()  # directions; the first step is on its way
        self._player = QtPlayer(self)
        self._player.framed.connect(self._take)
        self._player.at.connect(self._follow_position)
        self._player.failed.connect(self._fail)
        self._player.ended.connect(self._end)
        self._patience = QTimer(self, singleShot=True, interval=FIRST_FRAME_WITHIN_MS)
        self._patience.timeout.connect(partial(self._give_up, TOO_SLOW))
        self._guard = QTimer(self, interval=GUARD_MS)
        self._guard.timeout.connect(self._look)
        self._posted.connect(self._obey, Qt.ConnectionType.QueuedConnection)

    def open(self, source: Source, width: int, height: int) -> int:
        """Begin a generation: forget the old frame and preload a source."""
        self._generation += 1
        self.latest = None
        self._listening = False
        self._order(partial(self._open, source, QtPicture(source, *fit(source, width, height))))
        return self._generation

    def play(self) -> None:
        """See `Engine.play`."""
        self._order(self._play)

    def pause(self) -> None:
        """See `Engine.pause`."""
        self._order(self._pause)

    def seek(self, position_ms: int) -> None:
        """See `Engine.seek`."""
        self._order(partial(self._seek, position_ms))

    def step_frame(self, direction: int) -> None:
        """See `Engine.step_frame`."""
        self._order(partial(self._step, direction))

    def set_rate(self, rate: float) -> None:
        """Take over the engine's rate; Qt keeps the pitch by itself where it can."""
        self._rate = rate
        self._head.pace(rate, time.monotonic())
        self._player.pace(rate)

    def close(self) -> None:
        """See `Engine.close`."""
        self._order(self._close)

    def set_volume(self, volume: float, muted: bool) -> None:
        """Take over the engine's volume; heard only while this slot plays."""
        self._volume, self._muted = volume, muted
        if self._state is PlaybackState.PLAYING:
            self._speak()

    def set_gain(self, gain_db: float) -> None:
        """See `Engine.set_gain`."""
        self._gain_db = gain_db
        if self._state is PlaybackState.PLAYING:
            self._speak()

    def position_ms(self) -> int:
        """See `Engine.position_ms`."""
        return self._head.position(self.latest.shown_at_s if self.latest is not None else 0.0)

    def quit(self) -> None:
        """Begin to stop. Let the event loop run once before `delete`."""
        self._generation += 1
        self._stop()

    def delete(self) -> None:
        """Let go of the player and its threads; the slot is unusable afterwards."""
        self._player.delete()

    def _order(self, act: Callable[[], None]) -> None:
        QTimer.singleShot(0, self, partial(self._obey, self._generation, act))

    @Slot(int, object)
    def _obey(self, generation: int, act: Callable[[], None]) -> None:
        if generation == self._generation:
            act()

    def _open(self, source: Source, picture: QtPicture) -> None:
        """Unload the old clip, then wait until the frames it has posted are behind us."""
        self._stop()
        self._source, self._picture = source, picture
        self._pictures = PictureWatch()
        self._head = PlayHead(source.duration_ms)
        self._head.pace(self._rate, time.monotonic())
        self._wants_play, self._wanted_ms = False, None
        self._steps.clear()
        self._player.hush()
        self._enter(PlaybackState.OPENING)
        if not _is_unicode(source.path):
            self._give_up(STRANGE_NAME)
            return
        self._patience.start(FIRST_FRAME_WITHIN_MS)
        self._file.inspect(self._generation, source, self._found, self._refuse)

    def _found(self, identity: Identity) -> None:
        if self._state is PlaybackState.OPENING:
            assert self._source is not None
            self._file.know(self._source.path, identity)
            self._order(partial(self._order, self._load))

    def _refuse(self, error: PlayerError) -> None:
        self._give_up(refusal_of(error))

    @Slot()
    def _look(self) -> None:
        self._file.look_again(self._generation, self._take_rewritten)
        if self.latest is not None:
            now_s = time.monotonic()
            stands_s = self._pictures.ask(self.latest.shown_at_s, now_s)
            if stands_s is not None:
                to_ms = self._head.position(now_s)
                self._file.ask_why(self._generation, to_ms, stands_s, self._take_answer)

    def _take_answer(self, broken: bool) -> None:
        if self.latest is not None:
            shown_s = self.latest.shown_at_s
            given_up = self._pictures.learn(shown_s, time.monotonic(), broken=broken)
            if given_up and self._guard.isActive():
                self._give_up(BROKE_OFF)

    def _take_rewritten(self) -> None:
        if self._guard.isActive():
            self._give_up(WRITTEN_OVER)

    def _load(self) -> None:
        assert self._source is not None
        self._listening = True
        self._player.load(self._source.path)

    def _play(self) -> None:
        self._wants_play = True
        if self._patience.remainingTime() > LOOKED_AT_WITHIN_MS:
            self._patience.start(LOOKED_AT_WITHIN_MS)
        if self._state in READY_TO_MOVE:
            self._set_in_motion()

    def _set_in_motion(self) -> None:
        self._steps.clear()
        self._breaks = True
        self._head.go(time.monotonic())
        self._pictures.begin(time.monotonic())
        self._enter(PlaybackState.PLAYING)
        self._guard.start()
        self._speak()
        self._player.run()

    def _pause(self) -> None:
        self._wants_play = False
        if self._state is PlaybackState.PLAYING:
            self._player.hold()
            self._guard.stop()
            self._player.hush()
            self._head.halt(self.latest.shown_at_s if self.latest else time.monotonic())
            self._enter(PlaybackState.PAUSED)

    def _seek(self, position_ms: int) -> None:
        self._steps.clear()
        if self._state in (*READY_TO_MOVE, PlaybackState.PLAYING):
            landed_ms = self._head.seek(position_ms, time.monotonic())
            self._pictures.begin(time.monotonic())
            self._breaks = True
            self._player.seek(landed_ms)
            self._tell()
        elif self._state is PlaybackState.OPENING:
            self._wanted_ms = position_ms

    def _step(self, direction: int) -> None:
        if self._state in READY_TO_MOVE:
            self._steps.append(direction)
            if len(self._steps) == 1:
                self._take_step()

    def _take_step(self) -> None:
        """Go just past the end of the frame on show, or just before its beginning."""
        assert self._source is not None
        begins_us, ends_us = self._span_us
        place_ms = ends_us // 1000 + 1 if self._steps[0] > 0 else -(-begins_us // 1000) - 1
        if 0 <= place_ms < self._source.duration_ms:
            self._head.place(place_ms, time.monotonic())
            self._player.seek(place_ms)
            self._tell()
        else:
            self._steps.clear()

    def _close(self) -> None:
        if self._state is not PlaybackState.CLOSED:
            self._stop()
            self._enter(PlaybackState.CLOSED)

    def _speak(self) -> None:
        self._player.speak(amplitude(self._volume, self._gain_db), muted=self._muted)

    def _stop(self) -> None:
        self._patience.stop()
        self._guard.stop()
        self._listening = False
        self._player.unload()

    def _enter(self, state: PlaybackState) -> None:
        self._state = state
        self._tell()

    def _tell(self, refusal: Refusal = NONE) -> None:
        self._on_change(
            PlaybackChanged(
                self._index,
                self._generation,
                self._state,
                self.position_ms(),
                self._head.loops,
                refusal.message,
                refusal.passing,
                refusal.stale,
            )
        )

    @Slot(QVideoFrame)
    def _take(self, decoded: QVideoFrame) -> None:
        if not self._listening or self._picture is None or not decoded.isValid():
            return
        now_s = time.monotonic()
        if self._breaks:
            self._breaks, self._moving_since_s = False, now_s
        self.latest = Frame(self._picture.to_bgra(decoded), now_s, self._moving_since_s)
        self._span_us = decoded.startTime(), decoded.endTime()
        self._on_frame(self._index, self._generation)
        if self._steps:
            self._steps.popleft()
        if self._steps:
            self._take_step()
        if self._state is PlaybackState.OPENING:
            self._patience.stop()
            self._enter(PlaybackState.READY)
            if self._wants_play:
                self._set_in_motion()
            else:
                self._player.hold()
            if self._wanted_ms is not None:
                self._seek(self._wanted_ms)

    @Slot()
    def _fail(self) -> None:
        if self._state is PlaybackState.OPENING:
            self._order(partial(self._give_up, NO_PICTURE))

    @Slot()
    def _end(self) -> None:
        if self._state is PlaybackState.OPENING:
            self._order(partial(self._give_up, NO_PICTURE))
        elif self._state is PlaybackState.PLAYING:
            self._order(self._begin_again)

    def _begin_again(self) -> None:
        if self._head.restart(time.monotonic()):
            self._tell()
        self._breaks = True
        self._player.unload()
        self._load()

    @Slot("qlonglong")
    def _follow_position(self, position_ms: int) -> None:
        if self._state is PlaybackState.PLAYING:
            self._head.report(float(position_ms), time.monotonic())
            self._tell()

    def _give_up(self, refusal: Refusal) -> None:
        if self._state in (PlaybackState.OPENING, PlaybackState.PLAYING):
            self._stop()
            self._state = PlaybackState.UNPLAYABLE
            self._tell(refusal)


def _is_unicode(path: Path) -> bool:
    """Say whether a file's name is Unicode, as QUrl wants it; on Linux it may be any bytes."""
    return not any("\ud800" <= character <= "\udfff" for character in str(path))
