"""The transport of the video on screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from player.engine import PlaybackState
from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine
from ui.feed.playback import BEFORE_THE_END_MS

Parts = tuple[House, ScriptedEngine]


@pytest.fixture
def playing(scripted: Parts, clips: Path) -> Parts:
    house, engine = scripted
    house.play(clips)
    move(engine, house, 1.0)
    return scripted


def move(engine: ScriptedEngine, house: House, seconds: float) -> None:
    for _ in engine.advance(seconds):
        house.turn()


def test_what_is_on_screen_plays_and_nothing_else(playing: Parts) -> None:
    house, engine = playing
    states = [engine.state(slot) for slot in range(4)]
    assert states.count(PlaybackState.PLAYING) == 1
    house.swipe()
    move(engine, house, 0.2)
    assert engine.state(1) is PlaybackState.PLAYING
    assert engine.state(0) is PlaybackState.CLOSED


def test_toggling_pauses_and_resumes(playing: Parts, qtbot: QtBot) -> None:
    house, engine = playing
    with qtbot.waitSignal(house.playback.paused):
        house.playback.toggle()
    assert house.playback.property("playing") is False
    assert engine.state(0) is PlaybackState.PAUSED
    with qtbot.waitSignal(house.playback.resumed):
        house.playback.toggle()
    assert engine.state(0) is PlaybackState.PLAYING


def test_a_swipe_away_from_a_paused_video_plays_the_next(playing: Parts) -> None:
    house, engine = playing
    house.playback.toggle()
    house.swipe()
    move(engine, house, 0.2)
    assert house.playback.property("playing") is True
    assert engine.state(1) is PlaybackState.PLAYING


def last_ms(house: House) -> int:
    """The last millisecond of the video on screen."""
    dealt = house.controller.on_screen()
    assert dealt is not None
    return dealt.video.duration_ms - 1


@pytest.mark.parametrize(("to_ms", "lands_ms"), [(-500, 0), (700, 700), (9999, None)])
def test_a_seek_stays_inside_the_video(playing: Parts, to_ms: int, lands_ms: int | None) -> None:
    house, _ = playing
    if lands_ms is None:
        lands_ms = last_ms(house)
    sought: list[int] = []
    house.playback.sought.connect(sought.append)
    house.playback.seek(to_ms)
    assert sought == [lands_ms]
    assert house.playback.position == lands_ms
    assert house.playback.property("positionMs") == lands_ms


def test_steps_jump_five_seconds_and_ahead_not_over_the_end(playing: Parts) -> None:
    house, _ = playing
    house.playback.step(1)
    assert house.playback.position == last_ms(house) + 1 - BEFORE_THE_END_MS
    house.playback.step(1)
    assert house.playback.position == last_ms(house) + 1 - BEFORE_THE_END_MS
    house.playback.step(-1)
    assert house.playback.position == 0


def test_seeks_are_counted_in_the_impression(playing: Parts) -> None:
    house, _ = playing
    house.playback.seek(1500)
    house.playback.seek(100)
    house.swipe()
    shown = house.views[-1].impression
    assert shown.seeks == 2
    assert shown.furthest_ms >= 1500
    assert shown.loops == 0


def test_another_page_holds_what_plays_and_lets_it_go_on(playing: Parts) -> None:
    house, engine = playing
    house.playback.hold()
    assert engine.state(0) is PlaybackState.PAUSED
    house.playback.release()
    assert engine.state(0) is PlaybackState.PLAYING
    house.playback.toggle()
    house.playback.hold()
    house.playback.release()
    assert engine.state(0) is PlaybackState.PAUSED, "the viewer had paused it"


def test_out_of_sight_a_media_key_plays_nothing_before_the_feed_is_back(playing: Parts) -> None:
    house, engine = playing
    house.playback.toggle()
    house.playback.hold()
    house.playback.toggle()
    assert engine.state(0) is PlaybackState.PAUSED
    assert house.playback.property("playing") is False
    house.playback.release()
    assert engine.state(0) is PlaybackState.PLAYING


def test_out_of_sight_a_pause_keeps_it_paused_when_the_feed_is_back(playing: Parts) -> None:
    house, engine = playing
    house.playback.hold()
    house.playback.pause()
    house.playback.release()
    assert engine.state(0) is PlaybackState.PAUSED


def test_without_a_video_nothing_happens(scripted: Parts) -> None:
    house, _ = scripted
    house.playback.toggle()
    house.playback.seek(100)
    house.playback.step(1)
    assert house.playback.position == 0
    assert house.playback.property("playing") is False


def chosen(house: House) -> float:
    speed: float = house.playback.pace.property("chosen")
    return speed


def test_the_speed_goes_from_choice_to_choice_and_stays_for_the_next_video(playing: Parts) -> None:
    house, engine = playing
    pace = house.playback.pace
    rates = []
    for direction in (1, 1, 1, 1, -1):
        pace.shift(direction)
        rates.append((chosen(house), engine.rate))
    assert rates == [(speed, speed) for speed in (1.25, 1.5, 2.0, 2.0, 1.5)]
    house.swipe()
    move(engine, house, 0.2)
    assert (chosen(house), engine.rate) == (1.5, 1.5)
    pace.choose(0.5)
    pace.shift(-1)
    assert engine.rate == 0.5


def test_a_held_press_plays_at_twice_the_speed_and_then_as_before(playing: Parts) -> None:
    house, engine = playing
    pace = house.playback.pace
    pace.choose(0.75)
    pace.boost(True)
    assert (engine.rate, chosen(house), pace.property("boosted")) == (2.0, 0.75, True)
    pace.boost(False)
    assert (engine.rate, pace.property("boosted")) == (0.75, False)
    pace.boost(True)
    house.playback.hold()  # the window goes out of sight while the finger is down
    assert engine.rate == 0.75


def test_a_change_of_speed_is_in_the_impression(playing: Parts) -> None:
    house, engine = playing  # one second of two has gone by
    house.playback.pace.choose(0.5)
    move(engine, house, 1.0)
    house.swipe()
    shown = house.views[-1].impression
    assert shown.speed == pytest.approx(0.75, abs=0.03)
    assert shown.furthest_ms == pytest.approx(1500, abs=60)
    assert shown.loops == 0


def test_a_frame_step_holds_the_video_and_is_neither_watched_nor_a_seek(playing: Parts) -> None:
    house, engine = playing
    house.playback.stepFrame(1)
    assert engine.state(0) is PlaybackState.PAUSED
    here = house.playback.position
    move(engine, house, 0.4)
    for _ in range(5):
        house.playback.stepFrame(1)
        house.turn()
    assert house.playback.position == here + 5 * 40
    assert house.playback.property("positionMs") == here + 5 * 40
    house.playback.stepFrame(-1)
    assert house.playback.position == here + 4 * 40
    house.swipe()
    shown = house.views[-1].impression
    assert shown.seeks == 0
    assert shown.watched_ms <= 1000
    assert shown.paused_ms == pytest.approx(400, abs=1)
    assert shown.furthest_ms == here + 5 * 40


@pytest.mark.parametrize("tenth", [0, 3, 9])
def test_a_jump_goes_to_a_tenth_of_the_video(playing: Parts, tenth: int) -> None:
    house, _ = playing
    house.playback.jump(tenth)
    assert house.playback.position == (last_ms(house) + 1) * tenth // 10


def test_the_wheel_turns_the_volume_and_up_ends_a_mute(playing: Parts) -> None:
    house, engine = playing
    house.playback.heard.setVolume(0.5)
    house.playback.heard.turnVolume(2)
    assert (round(engine.volume[0], 2), engine.volume[1]) == (0.6, False)
    house.playback.heard.toggleMute()
    house.playback.heard.turnVolume(-1)
    assert (round(engine.volume[0], 2), engine.volume[1]) == (0.55, True)
    house.playback.heard.turnVolume(1)
    assert (round(engine.volume[0], 2), engine.volume[1]) == (0.6, False)
    house.written()
    assert house.store.get("muted") == "no"
    house.playback.heard.turnVolume(99)
    assert engine.volume[0] == 1.0
