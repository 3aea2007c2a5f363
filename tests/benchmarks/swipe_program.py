"""Child of `swipe`: swipes with real key events in the real window, and takes the time of each.

Arguments: how many swipes forward, forward and back mixed, and rapid ones; a folder for the
data, the folder of clips.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks import program
from tests.benchmarks.child import report
from tests.benchmarks.counts import surface
from tests.benchmarks.pace import stays_s
from tests.benchmarks.window import later, leave, swipe

if TYPE_CHECKING:
    from tests.benchmarks.onscreen import OnScreen
    from tests.benchmarks.posters import PosterImages
    from ui.shell.wiring import App

SETTLE_MS = 2_000
"""From the end of reading the folder to the first swipe: the start is measured elsewhere."""
LOOK_EVERY_MS = 1
GIVE_UP_AFTER_S = 10.0
RAPID_EVERY_S = 0.2
BACK_SHARE = 0.3
FORWARD, MIXED, RAPID = "forward", "mixed", "rapid"


@dataclass(slots=True)
class Swipe:
    """One swipe and what came of it, in milliseconds from the press; None where it never came."""

    phase: str
    step: int
    stay_s: float
    row: int = -1
    clip: int = -1
    """What the code of every true picture says."""
    picture_ms: float | None = None
    """Until the page had a true picture: of a rapid swipe its live frame or else its poster."""
    live_ms: float | None = None
    """Until the page had a decoded frame of its video, proved by its code."""
    presented_ms: float | None = None
    """Until a picture of the window with that frame in was presented."""
    moving_ms: float | None = None
    """From there until one with the next frame was."""
    poster: str = ""
    """File of the poster that stood in; its code is read when all is over."""
    pressed_at_s: float = field(default=0.0)


def plan(forward: int, mixed: int, rapid: int) -> Iterator[Swipe]:
    """Yield the swipes to make, the same in every run."""
    stays, chance = stays_s(), random.Random(5)
    for _ in range(forward):
        yield Swipe(FORWARD, 1, next(stays))
    for _ in range(mixed):
        yield Swipe(MIXED, -1 if chance.random() < BACK_SHARE else 1, next(stays))
    for _ in range(rapid):
        yield Swipe(RAPID, 1, RAPID_EVERY_S)


class Swiping:
    """Carries the plan out; the time of a swipe runs from the key press.

    Its end is when the page has its picture and the GUI thread is free to draw it, whatever
    logging, ranking and decoding the press set off being included.
    """

    def __init__(self, app: App, swipes: Iterator[Swipe], done: list[Swipe]) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._app, self._swipes, self._done = app, swipes, done
        self._screen: OnScreen | None = None
        self._posters: PosterImages | None = None
        self._now: Swipe | None = None
        self._looking = QTimer(app.window)
        self._looking.setTimerType(Qt.TimerType.PreciseTimer)
        self._looking.setInterval(LOOK_EVERY_MS)
        self._looking.timeout.connect(self._look)
        app.library.readingEnded.connect(lambda: later(SETTLE_MS, self._begin))

    def _begin(self) -> None:
        from tests.benchmarks.onscreen import OnScreen
        from tests.benchmarks.posters import PosterImages

        self._screen = OnScreen(self._app, self._on_swap)
        self._posters = PosterImages(self._app)
        self._next()

    def _next(self) -> None:
        from tests.benchmarks import clips

        one = self._now
        if one is not None and one.phase != RAPID and one.live_ms is None:
            if time.monotonic() - one.pressed_at_s > GIVE_UP_AFTER_S:
                sys.exit(f"no frame of clip {one.clip} came")
            later(LOOK_EVERY_MS, self._next)
            return
        one = self._now = next(self._swipes, None)
        if one is None:
            leave(self._app)
            return
        if program.row_of(self._app) == 0:
            one.step = 1
        self._done.append(one)
        row = program.row_of(self._app) + one.step
        one.pressed_at_s = time.monotonic()
        swipe(self._app, one.step)
        later(one.stay_s * 1000, self._next)
        card = program.page_of(self._app)
        if program.row_of(self._app) != row or card is None or card.video is None:
            if one.phase != RAPID:
                sys.exit("the key did not reach the pager, or nothing was dealt yet")
            return  # a swipe into nothing: it counts as one without a picture
        one.clip, one.row = clips.code_of(card.video.path, clips.SWIPED), row
        self._looking.start()
        self._look()

    def _look(self) -> None:
        """Note a true picture as soon as the page has one."""
        from tests.benchmarks.code import read

        one = self._now
        card = program.page_of(self._app)
        assert one is not None
        assert card is not None
        now_ms = (time.monotonic() - one.pressed_at_s) * 1000
        code = read(card.frame.pixels) if card.frame is not None else None
        if code is not None and code.clip == one.clip:
            one.live_ms = now_ms
            one.picture_ms = now_ms if one.picture_ms is None else one.picture_ms
            self._looking.stop()
        elif one.phase == RAPID and one.picture_ms is None and card.video is not None:
            assert self._posters is not None
            poster = self._posters.file_shown(card.video.content_key)
            if poster is not None:
                one.picture_ms, one.poster = now_ms, str(poster)

    def _on_swap(self, now_s: float) -> None:
        one, screen = self._now, self._screen
        if one is None or screen is None or screen.synced_at_s < one.pressed_at_s:
            return
        newest = screen.newest.get(one.row)
        if newest is None or newest.code is None or newest.code.clip != one.clip:
            return
        since_press_ms = (now_s - one.pressed_at_s) * 1000
        if one.presented_ms is None:
            one.presented_ms, self._first_number = since_press_ms, newest.code.number
        elif one.moving_ms is None and newest.code.number != self._first_number:
            one.moving_ms = since_press_ms - one.presented_ms


def _run(forward: int, mixed: int, rapid: int, home: str, clips: str) -> None:
    done: list[Swipe] = []
    program.run(
        ["--surface", surface(), "--data-dir", home, clips],
        lambda app: Swiping(app, plan(forward, mixed, rapid), done),
    )
    from tests.benchmarks.posters import clip_of_poster

    false = [one.row for one in done if one.poster and clip_of_poster(Path(one.poster)) != one.clip]
    if false:
        sys.exit(f"the posters of the rows {false} are not of their videos")
    report([asdict(one) for one in done])


if __name__ == "__main__":
    forward, mixed, rapid = (int(word) for word in sys.argv[1:4])
    _run(forward, mixed, rapid, *sys.argv[4:6])
