"""What the slots of one libVLC engine share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from player.engine import PlaybackChanged


@dataclass
class Voice:
    """How loud the playing slot is; one for all slots of an engine."""

    volume: float = 1.0
    muted: bool = False


@dataclass
class Pace:
    """How fast the playing slot is; one for all slots of an engine."""

    rate: float = 1.0


@dataclass
class Listeners:
    """Who hears of frames and changes; set once before the first open."""

    on_frame: Callable[[int, int], None]
    on_change: Callable[[PlaybackChanged], None]
