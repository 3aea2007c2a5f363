"""Glyphs of the icon font by name."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

CODEPOINTS = Path(__file__).parents[2] / "assets" / "icons" / "icons.json"


@QmlElement
@QmlSingleton
class Icons(QObject):
    """Turns an icon's name into the character its font draws it with."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._points: dict[str, dict[str, int]] = json.loads(CODEPOINTS.read_text("utf-8"))

    @Slot(str, bool, result=str)
    def glyph(self, name: str, filled: bool) -> str:
        """Return the character, of the filled font when asked and when it has one."""
        points = self._points[name]
        return chr(points["filled"] if filled and "filled" in points else points["outline"])

    @Slot(str, result=bool)
    def fills(self, name: str) -> bool:
        """Whether the icon has a filled form."""
        return "filled" in self._points[name]
