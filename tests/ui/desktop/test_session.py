"""Nobody watches a locked screen or a sleeping machine, and no watch time says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from storage.records import Impression
from tests.ui.desktop.conftest import Room
from tests.ui.desktop.stand_ins import Login, ScreenSaver

Offer = Callable[[type[Any]], Any]
Attended = Callable[[], Room]
Say = Callable[[Any, bool], None]

SEEN_S, AWAY_S = 2.0, 30.0
FRAME_MS = 40


def covered(interface: str) -> Say:
    return lambda saver, active: saver.cover(active, interface)


def lock_signals(login: Login, locks: bool) -> None:
    (login.session.Lock if locks else login.session.Unlock).emit()


WAYS: dict[str, tuple[type[Any], Say]] = {
    "freedesktop": (ScreenSaver, covered("org.freedesktop.ScreenSaver")),
    "gnome": (ScreenSaver, covered("org.gnome.ScreenSaver")),
    "hint": (Login, Login.hint),
    "lock": (Login, lock_signals),
    "sleep": (Login, Login.sleep),
}


@pytest.mark.parametrize("way", WAYS)
def test_time_away_is_nothing_at_all(way: str, offer: Offer, attended: Attended) -> None:
    service, say = WAYS[way]
    desktop = offer(service)
    room = attended()
    say(desktop, True)
    room.until(lambda: not room.plays, "a pause")
    room.pass_time(AWAY_S)
    say(desktop, False)
    room.until(lambda: room.plays, "it to play on")
    room.pass_time(SEEN_S)
    seen = end(room)
    assert abs(seen.watched_ms - 2 * SEEN_S * 1000) <= FRAME_MS
    assert seen.paused_ms <= FRAME_MS
    assert abs(seen.visible_ms - 2 * SEEN_S * 1000) <= FRAME_MS


def test_a_paused_video_behind_a_lock_is_not_in_sight(offer: Offer, attended: Attended) -> None:
    saver = offer(ScreenSaver)
    room = attended()
    room.house.playback.toggle()
    room.pass_time(SEEN_S)
    saver.cover(True)
    room.until(lambda: not room.house.playback.seen, "the lock")
    room.pass_time(AWAY_S)
    saver.cover(False)
    room.until(lambda: room.house.playback.seen, "the unlock")
    seen = end(room)
    assert abs(seen.paused_ms - SEEN_S * 1000) <= FRAME_MS
    assert abs(seen.visible_ms - 2 * SEEN_S * 1000) <= FRAME_MS


def test_whoever_plays_during_a_lock_sees_it(offer: Offer, attended: Attended) -> None:
    saver = offer(ScreenSaver)
    room = attended()
    saver.cover(True)
    room.until(lambda: not room.plays, "a pause")
    room.pass_time(AWAY_S)
    room.house.playback.play_on()
    room.pass_time(SEEN_S)
    seen = end(room)
    assert abs(seen.watched_ms - 2 * SEEN_S * 1000) <= FRAME_MS
    assert abs(seen.visible_ms - 2 * SEEN_S * 1000) <= FRAME_MS


def test_what_the_viewer_had_paused_stays_paused(offer: Offer, attended: Attended) -> None:
    login = offer(Login)
    room = attended()
    room.house.playback.toggle()
    login.sleep(True)
    login.sleep(False)
    room.heard()
    assert not room.plays


def test_a_wake_to_a_locked_screen_does_not_play(offer: Offer, attended: Attended) -> None:
    login = offer(Login)
    room = attended()
    login.hint(True)
    login.sleep(True)
    room.until(lambda: not room.plays, "a pause")
    login.sleep(False)
    room.heard()
    assert not room.plays
    login.hint(False)
    room.until(lambda: room.plays, "it to play on")


def test_sleep_is_delayed_until_the_video_is_paused(offer: Offer, attended: Attended) -> None:
    login = offer(Login)
    room = attended()
    room.until(lambda: login.holds("sleep delay"), "the delay")
    login.sleep(True)
    room.until(lambda: not login.holds("sleep delay"), "the delay to end")
    assert not room.plays
    login.sleep(False)
    room.until(lambda: login.holds("sleep delay"), "a delay for the next time")


def test_a_viewer_who_pauses_during_the_lock_is_obeyed(offer: Offer, attended: Attended) -> None:
    saver = offer(ScreenSaver)
    room = attended()
    saver.cover(True)
    room.until(lambda: not room.plays, "a pause")
    room.house.playback.toggle()
    room.house.playback.toggle()
    saver.cover(False)
    room.heard()
    assert not room.plays


def test_a_pause_from_the_lock_screen_is_obeyed(offer: Offer, attended: Attended) -> None:
    saver = offer(ScreenSaver)
    room = attended()
    saver.cover(True)
    room.until(lambda: not room.plays, "a pause")
    room.house.playback.pause()
    saver.cover(False)
    room.heard()
    assert not room.plays


def test_an_unlock_behind_another_page_plays_when_the_feed_is_back(
    offer: Offer, attended: Attended
) -> None:
    saver = offer(ScreenSaver)
    room = attended()
    saver.cover(True)
    room.until(lambda: not room.plays, "a pause")
    room.house.playback.hold()
    saver.cover(False)
    room.heard()
    assert not room.plays
    room.house.playback.release()
    assert room.plays


def end(room: Room) -> Impression:
    """Swipe, and return what was logged of the video that was left."""
    room.house.swipe()
    room.until(lambda: room.house.views, "the view")
    impression: Impression = room.house.views[-1].impression
    return impression
