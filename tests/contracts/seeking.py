"""Jumps, held and playing."""

from __future__ import annotations

import pytest

from player.engine import PlaybackState, Source
from tests.clips import BLUE, GREEN, RED, Rgb
from tests.contracts.stage import BOX, FPS, Stage

SEEKABLE = (".mp4", ".mov", ".mkv", ".webm", ".avi", ".flv")
"""Containers with an index or with time stamps to search by; ts and mpg only jump by bytes."""


class SeekingContract:
    cannot_seek: frozenset[str] = frozenset()
    """Suffixes of SEEKABLE that the engine's own library cannot seek in."""

    @pytest.mark.parametrize("suffix", SEEKABLE)
    def test_seeking_while_held_shows_the_frame_there(
        self, stage: Stage, counting: dict[str, Source], suffix: str
    ) -> None:
        if suffix in self.cannot_seek:
            pytest.skip("this engine's library cannot seek in it")
        generation = stage.ready(counting[suffix])
        stage.engine.play(0)
        stage.wait_for_frames(3)
        stage.engine.pause(0)
        stage.wait_for(PlaybackState.PAUSED, generation)
        stage.engine.seek(0, 1500)
        stage.wait(lambda: stage.shows(BLUE))
        assert abs(stage.number() * 1000 / FPS - 1500) <= 500
        assert abs(stage.engine.position_ms(0) - 1500) <= 100
        assert stage.last(0, generation).state is PlaybackState.PAUSED
        assert stage.last(0, generation).loops == 0

    def test_a_jump_right_after_it_is_ready_shows_the_frame_there(
        self, stage: Stage, counting: dict[str, Source]
    ) -> None:
        for _ in range(8):
            stage.ready(counting[".mp4"])
            stage.engine.seek(0, 1500)
            stage.wait(lambda: stage.shows(BLUE))

    def test_seeking_back_while_playing_is_not_a_loop(self, stage: Stage, long: Source) -> None:
        generation = stage.ready(long)
        stage.engine.play(0)
        stage.engine.seek(0, 4000)
        stage.wait(lambda: stage.number() >= 4 * FPS)
        stage.engine.seek(0, 100)
        stage.wait(lambda: stage.number() < 3 * FPS)
        stage.wait_for_frames(10)
        assert stage.last(0, generation).loops == 0

    def test_a_seek_ordered_while_it_opens_is_carried_out(
        self, stage: Stage, counting: dict[str, Source], plain: dict[Rgb, Source]
    ) -> None:
        stage.engine.open(0, plain[GREEN], *BOX)  # keeps the slot busy while the rest is ordered
        stage.engine.open(0, counting[".mp4"], *BOX)
        stage.engine.seek(0, 1500)
        stage.engine.play(0)
        stage.wait(lambda: stage.engine.frame(0) is not None)
        stage.wait(lambda: stage.shows(BLUE))
        assert stage.number() >= 30
        assert stage.engine.position_ms(0) >= 1400

    def test_a_seek_of_the_clip_before_is_forgotten(
        self, stage: Stage, counting: dict[str, Source]
    ) -> None:
        stage.engine.open(0, counting[".mp4"], *BOX)
        stage.engine.seek(0, 1500)
        stage.ready(counting[".mkv"])
        stage.engine.play(0)
        stage.wait_for_frames(3)
        # Red, not the blue of the second half; this codec shifts red by up to ten on the way.
        assert stage.shows(RED, tolerance=20)
