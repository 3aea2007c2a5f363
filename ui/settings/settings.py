"""What the viewer set for the whole program, remembered between starts."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QSize, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtQml import QmlElement, QmlUncreatable

from ranking.policies.policy import VARIETY
from ui.components.qml_types import QVariantList
from ui.feed.auto_advance import CHOICES, following
from ui.settings.gestures import Gestures
from ui.settings.kept import choice
from ui.settings.key_map import KeyMap
from ui.settings.store import Store
from ui.shell.program_name import as_called

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

SCHEMES = ("system", "dark", "light", "contrast")
MOTIONS = ("system", "reduced", "full")
LANGUAGES = ("system", "en", "nl", "fr")
TEXT_SCALES = (100, 115, 130, 150, 200)
"""How large text is drawn, in percent of the look's own sizes."""
START_SPEEDS = (1.0, 0.5, 0.75, 1.25, 1.5, 2.0)
SMALLEST = (360, 640)
FRAME = 40
"""What a desktop may put around a window, mostly above it."""
SMALLEST_SMALL = (180, 320)
"""The small window, in which a video plays over other windows."""


@QmlElement
@QmlUncreatable("made by main.py")
class Settings(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Look and window of the program, and the facts the settings page lists."""

    schemeChanged = Signal()
    motionChanged = Signal()
    languageChanged = Signal()
    textScaleChanged = Signal()
    autoAdvanceChanged = Signal()
    levelledChanged = Signal()
    varietyChanged = Signal()
    startChanged = Signal()
    thinkingChanged = Signal()
    notice = Signal(str, str)
    """Title and detail of something the viewer is told once."""
    paused = Signal(str, str)
    """Why the program paused by itself, and a detail."""

    def __init__(self, store: Store, facts: list[list[str]], room: QSize | None = None) -> None:
        """Read what was set.

        Args:
            store: remembers it.
            facts: pairs of a name and a value that the settings page lists.
            room: what the screen leaves for windows, in logical pixels; None for any size.
        """
        super().__init__()
        self._store = store
        self._facts = facts
        self.keys = KeyMap(store, self)
        self._gestures = Gestures(store, self)
        self._desktop_reduces = False
        self._size = _within(_size(store.get("window"), (540, 960), SMALLEST), room)
        self._small_size = _size(store.get("small_window"), (270, 480), SMALLEST_SMALL)

    @Property(KeyMap, constant=True)
    def keyMap(self) -> KeyMap:
        """What each key does."""
        return self.keys

    @Property(Gestures, constant=True)
    def gestures(self) -> Gestures:
        """What wheel, clicks and presses do."""
        return self._gestures

    _get_scheme, _set_scheme = choice("scheme", SCHEMES, schemeChanged)
    scheme = Property(str, _get_scheme, _set_scheme, notify=schemeChanged)
    _get_motion, _set_motion = choice("motion", MOTIONS, motionChanged)
    motion = Property(str, _get_motion, _set_motion, notify=motionChanged)
    _get_language, _set_language = choice("language", LANGUAGES, languageChanged)
    language = Property(str, _get_language, _set_language, notify=languageChanged)
    """The program's own; system is the desktop's, where there is a translation for it."""
    _get_text_scale, _set_text_scale = choice("text_scale", TEXT_SCALES, textScaleChanged)
    textScale = Property(int, _get_text_scale, _set_text_scale, notify=textScaleChanged)
    _get_auto_advance, _set_auto_advance = choice("auto_advance", CHOICES, autoAdvanceChanged)
    autoAdvance = Property(int, _get_auto_advance, _set_auto_advance, notify=autoAdvanceChanged)
    """How often a video plays before the next one comes by itself; 0 is never."""
    _get_levelled, _set_levelled = choice("levelled", (True, False), levelledChanged)
    levelled = Property(bool, _get_levelled, _set_levelled, notify=levelledChanged)
    _get_starts_muted, _set_starts_muted = choice("starts_muted", (False, True), startChanged)
    startsMuted = Property(bool, _get_starts_muted, _set_starts_muted, notify=startChanged)
    """Whether every start is without sound."""
    _get_start_speed, _set_start_speed = choice("start_speed", START_SPEEDS, startChanged)
    startSpeed = Property(float, _get_start_speed, _set_start_speed, notify=startChanged)
    """How fast a start plays."""

    def get_variety(self) -> float:
        """Return how much the viewer wants to be surprised, [0, 1]. Threads: any."""
        return _share(self._store.get("variety"), VARIETY)

    def _set_variety(self, variety: float) -> None:
        if variety != self.get_variety() and 0 <= variety <= 1:
            self._store.set("variety", f"{variety:.2f}")
            self.varietyChanged.emit()

    variety = Property(float, get_variety, _set_variety, notify=varietyChanged)

    _get_thinking, _set_thinking = choice("thinking", (True, False), thinkingChanged)
    thinking = Property(bool, _get_thinking, _set_thinking, notify=thinkingChanged)
    """Whether a wide window shows beside the video what the feed thinks."""

    @Property(bool, notify=motionChanged)
    def reducedMotion(self) -> bool:
        """Whether things fade rather than slide: the viewer's choice, else the desktop's."""
        chosen = self.property("motion")
        return self._desktop_reduces if chosen == "system" else bool(chosen == "reduced")

    def read_anew(self) -> None:
        """Take in that the store holds what somebody else set."""
        self.keys.read()
        for signal in (
            self._gestures.changed,
            self.schemeChanged,
            self.motionChanged,
            self.languageChanged,
            self.textScaleChanged,
            self.autoAdvanceChanged,
            self.levelledChanged,
            self.varietyChanged,
            self.startChanged,
            self.thinkingChanged,
        ):
            signal.emit()

    def follow_desktop_motion(self, reduced: bool) -> None:
        """Take in whether the desktop asks for less motion; it may change at any time."""
        if reduced != self._desktop_reduces:
            self._desktop_reduces = reduced
            self.motionChanged.emit()

    @Slot()
    def cycleAutoAdvance(self) -> None:
        """Take the next choice, after the last the first."""
        self.setProperty("autoAdvance", following(self.property("autoAdvance")))

    @Property(int, constant=True)
    def width(self) -> int:
        """Width the window had when the program began."""
        return self._size[0]

    @Property(int, constant=True)
    def height(self) -> int:
        """Height the window had when the program began."""
        return self._size[1]

    @Property(QSize, constant=True)
    def smallSize(self) -> QSize:
        """Size the small window had."""
        return QSize(*self._small_size)

    @Slot(str)
    def openFolder(self, folder: str) -> None:
        """Show a folder in the desktop's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(folder))

    @Property(QVariantList, constant=True)
    def facts(self) -> list[list[str]]:
        """Pairs of a name and where or what it is: data, engine, surface."""
        return self._facts

    @Property(str, constant=True)
    def program(self) -> str:
        """What to type to start it from a terminal."""
        return as_called("python3 main.py")

    @Slot(int, int)
    def remember(self, width: int, height: int) -> None:
        """Keep the window's size for the next start."""
        self._store.set("window", f"{width}x{height}")

    @Slot(int, int)
    def rememberSmall(self, width: int, height: int) -> None:
        """Keep the small window's size, for its next time and the next start."""
        self._small_size = width, height
        self._store.set("small_window", f"{width}x{height}")


def _size(text: str | None, otherwise: tuple[int, int], least: tuple[int, int]) -> tuple[int, int]:
    """Read a remembered size; what is no size counts as never set."""
    width, _, height = (text or "").partition("x")
    size = (int(width), int(height)) if width.isdecimal() and height.isdecimal() else otherwise
    return max(least[0], size[0]), max(least[1], size[1])


def _share(text: str | None, otherwise: float) -> float:
    """Read a remembered share; what is none counts as never set."""
    try:
        share = float(text or "")
    except ValueError:
        return otherwise
    return share if 0 <= share <= 1 else otherwise


def _within(size: tuple[int, int], room: QSize | None) -> tuple[int, int]:
    """Make a window no larger than there is room for, but never too small to use."""
    if room is None:
        return size
    width, height = min(size[0], room.width()), min(size[1], room.height() - FRAME)
    return max(SMALLEST[0], width), max(SMALLEST[1], height)
