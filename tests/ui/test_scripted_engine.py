"""The engine whose time tests move keeps what the real one keeps, as far as it has pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from player.engine import Engine, PlaybackChanged, PlaybackState, Source
from player.vlc_engine import VlcEngine
from tests.clips import make_clip
from tests.ui.house import run_events
from tests.ui.scripted_engine import ScriptedEngine

PATIENCE = 400
"""Steps of 20 to 40 ms."""


class Stage:
    """An engine of two slots and what it said."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.frames: list[tuple[int, int]] = []
        self.changes: list[PlaybackChanged] = []
        engine.listen(lambda *frame: self.frames.append(frame), self.changes.append)

    def until(self, holds: Callable[[], Any]) -> None:
        for _ in range(PATIENCE):
            if holds():
                return
            self.step()
        raise AssertionError("it never came to hold")

    def step(self) -> None:
        if isinstance(self.engine, ScriptedEngine):
            for _ in self.engine.advance(0.04):
                pass
        else:
            run_events(20)

    def states(self, generation: int, slot: int = 0) -> list[PlaybackState]:
        told = [c.state for c in self.changes[:] if (c.slot, c.generation) == (slot, generation)]
        return [state for n, state in enumerate(told) if n == 0 or told[n - 1] is not state]

    def count(self, slot: int = 0) -> int:
        return sum(shown == slot for shown, _ in self.frames[:])


@pytest.fixture(params=["scripted", "libVLC"])
def stage(request: pytest.FixtureRequest, qapp: object) -> Iterator[Stage]:
    engine: Engine = ScriptedEngine(2) if request.param == "scripted" else VlcEngine(2)
    yield Stage(engine)
    engine.shutdown()


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Source:
    path = make_clip(tmp_path_factory.mktemp("source") / "clip.mp4", seconds=1.0, size=(90, 160))
    return Source(path, "mp4", 90, 160, 1000)


def test_opening_waits_on_the_first_frame(stage: Stage, source: Source) -> None:
    generation = stage.engine.open(0, source, 90, 160)
    assert stage.engine.frame(0) is None
    stage.until(lambda: stage.states(generation)[-1:] == [PlaybackState.READY])
    assert stage.states(generation) == [PlaybackState.OPENING, PlaybackState.READY]
    assert stage.engine.frame(0) is not None
    assert stage.engine.position_ms(0) < 100


def test_playing_moves_and_loops_and_pausing_holds(stage: Stage, source: Source) -> None:
    generation = stage.engine.open(0, source, 90, 160)
    stage.engine.play(0)  # before it is ready
    stage.until(lambda: stage.count() > 8)
    stage.until(lambda: any(change.loops == 1 for change in stage.changes[:]))
    stage.engine.pause(0)
    stage.until(lambda: stage.states(generation)[-1] is PlaybackState.PAUSED)
    held, count = stage.engine.frame(0), stage.count()
    for _ in range(10):
        stage.step()
    assert stage.engine.frame(0) is held
    assert stage.count() == count


def test_a_seek_shows_the_place_and_is_no_loop(stage: Stage, source: Source) -> None:
    generation = stage.engine.open(0, source, 90, 160)
    stage.until(lambda: PlaybackState.READY in stage.states(generation))
    stage.engine.play(0)
    stage.until(lambda: stage.engine.position_ms(0) > 400)
    stage.engine.seek(0, 100)
    stage.until(lambda: stage.engine.position_ms(0) < 350)
    assert stage.changes[-1].loops == 0


def test_a_step_moves_what_is_held_by_a_frame_and_nothing_else(
    stage: Stage, source: Source
) -> None:
    generation = stage.engine.open(0, source, 90, 160)
    stage.until(lambda: PlaybackState.READY in stage.states(generation))
    stage.engine.step_frame(0, -1)  # there is none before the first
    for _ in range(3):
        stage.engine.step_frame(0, 1)
    stage.until(lambda: stage.engine.position_ms(0) in range(100, 141))
    stage.engine.step_frame(0, -1)
    stage.until(lambda: stage.engine.position_ms(0) in range(60, 100))
    assert stage.states(generation)[-1] is PlaybackState.READY
    stage.engine.play(0)
    stage.until(lambda: stage.engine.position_ms(0) > 300)
    stage.engine.step_frame(0, -1)
    stage.until(lambda: stage.engine.position_ms(0) > 500)


def test_a_rate_holds_for_what_plays_and_for_what_is_opened_next(
    stage: Stage, source: Source
) -> None:
    stage.engine.set_rate(2.0)
    stage.engine.open(0, source, 90, 160)
    stage.engine.play(0)
    stage.until(lambda: stage.count() >= 2)
    first, began_ms = stage.engine.frame(0), stage.engine.position_ms(0)
    stage.until(lambda: stage.engine.position_ms(0) > 700)
    last = stage.engine.frame(0)
    assert first is not None
    assert last is not None
    took_ms = (last.shown_at_s - first.shown_at_s) * 1000
    assert (stage.engine.position_ms(0) - began_ms) / took_ms == pytest.approx(2.0, rel=0.3)


def test_closing_keeps_the_last_frame(stage: Stage, source: Source) -> None:
    generation = stage.engine.open(0, source, 90, 160)
    stage.until(lambda: PlaybackState.READY in stage.states(generation))
    last = stage.engine.frame(0)
    stage.engine.close(0)
    stage.until(lambda: PlaybackState.CLOSED in stage.states(generation))
    assert stage.engine.frame(0) is last


def test_a_missing_file_is_unplayable_and_a_new_open_forgets_it(
    stage: Stage, source: Source, tmp_path: Path
) -> None:
    gone = Source(tmp_path / "gone.mp4", "mp4", 90, 160, 1000)
    first = stage.engine.open(0, gone, 90, 160)
    stage.until(lambda: stage.states(first)[-1:] == [PlaybackState.UNPLAYABLE])
    assert stage.changes[-1].message.endswith(".")
    second = stage.engine.open(0, source, 90, 160)
    assert second > first
    stage.until(lambda: stage.states(second)[-1:] == [PlaybackState.READY])
    assert all(generation == second for _, generation in stage.frames)


def test_shutting_down_twice_is_harmless(stage: Stage, source: Source) -> None:
    stage.engine.open(0, source, 90, 160)
    stage.engine.shutdown()
    stage.engine.shutdown()
