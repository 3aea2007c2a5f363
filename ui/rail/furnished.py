"""Builds the rail around an open database."""

from __future__ import annotations

from storage.finding.collections import Collections
from storage.notes import Notes
from ui.components.background import Background
from ui.feed.controller import FeedController
from ui.feed.lingering import Lingering
from ui.feed.wishes import Wishes
from ui.library.library import Library
from ui.rail.rail import Rail
from ui.shell.keeping import Keeping


def furnish_rail(
    keeping: Keeping,
    controller: FeedController,
    library: Library,
    wishes: Wishes,
    background: Background,
    lingering: Lingering,
) -> Rail:
    """Build what one can do with the video on screen."""
    collections = Collections(keeping.database, keeping.writer)
    notes = Notes(keeping.database, keeping.writer)
    rail = Rail(controller, wishes, collections, notes, background, lingering)
    library.opened.connect(rail.use)
    return rail
