"""Builds Discover around an open database."""

from __future__ import annotations

from contextlib import ExitStack

from storage.finding.pages import LibraryPages
from storage.finding.search import Search
from ui.components.background import Background
from ui.components.look import Telling
from ui.discover.discover import Discover, Parts
from ui.discover.explore import Explore
from ui.discover.one_topic import OneTopic
from ui.discover.recents import Recents
from ui.feed.controller import FeedController
from ui.feed.lists import Lists
from ui.feed.searched import Searched
from ui.feed.wishes import Wishes
from ui.library.library import Library
from ui.library.sorting import Sorting
from ui.shell.keeping import Keeping


def furnish_discover(
    keeping: Keeping,
    controller: FeedController,
    library: Library,
    sorting: Sorting,
    lists: Lists,
    wishes: Wishes,
    searched: Searched,
    stack: ExitStack,
) -> Discover:
    """Build the page; `stack` ends what it still looks for."""
    background = Background(threads=1)
    stack.callback(background.close)
    pages, telling = LibraryPages(keeping.database, keeping.writer), Telling()
    explore = Explore(pages, background, controller)
    sorting.sorted.connect(explore.sort)
    topic = OneTopic(pages, background, lists, controller, wishes, telling)
    parts = Parts(Recents(keeping.store), explore, topic, telling)
    discover = Discover(Search(keeping.database), keeping.catalog, lists, searched, parts)
    stack.callback(discover.close)
    library.opened.connect(discover.use)
    return discover
