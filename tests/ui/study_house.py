"""A study's two windows around the scripted engine, and the hands of who sits before them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow

from player.engine import Engine
from ranking.policies.names import wanted
from storage.study.reading import StudyFile, read_study
from storage.study.record import StudyRecord
from tests.ui.house import House, run_events
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.window import Opened, place_of
from ui.feed.poster_provider import PosterProvider
from ui.shell.application import STUDY_WINDOW, load_window
from ui.shell.language import Language
from ui.study.enrolling import Sitter
from ui.study.furnished import StudyRoom, furnish_study
from ui.study.running import StudyRun


@dataclass
class Desk(Opened):
    """The participant's window with an engine whose time the test moves; the operator's beside."""

    engine: Engine
    room: StudyRoom
    record: StudyRecord

    @property
    def operator(self) -> Opened:
        """The operator's window; looked up each time, as Qt owns it."""
        window = self.window.findChild(QQuickWindow, "operatorWindow")
        assert window is not None
        return Opened(window, self.house)

    def at(self, stage: str) -> None:
        """Wait until the participant has something before them, drawn."""
        self.until(lambda: self.room.participant.property("stage") == stage, stage)
        if stage == "feed":
            self.until(lambda: self.house.row() >= 0, "a video")
        self.drawn()

    def play(self, seconds: float = 0.2) -> None:
        """Let the video run, and the windows draw."""
        if isinstance(self.engine, ScriptedEngine):
            for _ in self.engine.advance(seconds):
                self.house.turn()
            run_events(20)
        else:
            run_events(round(seconds * 1000))

    def swipe(self) -> None:
        """Watch for a while and go on by a key."""
        row = self.house.row()
        self.play()
        self.until(
            lambda: self.house.row() != row or value(self.house.controller, "last") > row, "a row"
        )
        self.key(Qt.Key.Key_Down)
        self.house.turn()

    def answer(self) -> None:
        """Answer every question that is asked, with the second of what there is, and go on."""
        asked = value(self.room.participant, "items")
        cards = {int(str(card.objectName())[8:]): card for card in self.of_type("QuestionCard")}
        assert len(cards) == len(asked)
        for number, item in enumerate(asked):
            if item["kind"] == "text":
                self.room.participant.say(item["name"], "Dogs, mostly.")
                continue
            choices = [
                each for each in self.items(cards[number]) if each.inherits("QQuickAbstractButton")
            ]
            self.reveal(choices[1])
            self.press(choices[1])
        send = self.named("sendButton")
        assert isinstance(send, QQuickItem)
        assert value(send, "enabled"), "all is answered"
        self.reveal(send)
        self.press(send)

    def reveal(self, item: QQuickItem) -> None:
        """Scroll to an item, as somebody would."""
        (page,) = self.of_type("ScrollPage")
        page.reveal(item)  # type: ignore[attr-defined]  # a function of QML
        self.drawn()
        assert 0 <= place_of(item).top() < self.window.height(), item.objectName()

    def press_named(self, name: str) -> None:
        """Press a button of this window by its name."""
        button = self.named(name)
        assert isinstance(button, QQuickItem)
        if self.of_type("ScrollPage"):
            self.reveal(button)
        self.press(button)


def value(of: QObject, name: str) -> Any:
    """A property's value, as Python has it."""
    return of.property(name)


def read(path: Path, clips: Path, *changes: tuple[str, str]) -> StudyFile:
    """Read an example that plays these clips, with a few words changed."""
    text = path.read_text("utf-8").replace('folder = "../demo"', f'folder = "{clips}"')
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after)
    changed = clips.parent / f"{clips.name}-{path.name}"
    changed.write_text(text, "utf-8")
    return read_study(changed, wanted)


@contextmanager
def open_study(
    house: House,
    engine: Engine,
    file: StudyFile,
    code: str = "",
    posters: Callable[[str], Path | None] = lambda key: None,
    expected: str = "\n",
    screen: int | None = None,
) -> Iterator[Desk]:
    """Open both windows; on leaving they go before what they show.

    The participant's fills a screen of that number, from 0, or is none of full size. Nothing may
    fail, but for what has the `expected` words.
    """
    with ExitStack() as stack:
        sitter = Sitter(code, "desk", "test")
        run = StudyRun(file, sitter, screen or 0, windowed=screen is None, attended=True)
        application = QCoreApplication.instance()
        assert isinstance(application, QGuiApplication)
        room = furnish_study(run, house.keeping, house.watching, Language(application), stack)
        failures: list[str] = []
        room.conductor.failed.connect(failures.append)
        provider = PosterProvider(posters)
        qml = load_window(room.shown(house.watching), provider, STUDY_WINDOW)
        (window,) = qml.rootObjects()
        assert isinstance(window, QQuickWindow)
        window.requestActivate()
        room.conductor.begin()
        record = StudyRecord(house.database, house.writer)
        try:
            yield Desk(window, house, engine, room, record)
        finally:
            shiboken6.delete(qml)
    assert [why for why in failures if expected not in why] == []


def stops(desk: Desk) -> Iterator[str]:
    """Go through the example of the interface, with tasks; yield at each page what it is."""
    desk.at("consent")
    yield "consent"
    desk.press_named("agreeButton")
    desk.at("instruction")
    yield "instruction"
    desk.press_named("goOnButton")
    desk.at("feed")
    operator = desk.room.operator
    for key, task in (("2", "find"), ("4", ""), ("3", "reason")):
        desk.swipe()
        operator.press(key)
        if task:
            operator.startTask(task)
        desk.play(1.5)
    operator.endTask("reason", "done")
    operator.note("Oh, it thinks I like dogs. I do.")
    operator.startTask("like")
    desk.play(1.0)
    desk.operator.drawn()
    yield "feed"
    operator.pause()
    desk.drawn()
    yield "paused"
    operator.pause()
    operator.endBlock()
    desk.at("questions")
    yield "questions"
    desk.answer()
    desk.at("debrief")
    desk.until(lambda: value(desk.room.participant, "digest"), "the end of the record")
    desk.drawn()
    yield "debrief"
