"""What is left of a clip once its slot is closed, reused or shut down."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np

from player.engine import PlaybackState, Source
from tests.clips import BLUE, GREEN, RED, Rgb, read_counter
from tests.contracts.stage import BOX, Stage


def threads() -> int:
    return sum(1 for _ in Path("/proc/self/task").iterdir())


def descriptors() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


class SlotContract:
    def test_reopening_quickly_never_shows_the_clip_before(
        self, stage: Stage, plain: dict[Rgb, Source]
    ) -> None:
        for turn in range(24):
            colour = (RED, GREEN, BLUE)[turn % 3]
            generation = stage.engine.open(0, plain[colour], *BOX)
            frame = stage.engine.frame(0)
            assert frame is None
            stage.engine.play(0)
            if turn % 2:  # half of them are replaced before they have shown anything
                stage.wait(lambda: stage.engine.frame(0) is not None)
                assert stage.shows(colour)
            if turn % 6 == 5:
                already = len(stage.frames)
                stage.wait_for_frames(4)
                assert {told for _, told in stage.frames[already:]} == {generation}
                assert stage.shows(colour)

    def test_closing_keeps_the_last_frame_and_shows_no_other(
        self, stage: Stage, counting: dict[str, Source], plain: dict[Rgb, Source]
    ) -> None:
        generation = stage.ready(counting[".mp4"])
        stage.engine.play(0)
        stage.wait(lambda: stage.number() >= 8)
        stage.engine.close(0)
        stage.wait_for(PlaybackState.CLOSED, generation)
        last, number = stage.picture(), stage.number()
        stage.ready(plain[GREEN], slot=1)
        stage.engine.play(1)
        stage.wait_for_frames(5, slot=1)
        assert stage.picture() is last
        assert read_counter(last.pixels) == number

    def test_reopening_one_slot_200_times_keeps_threads_and_descriptors_flat(
        self, stage: Stage, plain: dict[Rgb, Source]
    ) -> None:
        colours = (RED, GREEN, BLUE)
        counts = []
        for turn in range(200):
            stage.ready(plain[colours[turn % 3]])
            if turn >= 20:
                counts.append((threads(), descriptors()))
        early, late = np.array(counts[:40]), np.array(counts[-40:])
        # The least of each: on a busy machine a thread of the clip before may still be ending.
        assert np.all(late.min(axis=0) <= early.min(axis=0) + 2)

    def test_shutting_down_ends_every_thread_at_once_while_it_plays(
        self, make_stage: Callable[[], Stage], counting: dict[str, Source]
    ) -> None:
        warm = make_stage()  # libraries keep threads of their own after their first use
        warm.ready(counting[".mp4"])
        warm.engine.shutdown()
        before = threads()
        stage = make_stage()
        stage.ready(counting[".mp4"])
        stage.engine.play(0)
        stage.engine.open(1, counting[".webm"], *BOX)
        stage.wait_for_frames(3)
        stage.engine.shutdown()
        told = len(stage.frames)
        stage.wait(lambda: threads() <= before)
        assert len(stage.frames) == told
        stage.engine.shutdown()  # a second time is harmless
