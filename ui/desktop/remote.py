"""What a remote control may do to the feed, and what it may know of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.records import InputSource, Video
from ui.components.background import Background
from ui.feed.card import caption_words
from ui.feed.controller import FeedController
from ui.feed.playback import Playback

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

POSTER_AFTER_MS = 1_000
"""A video that was swiped past needs none, and its page has mostly made one by then."""
JUMP_MS = 1_000
"""Between two ticks the place moves by a tenth of a second; so much is a jump."""


@dataclass(frozen=True, slots=True)
class NowPlaying:
    """What is on screen, as a desktop's media controls show it."""

    video: Video | None
    title: str
    artist: str
    """Who made it, empty when unknown."""
    poster: Path | None
    """A picture of it, as soon as there is one."""
    playing: bool
    volume: float
    speed: float
    has_next: bool
    has_previous: bool


@QmlElement
@QmlUncreatable("made by main.py")
class Remote(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Play, pause, next, previous from media keys and other programs; lives on the GUI thread."""

    changed = Signal()
    """Something in `now_playing` may be different."""
    jumped = Signal(int)
    """The video goes on from another place, in milliseconds: a seek, or a loop."""

    def __init__(
        self,
        controller: FeedController,
        playback: Playback,
        poster_for: Callable[[str], Path | None],
        background: Background,
        parent: QObject | None = None,
        *,
        names: bool = True,
    ) -> None:
        """Take the feed, and who has or makes the poster of a content key; that may block.

        Without `names` nobody is told what it is that plays.
        """
        super().__init__(parent)
        self._names = names
        self._controller, self._playback = controller, playback
        self._poster_for, self._background = poster_for, background
        self._video: Video | None = None
        self._poster: Path | None = None
        self._place_ms = 0
        self._stays = QTimer(self)
        self._stays.setSingleShot(True)
        self._stays.setInterval(POSTER_AFTER_MS)
        self._stays.timeout.connect(self._look_for_poster)
        controller.moved.connect(self._follow)
        controller.lastChanged.connect(self.changed)
        self._playback.playingChanged.connect(self.changed)
        self._playback.heard.changed.connect(self.changed)
        self._playback.pace.chosenChanged.connect(self.changed)
        self._playback.pace.boostedChanged.connect(self.changed)
        self._playback.positionChanged.connect(self._watch_for_jumps)
        self._follow()

    def now_playing(self) -> NowPlaying:
        """Return what is on screen now."""
        video, row = self._video, self._row()
        named = video if self._names else None
        return NowPlaying(
            video=video,
            title=caption_words(named) if named is not None else "",
            artist=named.creator_name or named.creator or "" if named is not None else "",
            poster=self._poster,
            playing=self._playback.property("playing"),
            volume=self._playback.heard.property("volume"),
            speed=self._playback.pace.current,
            has_next=row < self._controller.property("last"),
            has_previous=row > 0,
        )

    @property
    def position_ms(self) -> int:
        """Where the video on screen is."""
        return self._playback.position

    @Slot()
    def play(self) -> None:
        """Go on, if it is paused; out of sight, as soon as it is in sight again."""
        self._playback.play_on()

    @Slot()
    def pause(self) -> None:
        """Pause, and stay paused whatever it waits for."""
        self._playback.pause()

    @Slot()
    def toggle(self) -> None:
        """Pause what plays, play what is paused."""
        self._playback.toggle()

    @Slot()
    def next(self) -> None:
        """Swipe on."""
        self._controller.settle(self._row() + 1, InputSource.MEDIA)

    @Slot()
    def previous(self) -> None:
        """Swipe back."""
        self._controller.settle(self._row() - 1, InputSource.MEDIA)

    def seek(self, position_ms: int) -> None:
        """Go to a place in the video; behind its end is the next video."""
        if self._video is not None and position_ms > self._video.duration_ms:
            self.next()
        else:
            self._playback.seek(position_ms)

    def set_volume(self, volume: float) -> None:
        """Set the loudness, 0.0 to 1.0."""
        self._playback.heard.setVolume(volume)

    def set_speed(self, speed: float) -> None:
        """Play at the speed on offer that is nearest; 0 pauses."""
        if speed > 0:
            self._playback.pace.choose(speed)
        else:
            self.pause()

    @Slot()
    def _follow(self) -> None:
        dealt = self._controller.on_screen()
        video = dealt.video if dealt is not None else None
        if video is not self._video:
            self._video, self._poster, self._place_ms = video, None, 0
            self._stays.start()
        self.changed.emit()

    @Slot()
    def _look_for_poster(self) -> None:
        video = self._video
        if video is None or not self._names:
            return

        def found(poster: Path | None) -> None:
            if poster is not None and video is self._video:
                self._poster = poster
                self.changed.emit()

        def none_to_be_had(_: str) -> None:
            """Show none: what cannot be opened is named when it is its turn to play."""

        self._background.run(lambda: self._poster_for(video.content_key), found, none_to_be_had)

    @Slot()
    def _watch_for_jumps(self) -> None:
        before_ms, self._place_ms = self._place_ms, self._playback.property("positionMs")
        if not 0 <= self._place_ms - before_ms <= JUMP_MS:
            self.jumped.emit(self._place_ms)

    def _row(self) -> int:
        row: int = self._controller.property("current")
        return row
