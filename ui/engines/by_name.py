"""What can decode, by name. The standard library only: the command line reads it first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from player.engine import Engine


def _vlc(slots: int) -> Engine:
    from player.vlc_engine import open_engine  # noqa: PLC0415  # may find no libVLC

    return open_engine(slots, warns=True)


def _qt(slots: int) -> Engine:
    from ui.engines.qt_engine import QtEngine  # noqa: PLC0415  # loads Qt Multimedia: only at need

    return QtEngine(slots)


AUTO, VLC, QT = "auto", "vlc", "qt"
ENGINES: Mapping[str, Callable[[int], Engine]] = {VLC: _vlc, QT: _qt}
"""Each opens a pool of so many slots, or raises a PlayerError with a sentence for the viewer."""
