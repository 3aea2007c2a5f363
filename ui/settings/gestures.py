"""What wheel, clicks and presses on the video do."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.settings.kept import choice
from ui.settings.store import Store

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

CLICKS = ("play", "sound", "clear", "")
DOUBLE_CLICKS = ("like", "full", "small", "")
"""Names of actions in key_table; the last does nothing."""
WHEELS = ("turn", "volume")
NOTCHES = (1, 2, 3)


@QmlElement
@QmlUncreatable("made by the settings")
class Gestures(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """The viewer's choices, remembered. GUI thread."""

    changed = Signal()

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store

    _get_click, _set_click = choice("click", CLICKS, changed)
    click = Property(str, _get_click, _set_click, notify=changed)
    _get_double_click, _set_double_click = choice("double_click", DOUBLE_CLICKS, changed)
    doubleClick = Property(str, _get_double_click, _set_double_click, notify=changed)
    _get_wheel, _set_wheel = choice("wheel", WHEELS, changed)
    wheel = Property(str, _get_wheel, _set_wheel, notify=changed)
    """What the wheel turns without Shift; with it the other."""
    _get_notches, _set_notches = choice("wheel_notches", NOTCHES, changed)
    notches = Property(int, _get_notches, _set_notches, notify=changed)
    """How many notches of a wheel turn one page."""
    _get_holds_to_speed, _set_holds_to_speed = choice("hold_to_speed", (True, False), changed)
    holdsToSpeed = Property(bool, _get_holds_to_speed, _set_holds_to_speed, notify=changed)
    """Whether a held side of the video plays at twice the speed."""
    _get_left_handed, _set_left_handed = choice("left_handed", (False, True), changed)
    leftHanded = Property(bool, _get_left_handed, _set_left_handed, notify=changed)
    """Whether the actions lie at the left of the video."""
