"""What a picture's numbers stand for: its colour matrix and its range."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from player.engine import Source

LARGEST_SD = (1279, 576)
"""Up to this display size an untagged video is taken for BT.601, beyond it for BT.709: the
guess that players and our posters make, so that a clip does not change its colours."""

MATRICES = {
    "bt709": "bt709",
    "smpte170m": "bt601",
    "bt470bg": "bt601",
    "bt601": "bt601",
    "fcc": "fcc",
    "smpte240m": "smpte240m",
    "bt2020": "bt2020",
    "bt2020nc": "bt2020",
    "bt2020c": "bt2020",
}
"""FFmpeg's names of colour matrices -> swscale's. Anything else is guessed by size."""

BLACK, WHITE = 16, 235
"""Luma of black and white in limited range."""

BAND = 32
"""Rows that are worked on at once; pictures are padded to whole ones."""


@dataclass(frozen=True, slots=True)
class Coding:
    """How luma and chroma stand for colours."""

    matrix: str
    """As swscale names it."""
    full_range: bool = False
    """Luma from 0 to 255, as cameras and JPEG have it, instead of 16 to 235."""

    @property
    def range(self) -> str:
        """The range as swscale names it."""
        return "full" if self.full_range else "limited"


def coding_of(source: Source) -> Coding:
    """Return how a source is coded: as tagged, else with the matrix that its size suggests."""
    is_sd = source.width <= LARGEST_SD[0] and source.height <= LARGEST_SD[1]
    guess = "bt601" if is_sd else "bt709"
    return Coding(MATRICES.get(source.colorspace.lower(), guess), source.color_range == "full")


class LumaLift:
    """Makes up for what swscale's fast conversion loses of pictures in limited range.

    It rounds each of three products down: over random colours the result is 1.1 of 255 too
    dark, for one in twenty by 3. One step of luma is 1.16, so that with one step more the mean
    error is 0.5 and the largest 2. Black and white come out right without it and are left
    alone. For a picture of 540x960 it takes 0.1 ms; swscale's exact conversion takes 1.4.

    Args:
        pitch: bytes in a row.
    """

    def __init__(self, pitch: int) -> None:
        # A few rows at a time: that stays in the processor's cache, and takes no memory.
        self._above_black: NDArray[np.uint8] = np.empty((BAND, pitch), np.uint8)
        self._lifts: NDArray[np.bool_] = np.empty((BAND, pitch), np.bool_)

    def apply(self, luma: NDArray[np.uint8], out: NDArray[np.uint8]) -> None:
        """Write luma to `out`, one step higher between black and white; both of whole BANDs."""
        for top in range(0, len(luma), BAND):
            rows = luma[top : top + BAND]
            # What is darker wraps round to the top, so that one comparison does for both ends.
            np.subtract(rows, BLACK + 1, out=self._above_black)
            np.less(self._above_black, WHITE - BLACK - 1, out=self._lifts)
            np.add(rows, self._lifts.view(np.uint8), out=out[top : top + BAND])
