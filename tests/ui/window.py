"""The real window, offscreen, with hands that press, turn and drag."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import shiboken6
from PySide6.QtCore import QMetaObject, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtQml import QQmlExpression, qmlContext, qmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from tests.ui.house import House, run_events
from tests.ui.scripted_engine import ScriptedEngine
from ui.feed.poster_provider import PosterProvider
from ui.shell.application import load_window

NO_KEYS = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
DRAG_STEPS = 8


@dataclass
class Opened:
    """The window, and the parts behind it."""

    window: QQuickWindow
    house: House

    def retranslate(self) -> None:
        """Have all words fetched again: another language is spoken."""
        engine = qmlEngine(self.window)
        assert engine is not None
        engine.retranslate()
        self.house.watching.say_anew()

    def stir(self) -> None:
        """Be there: what lies over the video fades when nobody moves for four seconds."""
        assert QMetaObject.invokeMethod(self.named("feedPage"), "stir")

    def until(self, holds: Callable[[], object], what: str) -> None:
        """Run the event loop until a condition holds."""
        self.house.until(holds, what)

    def resize(self, width: int, height: int) -> None:
        self.window.resize(width, height)
        self.until(
            lambda: (self.window.width(), self.window.height()) == (width, height), "the new size"
        )
        run_events(50)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
        QTest.keyClick(self.window, key, modifiers)
        self.house.turn()

    def click(self, at: QPoint) -> None:
        QTest.mouseClick(self.window, LEFT, NO_KEYS, at)

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Press, move in steps, and let go."""
        QTest.mousePress(self.window, LEFT, NO_KEYS, start)
        for step in range(1, DRAG_STEPS + 1):
            run_events(16)
            QTest.mouseMove(self.window, start + (end - start) * step / DRAG_STEPS)
        run_events(16)
        QTest.mouseRelease(self.window, LEFT, NO_KEYS, end)
        self.house.turn()

    def wheel(self, at: QPoint, angle: int) -> None:
        QTest.wheelEvent(self.window, QPointF(at), QPoint(0, angle))
        self.house.turn()

    def named(self, name: str) -> QObject:
        """The object of that name."""
        found = self.window.findChild(QObject, name)
        assert found is not None, name
        return found

    def items(self, root: QQuickItem | None = None) -> Iterator[QQuickItem]:
        """Every item that can be seen, the overlay's too."""
        for child in (root or self.window.contentItem()).childItems():
            if child.isVisible() and child.opacity() > 0:
                yield child
                yield from self.items(child)

    def of_type(self, name: str) -> list[QQuickItem]:
        """Every visible item of a QML type."""
        return [item for item in self.items() if type_of(item) == name]

    def buttons(self) -> list[QQuickItem]:
        """Every visible button, by its base class."""
        return [item for item in self.items() if item.inherits("QQuickAbstractButton")]

    def texts(self, root: QQuickItem | None = None) -> list[QQuickItem]:
        """Every visible text, icons too."""
        return [item for item in self.items(root) if item.inherits("QQuickText")]

    def words(self) -> set[str]:
        """What can be read."""
        return {str(item.property("text")) for item in self.texts()}

    def button(self, text: str) -> QQuickItem:
        """The visible button of that text."""
        (found,) = [item for item in self.buttons() if item.property("text") == text]
        return found

    def drawn(self) -> None:
        """Wait for a frame: what has just appeared is laid out with one."""
        self.until(self._whole, "what comes bit by bit")
        frames: list[bool] = []

        def count() -> None:
            frames.append(True)

        self.window.frameSwapped.connect(count)
        self.window.update()
        self.until(lambda: frames, "a frame")
        self.window.frameSwapped.disconnect(count)

    def _whole(self) -> bool:
        """Whether all sections of the settings are made, if they are open."""
        view = self.window.findChild(QQuickItem, "settingsView")
        if view is None or not view.isVisible():
            return True
        loaders = [each for each in self.items(view) if type_of(each) == "QQuickLoader"]
        return all(
            value_of(each, "item") is not None
            for each in loaders
            if value_of(each, "active") and value_of(each, "sourceComponent") is not None
        )

    def press(self, button: QQuickItem) -> None:
        """Click a button in its middle, once it is at its place."""
        self.drawn()
        self.click(place_of(button).center().toPoint())
        self.house.turn()


@dataclass
class Shown(Opened):
    """The same, around an engine whose time the test moves."""

    engine: ScriptedEngine

    def play(self, seconds: float = 0.2) -> None:
        """Let the video run, and the window draw."""
        for _ in self.engine.advance(seconds):
            self.house.turn()
        run_events(20)

    def settled(self) -> None:
        """Wait until the page stands still."""
        pager = self.named("pager")
        self.until(lambda: pager.property("position") == self.house.row(), "the page at rest")
        self.play()


def type_of(item: QObject) -> str:
    """A QML type's name, without what the engine appends."""
    return str(item.metaObject().className()).partition("_QML")[0]


def place_of(item: QQuickItem) -> QRectF:
    """Where in the window an item is."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def is_plain(text: QQuickItem) -> bool:
    """Whether a text is never interpreted; Python has no type for what the property holds."""
    context = qmlContext(text)
    assert context is not None
    value, _ = QQmlExpression(context, text, "textFormat + 0").evaluate()
    return Qt.TextFormat(value) is Qt.TextFormat.PlainText


def value_of(of: QObject, name: str) -> Any:
    """A property's value, as Python has it."""
    return of.property(name)


@contextmanager
def open_window(house: House, engine: ScriptedEngine) -> Iterator[Shown]:
    """Load the window without posters; on leaving it goes before what it shows."""
    with loaded(house, PosterProvider(lambda key: None)) as window:
        yield Shown(window, house, engine)


@contextmanager
def loaded(house: House, provider: PosterProvider) -> Iterator[QQuickWindow]:
    """Load the window; on leaving it goes before what it shows."""
    qml = load_window(house.shown(), provider)
    (window,) = qml.rootObjects()
    assert isinstance(window, QQuickWindow)
    window.requestActivate()
    try:
        house.until(window.isActive, "the window to have the keyboard")
        yield window
    finally:
        shiboken6.delete(qml)
