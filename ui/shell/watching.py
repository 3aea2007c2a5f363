"""The watching room, furnished: the feed with its pages, transport, library and settings."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QSize

from player.engine import Engine
from player.facts import PlayerError
from player.poster import PosterCache
from player.prober import Prober
from ranking.policies.policy import Policy
from ranking.policies.taste import TastePolicy
from storage.catalog import Catalog, Folder
from storage.finding.groups import Groups
from storage.finding.search import Search
from storage.ids import now_ms
from storage.looks import Looks
from storage.overview import overview, read_anew
from storage.scan import ScanBatch, scan
from ui.components.background import Background
from ui.discover.discover import Discover
from ui.feed.bridge import EngineBridge
from ui.feed.captions import Captions
from ui.feed.controller import FeedController
from ui.feed.dealer import Dealer
from ui.feed.elsewhere import Elsewhere
from ui.feed.everything_seen import EverythingSeen
from ui.feed.kept_rows import KeptRows
from ui.feed.levelling import Levelling
from ui.feed.opening import Opening
from ui.feed.pages import Pages
from ui.feed.playback import Playback
from ui.feed.searched import Searched
from ui.feed.stills import Stills
from ui.library.examiner import Examiner
from ui.library.library import Library
from ui.library.overview import LibraryOverview
from ui.library.root_watch import RootWatch
from ui.library.sorting import Sorting
from ui.library.survey import Survey
from ui.settings.settings import Settings
from ui.shell.keeping import Keeping
from ui.taste.reset import TasteReset


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
    discover: Discover
    reset: TasteReset
    everything_seen: EverythingSeen
    searched: Searched
    kept_rows: KeptRows
    settings: Settings
    captions: Captions
    levelling: Levelling
    stills: Stills
    survey: Survey
    elsewhere: Elsewhere

    def shown(self) -> dict[str, QObject]:
        """The window's properties and their values."""
        return {
            "controller": self.controller,
            "library": self.library,
            "overview": self.overview,
            "discover": self.discover,
            "reset": self.reset,
            "everythingSeen": self.everything_seen,
            "settings": self.settings,
            "captions": self.captions,
            "stills": self.stills,
        }

    def poster(self, content_key: str) -> Path | None:
        """Return a video's poster, None for an unknown video; may block, so no GUI thread.

        Raises:
            PlayerError: the file cannot be read.
            StorageError: the database cannot be read.
        """
        place = self.catalog.place(content_key)
        return self.posters.ensure(content_key, place) if place is not None else None

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
    demo_folder: Path,
    facts: Sequence[list[str]],
    version: str,
    policy: Callable[[], Policy] = TastePolicy,
    room: QSize | None = None,
    now: Callable[[], float] = time.monotonic,
) -> Watching:
    """Build the feed and what belongs to it around an engine; `stack` closes it all.

    Args:
        keeping: the open database.
        engine: not listened to yet; it is shut down with the rest.
        stack: last opened, first closed.
        posters: where posters are cached.
        demo_folder: the demo library.
        facts: pairs of a name and a value that the settings list.
        version: the program's own, for the log.
        policy: makes what chooses the next video, one for each feed.
        room: what the screen leaves for windows; None for any size.
        now: the clock of watch time, in seconds.
    """
    log, catalog = keeping.log, keeping.catalog
    background = Background()
    stack.callback(background.close)
    prober = Prober()
    poster_cache = PosterCache(posters, prober)
    looks = Looks(keeping.database, keeping.writer)
    survey = Survey(Examiner(prober, poster_cache, looks, catalog))
    stack.callback(survey.close)
    stack.callback(prober.close)
    stack.callback(engine.shutdown)
    pages = Pages(engine, EngineBridge(engine))
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
        keeping.profiles, log, catalog, keeping.ahead, policy, settings.get_variety, version
    )
    kept_rows = KeptRows(controller, opening.keep, background)

    def read(folder: Folder, stop: Event, only: Sequence[str] | None) -> Iterator[ScanBatch]:
        try:
            yield from scan(catalog, folder, prober, stop, only=only)
        finally:
            prober.stop_inspecting()

    library = Library(controller, opening, catalog, read, demo_folder, background)
    stack.callback(library.close)
    stack.callback(RootWatch(library, background).close)
    survey.follow(controller, library)
    sorting = Sorting(library, Groups(keeping.database, keeping.writer))
    stack.callback(sorting.close)
    glance = LibraryOverview(
        library,
        lambda profile_id: overview(keeping.database, profile_id, now_ms()),
        lambda files: read_anew(keeping.writer, files).result(),
        background,
    )
    stack.callback(glance.close)
    survey.faulty.connect(glance.look_soon)
    survey.regrouped.connect(glance.look_soon)
    controller.unplayable.connect(glance.look_soon)
    levelling = Levelling(controller, pages, engine, settings)
    survey.measured.connect(levelling.take)
    searched = Searched(controller, log, background)
    searched.unsaved.connect(controller.unsaved)
    reset = TasteReset(controller, opening, keeping.profiles, log, background)
    library.opened.connect(reset.use)
    discover = Discover(Search(keeping.database), catalog, controller, searched)
    stack.callback(discover.close)
    library.opened.connect(discover.use)
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
        discover=discover,
        reset=reset,
        everything_seen=EverythingSeen(controller),
        searched=searched,
        kept_rows=kept_rows,
        settings=settings,
        levelling=levelling,
        captions=Captions(controller, playback, keeping.store, prober.captions, background),
        survey=survey,
        stills=Stills(controller, prober.still, background),
        elsewhere=Elsewhere(controller, pages, catalog.posted, background),
    )
