"""The watching room, furnished: the feed with its pages, transport, library and settings."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSize

from player.engine import Engine
from player.facts import PlayerError
from player.poster import MOST_BYTES, PosterCache
from player.prober import Prober
from ranking.policies.policy import Policy
from ranking.policies.taste import TastePolicy
from storage.catalog import Catalog
from storage.finding.groups import Groups
from storage.looks import Looks
from ui.components.background import Background
from ui.discover.discover import Discover
from ui.discover.furnished import furnish_discover
from ui.feed.bridge import EngineBridge
from ui.feed.captions import Captions
from ui.feed.controller import FeedController
from ui.feed.dealer import Dealer
from ui.feed.details import VideoDetails
from ui.feed.elsewhere import Elsewhere
from ui.feed.everything_seen import EverythingSeen
from ui.feed.kept_rows import KeptRows
from ui.feed.levelling import Levelling
from ui.feed.lingering import Lingering
from ui.feed.lists import Lists
from ui.feed.lists_furnished import furnish_lists
from ui.feed.menu_furnished import furnish_menu
from ui.feed.opening import Opening, Terms
from ui.feed.pages import Pages
from ui.feed.playback import Playback
from ui.feed.searched import Searched
from ui.feed.stills import Stills
from ui.feed.thinking import Thinking
from ui.feed.video_menu import VideoMenu
from ui.feed.wishes import Wishes
from ui.firstrun.first_run import FirstRun
from ui.firstrun.furnished import furnish_first_run
from ui.insights.furnished import furnish_insights
from ui.insights.insights import InsightsView
from ui.insights.limits import Limits
from ui.library.examiner import Examiner
from ui.library.furnished import furnish_library, furnish_overview
from ui.library.library import Library
from ui.library.overview import LibraryOverview
from ui.library.sorting import Sorting
from ui.library.survey import Survey
from ui.manual.furnished import furnish_manual
from ui.manual.manual import Manual
from ui.rail.furnished import furnish_rail
from ui.rail.rail import Rail
from ui.settings.copies import Copies
from ui.settings.erasing import Erasing
from ui.settings.furnished import furnish_copies, furnish_erasing, furnish_sharers
from ui.settings.settings import Settings
from ui.settings.sharers import Sharers
from ui.shell.keeping import Keeping
from ui.shell.saving import Saving
from ui.stage.guide import Guide
from ui.stage.presenter import Presenter
from ui.taste.furnished import furnish_taste
from ui.taste.reset import TasteReset
from ui.taste.taste import Taste
from ui.you.furnished import furnish_you
from ui.you.you import You

MOMENT_PX = 240
"""Pixels across a picture of a preview."""


@dataclass(frozen=True, slots=True)
class Watching:
    """What the window shows, and what stands right behind it."""

    catalog: Catalog
    engine: Engine
    prober: Prober
    posters: PosterCache
    pages: Pages
    playback: Playback
    dealer: Dealer
    controller: FeedController
    opening: Opening
    library: Library
    overview: LibraryOverview
    lists: Lists
    discover: Discover
    reset: TasteReset
    taste: Taste
    everything_seen: EverythingSeen
    wishes: Wishes
    rail: Rail
    thinking: Thinking
    presenter: Presenter
    guide: Guide
    you: You
    insights: InsightsView
    limits: Limits
    searched: Searched
    kept_rows: KeptRows
    settings: Settings
    sharers: Sharers
    copies: Copies
    erasing: Erasing
    saving: Saving
    captions: Captions
    levelling: Levelling
    stills: Stills
    survey: Survey
    elsewhere: Elsewhere
    menu: VideoMenu
    details: VideoDetails
    first_run: FirstRun
    manual: Manual

    def shown(self) -> dict[str, QObject]:
        """The window's properties and their values."""
        return {
            "controller": self.controller,
            "library": self.library,
            "overview": self.overview,
            "lists": self.lists,
            "discover": self.discover,
            "wishes": self.wishes,
            "rail": self.rail,
            "thinking": self.thinking,
            "presenter": self.presenter,
            "guide": self.guide,
            "you": self.you,
            "insights": self.insights,
            "limits": self.limits,
            "reset": self.reset,
            "taste": self.taste,
            "everythingSeen": self.everything_seen,
            "settings": self.settings,
            "sharers": self.sharers,
            "copies": self.copies,
            "erasing": self.erasing,
            "saving": self.saving,
            "captions": self.captions,
            "stills": self.stills,
            "menu": self.menu,
            "details": self.details,
            "firstRun": self.first_run,
            "manual": self.manual,
        }

    def say_anew(self) -> None:
        """Say anew what view models say by themselves: another language is spoken.

        What is put into words by QML, or when it is opened, needs no telling.
        """
        for card in self.pages.cards:
            card.changed.emit()
        self.thinking.retell()
        self.presenter.retell()
        self.discover.refresh()
        self.manual.say_anew()

    def poster(self, content_key: str) -> Path | None:
        """Return a video's poster, None for an unknown video; may block, so no GUI thread.

        Raises:
            PlayerError: the file cannot be read.
            StorageError: the database cannot be read.
        """
        place = self.catalog.place(content_key)
        return self.posters.ensure(content_key, place) if place is not None else None

    def moment(self, content_key: str, at_ms: int) -> bytes | None:
        """Return what is seen of a video at a moment, as a JPEG; may block, so no GUI thread.

        Raises:
            PlayerError: the file cannot be read.
            StorageError: the database cannot be read.
        """
        place = self.catalog.place(content_key)
        return self.prober.still(place, at_ms, MOMENT_PX) if place is not None else None

    def cover(self, content_key: str) -> Path | None:
        """Return what a list shows of a video: the picture beside it, else its poster; may block.

        Raises:
            PlayerError: the video cannot be read.
            StorageError: the database cannot be read.
        """
        beside = self.catalog.picture(content_key)
        if beside is not None:
            with suppress(PlayerError, OSError):  # it is gone, or no picture
                # Another picture in its place is another cover.
                changed_ns = beside.stat().st_mtime_ns
                return self.posters.ensure(f"{content_key} {changed_ns}", beside)
        return self.poster(content_key)


def furnish(
    keeping: Keeping,
    engine: Engine,
    stack: ExitStack,
    *,
    posters: Path,
    poster_bytes: int = MOST_BYTES,
    demo_folder: Path,
    facts: Sequence[list[str]],
    version: str,
    policy: Callable[[], Policy] = TastePolicy,
    room: QSize | None = None,
    surveyed: bool = True,
    noting: Callable[[Path], None] = lambda path: None,
    now: Callable[[], float] = time.monotonic,
) -> Watching:
    """Build the feed and what belongs to it around an engine; `stack` closes it all.

    Args:
        keeping: the open database.
        engine: not listened to yet; it is shut down with the rest.
        stack: last opened, first closed.
        posters: where posters are cached.
        poster_bytes: what they may take there.
        demo_folder: the demo library.
        facts: pairs of a name and a value that the settings list.
        version: the program's own, for the log.
        policy: makes what chooses the next video, one for each feed.
        room: what the screen leaves for windows; None for any size.
        surveyed: whether videos are looked at in the background; what is found can change the
            order of the feed, which a study could then not tell again.
        noting: hears of each file before the engine opens it.
        now: the clock of watch time, in seconds.
    """
    log, catalog = keeping.log, keeping.catalog
    background = Background()
    stack.callback(background.close)
    prober = Prober()
    poster_cache = PosterCache(posters, prober, poster_bytes)
    looks = Looks(keeping.database, keeping.writer)
    survey = Survey(Examiner(prober, poster_cache, looks, catalog))
    stack.callback(survey.close)
    stack.callback(prober.close)
    stack.callback(engine.shutdown)
    pages = Pages(engine, EngineBridge(engine), noting)
    playback = Playback(engine, keeping.store, pages)
    dealer = Dealer(pages)
    stack.callback(dealer.close)
    controller = FeedController(
        pages, playback, dealer, log, catalog.mark_unplayable, background, now
    )
    stack.callback(controller.stop)
    settings = Settings(keeping.store, list(facts), room)
    settings.varietyChanged.connect(lambda: dealer.vary(settings.get_variety()))
    opening = Opening(
        keeping.profiles,
        log,
        catalog,
        keeping.ahead,
        Terms(policy),
        settings.get_variety,
        version,
    )
    library = furnish_library(keeping, controller, opening, prober, demo_folder, background, stack)
    if surveyed:
        survey.follow(controller, library)
    sorting = Sorting(library, Groups(keeping.database, keeping.writer))
    stack.callback(sorting.close)
    glance = furnish_overview(keeping, library, background, stack)
    for news in (survey.faulty, survey.regrouped, controller.unplayable):
        news.connect(glance.look_soon)
    levelling = Levelling(controller, pages, engine, settings)
    survey.measured.connect(levelling.take)
    wishes = Wishes(controller, log, background)
    wishes.unsaved.connect(controller.unsaved)
    searched = Searched(controller, wishes)
    reset = TasteReset(controller, opening, keeping.profiles, log, background)
    lists = furnish_lists(keeping, controller, library, stack)
    discover = furnish_discover(
        keeping, controller, library, sorting, lists, wishes, searched, stack
    )
    you = furnish_you(keeping, controller, lists, wishes, stack)
    for page in (reset, you):
        library.opened.connect(page.use)
    insights, limits = furnish_insights(keeping, controller, library, stack)
    lingering = Lingering(controller)
    rail = furnish_rail(keeping, controller, library, wishes, background, lingering)
    captions = Captions(controller, playback, keeping.store, prober.captions, background)
    menu, video_details = furnish_menu(keeping, controller, captions, settings, wishes, background)
    thinking, taste = furnish_taste(controller, wishes, library, sorting, settings)
    return Watching(
        catalog=catalog,
        engine=engine,
        prober=prober,
        posters=poster_cache,
        pages=pages,
        playback=playback,
        dealer=dealer,
        controller=controller,
        opening=opening,
        library=library,
        overview=glance,
        lists=lists,
        discover=discover,
        reset=reset,
        taste=taste,
        everything_seen=EverythingSeen(controller),
        wishes=wishes,
        rail=rail,
        thinking=thinking,
        presenter=Presenter(controller),
        guide=Guide(controller, library, wishes, thinking, reset, keeping.writer, demo_folder),
        you=you,
        insights=insights,
        limits=limits,
        searched=searched,
        kept_rows=KeptRows(controller, opening.keep, background),
        settings=settings,
        copies=furnish_copies(keeping, stack),
        erasing=furnish_erasing(keeping, stack),
        saving=Saving(keeping.writer),
        sharers=furnish_sharers(keeping, library, background, settings, playback, captions),
        levelling=levelling,
        captions=captions,
        survey=survey,
        stills=Stills(controller, prober.still, background),
        elsewhere=Elsewhere(controller, pages, catalog.posted, background, lingering),
        menu=menu,
        details=video_details,
        first_run=furnish_first_run(controller, library, stack),
        manual=furnish_manual(stack),
    )
