"""Builds what plays lists as a feed, around an open database."""

from __future__ import annotations

from contextlib import ExitStack

from storage.finding.hits import Hit
from storage.finding.page import Page
from storage.finding.pages import LibraryPages
from storage.records import Profile
from ui.components.background import Background
from ui.feed.controller import FeedController
from ui.feed.lists import Lists
from ui.library.library import Library
from ui.shell.keeping import Keeping


def furnish_lists(
    keeping: Keeping, controller: FeedController, library: Library, stack: ExitStack
) -> Lists:
    """Build it for whoever opens the library; `stack` ends what it still reads."""
    background = Background(threads=1)
    stack.callback(background.close)
    pages, profiles = LibraryPages(keeping.database, keeping.writer), keeping.profiles

    def following(profile: Profile, after: str | None) -> Page[Hit]:
        pages.catch_up()  # who was followed a moment ago
        return pages.following(profiles.current_epoch(profile), after)

    lists = Lists(controller, following, background)
    library.opened.connect(lists.use)
    return lists
