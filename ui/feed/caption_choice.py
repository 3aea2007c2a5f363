"""Whether captions are shown, and how large: as set, until C decides otherwise."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.feed.playback import Playback
from ui.settings.settings import Store

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

MODES = ("muted", "always", "never")
SIZES = ("small", "medium", "large", "huge")


@QmlElement
@QmlUncreatable("made by main.py")
class CaptionChoice(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """What the viewer wants of captions; remembered, but for what C did in this session."""

    changed = Signal()

    def __init__(self, playback: Playback, store: Store, parent: QObject) -> None:
        super().__init__(parent)
        self._playback, self._store = playback, store
        self._mode = _one_of(MODES, store.get("captions"), "muted")
        self._size = _one_of(SIZES, store.get("caption_size"), "medium")
        self._for_now: bool | None = None
        playback.heard.changed.connect(self.changed)

    def turn(self, on: bool) -> None:
        """Show captions, or none, until the program ends or the setting changes."""
        self._for_now = on
        self.changed.emit()

    @Property(bool, notify=changed)
    def on(self) -> bool:
        """Whether a video that has captions shows them now."""
        return self.wanted

    @property
    def wanted(self) -> bool:
        """The same, for Python."""
        if self._for_now is not None:
            return self._for_now
        return self._mode == "always" or (self._mode == "muted" and self._playback.heard.silent)

    def _get_mode(self) -> str:
        return self._mode

    def _set_mode(self, mode: str) -> None:
        if mode in MODES:
            self._mode, self._for_now = mode, None
            self._store.set("captions", mode)
            self.changed.emit()

    mode = Property(str, _get_mode, _set_mode, notify=changed)

    def _get_size(self) -> str:
        return self._size

    def _set_size(self, size: str) -> None:
        if size in SIZES:
            self._size = size
            self._store.set("caption_size", size)
            self.changed.emit()

    size = Property(str, _get_size, _set_size, notify=changed)


def _one_of(known: tuple[str, ...], kept: str | None, otherwise: str) -> str:
    return kept if kept in known else otherwise
