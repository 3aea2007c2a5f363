"""Periodic motion and landscape curves: everything here returns to its start after one loop."""

import numpy as np

from assets.demo.generate.brush import HEIGHT, TAU, WIDTH, Points


def wave(t: float, turns: int = 1, shift: float = 0.0) -> float:
    """Return a sine in [-1, 1]; `turns` periods in a loop, shifted by a share of one."""
    return float(np.sin(TAU * (turns * t + shift)))


def pulse(t: float, start: float, length: float) -> float:
    """Return the progress in [0, 1] of something that lasts `length` from `start`; else 0."""
    age = (t - start) % 1.0
    return age / length if age < length else 0.0


def hump(x: float) -> float:
    """Return a smooth rise from 0 to 1 and back for x in [0, 1]."""
    return float(np.sin(np.pi * min(1.0, max(0.0, x))) ** 2)


def ease(x: float) -> float:
    """Return a soft step from 0 to 1 for x in [0, 1], clamped outside."""
    x = min(1.0, max(0.0, x))
    return x * x * (3 - 2 * x)


def between(t: float, start: float, end: float) -> float:
    """Return an eased step from 0 at `start` to 1 at `end`."""
    return ease((t - start) / (end - start))


def leap(x: float) -> float:
    """Return the height, in [0, 1], of a throw at x in [0, 1] of its flight."""
    return max(0.0, 4 * x * (1 - x))


def ripple(x: Points, rng: np.random.Generator, octaves: int = 4, period: float = WIDTH) -> Points:
    """Return a smooth random curve over x in about [-1, 1] that repeats after `period`."""
    heights = np.zeros_like(x)
    for octave in range(octaves):
        turns = 2**octave + int(rng.integers(0, 2))
        heights += np.sin(TAU * (turns * x / period + rng.random())) * 0.55**octave
    return heights / 1.8


def ridge(
    rng: np.random.Generator, base: float, height: float, octaves: int = 4, step: float = 6
) -> Points:
    """Return a hilly polygon twice the picture's width that repeats after one width.

    Shift it left by `WIDTH * ((turns * t) % 1)` to scroll without a seam.
    """
    x = np.arange(0, 2 * WIDTH + step, step, dtype=np.float64)
    y = base - height * ripple(x, rng, octaves)
    outline = np.stack([x, y], axis=1)
    floor = np.array([[2 * WIDTH, HEIGHT + 10.0], [0, HEIGHT + 10.0]])
    return np.concatenate([outline, floor])


def along(points: Points, share: float) -> tuple[float, float, float]:
    """Return x, y and the heading in degrees at a share in [0, 1] of a polyline's length."""
    steps = np.diff(points, axis=0)
    lengths = np.concatenate([[0.0], np.cumsum(np.hypot(steps[:, 0], steps[:, 1]))])
    place = share * lengths[-1]
    x = float(np.interp(place, lengths, points[:, 0]))
    y = float(np.interp(place, lengths, points[:, 1]))
    segment = min(int(np.searchsorted(lengths, place, side="right")) - 1, len(steps) - 1)
    return x, y, float(np.degrees(np.arctan2(steps[segment, 1], steps[segment, 0])))
