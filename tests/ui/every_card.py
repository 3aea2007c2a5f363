"""Everything that opens over a page: dialogs, menus, sheets, toasts, and what a page unfolds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import (
    Q_ARG,
    QCoreApplication,
    QMetaObject,
    QMimeData,
    QObject,
    QPoint,
    Qt,
    QUrl,
)
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtQml import qmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from storage.records import Subject, WishKind
from tests.ui.every_page import SLID_MS
from tests.ui.house import run_events
from tests.ui.window import Opened, value_of
from ui.shell.privacy import Privacy

Key = Qt.Key
FIRST_PERSON, PERSON = "Marguerite", "Bartholomeus"
COLLECTION = "Evenings by the lake, with friends"
NOTE = "Look at how the light falls on the water here, and at the boat behind it"
FOLDER, FILE, WHY = "Videos", "IMG_0042.mp4", "No space left on device"
GIVEN = (FIRST_PERSON, PERSON, COLLECTION, NOTE, FOLDER, FILE, WHY)
"""Names, what the viewer wrote and what the system says are the same in every language."""
PIN = "1234"


class Card(NamedTuple):
    """Something that is open, and the item that all of it has to lie in."""

    name: str
    frame: QQuickItem


Part = Callable[[Opened], Iterator[Card]]


def live_in(shown: Opened) -> None:
    """Leave behind what dialogs ask about: people, a PIN, a collection, a note, a limit."""
    watching = shown.house.watching
    shown.house.settings.setProperty("motion", "reduced")
    sharers = watching.sharers
    sharers.rename(FIRST_PERSON)
    sharers.setPin(PIN)
    sharers.add(PERSON, False)
    shown.until(lambda: sharers.several, "two people")
    saves: Any = watching.rail.saves
    notes: Any = watching.rail.notes
    saves.make(COLLECTION)
    shown.until(lambda: value_of(saves, "saved"), "the collection")
    notes.begin()
    notes.write(NOTE)
    shown.until(lambda: value_of(notes, "count") == 1, "the note")
    watching.limits.setProperty("limit", 15)
    hush(shown)


def cards(shown: Opened) -> Iterator[Card]:
    """Open all of it, one after another, and say what is open; nothing slides meanwhile."""
    for part in parts():
        yield from cards_of(shown, part)


def parts() -> Sequence[Part]:
    """All of it, in parts that each leave the window as it was, but for the last."""
    return on_the_feed, dialogs, on_pages, toasts, first_run, people


def cards_of(shown: Opened, part: Part) -> Iterator[Card]:
    """Open what belongs to a part, over the feed."""
    if value_of(shown.house.settings, "motion") != "reduced":
        shown.house.settings.setProperty("motion", "reduced")
        run_events(SLID_MS)
    open_page(shown, "watch")
    yield from part(shown)
    open_page(shown, "watch")


def on_the_feed(shown: Opened) -> Iterator[Card]:
    """What the actions beside the video, its menu and its reason open."""
    shown.stir()
    for button in ("saveButton", "shareButton"):
        shown.press(seen(shown, button))
        yield popup(shown, button.removesuffix("Button"))
        close(shown)
    shown.key(Key.Key_N)
    yield popup(shown, "notes")
    close(shown)
    menu = shown.house.watching.menu
    shown.key(Key.Key_Menu)
    yield popup(shown, "menu")
    for page in ("speed", "captions", "advance", "hide", "word"):
        menu.choose(page)
        yield popup(shown, f"menu: {page}")
        if page != "hide":
            menu.back()
    menu.back()
    menu.choose("details")
    shown.until(lambda: value_of(shown.named("detailsCard"), "opened"), "the details")
    yield popup(shown, "details")
    close(shown)
    thoughts = shown.named("thoughts")
    call(thoughts, "openAll", True)
    shown.until(lambda: shown.of_type("AllReasons"), "all reasons")
    shown.until(lambda: value_of(shown.house.watching.thinking, "ready"), "the reasons")
    settled(shown)
    yield Card("why", shown.of_type("AllReasons")[0])
    call(thoughts, "close")
    shown.until(lambda: not shown.of_type("AllReasons"), "the reasons to go")


def dialogs(shown: Opened) -> Iterator[Card]:
    """The dialogs of the window."""
    call(shown.named("resetCard"), "open")
    for place, part in enumerate(("all", "since", "topic")):
        call(shown.named("resetPart"), "picked", place)
        yield popup(shown, f"reset: {part}")
    close(shown)
    for private in (True, False):
        keep_nothing(shown, private)
        call(shown.named("privacyCard"), "open")
        yield popup(shown, "privacy, in private" if private else "privacy")
        close(shown)
    shown.house.watching.limits.reached.emit()
    yield popup(shown, "limit")
    close(shown)


def keep_nothing(shown: Opened, private: bool) -> None:
    """Have the window be that of a private sitting, or of any other again."""
    engine = qmlEngine(shown.window)
    assert engine is not None
    privacy: Any = engine.singletonInstance("Homefeed.Backend", "Privacy")
    Privacy.keeps_nothing = private
    privacy.changed.emit()


def on_pages(shown: Opened) -> Iterator[Card]:
    """What a page unfolds, asks or leads to."""
    call(shown.window, "openTab", "following")
    shown.until(lambda: value_of(shown.house.watching.lists, "lonely"), "nobody")
    yield still(shown, "following nobody", "FeedPage")
    call(shown.window, "openTab", "forYou")
    open_page(shown, "library")
    call(shown.named("removeCard"), "ask", 0, FOLDER)
    yield popup(shown, "remove a folder")
    close(shown)
    open_page(shown, "you")
    for tab, card, words in (
        ("collections", "nameCard", COLLECTION),
        ("notes", "editCard", NOTE),
        ("history", "dayPicker", ""),
    ):
        shown.named("youPage").setProperty("chosen", tab)
        settled(shown)
        shown.named(card).setProperty("row", 0)
        call(shown.named(card), *(("ask", words) if words else ("open",)))
        yield popup(shown, card)
        close(shown)
    yield from in_settings(shown)
    yield from in_discover(shown)


def in_settings(shown: Opened) -> Iterator[Card]:
    """Another key for an action, also one that is taken, and a menu of words."""
    open_page(shown, "settings")
    page, map_ = shown.named("settingsPage"), shown.house.settings.keys
    page.setProperty("section", "keys")
    settled(shown)
    shown.of_type("KeysSection")[0].setProperty("unfolded", True)
    settled(shown)
    map_.listen("next", "PgDown")
    reveal_key(shown, page, "next")
    yield still(shown, "another key", "KeysSection")
    map_.hear(Key.Key_Tab.value, 0)
    reveal_key(shown, page, "next")
    yield still(shown, "a key that is refused", "KeysSection")
    map_.hear(Key.Key_R.value, Qt.KeyboardModifier.ControlModifier.value)
    yield still(shown, "a key that is taken", "KeysSection")
    map_.leave()
    page.setProperty("section", "people")
    settled(shown)
    yield still(shown, "several people", "PeopleSection")
    page.setProperty("section", "captions")
    settled(shown)
    call(seen(shown, "captionLanguage"), "click")
    yield popup(shown, "language of captions")
    close(shown)
    page.setProperty("section", "playback")


def in_discover(shown: Opened) -> Iterator[Card]:
    """What is suggested while one types, narrowed down, and found not to be there."""
    discover = shown.house.watching.discover
    open_page(shown, "discover")
    tag = next(video.tags[0] for video in shown.house.catalog.videos(shown.house.profile()))
    discover.type("zebra")
    shown.until(lambda: value_of(discover, "nothing"), "nothing")
    yield still(shown, "nothing found", "DiscoverPage")
    discover.type(tag[:3])
    shown.until(lambda: not value_of(discover, "nothing"), "what is found")
    yield still(shown, "found", "DiscoverPage")
    menus = [chip for chip in shown.of_type("Chip") if chip.property("opens")]
    for chip in menus:
        call(chip, "click")
        yield popup(shown, f"narrowed by {chip.property('text')}")
        close(shown)
    discover.type("")


def toasts(shown: Opened) -> Iterator[Card]:
    """What was done, with its undo, and what went wrong."""
    house = shown.house
    watching = house.watching
    liked = bool(value_of(house.controller, "liked"))
    house.controller.like(not liked)
    yield toast(shown, "liked" if not liked else "no longer liked")
    house.controller.like(liked)
    yield toast(shown, "liked" if liked else "no longer liked")
    for kind, subject, name in (
        (WishKind.HIDE, Subject.WORD, "zebra"),
        (WishKind.MUTE, Subject.CREATOR, "ada rail"),
        (WishKind.LESS, Subject.HASHTAG, "number"),
        (WishKind.FORGET, Subject.HASHTAG, "number"),
    ):
        watching.wishes.ask(kind.value, subject.value, name)
        yield toast(shown, f"{kind.value} {subject.value}")
        watching.wishes.undo()
    told: tuple[tuple[str, Callable[[], object]], ...] = (
        ("started over", lambda: house.reset.startedOver.emit(2140)),
        ("part forgotten", house.reset.partForgotten.emit),
        ("undone", house.reset.undone.emit),
        ("not saved", lambda: house.reset.failed.emit(WHY)),
        ("started", lambda: watching.first_run.started.emit(2)),
        ("everything seen", watching.everything_seen.said.emit),
        ("slept", watching.limits.slept.emit),
        ("saved a table", lambda: watching.insights.saved.emit(FILE)),
        ("known folder", lambda: house.library.added.emit(0)),
        ("folders added", lambda: house.library.added.emit(12)),
        ("folder removed", lambda: watching.overview.removed.emit(FOLDER)),
        ("another person", lambda: watching.sharers.told.emit(PERSON)),
        ("person removed", lambda: watching.sharers.removed.emit("", PERSON)),
        ("keys reset", house.settings.keys.wereReset.emit),
        ("unplayable", lambda: house.controller.unplayable.emit(FILE, WHY)),
    )
    for name, tell in told:
        tell()
        yield toast(shown, name)
    hush(shown)


def first_run(shown: Opened) -> Iterator[Card]:
    """The page of the first run, with a folder to choose."""
    page = shown.house.watching.first_run
    open_page(shown, "firstRun")
    page.add(QUrl.fromLocalFile(str(shown.house.database.path.parent)))
    settled(shown)
    yield still(shown, "first run", "FirstRunPage")
    page.leave()


def people(shown: Opened) -> Iterator[Card]:
    """Who watches, and whose PIN it takes; the right one leads back."""
    sharers = shown.house.watching.sharers
    sharers.ask()
    yield popup(shown, "who")
    sharers.turnTo(next(one["id"] for one in value_of(sharers, "rows") if one["locked"]))
    yield popup(shown, "PIN")
    sharers.enter(PIN[::-1])
    shown.until(lambda: value_of(sharers, "wrong"), "another PIN")
    yield popup(shown, "another PIN")
    sharers.enter(PIN)
    shown.until(lambda: not popups(shown), "the viewer again")
    shown.house.dealt()
    hush(shown)


def open_page(shown: Opened, name: str) -> None:
    """Go to a page, and wait until it is laid out."""
    call(shown.window, "open", name)
    settled(shown)


def popup(shown: Opened, name: str) -> Card:
    """Return the one popup there is, once it is drawn."""
    shown.until(lambda: len(popups(shown)) == 1, name)
    settled(shown)
    return Card(name, popups(shown)[0])


def still(shown: Opened, name: str, type_name: str) -> Card:
    """Return the one item of a type, once it is drawn."""
    settled(shown)
    (frame,) = shown.of_type(type_name)
    return Card(name, frame)


def toast(shown: Opened, name: str) -> Card:
    """Return the toast, which has to be there."""
    card = shown.named("toast")
    assert isinstance(card, QQuickItem)
    shown.until(lambda: value_of(card, "open"), name)
    shown.drawn()
    return Card(name, card)


def settled(shown: Opened) -> None:
    """Wait for two frames: a layout may need the sizes of the first one."""
    shown.drawn()
    shown.drawn()


def hush(shown: Opened) -> None:
    """Have no toast on screen."""
    call(shown.named("toast"), "hide")


def popups(shown: Opened) -> list[QQuickItem]:
    """Every popup that is open; they all lie in the overlay of the window."""
    (overlay,) = [
        item
        for item in shown.window.contentItem().childItems()
        if item.metaObject().className() == "QQuickOverlay"
    ] or [shown.window.contentItem()]
    return [
        item
        for item in overlay.childItems()
        if item.isVisible() and item.metaObject().className() == "QQuickPopupItem"
    ]


def close(shown: Opened) -> None:
    """Close the popup that is open."""
    (item,) = popups(shown)
    card = item.parent()
    assert card is not None
    call(card, "close")
    shown.until(lambda: not popups(shown), "the page again")


def seen(shown: Opened, name: str) -> QQuickItem:
    """The visible item of that name."""
    (found,) = [item for item in shown.items() if item.objectName() == name]
    return found


def reveal_key(shown: Opened, page: QObject, action: str) -> None:
    """Scroll to the keys of an action, as it happens when somebody presses one."""
    settled(shown)
    (row,) = [row for row in shown.of_type("KeyRow") if row.property("action") == action]
    page.reveal(row)  # type: ignore[attr-defined]  # a function of QML
    settled(shown)


@contextmanager
def held_over(shown: Opened, folder: Path) -> Iterator[Card]:
    """Hold a folder over the window, as somebody who is about to drop it."""
    zone = shown.named("dropZone")
    assert isinstance(zone, QQuickItem)
    what = QMimeData()
    what.setUrls([QUrl.fromLocalFile(str(folder))])
    copies, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    drag = QDragEnterEvent(QPoint(100, 100), copies, what, left, none)
    QCoreApplication.sendEvent(shown.window, drag)
    shown.until(lambda: zone.property("containsDrag"), "the zone")
    settled(shown)
    yield Card("drop a folder", zone)
    QCoreApplication.sendEvent(shown.window, QDragLeaveEvent())


@contextmanager
def in_small(shown: Opened) -> Iterator[Opened]:
    """Have the feed in its small window meanwhile."""
    shown.key(Key.Key_P)
    window = shown.named("smallWindow")
    assert isinstance(window, QQuickWindow)
    shown.until(window.isExposed, "the small window")
    yield Opened(window, shown.house)
    call(shown.window, "grow")
    shown.until(lambda: not value_of(window, "visible"), "the window again")


def call(whom: QObject, method: str, *given: str | int | bool) -> None:
    """Call a function of QML."""
    assert QMetaObject.invokeMethod(whom, method, *(Q_ARG(type(one), one) for one in given)), method
