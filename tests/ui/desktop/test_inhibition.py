"""The screen stays on while a video plays, by whichever service there is, and no longer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.ui.desktop.conftest import Room
from tests.ui.desktop.stand_ins import Login, Portal, ScreenSaver

Offer = Callable[[type[Any]], Any]
Attended = Callable[[], Room]


def test_the_screen_saver_is_held_while_a_video_plays(offer: Offer, attended: Attended) -> None:
    saver = offer(ScreenSaver)
    room = attended()
    room.until(lambda: saver.held == [("Homefeed", "A video plays")], "the screen kept on")
    room.house.playback.toggle()
    room.until(lambda: saver.held == [], "a pause to let the screen go")
    room.house.playback.toggle()
    room.until(lambda: len(saver.held) == 1, "the screen kept on again")
    room.house.swipe()
    room.pass_time(0.5)
    assert len(saver.held) == 1


def test_a_hidden_feed_lets_the_screen_go(offer: Offer, attended: Attended) -> None:
    saver = offer(ScreenSaver)
    room = attended()
    room.until(lambda: saver.held, "the screen kept on")
    room.house.playback.hold()
    room.until(lambda: not saver.held, "another page to let the screen go")
    room.house.playback.release()
    room.until(lambda: saver.held, "the screen kept on again")


def test_a_pause_that_comes_before_the_answer_still_lets_the_screen_go(
    offer: Offer, attended: Attended
) -> None:
    saver = offer(ScreenSaver)
    room = attended()
    room.until(lambda: saver.held, "the screen kept on")
    for _ in range(3):
        room.house.playback.toggle()
    room.until(lambda: saver.asked == 2 and not saver.held, "the last word to be the pause's")
    room.house.playback.toggle()
    room.until(lambda: saver.asked == 3 and saver.held, "the screen kept on again")


def test_without_a_screen_saver_the_portal_is_asked(offer: Offer, attended: Attended) -> None:
    portal = offer(Portal)
    room = attended()
    room.until(lambda: portal.inhibit.asked == [8], "the portal to be asked")
    room.house.playback.toggle()
    room.until(lambda: portal.request.closed == 1, "its request to be closed")


def test_without_any_desktop_logind_is_asked(offer: Offer, attended: Attended) -> None:
    login = offer(Login)
    room = attended()
    room.until(lambda: login.holds("idle block"), "a descriptor that is held open")
    room.house.playback.toggle()
    room.until(lambda: not login.holds("idle block"), "the descriptor to be closed")


def test_without_services_the_feed_just_plays(attended: Attended) -> None:
    room = attended()
    room.pass_time(1.0)
    room.house.playback.toggle()
    room.house.playback.toggle()
    assert room.plays
