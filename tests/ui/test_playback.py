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


def test_without_a_video_nothing_happens(scripted: Parts) -> None:
    house, _ = scripted
    house.playback.toggle()
    house.playback.seek(100)
    house.playback.step(1)
    assert house.playback.position == 0
    assert house.playback.property("playing") is False
