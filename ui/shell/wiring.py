"""The one wirer: builds every part, connects them, and says in which order they close."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QThreadPool
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from player import network_lock
from player.engine import Engine
from player.facts import PlayerError
from player.poster import MOST_BYTES
from storage.errors import StorageError
from ui.desktop.desktop import Desktop, attend
from ui.desktop.front import bring_to_front
from ui.engines.by_name import AUTO, ENGINES, QT, VLC
from ui.feed.controller import FeedController
from ui.feed.dealer import Dealer
from ui.feed.poster_provider import PosterProvider
from ui.library.asked import Asked
from ui.library.asked_furnished import furnish_asked
from ui.library.library import Library
from ui.settings.store import Store
from ui.shell.aftermath import Notice, of_crash, of_erasing, of_repair
from ui.shell.application import (
    KIOSK_WINDOW,
    STUDY_WINDOW,
    WINDOW,
    choose_surface,
    load_window,
    make_application,
)
from ui.shell.chosen_policy import chosen_policy
from ui.shell.crash_report import report_crashes
from ui.shell.data_lock import data_lock
from ui.shell.erasing import POSTERS, erase_wanted
from ui.shell.fault import Fault
from ui.shell.garbage import collect_here
from ui.shell.journal import keep_log, report_bugs
from ui.shell.keeping import Keeping, open_keeping
from ui.shell.language import SYSTEM, Language
from ui.shell.leaving import end, leave, start_again
from ui.shell.places import Places, find_places
from ui.shell.privacy import Privacy
from ui.shell.private_sitting import POSTERS_BYTES, bring_along, places_in
from ui.shell.second_start import hear_second_starts
from ui.shell.signals import quit_on_signals
from ui.shell.supervisor import Crash
from ui.shell.watching import Watching, furnish
from ui.shell.window_place import WindowPlace

if TYPE_CHECKING:
    from ui.kiosk.furnished import Kiosk
    from ui.kiosk.running import KioskRun
    from ui.stage.running import StageRun
    from ui.study.furnished import StudyRoom
    from ui.study.running import StudyRun

SLOTS = 4
"""One behind, the current, two ahead."""

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
    policy: str
    locked: bool
    noting: Callable[[Path], None] = lambda path: None
    """Hears of each file before the player opens it."""
    drew: Callable[[], None] = lambda: None
    """Hears of what is drawn at a stand, on the thread that draws."""
    crash: Crash | None = None
    """Why the player was started again."""
    private: Path | None = None
    """The folder in memory that all of a private sitting happens in."""
    refusal: str = ""
    """Why the sitting is not private although that was asked for."""
    verbose: bool = False
    """Whether the log may name files, and quote what errors say."""
    study: StudyRun | None = None
    """The study that is run instead of what else there is to watch."""
    kiosk: KioskRun | None = None
    """The stand that it is run at, or that else there is."""
    stage: StageRun | None = None
    """The demonstration that is recorded, or shown again."""

    @property
    def day_ms(self) -> int | None:
        """The day that ages of videos are counted from; None for the one on which it is asked."""
        if self.stage is not None:
            return self.stage.begin.day_ms
        if self.kiosk is None or self.seed is None:
            return None
        from ui.stage.running import today_ms  # noqa: PLC0415  # of a demonstration only

        return today_ms()


@dataclass(frozen=True, slots=True)
class App:
    """The wired program."""

    application: QGuiApplication
    window: QQuickWindow
    watching: Watching
    desktop: Desktop
    places: Places
    seed: int | None
    study: StudyRoom | None
    kiosk: Kiosk | None
    erased: bool
    """Whether this start erased something: what was named for the start before is part of that."""
    staged: bool
    """Whether it is a demonstration, whose order must depend on nothing but its seed."""
    asked: Asked

    @property
    def controller(self) -> FeedController:
        """The feed on screen."""
        return self.watching.controller

    @property
    def dealer(self) -> Dealer:
        """Who deals its rows."""
        return self.watching.dealer

    @property
    def library(self) -> Library:
        """What plays."""
        return self.watching.library

    def run(
        self,
        folders: Sequence[Path],
        *,
        demo: bool = False,
        whole: bool = False,
        guide: bool = False,
    ) -> int:
        """Show the window until it is closed."""
        if self.kiosk is not None:
            self.kiosk.visits.open()
            return self.application.exec()
        if self.study is not None:
            self.study.participant.finished.connect(self.application.quit)
            self.study.conductor.begin()
            return self.application.exec()
        if self.erased:
            folders = ()
        whole = whole or self.staged
        self.asked.begin_with(folders)
        if guide:
            self.library.wait(folders, seed=self.seed)
            self.watching.guide.begin()
        elif self.watching.sharers.several and not demo:
            self.library.wait(folders, seed=self.seed)
            self.watching.sharers.ask()
        else:
            self.library.open(folders, seed=self.seed, demo=demo, whole=whole)
        return self.application.exec()


def wire(choices: Choices, stack: ExitStack) -> App:
    """Build the program; `stack` closes it, last opened first.

    Raises:
        Fault: the data folder cannot be used, or another Homefeed uses it, or the policy's list
            cannot be read.
    """
    policy = chosen_policy(choices.policy)
    own = find_places(choices.data_dir)
    places = _places(choices, own)
    places.make()
    keep_log(places.log, stack, discreet=not choices.verbose)
    report_crashes(places.log, stack)
    os.environ.setdefault("QML_DISK_CACHE_PATH", str(places.cache / "qml"))
    surface = choose_surface(choices.surface)
    application = make_application(sys.argv[:1])
    stack.callback(_let_go, application)  # last of all: windows must not outlive it
    quit_on_signals(stack, leave if choices.kiosk is None else end)
    if own.data.is_dir():  # a private sitting does not make it, and has nobody to keep out then
        stack.enter_context(data_lock(own.data))
    if choices.private is not None and choices.kiosk is None and choices.stage is None:
        bring_along(own, places)
    erased = _erase_wanted(places)
    keeping = _open_keeping(places, choices, stack)
    language = Language(application)
    language.speak(keeping.store.get("language") or SYSTEM)  # before anything has words
    notices: list[Notice] = [of_erasing(erased)] if erased else []
    if choices.crash is not None:
        notices.append(of_crash(choices.crash, keeping))
    engine, notice = _open_engine(choices.engine)
    watching = furnish(
        keeping,
        engine,
        stack,
        posters=places.cache / POSTERS,
        poster_bytes=MOST_BYTES if choices.private is None else POSTERS_BYTES,
        demo_folder=choices.demo_folder,
        facts=[
            ["Data", str(places.data)],
            ["Cache", str(places.cache)],
            ["Log", str(places.log)],
            ["Engine", engine.name],
            ["Surface", surface],
            ["Version", choices.version],
        ],
        version=choices.version,
        policy=policy,
        noting=choices.noting,
        surveyed=choices.study is None and choices.day_ms is None,
        room=application.primaryScreen().availableSize(),
    )
    Privacy.engaged, Privacy.why_not = choices.locked, _why_unlocked(choices)
    Privacy.keeps_nothing = choices.private is not None
    if choices.refusal:
        notices.append((_not_private(), choices.refusal))
    study, kiosk = _furnish_instead(choices, keeping, watching, language, stack)
    window = _open_window(watching, keeping.store, language, study, kiosk, stack)
    _watch_window(window, choices, kiosk, watching, stack)
    asked = furnish_asked(watching, window, stack, closed=bool(study or kiosk or choices.stage))
    if own.data.is_dir():
        hear_second_starts(own.data, partial(bring_to_front, window), stack, asked.play)
    desktop = attend(watching, window, stack, names=choices.private is None and study is None)
    if notice and keeping.store.get("told") != engine.name:
        keeping.store.set("told", engine.name)
        notices.append(notice)
    if keeping.repair is not None:
        tell = watching.copies.told if keeping.repair.asked else watching.settings.notice
        tell.emit(*of_repair(keeping.repair))
    if erased == "":
        watching.erasing.told.emit(*of_erasing(""))
    for title, detail in notices:
        watching.settings.notice.emit(title, detail)
    for section in (watching.copies, watching.erasing):
        section.restartWanted.connect(start_again)
    report_bugs(watching.settings.notice.emit, discreet=not choices.verbose)
    collect_here(application)
    return App(
        application,
        window,
        watching,
        desktop,
        places,
        choices.seed,
        study,
        kiosk,
        erased=erased is not None,
        staged=choices.stage is not None,
        asked=asked,
    )


def _places(choices: Choices, own: Places) -> Places:
    """Return where this sitting keeps its things."""
    if choices.private is None:
        return own
    places = places_in(choices.private)
    # The log names nobody, and tells why a stand was started again.
    return places if choices.kiosk is None else replace(places, log=own.log)


def _erase_wanted(places: Places) -> str | None:
    """Erase what was asked for; return why not, empty when all went well, None for nothing."""
    try:
        return "" if erase_wanted(places) else None
    except StorageError as error:
        _log.error("what was to be erased was not: %s", error)
        return str(error)


def _open_keeping(places: Places, choices: Choices, stack: ExitStack) -> Keeping:
    try:
        return open_keeping(places.data, choices.seed, stack, day_ms=choices.day_ms)
    except StorageError as error:
        raise Fault(f"{error} (data folder: {places.data})") from error


def _open_window(
    watching: Watching,
    store: Store,
    language: Language,
    study: StudyRoom | None,
    kiosk: Kiosk | None,
    stack: ExitStack,
) -> QQuickWindow:
    shown: Mapping[str, object] = watching.shown()
    file = WINDOW
    if kiosk is not None:
        shown, file = kiosk.shown(watching), KIOSK_WINDOW
    elif study is not None:
        shown, file = study.shown(watching), STUDY_WINDOW
    posters = PosterProvider(watching.poster, watching.cover, watching.moment)
    engine = load_window(shown, posters, file)
    settings = watching.settings
    settings.languageChanged.connect(lambda: language.speak(settings.property("language")))

    def say_anew() -> None:  # Watching has slots: Qt could not hold its method weakly
        engine.retranslate()
        watching.say_anew()

    language.changed.connect(say_anew)
    language.changed.connect(watching.pages.retell)
    language.changed.connect(watching.thinking.retell)
    (window,) = engine.rootObjects()
    assert isinstance(window, QQuickWindow)
    if file is WINDOW:
        WindowPlace(window, store).restore()
    stack.callback(_delete, engine, shown)
    stack.callback(QThreadPool.globalInstance().waitForDone)  # a light may still be painted
    stack.callback(watching.prober.close)  # QML's image thread may wait for a poster
    return window


def _furnish_instead(
    choices: Choices, keeping: Keeping, watching: Watching, language: Language, stack: ExitStack
) -> tuple[StudyRoom | None, Kiosk | None]:
    """Furnish what runs instead of a viewer's own feed, if anything does."""
    study = kiosk = None
    if choices.study is not None:
        from ui.study.furnished import furnish_study  # noqa: PLC0415  # who only watches waits less

        study = furnish_study(choices.study, keeping, watching, language, stack)
    if choices.kiosk is not None:
        from ui.kiosk.furnished import furnish_kiosk  # noqa: PLC0415

        crashed = choices.crash is not None
        kiosk = furnish_kiosk(choices.kiosk, keeping, watching, study, stack, crashed=crashed)
    return study, kiosk


def _watch_window(
    window: QQuickWindow,
    choices: Choices,
    kiosk: Kiosk | None,
    watching: Watching,
    stack: ExitStack,
) -> None:
    """Have a stand's window tell that it is drawn and touched, and a demonstration do its part."""
    if kiosk is not None:
        from ui.kiosk.beat import Beat  # noqa: PLC0415
        from ui.kiosk.stirs import Stirs  # noqa: PLC0415

        beat, stirs = Beat(window, choices.drew), Stirs(window, kiosk.visits.stir)
        stack.callback(stirs.close)
        stack.callback(beat.close)
    if choices.stage is not None:
        from ui.stage.furnished import furnish_stage  # noqa: PLC0415

        furnish_stage(choices.stage, window, watching, stack)


def _open_engine(wanted: str) -> tuple[Engine, tuple[str, str] | None]:
    """Open an engine: libVLC, or Qt's own player where it is missing; with what is told of that."""
    try:
        return ENGINES[VLC if wanted == AUTO else wanted](SLOTS), None
    except PlayerError as error:
        if wanted != AUTO:
            raise Fault(str(error)) from error
        _log.warning("falling back to Qt Multimedia: %s", error)
        return ENGINES[QT](SLOTS), ("Playing with Qt's own player", str(error))


def _why_unlocked(choices: Choices) -> str:
    return "" if choices.locked else network_lock.reason()


def _not_private() -> str:
    return QCoreApplication.translate("Wiring", "This sitting is not private")


def _let_go(application: QGuiApplication) -> None:
    """Hold the application until now: the stack's first entry is closed last."""
    del application


def _delete(engine: QQmlApplicationEngine, shown: Mapping[str, object]) -> None:
    """Delete the QML engine while everything it shows is still there, held by `shown`."""
    shiboken6.delete(engine)
    del shown
