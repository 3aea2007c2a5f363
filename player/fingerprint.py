"""What a video looks like in 40 bytes that hardly change with its size, codec or edges."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

SHARES = (1 / 8, 3 / 8, 5 / 8, 7 / 8)
"""Where in a video its four pictures are taken, as shares of its duration."""

SIDE = 128
"""Pixels across and down of the picture that is hashed, whatever shape the video has."""

BLACK = 6
"""Luma of 255 up to which a line is taken for a bar: less than a night sky, more than noise."""
LEAST_SHARE = 1 / 5
"""Of the height and the width; where bars leave less, the video itself is dark."""
FLAT = 6.0
"""Standard deviation of luma below which the bits of a hash are noise."""

Picture = NDArray[np.uint8]
Plane = NDArray[np.float64]

_GRID, _BITS = 32, 8


def fingerprint(lumas: Sequence[Picture], chromas: Sequence[tuple[float, float]]) -> bytes:
    """Return four 64-bit hashes (0 for a flat picture), then four times mean Cb and Cr.

    Args:
        lumas: SIDE x SIDE each, full range; bars that all of them have are left out.
        chromas: their mean Cb and Cr, 0 to 255.

    Source: the DCT hash of C. Zauner, "Implementation and Benchmarking of Perceptual Image Hash
    Functions", 2010 (pHash): reduce to 32 x 32, take the cosine transform's 8 x 8 lowest
    frequencies but the constant ones, compare each with their median. The median is that of
    B. Coskun and B. Sankur, "Robust Video Hash Extraction", 2004.
    """
    rows, columns = _content(lumas)
    hashes = [_hash(rows @ luma @ columns.T) for luma in lumas]
    means = [round(mean) for pair in chromas for mean in pair]
    return np.array(hashes, "<u8").tobytes() + bytes(means)


def _hash(grid: Plane) -> int:
    if grid.std() < FLAT:
        return 0
    coefficients = (_COSINES @ grid @ _COSINES.T).ravel()
    bits = coefficients > np.median(coefficients)
    return int.from_bytes(np.packbits(bits).tobytes(), "big")


def _content(lumas: Sequence[Picture]) -> tuple[Plane, Plane]:
    """Return what reduces rows, and columns, to the grid, without the bars around a picture."""
    brightest = np.maximum.reduce(list(lumas))
    return _means(_lit(brightest.max(axis=1))), _means(_lit(brightest.max(axis=0)))


def _lit(lines: Picture) -> tuple[int, int]:
    lit = np.flatnonzero(lines > BLACK)
    if len(lit) == 0 or lit[-1] + 1 - lit[0] < LEAST_SHARE * SIDE:
        return 0, SIDE
    return int(lit[0]), int(lit[-1]) + 1


def _means(within: tuple[int, int]) -> Plane:
    """Return the matrix that takes means over equal parts of a stretch of lines."""
    edges = np.linspace(*within, _GRID + 1)
    lines = np.arange(SIDE)
    weights = [
        np.clip(np.minimum(lines + 1, end) - np.maximum(lines, begin), 0, 1)
        for begin, end in pairwise(edges)
    ]
    means: Plane = np.array(weights) / (edges[1] - edges[0])
    return means


def _cosines() -> Plane:
    steps = 2 * np.arange(_GRID) + 1
    return np.cos(np.pi * np.outer(np.arange(1, _BITS + 1), steps) / (2 * _GRID))


_COSINES = _cosines()
