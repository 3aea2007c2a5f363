"""The Qt engine keeps the engine contract."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QSize
from PySide6.QtMultimedia import QAudioOutput, QVideoFrame, QVideoFrameFormat, QVideoSink
from pytestqt.qtbot import QtBot

from player.engine import PlaybackChanged, PlaybackState, Source
from tests.contracts.engine import EngineContract
from tests.contracts.stage import WAIT_S, Stage, counting, long, plain
from ui.engines.qt_engine import QtEngine
from ui.engines.qt_player import QtPlayer
from ui.engines.qt_slot import QtSlot

__all__ = ["counting", "long", "plain"]

pytestmark = pytest.mark.qt_log_ignore(
    # What Qt has to say of a machine without sound or GPU, and of the broken files it is given.
    "PulseAudioService",
    "No audio device",
    "No RHI backend",
    "Could not open media",
    extend=True,
)


@pytest.fixture
def make_stage(qtbot: QtBot) -> Iterator[Callable[[], Stage]]:
    stages: list[Stage] = []

    def wait(condition: Callable[[], bool]) -> None:
        qtbot.waitUntil(condition, timeout=round(WAIT_S * 1000))

    def make() -> Stage:
        stages.append(Stage(QtEngine(slots=2), wait, lambda: None))
        return stages[-1]

    yield make
    for stage in stages:
        stage.engine.shutdown()


@pytest.fixture
def stage(make_stage: Callable[[], Stage]) -> Stage:
    return make_stage()


class TestQtEngine(EngineContract):
    cannot_seek = frozenset({".flv"})
    notices_a_stall = False
    plays_any_name = False
    loops_what_is_left = True


def test_gain_and_volume_are_multiplied_up_to_what_qt_can_do(
    qtbot: QtBot, counting: dict[str, Source]
) -> None:
    changes: list[PlaybackChanged] = []
    home = QObject()
    slot = QtSlot(home, 0, lambda index, generation: None, changes.append)
    output = slot.findChild(QAudioOutput)
    assert output is not None
    slot.set_volume(0.8, muted=False)
    slot.open(counting[".mp4"], 540, 960)
    slot.play()
    qtbot.waitUntil(
        lambda: PlaybackState.PLAYING in [change.state for change in changes],
        timeout=round(WAIT_S * 1000),
    )
    slot.set_gain(-6.0)
    assert output.volume() == pytest.approx(0.8**3 * 10 ** (-6 / 20), abs=0.001)
    slot.set_gain(5.0)
    assert output.volume() == pytest.approx(0.8**3 * 10 ** (5 / 20), abs=0.001)
    slot.set_gain(12.0)
    assert output.volume() == 1.0
    slot.quit()
    QCoreApplication.processEvents()
    slot.delete()


def test_of_frames_that_come_faster_than_they_are_taken_only_the_newest_is_passed_on(
    qtbot: QtBot,
) -> None:
    home = QObject()
    player = QtPlayer(home)
    sink = player.findChild(QVideoSink)
    assert sink is not None
    passed: list[int] = []
    player.framed.connect(lambda frame: passed.append(frame.startTime()))
    form = QVideoFrameFormat(QSize(16, 16), QVideoFrameFormat.PixelFormat.Format_YUV420P)
    for burst in ((1, 2, 3), (4,)):
        for number in burst:
            frame = QVideoFrame(form)
            frame.setStartTime(number)
            sink.setVideoFrame(frame)
        QCoreApplication.processEvents()
    assert passed == [3, 4]
    player.delete()
