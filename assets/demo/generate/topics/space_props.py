"""Stage props of space: stars."""

import numpy as np

from assets.demo.generate.brush import HEIGHT, WIDTH, Brush, ink
from assets.demo.generate.motion import wave

Array = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


def starfield(rng: np.random.Generator, count: int = 170) -> Array:
    """Return stars as rows of x, y, radius and twinkle phase."""
    return rng.uniform((0, 0, 0.4, 0), (WIDTH, HEIGHT, 1.9, 1), (count, 4))


def twinkle(b: Brush, t: float, stars: Array) -> None:
    """Draw the stars, each at its own moment."""
    for x, y, r, shift in stars:
        b.disc(x, y, r, ink("#ffffff", 0.55 + 0.4 * wave(t, 2, shift)))
