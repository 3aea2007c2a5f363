"""Pictures and position while a clip plays, at any rate, and loops."""

from __future__ import annotations

import time

import numpy as np
import pytest

from player.engine import PlaybackState, Source
from tests.clips import BLUE, CODECS, GREEN, RED, Rgb, is_near, middle_rgb, read_counter
from tests.contracts.stage import BOX, FPS, SIZE, Stage


class PlayingContract:
    @pytest.mark.parametrize("suffix", CODECS)
    def test_opening_shows_the_first_picture_and_holds_it(
        self, stage: Stage, counting: dict[str, Source], suffix: str
    ) -> None:
        generation = stage.ready(counting[suffix])
        frame = stage.picture()
        assert read_counter(frame.pixels) <= 2
        assert is_near(middle_rgb(frame.pixels), RED)
        assert (frame.width, frame.height) == SIZE
        assert frame.pixels.strides[1:] == (4, 1)
        assert np.all(frame.pixels[..., 3] == 255)
        states = [change.state for change in stage.changes if change.generation == generation]
        assert states == [PlaybackState.OPENING, PlaybackState.READY]
        assert stage.engine.position_ms(0) < 100

    def test_playing_moves_frames_and_pausing_stops_them(
        self, stage: Stage, counting: dict[str, Source], plain: dict[Rgb, Source]
    ) -> None:
        generation = stage.ready(counting[".mp4"])
        stage.engine.play(0)
        stage.wait(lambda: stage.number() >= 10)
        stage.engine.pause(0)
        stage.wait_for(PlaybackState.PAUSED, generation)
        held, told = stage.picture(), len(stage.frames)
        stage.ready(plain[GREEN], slot=1)
        stage.engine.play(1)
        stage.wait_for_frames(15, slot=1)  # more than half a second of the other slot's time
        assert stage.picture() is held
        assert all(slot == 1 for slot, _ in stage.frames[told:])
        stage.engine.play(0)
        stage.wait(lambda: stage.number() > read_counter(held.pixels) + 3)

    def test_playing_before_it_is_ready_starts_it_all_the_same(
        self, stage: Stage, counting: dict[str, Source]
    ) -> None:
        generation = stage.engine.open(0, counting[".mp4"], *BOX)
        stage.engine.play(0)
        stage.wait_for(PlaybackState.PLAYING, generation)
        stage.wait(lambda: stage.number() >= 5)

    @pytest.mark.parametrize("suffix", [".mp4", ".webm", ".flv", ".ogv"])
    def test_the_end_is_followed_by_the_beginning_and_counted(
        self, stage: Stage, counting: dict[str, Source], suffix: str
    ) -> None:
        generation = stage.ready(counting[suffix])
        stage.engine.play(0)
        stage.wait(lambda: stage.shows(BLUE))
        stage.wait(lambda: stage.shows(RED))
        stage.wait(lambda: stage.last(0, generation).loops == 1)
        stage.wait(lambda: stage.number() >= 8)
        assert stage.last(0, generation).loops == 1

    def test_pictures_lead_on_from_each_other_until_a_rest_or_a_jump(
        self, stage: Stage, counting: dict[str, Source]
    ) -> None:
        generation = stage.ready(counting[".mp4"])
        ordered_s = time.monotonic()
        stage.engine.play(0)
        stage.wait(lambda: stage.picture().moving_since_s > ordered_s)
        stage.wait(lambda: stage.number() >= 6)
        moving_since_s = stage.picture().moving_since_s
        stage.wait(lambda: stage.number() >= 12)
        assert stage.picture().moving_since_s == moving_since_s
        stage.engine.seek(0, 100)
        jumped_s = time.monotonic()
        stage.wait(lambda: stage.picture().moving_since_s > jumped_s)
        stage.engine.pause(0)
        stage.wait_for(PlaybackState.PAUSED, generation)
        resumed_s = time.monotonic()
        stage.engine.play(0)
        stage.wait(lambda: stage.picture().moving_since_s > resumed_s)

    def test_the_position_follows_the_picture(
        self, stage: Stage, counting: dict[str, Source]
    ) -> None:
        generation = stage.ready(counting[".mp4"])
        stage.engine.play(0)
        stage.wait_for(PlaybackState.PLAYING, generation)
        off_ms = []
        for _ in range(30):
            stage.wait_for_frames(1)
            off_ms.append(stage.off_ms())
        assert np.abs(off_ms).max() <= 150
        assert np.abs(np.diff(off_ms)).max() <= 100  # no jumps a scrubber would show

    @pytest.mark.parametrize("rate", [0.5, 2.0])
    def test_a_rate_moves_pictures_and_position_alike(
        self, stage: Stage, counting: dict[str, Source], rate: float
    ) -> None:
        stage.engine.set_rate(rate)
        generation = stage.ready(counting[".mp4"])
        stage.engine.play(0)
        stage.wait(lambda: stage.number() >= 5)
        first, began = stage.picture(), stage.number()
        off_ms = []
        while stage.number() < began + round(20 * max(0.75, rate)):
            stage.wait_for_frames(1)
            off_ms.append(stage.off_ms())
        took_s = stage.picture().shown_at_s - first.shown_at_s
        moved_s = (stage.number() - began) / FPS
        assert moved_s / took_s == pytest.approx(rate, rel=0.2)
        assert np.abs(off_ms).max() <= 150 * max(1.0, rate)
        assert stage.last(0, generation).loops == 0

    def test_a_rate_that_changes_amid_playing_holds_for_the_next_clip_too(
        self, stage: Stage, counting: dict[str, Source], plain: dict[Rgb, Source]
    ) -> None:
        generation = stage.ready(counting[".mp4"])
        stage.engine.play(0)
        stage.wait(lambda: stage.number() >= 3)
        stage.engine.set_rate(2.0)
        stage.wait(lambda: stage.number() >= 40)
        shown_ms = stage.number() * 1000 / FPS
        assert abs(stage.engine.position_ms(0) - shown_ms) <= 300
        stage.wait(lambda: stage.last(0, generation).loops == 1)
        following = stage.ready(plain[GREEN], slot=1)
        stage.engine.play(1)
        stage.wait(lambda: stage.last(1, following).loops == 1)
        assert stage.last(0, generation).state is PlaybackState.PLAYING
