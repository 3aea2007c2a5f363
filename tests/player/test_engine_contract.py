"""The libVLC engine keeps the engine contract."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import av
import numpy as np
import pytest
from av.video.stream import VideoStream

from player.engine import PlaybackState, Source
from player.vlc_engine import open_engine
from tests.clips import is_near, middle_rgb
from tests.contracts.engine import EngineContract
from tests.contracts.stage import FPS, SIZE, WAIT_S, Stage, counting, long, plain, source_of
from tests.heavy import HEAVY_SIZE, heavy

__all__ = ["counting", "long", "plain"]


@pytest.fixture
def make_stage() -> Iterator[Callable[[], Stage]]:
    noted = threading.Condition()
    stages: list[Stage] = []

    def wait(condition: Callable[[], bool]) -> None:
        with noted:
            # Not everything that is waited for is told by the engine: look now and then as well.
            for _ in range(round(WAIT_S * 20)):
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


def test_a_clip_of_red_green_and_blue_keeps_its_colours(stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "rgb.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264rgb", rate=FPS)
        assert isinstance(stream, VideoStream)
        (stream.width, stream.height), stream.pix_fmt = SIZE, "rgb24"
        for _ in range(FPS):
            picture = np.full((SIZE[1], SIZE[0], 3), (200, 50, 100), np.uint8)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode(None))
    # A prober calls RGB full range, which it is; libVLC hands it out as BT.601 in limited range.
    stage.ready(Source(path, "mp4", *SIZE, 1000, "bt709", "full"))
    assert is_near(middle_rgb(stage.picture().pixels), (200, 50, 100), tolerance=3)


def test_a_video_too_heavy_for_the_machine_plays_on_as_well_as_it_can(
    stage: Stage, tmp_path: Path
) -> None:
    generation = stage.ready(source_of(heavy(tmp_path / "heavy.mp4"), HEAVY_SIZE))
    stage.engine.play(0)
    for _ in range(3):
        stage.wait_for_frames(2)
    assert stage.last(0, generation).state is PlaybackState.PLAYING
