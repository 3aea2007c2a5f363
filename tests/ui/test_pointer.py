"""Mouse, wheel and touch in the real window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from player.engine import PlaybackState
from tests.clips import make_clip
from tests.ui.hands import double_click
from tests.ui.house import House, run_events
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.window import Shown, open_window, place_of, value_of

MIDDLE = QPoint(200, 300)
Key = Qt.Key


def test_a_click_pauses_and_a_click_plays(shown: Shown) -> None:
    shown.click(MIDDLE)
    shown.until(lambda: shown.engine.state(0) is PlaybackState.PAUSED, "the pause")
    shown.click(MIDDLE)
    shown.until(lambda: shown.engine.state(0) is PlaybackState.PLAYING, "playing")


def test_a_double_click_likes_with_a_heart_where_one_clicked(shown: Shown) -> None:
    double_click(shown.window, MIDDLE)
    shown.until(lambda: value_of(shown.house.controller, "liked"), "the like")
    shown.until(lambda: shown.of_type("HeartBurst"), "the heart")
    (heart,) = shown.of_type("HeartBurst")
    away = place_of(heart).center() - MIDDLE.toPointF()
    assert away.manhattanLength() < 20
    assert shown.engine.state(0) is PlaybackState.PLAYING, "it was no click"
    run_events(300)
    assert shown.engine.state(0) is PlaybackState.PLAYING


def test_a_double_click_never_takes_a_like_back(shown: Shown) -> None:
    shown.key(Key.Key_L)
    double_click(shown.window, MIDDLE)
    run_events(300)
    assert value_of(shown.house.controller, "liked") is True


@pytest.mark.parametrize(("to_y", "lands"), [(100, 1), (560, 0)])
def test_a_drag_up_swipes_and_a_drag_beyond_the_first_comes_back(
    shown: Shown, to_y: int, lands: int
) -> None:
    shown.drag(QPoint(200, 560 if lands else 200), QPoint(200, to_y))
    shown.settled()
    assert (shown.house.row(), value_of(shown.named("pager"), "position")) == (lands, lands)
    run_events(300)
    assert shown.engine.state(lands) is PlaybackState.PLAYING, "a drag is no click"


def test_a_short_slow_drag_comes_back(shown: Shown) -> None:
    QTest.mousePress(shown.window, Qt.MouseButton.LeftButton, pos=QPoint(200, 500))
    for y in range(496, 396, -4):
        QTest.mouseMove(shown.window, QPoint(200, y), delay=20)  # 200 pixels a second
    QTest.mouseRelease(shown.window, Qt.MouseButton.LeftButton, pos=QPoint(200, 400))
    shown.settled()
    assert (shown.house.row(), value_of(shown.named("pager"), "position")) == (0, 0)


def test_the_wheel_moves_one_video_per_notch(shown: Shown) -> None:
    shown.wheel(MIDDLE, -120)
    shown.settled()
    assert shown.house.row() == 1
    run_events(230)
    shown.wheel(MIDDLE, 120)
    shown.settled()
    assert shown.house.row() == 0


def test_dragging_the_scrubber_seeks_and_does_not_swipe(shown: Shown) -> None:
    (scrubber,) = [item for item in shown.of_type("Scrubber") if item.isEnabled()]
    place = place_of(scrubber)
    start = place.center().toPoint()
    start.setX(round(place.left()) + 20)
    shown.drag(start, QPoint(round(place.left() + place.width() * 0.4), start.y() - 150))
    shown.settled()
    assert shown.house.row() == 0
    dealt = shown.house.controller.on_screen()
    assert dealt is not None
    share = shown.house.playback.position / dealt.video.duration_ms
    assert 0.35 < share < 0.7
    shown.key(Key.Key_Down)
    shown.house.dealt()
    assert shown.house.views[-1].impression.seeks == 1


def test_a_long_caption_opens_on_click_without_pausing(
    scripted: tuple[House, ScriptedEngine], tmp_path: Path, fonts: None
) -> None:
    house, engine = scripted
    (tmp_path / "clips").mkdir()
    clip = make_clip(tmp_path / "clips" / "clip.mp4", seconds=2.0)
    described = {"title": "Clip", "description": "More words than two lines hold. " * 20}
    clip.with_suffix(".info.json").write_text(json.dumps(described))
    with open_window(house, engine) as shown:
        house.play(clip.parent)
        shown.play(0.4)
        (block,) = shown.of_type("CaptionBlock")
        (words,) = [item for item in shown.items(block) if item.property("truncated")]
        assert value_of(block, "open") is False
        shown.click(place_of(words).center().toPoint())
        shown.until(lambda: value_of(block, "open"), "the whole caption")
        run_events(300)
        assert shown.engine.state(0) is PlaybackState.PLAYING
