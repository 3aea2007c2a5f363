"""What the viewer set for the whole program, remembered between starts."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Property, QObject, QSize, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ranking.policies.policy import VARIETY
from ui.components.qml_types import QVariantList
from ui.feed.auto_advance import CHOICES, following

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

SCHEMES = ("system", "dark", "light", "contrast")
MOTIONS = ("system", "reduced", "full")
SMALLEST = (360, 640)
FRAME = 40
"""What a desktop may put around a window, mostly above it."""
SMALLEST_SMALL = (180, 320)
"""The small window, in which a video plays over other windows."""


class Store(Protocol):
    """Where named texts are kept."""

    def get(self, name: str) -> str | None:
        """Return a value, None when it was never set."""

    def set(self, name: str, value: str) -> object:
        """Keep a value; returns at once."""


@QmlElement
@QmlUncreatable("made by main.py")
class Settings(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Look and window of the program, and the facts the settings page lists."""

    schemeChanged = Signal()
    motionChanged = Signal()
    autoAdvanceChanged = Signal()
    levelledChanged = Signal()
    varietyChanged = Signal()
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
        chosen = store.get("scheme")
        self._scheme = chosen if chosen in SCHEMES else "system"
        motion = store.get("motion")
        self._motion = motion if motion in MOTIONS else "system"
        self._desktop_reduces = False
        advance = store.get("auto_advance") or ""
        self._auto_advance = int(advance) if advance in map(str, CHOICES) else CHOICES[0]
        self._size = _within(_size(store.get("window"), (540, 960), SMALLEST), room)
        self._small_size = _size(store.get("small_window"), (270, 480), SMALLEST_SMALL)
        self._levelled = store.get("levelled") != "no"
        self._variety = _share(store.get("variety"), VARIETY)

    def _get_scheme(self) -> str:
        return self._scheme

    def _set_scheme(self, scheme: str) -> None:
        if scheme in SCHEMES and scheme != self._scheme:
            self._scheme = scheme
            self._store.set("scheme", scheme)
            self.schemeChanged.emit()

    scheme = Property(str, _get_scheme, _set_scheme, notify=schemeChanged)

    def _get_motion(self) -> str:
        return self._motion

    def _set_motion(self, motion: str) -> None:
        if motion in MOTIONS and motion != self._motion:
            self._motion = motion
            self._store.set("motion", motion)
            self.motionChanged.emit()

    motion = Property(str, _get_motion, _set_motion, notify=motionChanged)

    def _get_levelled(self) -> bool:
        return self._levelled

    def _set_levelled(self, levelled: bool) -> None:
        if levelled != self._levelled:
            self._levelled = levelled
            self._store.set("levelled", "yes" if levelled else "no")
            self.levelledChanged.emit()

    levelled = Property(bool, _get_levelled, _set_levelled, notify=levelledChanged)

    def get_variety(self) -> float:
        """Return how much the viewer wants to be surprised, [0, 1]. Threads: any."""
        return self._variety

    def _set_variety(self, variety: float) -> None:
        if variety != self._variety and 0 <= variety <= 1:
            self._variety = variety
            self._store.set("variety", f"{variety:.2f}")
            self.varietyChanged.emit()

    variety = Property(float, get_variety, _set_variety, notify=varietyChanged)

    @Property(bool, notify=motionChanged)
    def reducedMotion(self) -> bool:
        """Whether things fade rather than slide: the viewer's choice, else the desktop's."""
        if self._motion == "system":
            return self._desktop_reduces
        return self._motion == "reduced"

    def follow_desktop_motion(self, reduced: bool) -> None:
        """Take in whether the desktop asks for less motion; it may change at any time."""
        if reduced != self._desktop_reduces:
            self._desktop_reduces = reduced
            self.motionChanged.emit()

    def _get_auto_advance(self) -> int:
        return self._auto_advance

    def _set_auto_advance(self, plays: int) -> None:
        if plays in CHOICES and plays != self._auto_advance:
            self._auto_advance = plays
            self._store.set("auto_advance", str(plays))
            self.autoAdvanceChanged.emit()

    autoAdvance = Property(int, _get_auto_advance, _set_auto_advance, notify=autoAdvanceChanged)
    """How often a video plays before the next one comes by itself; 0 is never."""

    @Slot()
    def cycleAutoAdvance(self) -> None:
        """Take the next choice, after the last the first."""
        self._set_auto_advance(following(self._auto_advance))

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

    @Property(QVariantList, notify=schemeChanged)
    def facts(self) -> list[list[str]]:
        """Pairs of a name and where or what it is: data, engine, surface."""
        return self._facts

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
