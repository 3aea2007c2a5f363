"""Days and times as the language writes them."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale


def written(at_ms: float) -> str:
    """Write a moment, Unix milliseconds, in the viewer's time zone: short, with its time."""
    return QLocale().toString(
        QDateTime.fromMSecsSinceEpoch(round(at_ms)), QLocale.FormatType.ShortFormat
    )
