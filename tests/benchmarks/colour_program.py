"""Child of `colour`: swipes through charts of colours; tells by how much each one is off.

Arguments: the surface, how many clips, a folder for the data, the folder of clips.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from tests.benchmarks import program
from tests.benchmarks.child import report
from tests.benchmarks.window import later, leave, swipe

if TYPE_CHECKING:
    from ui.shell.wiring import App

LOOK_EVERY_MS = 50
GIVE_UP_AFTER_S = 60.0


class Looking:
    """Notes the error of the frame on screen, in steps of 255, by the file's name."""

    def __init__(self, app: App, clips: int, seen: dict[str, int]) -> None:
        self._app, self._clips, self._seen = app, clips, seen
        self._began_s = time.monotonic()
        app.library.readingEnded.connect(lambda: later(LOOK_EVERY_MS, self._look))

    def _look(self) -> None:
        from tests.clips import worst_patch

        if time.monotonic() - self._began_s > GIVE_UP_AFTER_S:
            sys.exit(f"{len(self._seen)} of {self._clips} clips were shown")
        card = program.page_of(self._app)
        if card is not None and card.video is not None and card.frame is not None:
            self._seen[card.video.path.stem] = worst_patch(card.frame.pixels)[0]
            swipe(self._app, 1)
        if len(self._seen) == self._clips:
            leave(self._app)
        else:
            later(LOOK_EVERY_MS, self._look)


def _run(surface: str, clips: int, home: str, folder: str) -> None:
    seen: dict[str, int] = {}
    arguments = ["--surface", surface, "--data-dir", home, folder]
    program.run(arguments, lambda app: Looking(app, clips, seen))
    report(seen)


if __name__ == "__main__":
    _run(sys.argv[1], int(sys.argv[2]), *sys.argv[3:5])
