"""Sizes, colours and memory of pictures."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from player.colours import Coding, coding_of
from player.engine import Source
from player.frames import I420Picture, fit


def source(width: int, height: int, colorspace: str = "") -> Source:
    return Source(Path("clip.mp4"), "mp4", width, height, 1000, colorspace)


@given(*[st.integers(2, 4000)] * 4)
def test_a_fitted_size_is_even_inside_the_box_and_no_larger_than_the_video(
    width: int, height: int, box_width: int, box_height: int
) -> None:
    fitted = fit(source(width, height), box_width, box_height)
    for side, own, box in zip(fitted, (width, height), (box_width, box_height), strict=True):
        assert side % 2 == 0
        assert 2 <= side <= min(own, box)


@given(*[st.integers(200, 4000)] * 4)
def test_a_fitted_size_keeps_the_aspect_to_two_pixels(
    width: int, height: int, box_width: int, box_height: int
) -> None:
    across, down = fit(source(width, height), box_width, box_height)
    scale = min(box_width / width, box_height / height, 1.0)
    assert abs(across - width * scale) <= 2
    assert abs(down - height * scale) <= 2


@pytest.mark.parametrize(
    ("clip", "matrix"),
    [
        (source(1080, 1920), "bt709"),
        (source(1280, 720), "bt709"),
        (source(540, 960), "bt709"),
        (source(720, 576), "bt601"),
        (source(480, 360, "bt2020"), "bt2020"),
        (source(540, 960, "bt709"), "bt709"),
        (source(1080, 1920, "smpte170m"), "bt601"),
        (source(1080, 1920, "unspecified"), "bt709"),
    ],
)
def test_the_matrix_is_the_tagged_one_or_follows_the_size(clip: Source, matrix: str) -> None:
    assert coding_of(clip) == Coding(matrix)


def test_the_range_is_the_tagged_one() -> None:
    full = Source(Path("clip.mp4"), "mp4", 160, 288, 1000, "bt709", "full")
    assert coding_of(full) == Coding("bt709", full_range=True)


def grey(picture: I420Picture, luma: int) -> None:
    shapes = [(picture.height // share, picture.width // share) for share in (1, 2, 2)]
    picture.fill(
        [
            np.full(shape, value, np.uint8)
            for shape, value in zip(shapes, (luma, 128, 128), strict=True)
        ]
    )


@settings(max_examples=40)
@given(st.integers(1, 300), st.integers(1, 300), st.sampled_from(["bt709", "bt601", "bt2020"]))
def test_every_pixel_is_converted_to_the_very_edge(
    half_width: int, half_height: int, matrix: str
) -> None:
    picture = I420Picture(half_width * 2, half_height * 2, Coding(matrix))
    grey(picture, 126)
    pixels = picture.to_bgra()
    assert pixels.shape == (half_height * 2, half_width * 2, 4)
    assert pixels.strides[1:] == (4, 1)
    assert np.all(pixels == pixels[0, 0])
    assert np.all(np.abs(pixels[0, 0].astype(int) - [128, 128, 128, 255]) <= [1, 1, 1, 0])


@pytest.mark.parametrize(("luma", "value"), [(16, 0), (235, 255)])
def test_studio_black_and_white_become_full_black_and_white(luma: int, value: int) -> None:
    picture = I420Picture(64, 64, Coding("bt709"))
    grey(picture, luma)
    assert np.all(picture.to_bgra()[..., :3] == value)


@pytest.mark.parametrize("luma", [0, 128, 255])
def test_a_picture_that_turns_out_to_be_full_range_is_taken_for_one(luma: int) -> None:
    picture = I420Picture(64, 64, Coding("bt709"))
    grey(picture, luma)
    picture.to_bgra()
    picture.recode(Coding("bt709", full_range=True))
    assert np.all(np.abs(picture.to_bgra()[..., :3].astype(int) - luma) <= 1)


def test_what_is_darker_than_black_stays_so() -> None:
    picture = I420Picture(64, 64, Coding("bt709"))
    grey(picture, 3)
    assert np.all(picture.to_bgra()[..., :3] == 0)
    grey(picture, 255)
    assert np.all(picture.to_bgra()[..., :3] == 255)


def test_a_picture_can_come_out_in_another_size() -> None:
    picture = I420Picture(320, 200, Coding("bt601"), out=(160, 100))
    grey(picture, 126)
    assert picture.to_bgra().shape == (100, 160, 4)


def test_only_another_picture_is_a_change() -> None:
    picture = I420Picture(32, 32, Coding("bt601"))
    grey(picture, 100)
    assert picture.has_changed()
    picture.remember()
    assert not picture.has_changed()
    grey(picture, 101)
    assert picture.has_changed()


def address(pixels: NDArray[np.uint8]) -> int:
    return pixels.ctypes.data


def test_memory_is_written_again_only_when_no_view_of_it_is_left() -> None:
    picture = I420Picture(64, 64, Coding("bt709"))
    grey(picture, 235)
    first = picture.to_bgra()
    place, view = address(first), first[1:2]
    grey(picture, 16)
    assert address(picture.to_bgra()) != place
    del first
    assert address(picture.to_bgra()) != place
    assert np.all(view == 255)
    del view
    assert address(picture.to_bgra()) == place


def test_no_more_memory_is_taken_than_was_held_at_once() -> None:
    picture = I420Picture(64, 64, Coding("bt709"))
    held = [picture.to_bgra() for _ in range(4)]
    places = {address(pixels) for pixels in held}
    held.clear()
    assert {address(picture.to_bgra()) for _ in range(50)} <= places


def test_a_picture_outlives_what_made_it() -> None:
    picture = I420Picture(64, 64, Coding("bt709"))
    grey(picture, 235)
    pixels = picture.to_bgra()
    del picture
    assert np.all(pixels == 255)
