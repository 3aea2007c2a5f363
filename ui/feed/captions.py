"""The caption that is on now, to the millisecond, in the language that was chosen."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from math import ceil
from pathlib import Path

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from player.captions import Track, Tracks, index_at
from storage.records import Video
from ui.components.background import Background
from ui.feed.caption_choice import CaptionChoice
from ui.feed.caption_languages import track_name
from ui.feed.caption_shelf import CaptionShelf
from ui.feed.controller import FeedController
from ui.feed.playback import Playback
from ui.settings.store import Store

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

SOONEST_MS = 15
"""The position moves with the frames: when a change is due it may be a frame away still."""

ISOLATE, END_ISOLATE = "\u2068", "\u2069"
"""Around a line: it runs its own way, whatever the lines above and below it do."""


@QmlElement
@QmlUncreatable("made by main.py")
class Captions(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Words for the video on screen; lives on the GUI thread.

    A timer of its own runs to where the words change next, at the video's speed. Every tick of
    the position (ten a second), every seek, pause and swipe sets it anew, so it cannot drift.
    """

    textChanged = Signal()
    said = Signal(str)
    """What is to be told about captions, shortly."""

    def __init__(
        self,
        controller: FeedController,
        playback: Playback,
        store: Store,
        read: Callable[[Path, Sequence[str]], Tracks],
        background: Background,
    ) -> None:
        super().__init__()
        self._controller, self._playback = controller, playback
        self._choice = CaptionChoice(playback, store, self)
        self._shelf = CaptionShelf(lambda path: read(path, self._choice.reads), background, self)
        self._chosen: tuple[str, str] | None = None
        self._must_answer = False
        self._text, self._speed = "", 1.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._show)
        self._shelf.came.connect(self._on_came)
        self._choice.languageChanged.connect(self._shelf.clear)
        self._choice.changed.connect(self._follow)
        controller.currentChanged.connect(self._on_current)
        controller.lastChanged.connect(self._follow)
        playback.positionChanged.connect(self._show)
        playback.playingChanged.connect(self._show)
        playback.pace.paced.connect(self._on_pace)

    @Property(str, notify=textChanged)
    def text(self) -> str:
        """The lines that are said now; empty when nothing is, or captions are off."""
        return self._text

    @Property(CaptionChoice, constant=True)
    def choice(self) -> CaptionChoice:
        """Whether and how large."""
        return self._choice

    @property
    def choosing(self) -> CaptionChoice:
        """The same, for Python."""
        return self._choice

    def read_anew(self) -> None:
        """Take in that the store holds what somebody else set."""
        self._choice.read_anew()

    @Slot()
    def toggle(self) -> None:
        """Turn captions on or off for this session, and say so."""
        self._choice.turn(not self._choice.wanted)
        self._must_answer = True
        self._answer()

    @Slot()
    def cycle(self) -> None:
        """Take the next language of this video, and say which; turn captions on if they are off."""
        track, tracks = self._track(), self._tracks()
        if track is not None and tracks is not None and self._choice.wanted:
            after = (tracks.tracks.index(track) + 1) % len(tracks.tracks)
            self._chosen = tracks.tracks[after].language, tracks.tracks[after].name
        self._choice.turn(True)
        self._must_answer = True
        self._answer()

    @Slot()
    def _on_current(self) -> None:
        self._must_answer = False
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Have the captions read of what is on screen and of what comes next."""
        video = self._video()
        if video is not None and self._choice.wanted:
            self._shelf.want([video, *self._controller.upcoming()])
        else:
            self._shelf.want([])
        self._show()

    @Slot()
    def _on_came(self) -> None:
        self._show()
        self._answer()

    @Slot(float)
    def _on_pace(self, speed: float) -> None:
        self._speed = speed
        self._show()

    @Slot()
    def _show(self) -> None:
        """Show what is said now, and look again when that changes."""
        video, track = self._video(), self._track() if self._choice.wanted else None
        if video is None or track is None:
            self._timer.stop()
            self._set_text("")
            return
        here_ms = self._playback.position
        index = index_at(track.cues, here_ms)
        cue = track.cues[index] if index >= 0 and here_ms < track.cues[index].end_ms else None
        self._set_text(_joined(cue.lines) if cue is not None else "")
        if not self._playback.property("playing"):
            self._timer.stop()
        elif cue is not None:
            self._look_again(cue.end_ms - here_ms)
        elif index + 1 < len(track.cues):
            self._look_again(track.cues[index + 1].start_ms - here_ms)
        else:
            self._look_again(video.duration_ms - here_ms)  # where it begins again

    def _look_again(self, after_ms: int) -> None:
        self._timer.start(max(SOONEST_MS, ceil(after_ms / self._speed)))

    def _set_text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.textChanged.emit()

    def _answer(self) -> None:
        """Say what the viewer's key did, as soon as it is known."""
        tracks = self._tracks()
        if not self._must_answer or (self._choice.wanted and tracks is None):
            return
        self._must_answer = False
        track = self._track()
        name = track_name(track) if track is not None else ""
        if not self._choice.wanted:
            self.said.emit(self.tr("Captions off"))
        elif track is None and tracks is not None:
            self.said.emit(tracks.fault or self.tr("This video has no captions"))
        elif name:
            self.said.emit(self.tr("Captions: %1").replace("%1", name))
        else:
            self.said.emit(self.tr("Captions on"))

    def _video(self) -> Video | None:
        dealt = self._controller.on_screen()
        return dealt.video if dealt is not None else None

    def _tracks(self) -> Tracks | None:
        """Return what the video on screen has, None while that is not known."""
        video = self._video()
        return self._shelf.of(video) if video is not None else Tracks()

    def _track(self) -> Track | None:
        """Return the track to show: the one chosen last, else in its language, else the first."""
        tracks = self._tracks()
        if tracks is None or not tracks.tracks:
            return None
        if self._chosen is None:
            return tracks.tracks[0]
        language, name = self._chosen
        alike = [track for track in tracks.tracks if track.language == language]
        same = [track for track in alike if track.name == name]
        return (same or alike or tracks.tracks)[0]


def _joined(lines: Sequence[str]) -> str:
    """Return lines as one text; each runs its own way when not all run from left to right."""
    if any(unicodedata.bidirectional(char) in ("R", "AL") for line in lines for char in line):
        lines = [f"{ISOLATE}{line}{END_ISOLATE}" for line in lines]
    return "\n".join(lines)
