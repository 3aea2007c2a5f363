"""The Qt engine keeps the engine contract."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.contracts import EngineContract, Stage, counting, plain
from ui.engines.qt_engine import QtEngine

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
    notices_a_stall = False
    plays_any_name = False
