"""How a picture sits in its box."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.feed.fit import CROP_AT_MOST, decode_size, fit, left_of

sides = st.integers(1, 8192)
boxes = st.floats(1, 8192)


@given(sides, sides, boxes, boxes)
def test_the_aspect_is_kept_and_the_picture_lies_inside_the_box(
    width: int, height: int, box_width: float, box_height: float
) -> None:
    placed = fit(width, height, box_width, box_height)
    seen_width = width * (1 - 2 * placed.crop_x)
    seen_height = height * (1 - 2 * placed.crop_y)
    assert placed.width / placed.height == pytest.approx(seen_width / seen_height, rel=1e-6)
    assert placed.x >= -1e-6
    assert placed.y >= -1e-6
    assert placed.x + placed.width <= box_width * (1 + 1e-9)
    assert placed.y + placed.height <= box_height * (1 + 1e-9)


@given(sides, sides, boxes, boxes)
def test_no_more_is_cut_off_than_allowed_and_else_nothing(
    width: int, height: int, box_width: float, box_height: float
) -> None:
    placed = fit(width, height, box_width, box_height)
    assert min(placed.crop_x, placed.crop_y) == pytest.approx(0, abs=1e-9)
    cut = 2 * max(placed.crop_x, placed.crop_y)
    assert -1e-9 <= cut <= CROP_AT_MOST + 1e-9
    touches = placed.width == pytest.approx(box_width) or placed.height == pytest.approx(box_height)
    assert touches
    if cut > 1e-9:  # what is cut fills the box
        assert (placed.width, placed.height) == pytest.approx((box_width, box_height))


@given(sides, sides, boxes, boxes)
def test_the_decoded_picture_is_as_sharp_as_its_part_in_the_box(
    width: int, height: int, box_width: float, box_height: float
) -> None:
    placed = fit(width, height, box_width, box_height)
    across, down = decode_size(width, height, box_width, box_height)
    assert across * (1 - 2 * placed.crop_x) == pytest.approx(placed.width, abs=0.51)
    assert down * (1 - 2 * placed.crop_y) == pytest.approx(placed.height, abs=0.51)


@given(sides, sides, boxes, boxes)
def test_what_the_crop_leaves_are_whole_pixels_in_the_middle(
    width: int, height: int, box_width: float, box_height: float
) -> None:
    placed = fit(width, height, box_width, box_height)
    left, top, across, down = left_of(width, height, placed)
    assert across == pytest.approx(width * (1 - 2 * placed.crop_x), abs=0.51)
    assert down == pytest.approx(height * (1 - 2 * placed.crop_y), abs=0.51)
    assert width - across - left - left in (0, 1)
    assert height - down - top - top in (0, 1)


@pytest.mark.parametrize(
    ("size", "box", "cropped"),
    [
        ((540, 960), (540, 960), False),
        ((540, 960), (540, 896), True),  # the compact window: filled edge to edge
        ((540, 960), (540, 830), False),
        ((1280, 720), (540, 896), False),
        ((720, 720), (540, 896), False),
    ],
)
def test_a_tall_clip_fills_the_compact_window_and_others_stay_whole(
    size: tuple[int, int], box: tuple[int, int], cropped: bool
) -> None:
    placed = fit(*size, *box)
    assert (placed.crop_y > 0) is cropped


@pytest.mark.parametrize("nothing", [(0, 10, 10, 10), (10, 0, 10, 10), (10, 10, 0, 10)])
def test_an_empty_box_or_picture_takes_no_place_and_divides_by_nothing(
    nothing: tuple[int, int, int, int],
) -> None:
    placed = fit(*nothing)
    assert (placed.crop_x, placed.crop_y) == (0, 0)
