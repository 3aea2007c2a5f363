"""Rounded corners, cut into a picture itself. No Qt in here."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray


def round_corners(
    pixels: NDArray[np.uint8], radius: float, part: tuple[int, int, int, int]
) -> None:
    """Cut rounded corners into premultiplied BGRA pixels, inside a crop, in place.

    Cutting the same frame twice does no harm: an alpha below 255 marks it as cut.

    Args:
        pixels: a frame.
        radius: in pixels.
        part: what is shown of it: left, top, width and height.
    """
    left, top, width, height = part
    size = min(round(radius), width // 2, height // 2)
    if size < 1 or pixels[top, left, 3] != 255:
        return
    coverage = _corner(size)
    inner = pixels[top : top + height, left : left + width]
    for rows, columns in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
        corner = inner[::rows, ::columns][:size, :size]
        corner[...] = (corner * coverage[:, :, None].astype(np.uint16) // 255).astype(np.uint8)


@lru_cache(maxsize=16)
def _corner(radius: int) -> NDArray[np.uint8]:
    """Coverage of a quarter disc's outside corner, shape (radius, radius), 0 at the corner."""
    centre = np.arange(radius) + 0.5
    away = np.hypot(radius - centre[:, None], radius - centre[None, :])
    coverage: NDArray[np.uint8] = np.rint(255 * np.clip(radius - away + 0.5, 0, 1)).astype(np.uint8)
    return coverage
