"""Sound that lost its output pauses the feed and says so; the whole way is in tests/end2end."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.ui.desktop.conftest import Room

Attended = Callable[[], Room]


@pytest.fixture
def hints(attended: Attended) -> tuple[Room, list[str]]:
    room = attended()
    told: list[str] = []
    room.house.settings.paused.connect(lambda title, detail: told.append(detail))
    return room, told


def lose(room: Room) -> None:
    assert room.desktop.sound is not None
    room.desktop.sound.lost.emit("Headphones")


def test_a_lost_output_pauses_and_is_named(hints: tuple[Room, list[str]]) -> None:
    room, told = hints
    lose(room)
    assert not room.plays
    assert told == ["It was Headphones. Space plays on."]


def test_a_silent_or_paused_feed_loses_nothing(hints: tuple[Room, list[str]]) -> None:
    room, told = hints
    room.house.playback.heard.toggleMute()
    lose(room)
    assert room.plays
    room.house.playback.heard.toggleMute()
    room.house.playback.toggle()
    lose(room)
    assert told == []
