"""The Qt engine keeps the engine contract."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from player.engine import PlaybackChanged, PlaybackState, Source
from tests.contracts import EngineContract, Stage, counting, plain
from ui.engines.qt_engine import QtEngine
from ui.engines.qt_slot import QtSlot

__all__ = ["counting", "plain"]

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

    def wait(condition: Callable[[], bool], timeout_s: float = 6.0) -> None:
        qtbot.waitUntil(condition, timeout=round(timeout_s * 1000))

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
    plays_any_name = False


def test_a_clip_that_is_too_slow_is_given_up_as_a_passing_fault(
    qtbot: QtBot, counting: dict[str, Source]
) -> None:
    changes: list[PlaybackChanged] = []
    home = QObject()
    slot = QtSlot(home, 0, lambda index, generation: None, changes.append)
    patience = slot.findChild(QTimer)
    assert patience is not None
    patience.setInterval(0)  # no machine is fast enough
    slot.open(counting[".mp4"], 540, 960)
    qtbot.waitUntil(lambda: PlaybackState.UNPLAYABLE in [change.state for change in changes])
    assert changes[-1].passing
    slot.quit()
    qtbot.wait(0)
    slot.delete()
