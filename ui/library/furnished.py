"""Builds the library and its page around an open database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from threading import Event

from player.prober import Prober
from storage.catalog import Folder
from storage.ids import now_ms
from storage.overview import overview, read_anew
from storage.scan import ScanBatch, scan
from ui.components.background import Background
from ui.feed.controller import FeedController
from ui.feed.opening import Opening
from ui.library.library import Library
from ui.library.overview import LibraryOverview
from ui.library.root_watch import RootWatch
from ui.shell.keeping import Keeping


def furnish_library(
    keeping: Keeping,
    controller: FeedController,
    opening: Opening,
    prober: Prober,
    demo_folder: Path,
    background: Background,
    stack: ExitStack,
) -> Library:
    """Build what reads the folders and follows them; `stack` ends both."""
    catalog = keeping.catalog

    def read(folder: Folder, stop: Event, only: Sequence[str] | None) -> Iterator[ScanBatch]:
        try:
            yield from scan(catalog, folder, prober, stop, only=only)
        finally:
            prober.stop_inspecting()

    library = Library(controller, opening, catalog, read, demo_folder, background)
    stack.callback(library.close)
    stack.callback(RootWatch(library, background).close)
    return library


def furnish_overview(
    keeping: Keeping, library: Library, background: Background, stack: ExitStack
) -> LibraryOverview:
    """Build what the library page shows; `stack` ends what it still reads."""
    glance = LibraryOverview(
        library,
        lambda profile_id: overview(keeping.database, profile_id, now_ms()),
        lambda files: read_anew(keeping.writer, files).result(),
        background,
    )
    stack.callback(glance.close)
    return glance
