"""What a stand is run with."""

from __future__ import annotations

from dataclasses import dataclass

from storage.catalog import Catalog
from storage.tally import Tallies
from storage.writer import Writer
from ui.components.background import Background
from ui.feed.controller import FeedController
from ui.library.library import Library
from ui.settings.settings import Settings


@dataclass(frozen=True, slots=True)
class Stand:
    """The watching room, and what is counted in it."""

    controller: FeedController
    library: Library
    catalog: Catalog
    settings: Settings
    writer: Writer
    tallies: Tallies
    background: Background
    """Of one thread: what is counted is counted in order."""
