"""Steps through single frames of a clip that is held."""

from __future__ import annotations

import pytest

from player.engine import PlaybackState, Source
from tests.contracts.stage import FPS, Stage


class SteppingContract:
    @pytest.mark.parametrize("suffix", [".mp4", ".webm"])
    def test_a_step_shows_the_neighbouring_frame(
        self, stage: Stage, counting: dict[str, Source], suffix: str
    ) -> None:
        generation = stage.ready(counting[suffix])
        stage.engine.play(0)
        stage.wait(lambda: stage.number() >= 12)
        stage.engine.pause(0)
        stage.wait_for(PlaybackState.PAUSED, generation)
        number = stage.number()
        for direction in (-1, -1, -1, 1, 1, 1, 1, 1, -1, *[-1] * 12, 1):
            stage.engine.step_frame(0, direction)
            number += direction
            stage.wait(lambda: stage.number() == number)  # noqa: B023
            assert abs(stage.engine.position_ms(0) - number * 1000 / FPS) <= 150
        assert stage.last(0, generation).state is PlaybackState.PAUSED
        assert stage.last(0, generation).loops == 0

    def test_steps_that_are_ordered_at_once_are_all_taken(
        self, stage: Stage, counting: dict[str, Source]
    ) -> None:
        stage.ready(counting[".mp4"])
        for _ in range(6):
            stage.engine.step_frame(0, 1)
        stage.wait(lambda: stage.number() == 6)
        for _ in range(9):
            stage.engine.step_frame(0, -1)
        stage.wait(lambda: stage.number() == 0)
        assert stage.engine.position_ms(0) <= 100

    def test_what_was_stepped_through_plays_on_from_there(
        self, stage: Stage, counting: dict[str, Source]
    ) -> None:
        generation = stage.ready(counting[".mp4"])
        stage.engine.play(0)
        stage.wait(lambda: stage.number() >= 25)
        stage.engine.pause(0)
        stage.wait_for(PlaybackState.PAUSED, generation)
        held = stage.number()
        for _ in range(20):
            stage.engine.step_frame(0, -1)
        stage.wait(lambda: stage.number() == held - 20)
        told = len(stage.frames)
        stage.engine.play(0)
        stage.wait(lambda: len(stage.frames) > told)
        assert stage.number() < held - 5
        stage.engine.step_frame(0, -1)  # it plays: no step is taken
        stage.wait(lambda: stage.number() > held)
        assert stage.last(0, generation).loops == 0
