"""Videos are brought to one loudness, and nothing jumps while it is heard."""

from __future__ import annotations

from pathlib import Path

import pytest

from player.facts import Loudness
from player.levelling import TARGET_LUFS, gain_of
from storage.records import VideoId
from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine
from ui.settings.settings import Settings

Parts = tuple[House, ScriptedEngine]
LOUD = Loudness(TARGET_LUFS + 6, -1.0)
UNKNOWN_DB = gain_of(None)


@pytest.fixture
def playing(scripted: Parts, clips: Path) -> Parts:
    """The first video is on, two wait; no loudness is known."""
    house, engine = scripted
    house.play(clips)
    return house, engine


def gain(parts: Parts, row: int) -> float:
    house, engine = parts
    return engine.gains[house.pages.slot(row)]


def video_in(parts: Parts, row: int) -> VideoId:
    return parts[0].watching.dealer.shelf[row].video.id


def test_what_is_not_measured_plays_as_a_usual_clip_would(playing: Parts) -> None:
    assert [gain(playing, row) for row in range(3)] == [UNKNOWN_DB] * 3


def test_a_video_that_waits_takes_its_gain_as_soon_as_it_is_measured(playing: Parts) -> None:
    house, _ = playing
    house.watching.levelling.take(video_in(playing, 1), LOUD)
    assert gain(playing, 1) == -6.0
    house.swipe()
    assert gain(playing, 1) == -6.0


def test_the_video_on_screen_keeps_its_gain_until_it_is_shown_again(playing: Parts) -> None:
    house, _ = playing
    house.watching.levelling.take(video_in(playing, 0), LOUD)
    assert gain(playing, 0) == UNKNOWN_DB
    house.swipe()
    house.controller.settle(0, "key")
    assert gain(playing, 0) == -6.0


def test_levelling_is_turned_off_and_on_at_once_and_remembered(playing: Parts) -> None:
    house, _ = playing
    house.settings.setProperty("levelled", False)
    assert [gain(playing, row) for row in range(3)] == [0.0] * 3
    house.written()
    assert Settings(house.store, []).property("levelled") is False
    house.settings.setProperty("levelled", True)
    assert [gain(playing, row) for row in range(3)] == [UNKNOWN_DB] * 3
