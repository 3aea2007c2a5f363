"""Stage props of the garden: flowers and grass."""

import numpy as np

from assets.demo.generate.brush import WIDTH, Brush, blend, ramp
from assets.demo.generate.motion import wave


def flower(
    b: Brush, x: float, y: float, r: float, petals: int, colour: str, opened: float, turn: float
) -> None:
    """Draw a flower head; `opened` in [0, 1] unfolds two rings of petals."""
    with b.at(x, y):
        for layer, share in ((0, 1.0), (1, 0.68)):
            for k in range(petals):
                angle = turn + 360 / petals * (k + layer / 2)
                length = r * share * (0.35 + 0.65 * opened)
                with b.at(0, 0, angle=angle):
                    wide = length * 0.34 * (0.5 + 0.5 * opened)
                    shade = blend(colour, "#ffffff", 0.18 + 0.22 * layer)
                    b.blob(
                        [
                            (0, 0),
                            (-wide, -length * 0.5),
                            (-wide * 0.7, -length),
                            (0, -length * 1.08),
                            (wide * 0.7, -length),
                            (wide, -length * 0.5),
                        ],
                        shade,
                    )
        b.disc(0, 0, r * 0.26, ramp(-r * 0.26, r * 0.26, "#ffd95a", "#d98a1f"))


def grass(
    b: Brush,
    base: float,
    t: float,
    blades: np.ndarray[tuple[int, ...], np.dtype[np.float64]],
    colour: str,
) -> None:
    """Draw a row of blades that lean with the wind; `blades` rows are x, height, phase."""
    for x, tall, shift in blades:
        lean = 12 * wave(t, 2, shift + x / WIDTH)
        b.polygon(
            [(x - 5, base), (x + 5, base), (x + lean + 8 * (shift - 0.5), base - tall)], colour
        )
