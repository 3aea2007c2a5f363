"""The current video's transport: play, pause, seek, and where it is."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from player.engine import Engine
from ui.feed.sound import Sound, number
from ui.feed.speed import SPEEDS, Speed
from ui.settings.store import Store

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

SCRUBBER_TICK_MS = 100
"""A scrubber 500 px wide over a 10 s clip moves 5 px a tick: smooth, and 1 % of a core."""
SEEK_STEP_MS = 5_000
BEFORE_THE_END_MS = 1_000
"""A step ahead stops here: further, and the loop would throw the viewer back to the start."""


@QmlElement
@QmlUncreatable("made by the feed controller")
class Playback(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Commands and facts of the slot on screen; lives on the GUI thread."""

    playingChanged = Signal()
    steppingChanged = Signal()
    positionChanged = Signal()
    paused = Signal()
    """The video is held, or the viewer asked for what is held already."""
    seenChanged = Signal()
    """The feed went out of the viewer's sight, or came back."""
    resumed = Signal()
    sought = Signal(int)
    """The viewer jumped to this position in milliseconds."""

    def __init__(self, engine: Engine, store: Store, parent: QObject) -> None:
        super().__init__(parent)
        self._engine = engine
        self._store = store
        self._speed = Speed(engine, self)
        self._sound = Sound(engine, store, self)
        self._slot: int | None = None
        self._left: int | None = None
        self._duration_ms = 0
        self._position_ms = 0
        self._playing = self._stepping = False
        self._away = self._covered = self._resumes = False
        self._ticked_at_s = 0.0
        self.stays = False
        """Whether no other video follows by itself: this one is the last of the evening."""
        self._speed.choose(self._start_speed())

    def read_anew(self) -> None:
        """Begin as whoever watches now has set it."""
        self._sound.read_anew()
        self._speed.choose(self._start_speed())

    def _start_speed(self) -> float:
        speed = number(self._store.get("start_speed"), 1.0)
        return speed if speed in SPEEDS else 1.0

    def take(self, slot: int, duration_ms: int) -> None:
        """Turn to this slot; `start` plays it."""
        if self._slot != slot:
            self._left = self._slot
        self._slot, self._duration_ms = slot, duration_ms
        self._tick()

    def start(self) -> None:
        """Silence the slot that was left and play this one, or as soon as the feed is in sight."""
        if self._slot is None:
            return
        if self._left is not None:
            self._engine.pause(self._left)
            self._left = None
        if self._away:
            self._resumes = True
            self._set_playing(False)
        else:
            self._engine.play(self._slot)
            self._set_playing(True)

    def follow(self, position_ms: int) -> None:
        """Take in where a video that is held stands now; what plays is asked by the tick."""
        if not self._playing:
            self._move_to(position_ms)

    def keep_up(self, shown_at_s: float) -> None:
        """Take in that a frame of it came, at a monotonic second; a tick is due now and then.

        By the frames and not by a timer, so that the scrubber is drawn along with a picture: in
        between it would cost a drawing of the whole window by itself.
        """
        if self._playing and shown_at_s - self._ticked_at_s >= SCRUBBER_TICK_MS / 1000:
            self._ticked_at_s = shown_at_s
            self._tick()

    def leave(self) -> None:
        """Let go of the slot: nothing is on screen."""
        if self._slot is not None:
            self._engine.pause(self._slot)
            self._slot = None
        self._set_playing(False)

    @property
    def pace(self) -> Speed:
        """How fast it plays."""
        return self._speed

    @property
    def heard(self) -> Sound:
        """How loud it is."""
        return self._sound

    @property
    def away(self) -> bool:
        """Whether the feed is out of sight."""
        return self._away

    @property
    def seen(self) -> bool:
        """Whether the viewer can see the feed: it is in sight, and no lock screen lies over it."""
        return not (self._away or self._covered)

    @property
    def runs(self) -> bool:
        """Whether the viewer lets it play, in sight."""
        return self._playing and not self._away

    @property
    def position(self) -> int:
        """Where the video is now, in milliseconds."""
        return self._engine.position_ms(self._slot) if self._slot is not None else 0

    @Property(bool, notify=playingChanged)
    def playing(self) -> bool:
        """Whether the viewer lets it play."""
        return self._playing

    @Property(bool, notify=steppingChanged)
    def stepping(self) -> bool:
        """Whether the viewer goes through it by frames, and nothing should lie over them."""
        return self._stepping

    @Property(Speed, constant=True)
    def speed(self) -> Speed:
        """How fast it plays."""
        return self._speed

    @Property(Sound, constant=True)
    def sound(self) -> Sound:
        """How loud it is."""
        return self._sound

    @Property(int, notify=positionChanged)
    def positionMs(self) -> int:
        """Where the video was at the last tick."""
        return self._position_ms

    @Slot()
    def toggle(self) -> None:
        """Pause what plays, play what is paused: out of sight, as soon as it is in sight."""
        if self._playing:
            self._halt()
        else:
            self.play_on()

    def play_on(self) -> None:
        """Go on, or as soon as the feed is in sight again; a no-op while it plays."""
        if self._away:
            self._resumes = True
        elif not self._playing:
            self._go()

    @Slot()
    def pause(self) -> None:
        """Pause, and stay paused: what was to go on by itself does not."""
        self._resumes = False
        if self._playing:
            self._halt()
        else:
            self.paused.emit()

    @Slot()
    def hold(self) -> None:
        """Pause while the feed is out of sight: another page, or a minimised window."""
        if self._away:
            return
        self._speed.boost(False)
        self._away, self._resumes = True, self._playing
        if self._playing:
            self._halt()
        self.seenChanged.emit()

    @Slot()
    def release(self) -> None:
        """Go on where `hold` paused, unless the viewer had paused before."""
        if not self._away:
            return
        self._away = False
        self.seenChanged.emit()
        if self._resumes and not self._playing:
            self._go()

    def cover(self, covered: bool) -> None:
        """Take in that the viewer is kept from it, or no longer; whoever lets it play sees it."""
        if covered != self._covered:
            self._covered = covered
            self.seenChanged.emit()

    @Slot(int)
    def stepFrame(self, direction: int) -> None:
        """Hold the video and show its next (+1) or previous (-1) frame: no watching, no seek."""
        if self._slot is None:
            return
        if self._playing:
            self._halt()
        self._engine.step_frame(self._slot, direction)
        self._set_stepping(True)

    @Slot(int)
    def jump(self, tenth: int) -> None:
        """Go to a tenth of the video, 0 to 9."""
        self.seek(self._duration_ms * tenth // 10)

    @Slot(int)
    def step(self, direction: int) -> None:
        """Jump SEEK_STEP_MS back (-1) or ahead (+1), ahead no further than just before the end."""
        here = self.position
        last = max(here, self._duration_ms - BEFORE_THE_END_MS)
        self.seek(min(here + direction * SEEK_STEP_MS, last))

    @Slot(int)
    def seek(self, position_ms: int) -> None:
        """Go to a place in the video."""
        if self._slot is None:
            return
        place = min(max(0, position_ms), max(0, self._duration_ms - 1))
        self._engine.seek(self._slot, place)
        self._move_to(place)
        self.sought.emit(place)

    def _go(self) -> None:
        if self._slot is not None:
            self._engine.play(self._slot)
            self._set_playing(True)
            self.resumed.emit()

    def _halt(self) -> None:
        if self._slot is not None:
            self._engine.pause(self._slot)
            self._set_playing(False)
            self.paused.emit()

    def _set_stepping(self, stepping: bool) -> None:
        if stepping != self._stepping:
            self._stepping = stepping
            self.steppingChanged.emit()

    def _set_playing(self, playing: bool) -> None:
        if playing:
            self.cover(False)
            self._set_stepping(False)
        if playing != self._playing:
            self._playing = playing
            self.playingChanged.emit()

    def _tick(self) -> None:
        self._move_to(self.position)

    def _move_to(self, position_ms: int) -> None:
        if position_ms != self._position_ms:
            self._position_ms = position_ms
            self.positionChanged.emit()
