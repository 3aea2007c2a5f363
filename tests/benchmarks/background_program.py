"""Child of `background`: has a library looked at; tells when each look was done.

Arguments: the surface, `playing` or `still`, how many looks, a folder for the data, the folder of
clips.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from tests.benchmarks import program
from tests.benchmarks.child import report
from tests.benchmarks.window import leave

if TYPE_CHECKING:
    from ui.shell.wiring import App


class Counting:
    """Notes when each video was looked at, and leaves with the last."""

    def __init__(self, app: App, looks: int, at_s: list[float]) -> None:
        self._app, self._looks, self._at_s = app, looks, at_s
        app.watching.survey.measured.connect(self._on_measured)

    def _on_measured(self, *_: object) -> None:
        self._at_s.append(time.monotonic())
        if len(self._at_s) == self._looks:
            leave(self._app)


def _run(surface: str, way: str, looks: int, home: str, clips: str) -> None:
    at_s: list[float] = []
    if way == "still":
        program.with_engine_that_shows_nothing()
    arguments = ["--surface", surface, "--data-dir", home, clips]
    program.run(arguments, lambda app: Counting(app, looks, at_s))
    report(at_s)


if __name__ == "__main__":
    _run(sys.argv[1], sys.argv[2], int(sys.argv[3]), *sys.argv[4:6])
