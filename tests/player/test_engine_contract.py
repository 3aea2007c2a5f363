"""The libVLC engine keeps the engine contract."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest

from player.vlc_engine import open_engine
from tests.contracts import EngineContract, Stage, counting, plain

__all__ = ["counting", "plain"]


@pytest.fixture
def make_stage() -> Iterator[Callable[[], Stage]]:
    noted = threading.Condition()
    stages: list[Stage] = []

    def wait(condition: Callable[[], bool], timeout_s: float = 6.0) -> None:
        with noted:
            # Not everything that is waited for is told by the engine: look now and then as well.
            for _ in range(round(timeout_s * 20)):
                if noted.wait_for(condition, 0.05):
                    return
        raise AssertionError("what was waited for did not happen")

    def note() -> None:
        with noted:
            noted.notify_all()

    def make() -> Stage:
        stages.append(Stage(open_engine(slots=2), wait, note))
        return stages[-1]

    yield make
    for stage in stages:
        stage.engine.shutdown()


@pytest.fixture
def stage(make_stage: Callable[[], Stage]) -> Stage:
    return make_stage()


class TestVlcEngine(EngineContract):
    pass
