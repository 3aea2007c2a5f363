"""Builds the page You around an open database."""

from __future__ import annotations

from contextlib import ExitStack

from storage.finding.collections import Collection, Collections
from storage.finding.hits import Hit
from storage.finding.muted import Muted
from storage.finding.page import Page
from storage.finding.pages import LibraryPages
from storage.finding.totals import Topic
from storage.notes import Notes
from storage.records import Profile
from ui.components.background import Background
from ui.components.look import Telling
from ui.components.posters import PAGE, Posters
from ui.feed.controller import FeedController
from ui.feed.lists import Lists
from ui.feed.wishes import Wishes
from ui.shell.keeping import Keeping
from ui.you.calendar import Calendar
from ui.you.collected import Collected
from ui.you.followed import Followed
from ui.you.history import History
from ui.you.muted import MutedThings
from ui.you.one_collection import OneCollection
from ui.you.written import Written
from ui.you.you import Tabs, You


def furnish_you(
    keeping: Keeping, controller: FeedController, lists: Lists, wishes: Wishes, stack: ExitStack
) -> You:
    """Build the page; `stack` ends what it still reads."""
    background = Background(threads=1)
    stack.callback(background.close)
    pages, profiles = LibraryPages(keeping.database, keeping.writer), keeping.profiles

    notes = Notes(keeping.database, keeping.writer)
    collections = Collections(keeping.database, keeping.writer)

    def collected(profile: Profile) -> list[Collection]:
        pages.catch_up()
        return collections.all(profile)

    def followed(profile: Profile) -> list[Topic]:
        return pages.followed(profiles.current_epoch(profile))  # asks the writer, so it waits

    def muted(profile: Profile) -> list[Muted]:
        return pages.muted(profiles.current_epoch(profile))

    def liked(profile: Profile, after: str | None) -> Page[Hit]:
        pages.catch_up()
        return pages.liked(profile, after, PAGE)

    telling = Telling()
    tabs = Tabs(
        Posters(liked, background, lists, telling, telling.tr("Likes")),
        Collected(collections, collected, background, telling),
        OneCollection(collections, pages.catch_up, background, lists, telling),
        History(pages, background, controller, telling),
        Calendar(pages, background),
        Written(notes, pages.catch_up, background, controller, telling),
        Followed(followed, background, wishes, telling),
        MutedThings(muted, background, wishes, telling, controller.take_back),
    )
    return You(telling, tabs)
