"""All parts of the program but its window, wired as ui/shell/wiring.py does it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer

from player.engine import Engine
from player.facts import PlayerError
from player.poster import PosterCache
from player.prober import Prober
from ranking.feed import Lesson
from storage.catalog import Catalog, Folder
from storage.database import Database, open_database
from storage.log import ImpressionLog
from storage.preferences import Preferences
from storage.profiles import Profiles
from storage.records import Profile, View
from storage.scan import ScanBatch, scan
from storage.writer import Writer
from ui.components.background import Background
from ui.feed.bridge import EngineBridge
from ui.feed.controller import FeedController
from ui.feed.opening import Opening
from ui.feed.pages import Pages
from ui.feed.playback import Playback
from ui.library.library import VIEWER, Library
from ui.settings.settings import Settings
from ui.shell.wiring import POLICY, ProfileStore
from ui.taste.reset import TasteReset

WAIT_S = 10.0
TURN_MS = 5
"""The event loop runs for so long between two looks at a condition."""
SEED = 5


def run_events(for_ms: int) -> None:
    """Run the event loop for a while; unlike QTest.qWait it lets Python's other threads run."""
    loop = QEventLoop()
    QTimer.singleShot(for_ms, loop.quit)
    loop.exec()


@dataclass
class House:
    """The parts, and what they said."""

    database: Database
    writer: Writer
    profiles: Profiles
    log: ImpressionLog
    catalog: Catalog
    store: ProfileStore
    posters: PosterCache
    engine: Engine
    pages: Pages
    playback: Playback
    controller: FeedController
    opening: Opening
    library: Library
    reset: TasteReset
    settings: Settings
    views: list[View] = field(default_factory=list)
    lessons: list[Lesson | None] = field(default_factory=list)
    unplayable: list[str] = field(default_factory=list)
    notices: list[tuple[str, str]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def shown(self) -> dict[str, QObject]:
        """What the window is given."""
        return {
            "controller": self.controller,
            "library": self.library,
            "reset": self.reset,
            "settings": self.settings,
        }

    def until(self, holds: Callable[[], object], what: str) -> None:
        """Run the event loop until a condition holds."""
        deadline_s = time.monotonic() + WAIT_S
        while not holds():
            run_events(TURN_MS)
            if time.monotonic() > deadline_s:
                raise AssertionError(f"not within {WAIT_S} s: {what}")

    def turn(self) -> None:
        """Let what waits in the event loop happen."""
        QCoreApplication.processEvents()

    def play(self, *folders: Path) -> None:
        """Open folders and wait until all is read and the first video is on screen."""
        self.library.open(folders, whole=True)
        self.until(lambda: not self.library.property("reading"), "the folders to be read")

    def written(self) -> None:
        """Wait until all that was handed to the log is in it."""
        self.writer.submit(lambda connection: None).result(WAIT_S)
        QCoreApplication.processEvents()

    def profile(self) -> Profile:
        """The viewer."""
        return self.profiles.profile(VIEWER)

    def replayed(self) -> list[View]:
        """What the log holds of the current epoch."""
        self.written()
        return list(self.log.replay(self.profiles.current_epoch(self.profile())))

    def swipe(self, source: str = "key") -> None:
        """Go to the next row."""
        self.controller.settle(self.row() + 1, source)

    def row(self) -> int:
        """The row on screen."""
        current: int = self.controller.property("current")
        return current

    def on_screen(self) -> str:
        """The name of the file on screen."""
        dealt = self.controller.on_screen()
        return dealt.video.path.name if dealt is not None else ""

    def upcoming(self) -> list[str]:
        """The names of what was dealt and waits."""
        return [video.path.name for video in self.controller.upcoming()]


@contextmanager
def open_house(
    data: Path,
    engine: Engine,
    *,
    now: Callable[[], float] = time.monotonic,
    demo: Path | None = None,
    seed: int = SEED,
) -> Iterator[House]:
    """Wire the parts; on leaving they close in the program's order."""
    with ExitStack() as stack:
        database = open_database(data)
        stack.callback(database.close)
        writer = Writer(database)
        stack.callback(writer.close)
        profiles, log = Profiles(database, writer), ImpressionLog(database, writer)
        catalog = Catalog(database, writer)
        store = ProfileStore(Preferences(database, writer), profiles.profile(VIEWER, seed).id)
        background = Background()
        stack.callback(background.close)
        prober = Prober()
        stack.callback(prober.close)
        stack.callback(engine.shutdown)
        pages = Pages(engine, EngineBridge(engine))
        playback = Playback(engine, store, pages)
        controller = FeedController(pages, playback, log, catalog.mark_unplayable, background, now)
        stack.callback(controller.stop)
        opening = Opening(profiles, log, catalog, POLICY, "test")

        def read(folder: Folder, stop: Event) -> Iterator[ScanBatch]:
            return scan(catalog, folder, prober.probe, PlayerError, stop)

        library = Library(controller, opening, catalog, read, demo or data / "no-demo", background)
        stack.callback(library.close)
        reset = TasteReset(controller, opening, profiles, log, background)
        library.opened.connect(reset.use)
        house = House(
            database=database,
            writer=writer,
            profiles=profiles,
            log=log,
            catalog=catalog,
            store=store,
            posters=PosterCache(data / "posters", prober),
            engine=engine,
            pages=pages,
            playback=playback,
            controller=controller,
            opening=opening,
            library=library,
            reset=reset,
            settings=Settings(store, [["Data", str(data)]]),
        )
        _note_down(house)
        yield house


def _note_down(house: House) -> None:
    def learned(view: View, lesson: Lesson | None) -> None:
        house.views.append(view)
        house.lessons.append(lesson)

    house.controller.lessonLearned.connect(learned)
    house.controller.unplayable.connect(lambda name, why: house.unplayable.append(name))
    house.controller.unsaved.connect(house.faults.append)
    house.reset.failed.connect(house.faults.append)
    house.library.notice.connect(lambda title, why: house.notices.append((title, why)))
