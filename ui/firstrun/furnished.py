"""The page of the first run, with the folders of this desktop."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from ui.feed.controller import FeedController
from ui.firstrun.clip_places import DRIVES, clip_places
from ui.firstrun.first_run import FirstRun
from ui.library.library import Library

_Where = QStandardPaths.StandardLocation
SUGGESTED = (_Where.MoviesLocation, _Where.PicturesLocation)
OFFERED = (*SUGGESTED, _Where.DownloadLocation)
"""Downloads hold much besides clips: offered, and chosen by the viewer."""
USUAL = ("Videos", "Movies")
"""Names people give to a folder in their home folder, whatever the desktop calls it."""


def furnish_first_run(controller: FeedController, library: Library, stack: ExitStack) -> FirstRun:
    """Build the page; `stack` ends what it still counts."""
    home = Path(QStandardPaths.writableLocation(_Where.HomeLocation))
    usual = [home / name for name in USUAL]
    own = [*_paths(SUGGESTED), *usual, *_paths(OFFERED)]
    page = FirstRun(
        controller,
        library,
        home,
        lambda known: clip_places(own, home, known, DRIVES),
        [*_paths(SUGGESTED), *usual],
    )
    stack.callback(page.close)
    return page


def _paths(kinds: tuple[QStandardPaths.StandardLocation, ...]) -> list[Path]:
    return [Path(place) for kind in kinds for place in QStandardPaths.standardLocations(kind)]
