"""The window's ways to watch: auto-advance, nothing but the video, and a small window."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from storage.records import EndedBy, InputSource
from tests.ui.house import House, run_events
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.window import Shown, number, open_window

Key = Qt.Key
LENGTH_S = 2.0
"""Of every clip."""


@pytest.fixture
def shown(scripted: tuple[House, ScriptedEngine], clips: Path, fonts: None) -> Iterator[Shown]:
    """The window at 540 x 960 with the first of twelve clips playing."""
    house, engine = scripted
    with open_window(house, engine) as opened:
        house.play(clips)
        opened.play(0.2)
        yield opened


def watch(shown: Shown, seconds: float) -> None:
    """Let the video run, and every tick of the transport with it."""
    for _ in range(round(seconds / 0.2)):
        shown.play(0.2)
        shown.house.playback.positionChanged.emit()


def says(shown: Shown, words: str) -> bool:
    return words in shown.words()


# Auto-advance.


def test_a_tells_each_choice_and_remembers_it(shown: Shown) -> None:
    choices = ("at the end", "after 2 plays", "after 3 plays", "after 5 plays", "off")
    for told in [f"Auto-advance: {choice}" for choice in choices]:
        shown.key(Key.Key_A)
        shown.until(partial(says, shown, told), told)
    shown.key(Key.Key_A)
    assert shown.house.store.get("auto_advance") == "1"


def test_without_it_a_video_loops(shown: Shown) -> None:
    watch(shown, 3 * LENGTH_S)
    assert shown.house.row() == 0


@pytest.mark.parametrize("plays", [1, 2])
def test_the_next_video_comes_by_itself_and_is_logged_so(shown: Shown, plays: int) -> None:
    shown.house.settings.setProperty("autoAdvance", plays)
    watch(shown, plays * LENGTH_S - 0.6)
    assert shown.house.row() == 0
    watch(shown, 0.6)
    assert shown.house.row() == 1
    shown.settled()
    shown.house.controller.stop()
    first, second = (view.impression for view in shown.house.replayed())
    assert (first.ended_by, second.input) == (EndedBy.NEXT, InputSource.AUTO)
    assert first.watched_ms == pytest.approx(plays * LENGTH_S * 1000, abs=300)


def test_a_paused_video_never_advances(shown: Shown) -> None:
    shown.house.settings.setProperty("autoAdvance", 1)
    watch(shown, LENGTH_S - 0.6)
    shown.key(Key.Key_Space)
    shown.house.playback.seek(round(LENGTH_S * 1000) - 60)
    watch(shown, LENGTH_S)
    assert shown.house.row() == 0
    shown.key(Key.Key_Space)
    watch(shown, 0.4)
    assert shown.house.row() == 1


def test_a_hidden_feed_never_advances(shown: Shown) -> None:
    shown.house.settings.setProperty("autoAdvance", 1)
    watch(shown, LENGTH_S - 0.6)
    shown.press(shown.button("Settings"))
    watch(shown, 2 * LENGTH_S)
    assert shown.house.row() == 0


def test_the_last_video_goes_on_looping(
    scripted: tuple[House, ScriptedEngine], clips: Path, fonts: None, tmp_path: Path
) -> None:
    house, engine = scripted
    shutil.copy(min(clips.rglob("*.mp4")), tmp_path)
    house.settings.setProperty("autoAdvance", 1)
    with open_window(house, engine) as shown:
        house.play(tmp_path)
        watch(shown, 2 * LENGTH_S)
        assert house.row() == 0
        assert number(shown.named("pager"), "position") == 0


# Nothing but the video.


def test_h_leaves_nothing_but_the_video_and_brings_it_back(shown: Shown) -> None:
    before = shown.words()
    assert {"For You", "Like"} <= before
    shown.key(Key.Key_H)
    run_events(400)
    assert shown.words() == {"Only the video. H brings the rest back."}
    assert shown.buttons() == []
    stage = float(number(shown.named("pager"), "height"))
    assert stage == shown.window.height()
    shown.until(lambda: shown.words() == set(), "the hint to go")
    shown.key(Key.Key_H)
    shown.until(lambda: before <= shown.words(), "the words")


def test_escape_leaves_the_bare_video_before_full_screen(shown: Shown) -> None:
    shown.key(Key.Key_F)
    shown.key(Key.Key_H)
    page = shown.named("feedPage")
    assert number(page, "clear") is True
    shown.key(Key.Key_Escape)
    assert number(page, "clear") is False
    assert shown.window.visibility() == shown.window.Visibility.FullScreen
    shown.key(Key.Key_Escape)
    assert shown.window.visibility() != shown.window.Visibility.FullScreen


def test_one_can_swipe_and_pause_with_nothing_but_the_video(shown: Shown) -> None:
    shown.key(Key.Key_H)
    shown.key(Key.Key_Down)
    shown.settled()
    assert shown.house.row() == 1
    shown.key(Key.Key_Space)
    assert number(shown.house.playback, "playing") is False
