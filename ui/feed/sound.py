"""How loud the feed is: the viewer's volume and mute, remembered."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from player.engine import Engine
from ui.settings.store import Store

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

DEFAULT_VOLUME = 0.8
VOLUME_NOTCH = 0.05


@QmlElement
@QmlUncreatable("made by the playback")
class Sound(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """The loudness of whatever plays; lives on the GUI thread."""

    changed = Signal()

    def __init__(self, engine: Engine, store: Store, parent: QObject) -> None:
        super().__init__(parent)
        self._engine, self._store = engine, store
        self._most = 1.0
        self.read_anew()

    def read_anew(self) -> None:
        """Be as loud as was set last, or silent where a start is to be."""
        self._volume = self._within(number(self._store.get("volume"), DEFAULT_VOLUME))
        self._muted = "yes" in (self._store.get("muted"), self._store.get("starts_muted"))
        self._engine.set_volume(self._volume, self._muted)
        self.changed.emit()

    @property
    def silent(self) -> bool:
        """Whether nothing is heard."""
        return self._muted or self._volume <= 0

    def limit(self, most: float) -> None:
        """Be no louder than this from now on, 0.0 to 1.0."""
        self._most = most
        self.setVolume(self._volume)

    def start_silent(self) -> None:
        """Be silent and, once that is ended, as loud as at first."""
        self._volume, self._muted = self._within(DEFAULT_VOLUME), True
        self._engine.set_volume(self._volume, self._muted)
        self.changed.emit()

    @Property(bool, notify=changed)
    def muted(self) -> bool:
        """Whether sound is off."""
        return self._muted

    @Property(float, notify=changed)
    def volume(self) -> float:
        """Loudness, 0.0 to 1.0."""
        return self._volume

    @Slot()
    def toggleMute(self) -> None:
        """Turn sound off or on, and remember it."""
        self._muted = not self._muted
        self._keep("muted", "yes" if self._muted else "no")

    @Slot(float)
    def setVolume(self, volume: float) -> None:
        """Set the loudness, 0.0 to 1.0, and remember it."""
        self._volume = self._within(volume)
        self._keep("volume", f"{self._volume:.3f}")

    @Slot(float)
    def turnVolume(self, notches: float) -> None:
        """Turn the sound up (+1 a notch) or down; up also ends the silence of a mute."""
        if notches > 0 and self._muted:
            self.toggleMute()
        self.setVolume(self._volume + notches * VOLUME_NOTCH)

    def _within(self, volume: float) -> float:
        return min(self._most, max(0.0, volume))

    def _keep(self, name: str, value: str) -> None:
        self._engine.set_volume(self._volume, self._muted)
        self._store.set(name, value)
        self.changed.emit()


def number(text: str | None, otherwise: float) -> float:
    """Read a remembered number; what is no number counts as never set."""
    try:
        return float(text) if text is not None else otherwise
    except ValueError:
        return otherwise
