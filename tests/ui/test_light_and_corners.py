"""Rounded corners cut into frames, and the light a frame throws on the room."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from ui.feed.corners import round_corners
from ui.feed.fit import fit, left_of
from ui.feed.glow import NOISE, SHRUNK, glow, lamplight, shrink


def picture(height: int, width: int, value: int = 200) -> NDArray[np.uint8]:
    pixels = np.full((height, width, 4), value, np.uint8)
    pixels[..., 3] = 255
    return pixels


def test_corners_are_clear_and_the_rest_is_untouched() -> None:
    pixels = picture(200, 120)
    round_corners(pixels, 20, (0, 0, 120, 200))
    for row, column in ((0, 0), (0, -1), (-1, 0), (-1, -1)):
        assert tuple(pixels[row, column]) == (0, 0, 0, 0)
    assert np.all(pixels[20:-20] == picture(160, 120))
    assert np.all(pixels[:, 20:-20] == picture(200, 80))


def test_a_corner_is_a_quarter_of_a_disc() -> None:
    pixels = picture(200, 200, 255)
    round_corners(pixels, 50, (0, 0, 200, 200))
    missing = 1 - pixels[:50, :50, 3].mean() / 255
    assert missing == pytest.approx(1 - np.pi / 4, abs=0.01)
    assert np.array_equal(pixels, pixels[::-1])
    assert np.array_equal(pixels, pixels[:, ::-1])


@given(
    st.integers(2, 90), st.integers(2, 90), st.floats(0, 60), st.integers(0, 9), st.integers(0, 9)
)
def test_colours_stay_premultiplied_and_nothing_outside_the_crop_changes(
    height: int, width: int, radius: float, left: int, top: int
) -> None:
    left, top = min(left, (width - 1) // 2), min(top, (height - 1) // 2)
    pixels = picture(height, width, 255)
    round_corners(pixels, radius, (left, top, width - 2 * left, height - 2 * top))
    assert np.all(pixels[..., :3] <= pixels[..., 3:])
    inside = np.zeros((height, width), bool)
    inside[top : height - top, left : width - left] = True
    assert np.all(pixels[~inside] == 255)


def test_cutting_a_frame_twice_changes_nothing_more() -> None:
    once = picture(100, 60)
    round_corners(once, 12, (0, 4, 60, 92))
    twice = once.copy()
    round_corners(twice, 12, (0, 4, 60, 92))
    assert np.array_equal(once, twice)


@pytest.mark.parametrize("smooth", [False, True])
@pytest.mark.parametrize("size", [(100, 160), (100, 161), (99, 160), (101, 160)])
def test_no_line_is_drawn_across_a_corner(size: tuple[int, int], smooth: bool) -> None:
    width, height = size
    placed = fit(width, height, 100, 160)
    part = left_of(width, height, placed)
    pixels = picture(height, width, 255)
    round_corners(pixels, 20, part)
    shape = QImage.Format.Format_ARGB32_Premultiplied
    image = QImage(pixels.data, width, height, 4 * width, shape)
    screen = QImage(120, 180, shape)
    screen.fill(QColor("black"))
    painter = QPainter(screen)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
    painter.drawImage(QRectF(10, 10, 100, 160), image, QRectF(*part))
    painter.end()
    for across, down in ((12, range(8, 18)), (107, range(8, 18)), (12, range(162, 172))):
        assert {screen.pixelColor(across, row).red() for row in down} == {0}


@given(st.integers(2, 400), st.integers(2, 400), st.integers(0, 255))
def test_shrinking_one_colour_gives_that_colour(height: int, width: int, value: int) -> None:
    small = shrink(picture(height, width, value))
    assert small.shape == (*SHRUNK, 3)
    assert np.allclose(small, value, atol=0.01)


def test_shrinking_keeps_left_and_right_apart() -> None:
    pixels = picture(320, 180, 0)
    pixels[:, 90:, :3] = 255
    small = shrink(pixels)
    assert small[:, 0].max() < 20
    assert small[:, -1].min() > 235


GROUND = (16, 13, 12)


@pytest.mark.parametrize(("width", "height"), [(2, 2), (360, 640), (427, 267)])
def test_light_fades_to_the_ground_at_the_sides_and_is_full_in_the_middle(
    width: int, height: int
) -> None:
    lit = glow(np.full((*SHRUNK, 3), 240, np.float32), GROUND, 0.5, width, height)
    assert lit.shape == (height, width, 4)
    assert np.all(lit[..., 3] == 255)
    if width > 2:
        corner = lit[0, 0, :3].astype(float)
        assert np.allclose(corner, GROUND, atol=NOISE + 3)
        middle = lit[height // 2, width // 2, :3].astype(float)
        assert np.allclose(middle, [(240 + ground) / 2 for ground in GROUND], atol=NOISE + 3)


def test_without_strength_there_is_only_the_ground() -> None:
    lit = glow(np.full((*SHRUNK, 3), 240, np.float32), GROUND, 0.0, 90, 160)
    assert np.all(np.abs(lit[..., :3].astype(float) - GROUND) <= NOISE + 1)


def test_the_lamp_is_warm_and_above_the_middle() -> None:
    lamp = lamplight(GROUND)
    row, column, _ = np.unravel_index(lamp.sum(axis=2, keepdims=True).argmax(), lamp.shape)
    assert row < SHRUNK[0] / 2
    assert abs(int(column) - SHRUNK[1] / 2) <= 1
    blue, green, red = lamp[row, column]
    assert red > green > blue
