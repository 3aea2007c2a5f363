"""A blurred, dimmed still of a video, for the room a wide or narrow one leaves. No Qt in here."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ui.feed.glow import shrink, spread

GROUND = (16, 13, 12)
"""The dark canvas in BGR, in every theme: white words stand on it."""
STRENGTH = 0.42
"""Share of the video's own light; the rest is ground. White on it keeps a contrast of 6."""


def backdrop(pixels: NDArray[np.uint8], width: int, height: int) -> NDArray[np.uint8]:
    """Blur and dim BGRA pixels and spread them: BGRA, shape (height, width, 4), opaque.

    The part of the picture is taken that fills the size, from its middle.
    """
    rows, columns = pixels.shape[:2]
    scale = min(columns / width, rows / height)
    wide, high = max(1, round(width * scale)), max(1, round(height * scale))
    left, top = (columns - wide) // 2, (rows - high) // 2
    part = pixels[top : top + high, left : left + wide]
    return spread(shrink(part), GROUND, STRENGTH, width, height)
