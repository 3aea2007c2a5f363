"""A stand's window around the scripted engine, with a clock that the test moves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow

from player.engine import Engine
from storage.study.reading import StudyFile
from tests.ui.house import House, run_events
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.window import Opened
from ui.feed.poster_provider import PosterProvider
from ui.kiosk.furnished import Kiosk, furnish_kiosk
from ui.kiosk.running import KioskRun
from ui.kiosk.stirs import Stirs
from ui.shell.application import KIOSK_WINDOW, load_window
from ui.shell.language import Language
from ui.study.enrolling import Sitter
from ui.study.furnished import furnish_study
from ui.study.running import StudyRun

PIN = "4711"


@dataclass
class Clock:
    """Monotonic seconds that go on when the test says so."""

    at_s: float = 100.0

    def __call__(self) -> float:
        return self.at_s


@dataclass
class Booth(Opened):
    """The window, and who runs it."""

    engine: Engine
    kiosk: Kiosk
    clock: Clock
    failures: list[str] = field(default_factory=list)

    @property
    def stage(self) -> str:
        """What is before a visitor."""
        stage: str = value(self.kiosk.visits, "stage")
        return stage

    def ready(self) -> None:
        """Wait until somebody can begin."""
        self.until(lambda: self.stage == "attract" and value(self.kiosk.visits, "ready"), "ready")
        self.house.turn()

    def begin(self) -> None:
        """Touch the button, once it can be."""
        self.ready()
        self.press_named("startButton")
        self.until(lambda: self.stage == "visit", "a visit")

    def press_named(self, name: str) -> None:
        """Press a button by its name."""
        (button,) = [each for each in self.items() if each.objectName() == name]
        self.press(button)

    def pass_by(self, seconds: float) -> None:
        """Let time go by without a touch."""
        self.clock.at_s += seconds
        self.kiosk.visits.look()
        self.house.turn()

    def play(self, seconds: float = 0.2) -> None:
        """Let the video run, and the window draw."""
        if isinstance(self.engine, ScriptedEngine):
            for _ in self.engine.advance(seconds):
                self.house.turn()
            run_events(20)
        else:
            run_events(round(seconds * 1000))

    def enter(self, pin: str) -> None:
        """Enter a PIN by the pad."""
        for digit in pin:
            self.press_named(f"pin-{digit}")

    def shows(self, name: str) -> bool:
        """Whether an item of that name can be seen."""
        found = self.named(name)
        return isinstance(found, QQuickItem) and found.isVisible()


def value(of: QObject, name: str) -> Any:
    """A property's value, as Python has it."""
    return of.property(name)


@contextmanager
def open_kiosk(
    house: House,
    engine: Engine,
    clips: Path | None,
    *,
    study: StudyFile | None = None,
    posters: Callable[[str], Path | None] = lambda key: None,
    moments: Callable[[str, int], bytes | None] = lambda key, at_ms: None,
    languages: tuple[str, ...] = ("en", "nl", "fr"),
    visit_s: float | None = None,
    seed: int | None = 3,
    windowed: bool = False,
) -> Iterator[Booth]:
    """Open the window; on leaving it goes before what it shows."""
    with ExitStack() as stack:
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        language, clock, settings = Language(application), Clock(), house.settings

        def speak() -> None:
            language.speak(value(settings, "language"))

        settings.languageChanged.connect(speak)
        stack.callback(language.speak, "en")
        stack.callback(settings.languageChanged.disconnect, speak)
        room = None
        if study is not None:
            run = StudyRun(study, Sitter("", "hall", "test"), 0, windowed=True, attended=False)
            room = furnish_study(run, house.keeping, house.watching, language, stack)
        asked = KioskRun(
            folder=clips,
            idle_s=60.0,
            visit_s=visit_s,
            volume=0.5,
            languages=languages,
            pin=PIN,
            seed=seed,
            windowed=windowed,
            counts=house.database.path.with_name("counts.json"),
        )
        kiosk = furnish_kiosk(
            asked, house.keeping, house.watching, room, stack, crashed=False, now=clock
        )
        qml = load_window(
            kiosk.shown(house.watching), PosterProvider(posters, None, moments), KIOSK_WINDOW
        )
        (window,) = qml.rootObjects()
        assert isinstance(window, QQuickWindow)
        language.changed.connect(qml.retranslate)
        stirs = Stirs(window, kiosk.visits.stir)
        booth = Booth(window, house, engine, kiosk, clock)
        kiosk.visits.open()
        try:
            yield booth
        finally:
            stirs.close()
            shiboken6.delete(qml)


def stops(booth: Booth) -> Iterator[str]:
    """Go through all that the window shows; yield at each what it is."""
    booth.ready()
    booth.drawn()
    yield "attract"
    booth.kiosk.corner.ask()
    booth.drawn()
    yield "pin"
    booth.enter("0000")
    booth.drawn()
    yield "wrong"
    booth.enter(PIN)
    booth.drawn()
    yield "corner"
    booth.kiosk.corner.close()
    booth.begin()
    booth.play(0.4)
    yield "visit"
    booth.pass_by(52)
    booth.drawn()
    yield "asking"
    booth.kiosk.visits.stir()
    booth.pass_by(40)
    booth.kiosk.visits.stir()
    booth.pass_by(30)
    booth.drawn()
    yield "over"
