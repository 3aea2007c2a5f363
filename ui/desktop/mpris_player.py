"""MPRIS' second interface: the transport and what plays. Times on the bus are microseconds."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtDBus import QDBusAbstractAdaptor, QDBusObjectPath

from storage.records import Video
from ui.desktop.dbus_types import Int64, Values, interface
from ui.desktop.exact import ExactNumbers
from ui.desktop.remote import NowPlaying, Remote
from ui.feed.speed import SPEEDS

PLAYER = "org.mpris.MediaPlayer2.Player"
NO_TRACK = "/org/mpris/MediaPlayer2/TrackList/NoTrack"
US_PER_MS = 1000

Facts = dict[str, Any]


def _fact(kind: Any, name: str) -> Any:
    """Declare a property that answers with one of the facts."""

    def read(adaptor: PlayerAdaptor) -> Any:
        return adaptor.values(adaptor.facts())[name]

    return Property(kind, read)


@interface(PLAYER)
class PlayerAdaptor(QDBusAbstractAdaptor):
    """Hands on to the remote what comes over the bus, and answers from what is on screen."""

    Seeked = Signal(Int64, arguments=["Position"])

    def __init__(self, parent: QObject, remote: Remote, exact: ExactNumbers) -> None:
        super().__init__(parent)
        self._remote, self._exact = remote, exact

    def facts(self) -> Facts:
        """Return the properties whose changes are told of, comparable; see `values`."""
        now = self._remote.now_playing()
        here = now.video is not None
        return {
            "PlaybackStatus": ("Playing" if now.playing else "Paused") if here else "Stopped",
            "Metadata": _metadata(now),
            "Volume": now.volume,
            "Rate": now.speed,
            "CanGoNext": here and now.has_next,
            "CanGoPrevious": here and now.has_previous,
            "CanPlay": here,
            "CanPause": here,
            "CanSeek": here,
        }

    def values(self, facts: Facts) -> Facts:
        """Return facts with the types they have on the bus."""
        values = dict(facts)
        if "Metadata" in facts:
            track = dict(facts["Metadata"])
            track["mpris:trackid"] = QDBusObjectPath(track["mpris:trackid"])
            if "mpris:length" in track:
                track["mpris:length"] = self._exact.int64(track["mpris:length"])
            values["Metadata"] = track
        return values

    PlaybackStatus = _fact(str, "PlaybackStatus")
    Metadata = _fact(Values, "Metadata")
    CanGoNext = _fact(bool, "CanGoNext")
    CanGoPrevious = _fact(bool, "CanGoPrevious")
    CanPlay = _fact(bool, "CanPlay")
    CanPause = _fact(bool, "CanPause")
    CanSeek = _fact(bool, "CanSeek")

    def _can_control(self) -> bool:
        return True

    def _position(self) -> int:
        return self._remote.position_ms * US_PER_MS

    def _get_volume(self) -> float:
        return self._remote.now_playing().volume

    def _set_volume(self, volume: float) -> None:
        self._remote.set_volume(volume)

    def _get_rate(self) -> float:
        return self._remote.now_playing().speed

    def _set_rate(self, rate: float) -> None:
        self._remote.set_speed(rate)

    def _slowest(self) -> float:
        return SPEEDS[0]

    def _fastest(self) -> float:
        return SPEEDS[-1]

    CanControl = Property(bool, _can_control)
    Position = Property(Int64, _position)
    Volume = Property(float, _get_volume, _set_volume)
    Rate = Property(float, _get_rate, _set_rate)
    MinimumRate = Property(float, _slowest)
    MaximumRate = Property(float, _fastest)

    @Slot()
    def Play(self) -> None:
        """Go on."""
        self._remote.play()

    @Slot()
    def Pause(self) -> None:
        """Pause."""
        self._remote.pause()

    @Slot()
    def PlayPause(self) -> None:
        """Pause what plays, play what is paused."""
        self._remote.toggle()

    @Slot()
    def Stop(self) -> None:
        """Pause: a feed has no start to stop at."""
        self._remote.pause()

    @Slot()
    def Next(self) -> None:
        """Swipe on."""
        self._remote.next()

    @Slot()
    def Previous(self) -> None:
        """Swipe back."""
        self._remote.previous()

    @Slot(Int64)
    def Seek(self, offset_us: int) -> None:
        """Go ahead or back by so much."""
        self._remote.seek(self._remote.position_ms + offset_us // US_PER_MS)

    @Slot(QDBusObjectPath, Int64)
    def SetPosition(self, track: QDBusObjectPath, position_us: int) -> None:
        """Go to a place, unless it was meant for a video that is no longer on screen."""
        now = self._remote.now_playing()
        if now.video is None or track.path() != _track_path(now.video):
            return
        if 0 <= position_us <= now.video.duration_ms * US_PER_MS:
            self._remote.seek(position_us // US_PER_MS)

    def tell_of_jump(self, position_ms: int) -> None:
        """Say that the video goes on from another place; no slot, or the bus would offer it."""
        self.Seeked.emit(position_ms * US_PER_MS)


def _track_path(video: Video) -> str:
    return f"/io/homefeed/video/{video.id.hex}"


def _metadata(now: NowPlaying) -> Facts:
    if now.video is None:
        return {"mpris:trackid": NO_TRACK}
    track: Facts = {
        "mpris:trackid": _track_path(now.video),
        "mpris:length": now.video.duration_ms * US_PER_MS,
        "xesam:title": now.title or "Homefeed",
    }
    if now.artist:
        track["xesam:artist"] = [now.artist]
    if now.poster is not None:
        track["mpris:artUrl"] = QUrl.fromLocalFile(str(now.poster)).toString()
    return track
