"""All parts of the program but its window, wired as ui/shell/wiring.py does it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer

from player.engine import Engine
from ranking.feed import Lesson
from storage.catalog import Catalog
from storage.database import Database
from storage.log import ImpressionLog
from storage.profiles import VIEWER, Profiles
from storage.records import Profile, View
from storage.writer import Writer
from ui.feed.controller import FeedController
from ui.feed.pages import Pages
from ui.feed.playback import Playback
from ui.library.library import Library
from ui.settings.settings import Settings
from ui.shell.keeping import Keeping, ProfileStore, open_keeping
from ui.shell.watching import Watching, furnish
from ui.taste.reset import TasteReset

WAIT_S = 30.0
TURN_MS = 5
"""The event loop runs for so long between two looks at a condition."""
SEED = 5


def run_events(for_ms: int) -> None:
    """Run the event loop for a while; unlike QTest.qWait it lets Python's other threads run."""
    loop = QEventLoop()
    QTimer.singleShot(for_ms, loop.quit)
    loop.exec()


def wait_until(holds: Callable[[], object], what: str) -> None:
    """Run the event loop until a condition holds.

    Looks are counted, not seconds: a machine that is slow or stood still gets as many.
    """
    for _ in range(round(WAIT_S * 1000 / TURN_MS)):
        if holds():
            return
        run_events(TURN_MS)
    raise AssertionError(f"not within {WAIT_S} s: {what}")


@dataclass
class House:
    """The parts, and what they said."""

    keeping: Keeping
    watching: Watching
    views: list[View] = field(default_factory=list)
    lessons: list[Lesson | None] = field(default_factory=list)
    unplayable: list[str] = field(default_factory=list)
    notices: list[tuple[str, str]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def database(self) -> Database:
        return self.keeping.database

    @property
    def writer(self) -> Writer:
        return self.keeping.writer

    @property
    def profiles(self) -> Profiles:
        return self.keeping.profiles

    @property
    def log(self) -> ImpressionLog:
        return self.keeping.log

    @property
    def catalog(self) -> Catalog:
        return self.keeping.catalog

    @property
    def store(self) -> ProfileStore:
        return self.keeping.store

    @property
    def engine(self) -> Engine:
        return self.watching.engine

    @property
    def pages(self) -> Pages:
        return self.watching.pages

    @property
    def playback(self) -> Playback:
        return self.watching.playback

    @property
    def controller(self) -> FeedController:
        return self.watching.controller

    @property
    def library(self) -> Library:
        return self.watching.library

    @property
    def reset(self) -> TasteReset:
        return self.watching.reset

    @property
    def settings(self) -> Settings:
        return self.watching.settings

    def shown(self) -> dict[str, QObject]:
        """What the window is given."""
        return self.watching.shown()

    def until(self, holds: Callable[[], object], what: str) -> None:
        """Run the event loop until a condition holds."""
        wait_until(holds, what)

    def turn(self) -> None:
        """Let what waits in the event loop happen."""
        QCoreApplication.processEvents()

    def play(self, *folders: Path) -> None:
        """Open folders and wait until all is read and the first video is on screen."""
        self.library.open(folders, whole=True)
        self.until(lambda: not self.library.property("reading"), "the folders to be read")
        self.dealt()

    def moving(self) -> None:
        """Wait until the video on screen has moved a little."""
        self.until(lambda: self.playback.position > 80, "a moving video")

    def dealt(self) -> None:
        """Wait until every row that was asked for has come."""
        self.until(
            lambda: self.controller.settled and self.watching.dealer.idle, "the rows to be dealt"
        )

    def written(self) -> None:
        """Wait until all that happened is in the log."""
        self.until(lambda: self.controller.settled, "the last swipe's rows")
        self.writer.submit(lambda connection: None).result(WAIT_S)
        QCoreApplication.processEvents()

    def profile(self) -> Profile:
        """The viewer."""
        return self.profiles.profile(VIEWER)

    def faulty(self) -> list[str]:
        """The names of the files that are there and cannot be played."""
        return [fault.path.name for fault in self.catalog.faults(self.profile())]

    def replayed(self) -> list[View]:
        """What the log holds of the current epoch."""
        self.written()
        epoch = self.profiles.current_epoch(self.profile())
        return [each for each in self.log.replay(epoch) if isinstance(each, View)]

    def swipe(self, source: str = "key") -> None:
        """Go to the next row, and wait until what follows it is dealt."""
        self.controller.settle(self.row() + 1, source)
        self.dealt()

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
        keeping = open_keeping(data, seed, stack)
        watching = furnish(
            keeping,
            engine,
            stack,
            posters=data / "posters",
            demo_folder=demo or data / "no-demo",
            facts=[["Data", str(data)]],
            version="test",
            now=now,
        )
        house = House(keeping, watching)
        _note_down(house)
        yield house


def _note_down(house: House) -> None:
    def learned(view: View, lesson: Lesson | None) -> None:
        house.views.append(view)
        house.lessons.append(lesson)

    house.watching.dealer.learned.connect(learned)
    house.controller.unplayable.connect(lambda name, why: house.unplayable.append(name))
    house.controller.unsaved.connect(house.faults.append)
    house.reset.failed.connect(house.faults.append)
    house.library.notice.connect(lambda title, why: house.notices.append((title, why)))
