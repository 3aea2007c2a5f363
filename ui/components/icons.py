"""Glyphs of the icon font by name."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlSingleton

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

CODEPOINTS = Path(__file__).parents[2] / "assets" / "icons" / "icons.json"


@QmlElement
@QmlSingleton
class Icons(QObject):
    """Tells which character draws an icon."""

    @Property(str, constant=True)
    def codepoints(self) -> str:
        """A JSON object: of each icon by its name the code of its `outline`, and `filled` form."""
        return CODEPOINTS.read_text("utf-8")
