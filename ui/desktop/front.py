"""Bring the window to the front."""

from __future__ import annotations

from PySide6.QtGui import QWindow


def bring_to_front(window: QWindow) -> None:
    """Show a window above others, also one that is out of sight. GUI thread."""
    away = (QWindow.Visibility.Minimized, QWindow.Visibility.Hidden)
    if window.visibility() in away:  # hidden behind the small window
        window.showNormal()
    window.raise_()
    window.requestActivate()
