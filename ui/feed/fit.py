"""How a picture sits in a box: whole, or cropped a little to fill it. No Qt in here."""

from __future__ import annotations

from dataclasses import dataclass

CROP_AT_MOST = 0.13
"""A 9:16 clip above the bar of a compact window loses 7 to 12 % of its height; filling the
window edge to edge is worth that much and no more."""


@dataclass(frozen=True, slots=True)
class Fit:
    """Where a picture of one size goes in a box of another, aspect kept."""

    x: float
    """Place and size in the box."""
    y: float
    width: float
    height: float
    crop_x: float
    """Share of the picture cut off at the left and at the right, [0, 0.5)."""
    crop_y: float
    """Share of the picture cut off at the top and at the bottom."""


def fit(
    width: float,
    height: float,
    box_width: float,
    box_height: float,
    crop_at_most: float = CROP_AT_MOST,
) -> Fit:
    """Fill the box when that costs at most a share of the picture, else show it whole."""
    if min(width, height, box_width, box_height) <= 0:
        return Fit(0, 0, max(box_width, 0), max(box_height, 0), 0, 0)
    whole = min(box_width / width, box_height / height)
    cover = max(box_width / width, box_height / height)
    lost = 1 - whole / cover
    if lost <= crop_at_most:
        crop_x = (1 - box_width / (width * cover)) / 2
        crop_y = (1 - box_height / (height * cover)) / 2
        return Fit(0, 0, box_width, box_height, crop_x, crop_y)
    shown_width, shown_height = width * whole, height * whole
    x, y = (box_width - shown_width) / 2, (box_height - shown_height) / 2
    return Fit(x, y, shown_width, shown_height, 0, 0)


def left_of(width: int, height: int, placed: Fit) -> tuple[int, int, int, int]:
    """Return what the crop leaves of a picture in whole pixels: left, top, width and height.

    With parts of pixels Qt's software renderer draws a row from beyond the part.
    """
    across = round(width * (1 - 2 * placed.crop_x))
    down = round(height * (1 - 2 * placed.crop_y))
    return (width - across) // 2, (height - down) // 2, across, down


def decode_size(width: int, height: int, box_width: float, box_height: float) -> tuple[int, int]:
    """Return the pixels the whole picture needs so that its part in the box is sharp."""
    placed = fit(width, height, box_width, box_height)
    return (
        round(placed.width / (1 - 2 * placed.crop_x)),
        round(placed.height / (1 - 2 * placed.crop_y)),
    )
