"""Pictures out of the middle of a video."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
import pytest

from player.facts import PlayerError
from player.prober import Prober
from tests.clips import BLUE, RED, Picture, is_near, make_clip, middle_rgb, read_counter

FPS = 25


@pytest.fixture
def prober() -> Iterator[Prober]:
    prober = Prober()
    yield prober
    prober.close()


def picture_of(jpeg: bytes, into: Path) -> Picture:
    into.write_bytes(jpeg)
    with av.open(str(into)) as container:
        frame = next(container.decode(video=0))
        return frame.to_ndarray(format="bgra").astype(np.uint8, copy=False)


@pytest.mark.parametrize("suffix", [".mp4", ".webm", ".mkv", ".ts", ".avi"])
def test_a_still_is_the_picture_at_its_place(prober: Prober, tmp_path: Path, suffix: str) -> None:
    clip = make_clip(tmp_path / f"a{suffix}", seconds=4.0, counter=True, colours=(RED, BLUE))
    for at_ms, colour in ((0, RED), (1480, RED), (3200, BLUE), (3999, BLUE)):
        picture = picture_of(prober.still(clip, at_ms, 160), tmp_path / "a.jpg")
        assert picture.shape == (288, 160, 4)
        assert is_near(middle_rgb(picture), colour, tolerance=20)
        assert abs(read_counter(picture) - min(at_ms * FPS // 1000, 99)) <= 2


def test_a_turned_clip_has_upright_stills(prober: Prober, tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", size=(288, 160), rotation=90, colours=(BLUE,))
    assert picture_of(prober.still(clip, 400, 80), tmp_path / "a.jpg").shape == (144, 80, 4)


def test_what_is_no_video_has_none_and_says_why(prober: Prober, tmp_path: Path) -> None:
    text = tmp_path / "a.mp4"
    text.write_text("no video\n" * 900, encoding="utf-8")
    with pytest.raises(PlayerError, match=r"\.$"):
        prober.still(text, 100, 80)
    clip = make_clip(tmp_path / "b.mp4")
    assert prober.still(clip, 100, 80).startswith(b"\xff\xd8"), "the process lives on"
