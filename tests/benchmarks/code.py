"""A code of black and white blocks in every picture: which clip it is of, and which picture.

What a benchmark calls live it proves by reading the code off the decoded pixels. The blocks are
so large that no codec, scaling or colour matrix changes what they say.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Plane = NDArray[np.uint8]

CLIP_BITS, NUMBER_BITS, CHECK_BITS = 8, 12, 4
COLUMNS, ROWS = 6, 4
LEFT, RIGHT = 0.1, 0.9
"""Where the blocks lie, as shares of the width: away from rounded corners."""
TOP, BOTTOM = 0.40, 0.50
"""Shares of the height: no cropping of a poster reaches them."""
SEED_OF_CHECK = 0b0101
"""An all black picture, which has no code, must not be taken for clip 0."""
BLACK, WHITE = 16, 235
"""Luma of the blocks."""
DARK, LIGHT = 90, 165
"""A block between these says nothing: two pictures in one, or no code at all."""


@dataclass(frozen=True, slots=True)
class Code:
    """What one picture says of itself."""

    clip: int
    """Which clip, [0, 256)."""
    number: int
    """Which of its pictures, [0, 4096)."""


def draw(luma: Plane, code: Code) -> None:
    """Write a code into the luma of a picture, shape (height, width), in place."""
    height, width = luma.shape
    for cell, lit in enumerate(_bits(code)):
        down, across = divmod(cell, COLUMNS)
        tops = [round(height * (TOP + (BOTTOM - TOP) * (down + edge) / ROWS)) for edge in (0, 1)]
        lefts = [
            round(width * (LEFT + (RIGHT - LEFT) * (across + edge) / COLUMNS)) for edge in (0, 1)
        ]
        luma[tops[0] : tops[1], lefts[0] : lefts[1]] = WHITE if lit else BLACK


def area(height: int) -> slice:
    """Return the rows of a picture that hold its code."""
    return slice(round(height * TOP), round(height * BOTTOM))


def read(pixels: Plane) -> Code | None:
    """Read the code off BGRA pixels or a plane of luma; None where there is none to be read."""
    plane = pixels[..., 1] if pixels.ndim == 3 else pixels
    levels = plane[_samples(*plane.shape)].mean(axis=1)
    lit = levels > LIGHT
    if not (lit | (levels < DARK)).all():
        return None
    value = 0
    for bit in lit.tolist():
        value = value * 2 + bit
    code = Code(value >> (NUMBER_BITS + CHECK_BITS), value >> CHECK_BITS & (2**NUMBER_BITS - 1))
    return code if _check(code) == value & (2**CHECK_BITS - 1) else None


def _bits(code: Code) -> list[int]:
    value = (code.clip << NUMBER_BITS | code.number) << CHECK_BITS | _check(code)
    count = CLIP_BITS + NUMBER_BITS + CHECK_BITS
    return [value >> (count - 1 - bit) & 1 for bit in range(count)]


def _check(code: Code) -> int:
    """Return four bits that a picture mixed of two codes seldom has."""
    folded, value = SEED_OF_CHECK, code.clip << NUMBER_BITS | code.number
    while value:
        folded ^= value & 15
        value >>= 4
    return folded


@lru_cache(maxsize=64)
def _samples(height: int, width: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return rows and columns of nine pixels in the middle of each block, shape (24, 9)."""
    cells = np.arange(COLUMNS * ROWS)
    down = height * (TOP + (BOTTOM - TOP) * (cells // COLUMNS + 0.5) / ROWS)
    across = width * (LEFT + (RIGHT - LEFT) * (cells % COLUMNS + 0.5) / COLUMNS)
    steps = np.array([-2, 0, 2])
    rows = down.astype(np.intp)[:, None] + steps.repeat(3)[None, :]
    columns = across.astype(np.intp)[:, None] + np.tile(steps, 3)[None, :]
    return rows, columns
