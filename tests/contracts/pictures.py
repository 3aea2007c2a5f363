"""What a frame shows: size, aspect, turning, colours."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from av.video.reformatter import Colorspace

from player.engine import Frame, Source
from tests.clips import (
    CHART_SIZE,
    CODECS,
    GREEN,
    RED,
    is_near,
    make_clip,
    make_colour_chart,
    middle_rgb,
    read_counter,
    worst_patch,
)
from tests.contracts.stage import SIZE, Stage, source_of


class PictureContract:
    @pytest.mark.parametrize(
        ("box", "expected"),
        [((540, 960), (160, 288)), ((80, 960), (80, 144)), ((540, 100), (54, 100))],
    )
    def test_the_picture_fits_the_box_keeps_its_aspect_and_never_grows(
        self,
        stage: Stage,
        counting: dict[str, Source],
        box: tuple[int, int],
        expected: tuple[int, int],
    ) -> None:
        stage.ready(counting[".mp4"], box=box)
        frame = stage.picture()
        assert (frame.width, frame.height) == expected
        assert is_near(middle_rgb(frame.pixels), RED)

    def test_a_turned_clip_comes_upright(self, stage: Stage, tmp_path: Path) -> None:
        path = make_clip(
            tmp_path / "turned.mp4", size=(288, 160), counter=True, rotation=90, colours=(GREEN,)
        )
        stage.ready(source_of(path, (160, 288), 1.0))
        frame = stage.picture()
        assert (frame.width, frame.height) == (160, 288)
        # Its black counter lay along the upper edge; turned counterclockwise it is on the left.
        blue, green, red, _ = (int(value) for value in frame.pixels[144, 20])
        assert max(blue, green, red) < 20
        assert is_near(tuple(int(v) for v in frame.pixels[144, 120, 2::-1]), GREEN)  # type: ignore[arg-type]

    def test_a_clip_with_wide_pixels_comes_at_its_display_size(
        self, stage: Stage, tmp_path: Path
    ) -> None:
        path = make_clip(tmp_path / "wide.mp4", size=SIZE, sample_aspect=Fraction(2, 1))
        stage.ready(source_of(path, (320, 288), 1.0))
        frame = stage.picture()
        assert (frame.width, frame.height) == (320, 288)
        corners = frame.pixels[4:-4:279, 4:-4:311, :3].reshape(-1, 3)
        assert np.ptp(corners, axis=0).max() <= 6  # no black bars

    @pytest.mark.parametrize(
        ("suffix", "matrix", "full_range"),
        [
            (".mp4", Colorspace.ITU709, False),
            (".mp4", Colorspace.ITU601, False),
            (".mp4", Colorspace.ITU709, True),
            (".mp4", Colorspace.ITU601, True),
            (".webm", Colorspace.ITU709, True),  # FFmpeg calls it by another name than in mp4
        ],
    )
    def test_colours_come_out_by_the_clips_own_matrix_and_range(
        self, stage: Stage, tmp_path: Path, suffix: str, matrix: Colorspace, full_range: bool
    ) -> None:
        chart = make_colour_chart(tmp_path / f"a{suffix}", matrix=matrix, full_range=full_range)
        tags = (
            "bt709" if matrix is Colorspace.ITU709 else "bt601",
            "full" if full_range else "limited",
        )
        source = Source(chart, CODECS[suffix].demuxer, *CHART_SIZE, 1000, *tags)
        for box in (CHART_SIZE, (CHART_SIZE[0] // 2, CHART_SIZE[1] // 2)):
            stage.ready(source, box=box)
            off, wanted, seen = worst_patch(stage.picture().pixels)
            assert off <= 2, (wanted, seen)

    def test_a_frame_that_is_held_is_never_written_again(
        self, stage: Stage, counting: dict[str, Source]
    ) -> None:
        stage.ready(counting[".mp4"])
        stage.engine.play(0)
        held: dict[int, Frame] = {}
        while len(held) < 12:
            stage.wait_for_frames(1)
            frame = stage.picture()
            held[read_counter(frame.pixels)] = frame
        stage.wait_for_frames(5)
        assert {number: read_counter(frame.pixels) for number, frame in held.items()} == {
            number: number for number in held
        }
