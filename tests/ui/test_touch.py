"""What a finger and a pen do on the video and beside it, by events as a screen sends them."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice

from player.engine import PlaybackState
from tests.ui.hands import STYLUS, Finger, Pen
from tests.ui.house import run_events
from tests.ui.window import Shown, place_of, type_of, value_of

MIDDLE = QPoint(240, 300)
SECOND_MS = 300
"""A second tap is not waited for any longer."""
HELD_MS = 900


@pytest.fixture
def finger(shown: Shown, screen_touched: QPointingDevice) -> Finger:
    """A finger on the screen."""
    return Finger(shown.window, screen_touched)


@pytest.fixture(params=["finger", "pen"])
def hand(
    shown: Shown, screen_touched: QPointingDevice, request: pytest.FixtureRequest
) -> Finger | Pen:
    """A finger on the screen, or a pen."""
    if request.param == "finger":
        return Finger(shown.window, screen_touched)
    return Pen(shown.window, STYLUS)


def test_a_tap_pauses_and_another_plays(shown: Shown, hand: Finger | Pen) -> None:
    hand.tap(MIDDLE)
    shown.until(lambda: shown.engine.state(0) is PlaybackState.PAUSED, "the pause")
    run_events(SECOND_MS)
    hand.tap(MIDDLE)
    shown.until(lambda: shown.engine.state(0) is PlaybackState.PLAYING, "playing")


def test_two_taps_like_and_never_take_it_back(shown: Shown, hand: Finger | Pen) -> None:
    for _ in range(2):
        hand.tap(MIDDLE)
        hand.tap(MIDDLE)
        shown.until(lambda: value_of(shown.house.controller, "liked"), "the like")
        run_events(SECOND_MS)
    assert value_of(shown.house.controller, "liked") is True
    assert shown.engine.state(0) is PlaybackState.PLAYING, "it was no tap"


def test_a_swipe_up_is_the_next_video_and_one_down_the_last(
    shown: Shown, hand: Finger | Pen
) -> None:
    hand.swipe(QPoint(240, 600), QPoint(240, 150))
    shown.settled()
    assert shown.house.row() == 1
    hand.swipe(QPoint(240, 200), QPoint(240, 650))
    shown.settled()
    assert shown.house.row() == 0
    run_events(SECOND_MS)
    assert shown.engine.state(0) is PlaybackState.PLAYING, "a swipe is no tap"


def test_a_swipe_to_the_side_does_nothing(shown: Shown, hand: Finger | Pen) -> None:
    hand.swipe(QPoint(400, 320), QPoint(120, 330))
    run_events(SECOND_MS)
    shown.settled()
    assert shown.house.row() == 0
    assert shown.engine.state(0) is PlaybackState.PLAYING


def test_a_long_press_opens_the_menu_where_it_can_be_tapped(shown: Shown, finger: Finger) -> None:
    menu = shown.named("videoMenu")
    finger.hold(MIDDLE, HELD_MS)
    shown.until(lambda: value_of(menu, "opened"), "the menu")
    finger.lift(MIDDLE)
    run_events(SECOND_MS)
    assert value_of(menu, "opened"), "lifting chooses nothing"
    assert shown.engine.state(0) is PlaybackState.PLAYING, "a hold is no tap"
    shown.drawn()
    finger.tap(place_of(shown.button("Details")).center().toPoint())
    shown.until(lambda: value_of(shown.named("detailsCard"), "opened"), "the details")


def test_the_first_tap_on_an_action_does_it(shown: Shown, hand: Finger | Pen) -> None:
    shown.drawn()
    hand.tap(place_of(shown.button("Like")).center().toPoint())
    shown.until(lambda: value_of(shown.house.controller, "liked"), "the like")
    hand.tap(place_of(shown.button("Liked")).center().toPoint())
    shown.until(lambda: not value_of(shown.house.controller, "liked"), "the like taken back")
    run_events(SECOND_MS)
    assert shown.engine.state(0) is PlaybackState.PLAYING, "nothing reached the video"


def test_a_tap_on_a_card_does_not_reach_the_video_below(shown: Shown, hand: Finger | Pen) -> None:
    shown.drawn()
    hand.tap(place_of(shown.button("Note")).center().toPoint())
    card = shown.named("notesCard")
    shown.until(lambda: value_of(card, "opened"), "the card")
    shown.drawn()
    hand.tap(place_of(shown.button("Close the notes")).center().toPoint())
    shown.until(lambda: not value_of(card, "visible"), "the card gone")
    run_events(SECOND_MS)
    assert shown.engine.state(0) is PlaybackState.PLAYING, "nothing reached the video"


def test_a_side_that_is_held_plays_faster_until_it_is_let_go(
    shown: Shown, hand: Finger | Pen
) -> None:
    side = QPoint(30, 300)
    playback: Any = shown.house.playback
    hand.hold(side, HELD_MS)
    assert playback.speed.current == 2.0
    hand.lift(side)
    assert playback.speed.current == 1.0


def test_a_page_is_scrolled_and_nothing_on_it_pressed(shown: Shown, hand: Finger | Pen) -> None:
    shown.press(shown.button("Settings"))
    view = shown.named("settingsView")
    shown.drawn()
    before = [item.property("checked") for item in shown.items() if type_of(item) == "Toggle"]
    hand.swipe(QPoint(270, 700), QPoint(270, 300))
    shown.until(lambda: value_of(view, "contentY") > 100, "the page further down")
    after = [item.property("checked") for item in shown.items() if type_of(item) == "Toggle"]
    assert before == after
