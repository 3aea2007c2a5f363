"""A remote control: the arrows reach every control of every page from any other, and OK presses."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Q_ARG, QCoreApplication, QEvent, QMetaObject, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from player.engine import PlaybackState
from storage.records import Subject, WishKind
from tests.ui.every_page import in_page, pages, role
from tests.ui.house import run_events
from tests.ui.window import NO_KEYS, Shown, place_of, type_of, value_of

Key = Qt.Key
SIZES = [(540, 960), (1280, 800)]
ARROWS = (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down)
OWN = {
    QAccessible.Role.Slider: ARROWS[:2],
    QAccessible.Role.PageTab: ARROWS[:2],
}
"""What a control does with arrows itself: it sets a value, or turns to another part."""
PRESSES = 60
"""More than the rows of any list here: past the last one an arrow leads out."""
READ_MS = 300
"""What a page reads is there by then."""

Ways = dict[QQuickItem, set[QQuickItem]]


def stops(shown: Shown) -> list[QQuickItem]:
    """Whatever Tab stops at, but for what only hands on to something else."""
    found: list[QQuickItem] = []
    at = shown.window.contentItem().nextItemInFocusChain(True)
    while at is not None and at not in found:
        found.append(at)
        at = at.nextItemInFocusChain(True)
    return [stop for stop in found if stop.height() > 1]


def arrows_of(stop: QQuickItem) -> list[Key]:
    """The arrows that lead away from a control; on the video two of them turn pages."""
    if type_of(stop) == "VideoFocus":
        return list(ARROWS[:2])
    told = role(stop)
    own = OWN.get(told, ()) if told is not None and in_row(stop) else ()
    return [key for key in ARROWS if key not in own]


def in_row(stop: QQuickItem) -> bool:
    """Whether it is a slider, or a tab of a row that turns as one goes along it."""
    above: QQuickItem | None = stop
    while above is not None:
        if type_of(above) == "SectionList":
            return False
        above = above.parentItem()
    return True


def led(shown: Shown, stop: QQuickItem, key: Key) -> QQuickItem:
    """Where an arrow leads from a control, through all of its rows if it has some."""
    stop.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(PRESSES if stop.property("count") is not None else 1):
        shown.key(key)
        if stop_around(shown.window.activeFocusItem()) is not stop:
            break
    return stop_around(shown.window.activeFocusItem())


def stop_around(item: QQuickItem) -> QQuickItem:
    """A list has the keys in whichever of its rows is the current one."""
    above: QQuickItem | None = item
    while above is not None and not above.activeFocusOnTab():
        above = above.parentItem()
    return above or item


def ways(shown: Shown, wanted: list[QQuickItem]) -> Ways:
    """Where the arrows lead from each control; along a row of tabs they turn to them."""
    by: Ways = {}
    ahead = list(wanted)
    while ahead:
        stop = ahead.pop()
        by[stop] = {led(shown, stop, key) for key in arrows_of(stop)}
        ahead += [each for each in by[stop] if each not in by and each not in ahead]
    for tab in [each for each in wanted if role(each) is QAccessible.Role.PageTab]:
        by[tab] |= {each for each in wanted if each.parentItem() is tab.parentItem()}
        if in_page(tab) and in_row(tab):
            by[tab].add(before_all(shown, tab))
        elif is_first(tab):  # Left turns to no other page here
            by[tab].add(led(shown, tab, Key.Key_Left))
    return by


def is_first(tab: QQuickItem) -> bool:
    """Whether it is the first tab of its row, and chosen."""
    row = [each for each in tab.parentItem().childItems() if role(each) is role(tab)]
    return tab is row[0] and bool(tab.property("on"))


def before_all(shown: Shown, tab: QQuickItem) -> QQuickItem:
    """Where one comes going on beyond the first of a row of tabs; the chosen one stays so."""
    tab.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    row, here = tab.parentItem(), tab
    while here.parentItem() is row:
        shown.key(Key.Key_Left)
        here = shown.window.activeFocusItem()
    tab.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    shown.key(Key.Key_Space)
    return here


def reached(start: QQuickItem, by: Ways) -> set[QQuickItem]:
    found, ahead = {start}, [start]
    while ahead:
        for stop in by.get(ahead.pop(), set()) - found:
            found.add(stop)
            ahead.append(stop)
    return found


def told(stop: QQuickItem) -> str:
    """A control as a person finds it."""
    words = QAccessible.queryAccessibleInterface(stop).text(QAccessible.Text.Name)
    return f"{type_of(stop)} {words!r} at {place_of(stop).toRect().getRect()}"


def cut_off(shown: Shown) -> list[str]:
    """Controls that the arrows do not lead to, or do not lead away from."""
    wanted = stops(shown)
    by = ways(shown, wanted)
    back: Ways = {stop: {each for each in by if stop in by[each]} for stop in by}
    start = next(stop for stop in wanted if type_of(stop) == "NavItem")
    return [f"never reached: {told(s)}" for s in wanted if s not in reached(start, by)] + [
        f"never left: {told(s)}" for s in wanted if s not in reached(start, back)
    ]


def furnish(shown: Shown) -> None:
    """Leave something in every list: likes, history, a collection, somebody followed, mutes."""
    house = shown.house
    for _ in range(3):
        house.controller.like(True)
        shown.play(1.2)
        house.swipe()
    tabs = house.watching.you.tabs
    for name in ("One", "Two"):
        tabs.collected.make(name)
    tabs.muted.mute("#dull")
    for creator in ("ada rail", "nora bakes"):
        house.watching.wishes.hand_on(WishKind.FOLLOW, Subject.CREATOR, creator)
    assert QMetaObject.invokeMethod(shown.named("toast"), "hide")  # or it would go on the way


def settled(shown: Shown) -> Iterator[str]:
    """Every page, once its lists have been read."""
    for page in pages(shown):
        run_events(READ_MS)
        yield page


@pytest.mark.parametrize("size", SIZES if os.environ.get("HOMEFEED_FULL") == "1" else SIZES[1:])
def test_arrows_alone_reach_every_control_of_every_page(
    shown: Shown, size: tuple[int, int]
) -> None:
    furnish(shown)
    shown.resize(*size)
    shown.key(Key.Key_Return)
    wrong = {page: found for page in settled(shown) if (found := cut_off(shown))}
    assert wrong == {}


def test_arrows_alone_lead_through_the_first_run(shown: Shown) -> None:
    shown.resize(1280, 800)
    assert QMetaObject.invokeMethod(shown.window, "open", Q_ARG(str, "firstRun"))
    shown.until(lambda: shown.of_type("FirstRunPage"), "the page")
    found = stops(shown)
    assert reached(found[0], ways(shown, found)) >= set(found)
    assert all(found[0] in reached(stop, ways(shown, found)) for stop in found)


def test_left_leads_from_a_paused_video_to_the_places_and_right_to_what_can_be_done(
    shown: Shown,
) -> None:
    shown.resize(1280, 800)
    video = shown.window.activeFocusItem()
    assert type_of(video) == "VideoFocus"
    shown.key(Key.Key_Select)
    shown.until(lambda: shown.engine.state(0) is PlaybackState.PAUSED, "the pause")
    here = shown.window.activeFocusItem()
    while type_of(here) != "NavItem":
        shown.key(Key.Key_Left)
        assert shown.window.activeFocusItem() is not here, told(here)
        here = shown.window.activeFocusItem()
    shown.key(Key.Key_Right)
    assert shown.window.activeFocusItem() is video
    shown.key(Key.Key_Right)
    assert type_of(shown.window.activeFocusItem()) in ("ActionButton", "CreatorButton")
    shown.key(Key.Key_Back)
    shown.until(lambda: shown.window.activeFocusItem() is video, "the way back")
    assert value_of(shown.window, "page") == "watch"
    shown.key(Key.Key_Down)
    shown.settled()
    assert shown.house.row() == 1, "a swipe plays on"
    shown.key(Key.Key_Right)
    assert shown.house.playback.position > 900, "and the arrows seek again"


def test_another_place_is_opened_and_left_by_a_remote_control(shown: Shown) -> None:
    shown.key(Key.Key_Select)
    for _ in range(4):
        shown.key(Key.Key_Left)
    here = shown.window.activeFocusItem()
    assert type_of(here) == "NavItem"
    for key in (Key.Key_Right, Key.Key_Select):
        shown.key(key)
    shown.until(lambda: value_of(shown.window, "page") == "library", "the page")
    shown.key(Key.Key_Back)
    shown.until(lambda: value_of(shown.window, "page") == "watch", "the way back")


def test_ok_that_is_held_opens_the_menu_and_an_arrow_closes_it(shown: Shown) -> None:
    card = shown.named("videoMenu")
    QTest.keyPress(shown.window, Key.Key_Return)
    for _ in range(3):
        again = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, NO_KEYS, "\r", autorep=True)
        QCoreApplication.sendEvent(shown.window, again)
    QTest.keyRelease(shown.window, Key.Key_Return)
    shown.until(lambda: value_of(card, "opened"), "the menu")
    assert shown.engine.state(0) is PlaybackState.PLAYING, "it was no pause"
    assert shown.house.row() == 0, "and chose nothing"
    shown.key(Key.Key_Left)
    shown.until(lambda: not value_of(card, "visible"), "the menu to go")
