"""Builds what tells of the feed's beliefs: the panel Thinking and the page Your taste."""

from __future__ import annotations

from ui.feed.controller import FeedController
from ui.feed.thinking import Thinking
from ui.feed.wishes import Wishes
from ui.library.library import Library
from ui.library.sorting import Sorting
from ui.settings.settings import Settings
from ui.taste.taste import Taste


def furnish_taste(
    controller: FeedController,
    wishes: Wishes,
    library: Library,
    sorting: Sorting,
    settings: Settings,
) -> tuple[Thinking, Taste]:
    """Build what tells why a video came, and the page of all that the feed believes."""
    thinking = Thinking(controller, wishes)
    taste = Taste(controller, wishes, thinking.topics)
    taste.follow(library, sorting, settings)
    return thinking, taste
