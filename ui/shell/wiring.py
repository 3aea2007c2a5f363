"""The one wirer: builds every part, connects them, and says in which order they close."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import shiboken6
from PySide6.QtCore import QLockFile, QObject, QThreadPool
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from player import network_lock
from player.engine import Engine
from player.facts import PlayerError
from player.poster import PosterCache
from player.prober import Prober
from storage.catalog import Catalog, Folder
from storage.database import open_database
from storage.errors import StorageError
from storage.log import ImpressionLog
from storage.preferences import Preferences
from storage.profiles import Profiles
from storage.records import ProfileId
from storage.scan import ScanBatch, scan
from storage.writer import Writer
from ui.components.background import Background
from ui.feed.bridge import EngineBridge
from ui.feed.controller import FeedController
from ui.feed.opening import Opening
from ui.feed.pages import Pages
from ui.feed.playback import Playback
from ui.feed.poster_provider import PosterProvider
from ui.library.library import VIEWER, Library
from ui.settings.settings import Settings
from ui.shell.application import choose_surface, load_window, make_application
from ui.shell.fault import Fault
from ui.shell.journal import keep_log, report_bugs
from ui.shell.places import Places, find_places
from ui.shell.privacy import Privacy
from ui.shell.signals import quit_on_signals
from ui.taste.reset import TasteReset

SLOTS = 4
"""One behind, the current, two ahead."""
POLICY = "taste"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Choices:
    """What the command line decided."""

    data_dir: Path | None
    engine: str
    surface: str
    seed: int | None
    version: str
    demo_folder: Path
    locked: bool


@dataclass(frozen=True, slots=True)
class App:
    """The wired program."""

    application: QGuiApplication
    window: QQuickWindow
    controller: FeedController
    library: Library
    reset: TasteReset
    settings: Settings
    places: Places
    seed: int | None

    def run(self, folders: Sequence[Path], *, demo: bool = False, whole: bool = False) -> int:
        """Show the window until it is closed."""
        self.library.open(folders, seed=self.seed, demo=demo, whole=whole)
        return self.application.exec()


@dataclass(frozen=True, slots=True)
class ProfileStore:
    """A profile's preferences, as the settings read and write them."""

    preferences: Preferences
    profile_id: ProfileId

    def get(self, name: str) -> str | None:
        """Return a value, None when it was never set."""
        return self.preferences.get(self.profile_id, name)

    def set(self, name: str, value: str) -> Future[None]:
        """Keep a value; returns at once."""
        return self.preferences.set(self.profile_id, name, value)


def wire(choices: Choices, stack: ExitStack) -> App:
    """Build the program; `stack` closes it, last opened first.

    Raises:
        Fault: the data folder cannot be used, or another Homefeed uses it.
    """
    places = find_places(choices.data_dir)
    places.make()
    keep_log(places.log)
    os.environ.setdefault("QML_DISK_CACHE_PATH", str(places.cache / "qml"))
    surface = choose_surface(choices.surface)
    application = make_application(sys.argv[:1])
    stack.callback(_let_go, application)  # last of all: windows must not outlive it
    quit_on_signals(stack)
    lock = _lock(places.data)
    stack.callback(lock.unlock)
    try:
        database = open_database(places.data)
        stack.callback(database.close)
        writer = Writer(database)
        stack.callback(writer.close)
        profiles, log = Profiles(database, writer), ImpressionLog(database, writer)
        catalog = Catalog(database, writer)
        store = ProfileStore(
            Preferences(database, writer), profiles.profile(VIEWER, choices.seed).id
        )
    except StorageError as error:
        raise Fault(f"{error} (data folder: {places.data})") from error
    background = Background()
    stack.callback(background.close)
    prober = Prober()
    stack.callback(prober.close)
    posters = PosterCache(places.cache / "posters", prober)
    engine, notice = _open_engine(choices.engine)
    stack.callback(engine.shutdown)

    pages = Pages(engine, EngineBridge(engine))
    playback = Playback(engine, store, pages)
    controller = FeedController(pages, playback, log, catalog.mark_unplayable, background)
    stack.callback(controller.stop)
    opening = Opening(profiles, log, catalog, POLICY, choices.version)
    library = Library(
        controller, opening, catalog, _reader(catalog, prober), choices.demo_folder, background
    )
    stack.callback(library.close)
    reset = TasteReset(controller, opening, profiles, log, background)
    library.opened.connect(reset.use)
    settings = Settings(
        store,
        [
            ["Data", str(places.data)],
            ["Log", str(places.log)],
            ["Engine", engine.name],
            ["Surface", surface],
            ["Version", choices.version],
        ],
    )
    Privacy.engaged, Privacy.why_not = choices.locked, _why_unlocked(choices)

    provider = PosterProvider(lambda key: _poster(posters, controller, key))
    shown: dict[str, QObject] = {
        "controller": controller,
        "library": library,
        "reset": reset,
        "settings": settings,
    }
    window_engine = load_window(shown, provider)
    (window,) = window_engine.rootObjects()
    assert isinstance(window, QQuickWindow)
    stack.callback(_delete, window_engine, shown)
    stack.callback(QThreadPool.globalInstance().waitForDone)  # a light may still be painted
    if notice and store.get("told") != engine.name:
        store.set("told", engine.name)
        settings.notice.emit(*notice)
    report_bugs(settings.notice.emit)
    return App(application, window, controller, library, reset, settings, places, choices.seed)


def _open_engine(wanted: str) -> tuple[Engine, tuple[str, str] | None]:
    """Open libVLC, or Qt's own player where it is missing; with what the viewer is told."""
    if wanted == "qt":
        return _qt_engine(), None
    from player.vlc_engine import open_engine  # noqa: PLC0415  # may find no libVLC

    try:
        return open_engine(SLOTS), None
    except PlayerError as error:
        if wanted == "vlc":
            raise Fault(str(error)) from error
        _log.warning("falling back to Qt Multimedia: %s", error)
        return _qt_engine(), ("Playing with Qt's own player", str(error))


def _qt_engine() -> Engine:
    from ui.engines.qt_engine import QtEngine  # noqa: PLC0415  # loads Qt Multimedia: only at need

    return QtEngine(SLOTS)


def _reader(catalog: Catalog, prober: Prober) -> Callable[[Folder, Event], Iterator[ScanBatch]]:
    def read(folder: Folder, stop: Event) -> Iterator[ScanBatch]:
        return scan(catalog, folder, prober.probe, PlayerError, stop)

    return read


def _poster(posters: PosterCache, controller: FeedController, key: str) -> Path | None:
    shelf = controller.shelf
    video = shelf.by_key(key) if shelf is not None else None
    return posters.ensure(key, video.path) if video is not None else None


def _lock(folder: Path) -> QLockFile:
    """Take the data folder for this process alone.

    Raises:
        Fault: another Homefeed has it.
    """
    lock = QLockFile(str(folder / "homefeed.lock"))
    lock.setStaleLockTime(0)  # a lock of a process that is gone is stale at once, others never
    if not lock.tryLock(0):
        raise Fault(f"Homefeed runs already with the data folder {folder}.")
    return lock


def _why_unlocked(choices: Choices) -> str:
    return "" if choices.locked else network_lock.reason()


def _let_go(application: QGuiApplication) -> None:
    """Hold the application until now: the stack's first entry is closed last."""
    del application


def _delete(engine: QQmlApplicationEngine, shown: Mapping[str, QObject]) -> None:
    """Delete the QML engine while everything it shows is still there, held by `shown`."""
    shiboken6.delete(engine)
    del shown
