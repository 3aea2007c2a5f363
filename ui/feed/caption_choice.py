"""Whether captions are shown, and how large: as set, until C decides otherwise."""

from __future__ import annotations

from PySide6.QtCore import Property, QLocale, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.components.qml_types import QVariantList
from ui.feed.caption_languages import reading_languages
from ui.feed.playback import Playback
from ui.settings.kept import choice
from ui.settings.store import Store

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

MODES = ("muted", "always", "never")
SIZES = ("medium", "small", "large", "huge")
GROUNDS = ("glass", "solid", "none")
"""What lies behind the words; they have an outline in any case."""
LANGUAGES = "ar bn cs da de el en es fi fr he hi hu id it ja ko nl no pl pt ro ru sv th tr uk vi zh"
"""What the settings offer, by ISO 639-1."""


@QmlElement
@QmlUncreatable("made by main.py")
class CaptionChoice(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """What the viewer wants of captions; remembered, but for what C did in this session."""

    changed = Signal()
    modeChanged = Signal()
    languageChanged = Signal()

    def __init__(self, playback: Playback, store: Store, parent: QObject) -> None:
        super().__init__(parent)
        self._playback, self._store = playback, store
        self._for_now: bool | None = None
        playback.heard.changed.connect(self.changed)
        self.modeChanged.connect(self._on_mode)
        self.languageChanged.connect(self.changed)

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
        mode = self.property("mode")
        return bool(mode == "always" or (mode == "muted" and self._playback.heard.silent))

    _get_mode, _set_mode = choice("captions", MODES, modeChanged)
    mode = Property(str, _get_mode, _set_mode, notify=modeChanged)
    _get_size, _set_size = choice("caption_size", SIZES, changed)
    size = Property(str, _get_size, _set_size, notify=changed)
    _get_ground, _set_ground = choice("caption_ground", GROUNDS, changed)
    ground = Property(str, _get_ground, _set_ground, notify=changed)
    _get_language, _set_language = choice(
        "caption_language", ("", *LANGUAGES.split()), languageChanged
    )
    language = Property(str, _get_language, _set_language, notify=languageChanged)
    """What is read where a video has several; empty for the languages of the system."""

    @Property(QVariantList, constant=True)
    def languages(self) -> list[list[str]]:
        """Pairs of a language's code and what it calls itself."""
        return sorted(
            ([code, QLocale(code).nativeLanguageName()] for code in LANGUAGES.split()),
            key=lambda pair: pair[1].casefold(),
        )

    @property
    def reads(self) -> tuple[str, ...]:
        """The codes of the languages to look for, most wanted first."""
        first = self.property("language")
        own = reading_languages(QLocale(first)) if first else ()
        return tuple(dict.fromkeys((*own, *reading_languages())))

    def read_anew(self) -> None:
        """Take in that the store holds what somebody else set."""
        self.modeChanged.emit()
        self.languageChanged.emit()

    @Slot()
    def _on_mode(self) -> None:
        """What is set now is meant, not what C did before."""
        self._for_now = None
        self.changed.emit()
