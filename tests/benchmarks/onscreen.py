"""Which frames reached the screen, and when: watched from inside the real window."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.benchmarks.code import Code, read
from tests.benchmarks.window import watch_drawing

if TYPE_CHECKING:
    from player.engine import Frame
    from ui.shell.wiring import App


@dataclass(frozen=True, slots=True)
class Drawn:
    """One frame of a video that the scene graph was given."""

    row: int
    code: Code | None
    """Read off its decoded pixels; None where none could be read."""
    shown_at_s: float
    """When the engine put it on show, monotonic."""
    swapped_at_s: float
    """When the picture with it in was presented, monotonic."""


class OnScreen:
    """Notes what each presented picture of the window shows.

    The scene graph takes its frames while the GUI thread stands still, then draws, then swaps;
    on which thread is its own affair. So everything here is noted at once, where it happens.

    Args:
        on_swap: called after each presented picture, on the thread that draws.
        reads_codes: whether to read each frame's code, which costs 10 µs.
    """

    def __init__(
        self, app: App, on_swap: Callable[[float], None] | None = None, *, reads_codes: bool = True
    ) -> None:
        self._reads_codes = reads_codes
        self._on_swap = on_swap
        self._taken: list[tuple[int, Code | None, float]] = []
        self._began_at_s = 0.0
        self.drawn: list[Drawn] = []
        self.newest: dict[int, Drawn] = {}
        """Row -> the frame its page shows."""
        self.synced_at_s = 0.0
        """When the picture that was presented last was begun: what came later is not in it."""
        self._watch_surfaces()
        watch_drawing(app, self._on_sync, self._on_swapped)

    def _watch_surfaces(self) -> None:
        """Hear of every frame that becomes a texture: the program itself has no need to tell."""
        from ui.feed.surface import VideoSurface

        wrap = VideoSurface._wrap

        def wrap_and_note(surface: VideoSurface, frame: Frame) -> Any:
            card = surface._card
            if card is not None:
                code = read(frame.pixels) if self._reads_codes else None
                self._taken.append((card.row_index, code, frame.shown_at_s))
            return wrap(surface, frame)

        VideoSurface._wrap = wrap_and_note  # type: ignore[method-assign, assignment]

    def _on_sync(self) -> None:
        self._began_at_s = time.monotonic()

    def _on_swapped(self) -> None:
        now_s = time.monotonic()
        taken, self._taken = self._taken, []
        self.synced_at_s = self._began_at_s
        for row, code, shown_at_s in taken:
            drawn = Drawn(row, code, shown_at_s, now_s)
            self.newest[row] = drawn
            self.drawn.append(drawn)
        if self._on_swap is not None:
            self._on_swap(now_s)
