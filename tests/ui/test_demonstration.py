"""A demonstration is shown again as it was recorded, until somebody touches it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from storage.errors import StorageError
from tests.ui.house import House
from tests.ui.window import LEFT, NO_KEYS, Shown
from ui.components.background import Background
from ui.stage.recorder import Recorder
from ui.stage.recording import (
    FORMAT,
    Begin,
    Key,
    Pointer,
    Recording,
    Told,
    Watched,
    line_of,
    read_recording,
)
from ui.stage.replay import Replay

BEGIN = Begin(FORMAT, "0.1.0", 3, 0, 540, 960)
DOWN = Qt.Key.Key_Down.value
LIKE = Qt.Key.Key_L.value


def press(at: float, key: int, text: str = "") -> tuple[Told, Told]:
    return Key(at, key, True, 0, text), Key(at + 0.01, key, False, 0, text)


def watched(at: float, house: House, row: int, watched_ms: int) -> Watched:
    key = house.watching.dealer.shelf[row].video.content_key
    return Watched(at, key, watched_ms + 40, watched_ms, 0, watched_ms, 0, 0, 1.0)


def replay(shown: Shown, *steps: Told) -> tuple[Replay, list[str]]:
    told: list[str] = []
    replay = Replay(Recording(BEGIN, steps), shown.window, shown.house.controller)
    replay.over.connect(lambda: told.append("over"))
    replay.taken.connect(lambda: told.append("taken"))
    replay.strayed.connect(lambda: told.append("strayed"))
    return replay, told


def playing(shown: Shown, holds: Callable[[], bool]) -> None:
    """Let videos run until a condition holds."""

    def look() -> bool:
        shown.play()
        return holds()

    shown.until(look, "what the recording leads to")


def test_what_was_recorded_is_done_and_learned_again(shown: Shown) -> None:
    house = shown.house
    shown.play()
    one, told = replay(
        shown,
        *press(0.1, LIKE, "l"),
        *press(0.2, DOWN),
        watched(0.2, house, 0, 4321),
        *press(0.4, DOWN),
        watched(0.4, house, 1, 77),
    )
    playing(shown, lambda: "over" in told)
    views = house.replayed()
    assert [view.impression.watched_ms for view in views] == [4321, 77]
    assert [view.liked for view in views] == [True, False]
    assert house.row() == 2
    one.close()


def test_a_touch_takes_over_and_does_nothing_else(shown: Shown) -> None:
    house = shown.house
    shown.play()
    one, told = replay(shown, *press(0.01, DOWN), watched(0.01, house, 0, 10), *press(60, DOWN))
    playing(shown, lambda: house.row() == 1)
    QTest.mouseClick(shown.window, LEFT, NO_KEYS, QPoint(200, 300))
    shown.until(lambda: told, "that it is taken")
    assert told == ["taken"]
    assert house.playback.property("playing"), "the click did not pause it"
    shown.key(Qt.Key.Key_Down)
    playing(shown, lambda: house.row() == 2)
    assert told == ["taken"]
    one.close()


def test_another_library_stops_it(shown: Shown) -> None:
    shown.play()
    other = Watched(0.1, "nobody's", 1, 1, 0, 1, 0, 0, 1.0)
    one, told = replay(shown, *press(0.1, DOWN), other, *press(0.3, DOWN))
    playing(shown, lambda: bool(told))
    assert told == ["strayed"]
    one.close()


def test_what_is_done_is_written_down(shown: Shown, tmp_path: Path) -> None:
    house, file = shown.house, tmp_path / "talk.jsonl"
    background = Background(threads=1)
    recorder = Recorder(BEGIN, file, shown.window, house.controller, background)
    house.controller.currentChanged.emit()
    shown.play()
    shown.key(Qt.Key.Key_Down)
    shown.play()
    shown.drag(QPoint(200, 500), QPoint(200, 200))
    recorder.close()
    done: list[bool] = []
    background.run(lambda: True, done.append)
    shown.until(lambda: done, "all to be written")
    background.close()
    recording = read_recording(file)
    size = shown.window.size()
    assert (recording.begin.width, recording.begin.height) == (size.width(), size.height())
    kinds = [type(step) for step in recording.steps]
    assert kinds.count(Key) == 2
    assert kinds.count(Watched) >= 1
    moved = [step for step in recording.steps if isinstance(step, Pointer)]
    assert [step.what for step in (moved[0], moved[-1])] == ["press", "release"]
    assert moved[-1].y < moved[0].y


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b"{", "line 2"),
        (b'{"do":"dance","at":1}', "line 2: Invalid value 'dance'"),
        (b'{"do":"key","at":"soon","key":1,"down":true}', "line 2: Expected `float`, got `str`"),
        (line_of(Key(2.0, 1, True)) + line_of(Key(1.0, 1, True)), "line 3: it comes before"),
    ],
)
def test_a_line_that_is_none_is_named(tmp_path: Path, line: bytes, told: str) -> None:
    file = tmp_path / "talk.jsonl"
    file.write_bytes(line_of(BEGIN) + line)
    with pytest.raises(StorageError, match=told):
        read_recording(file)
