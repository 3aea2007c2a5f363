"""Stage props of the city: skylines."""

import numpy as np

from assets.demo.generate.brush import HEIGHT, WIDTH, Brush, ink

Array = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


def skyline(
    rng: np.random.Generator, base: float, low: float, high: float
) -> list[tuple[float, float, float, Array]]:
    """Return houses as x, width, top and a grid of lights; they repeat after one width."""
    houses = []
    x = 0.0
    while x < WIDTH - 40:
        wide = float(min(rng.uniform(46, 100), WIDTH - x))
        houses.append((x, wide, base - rng.uniform(low, high), rng.random((40, 8))))
        x += wide
    return houses


def draw_skyline(
    b: Brush,
    houses: list[tuple[float, float, float, Array]],
    colour: str,
    light: str,
    t: float,
    lit: float,
) -> None:
    """Draw a row of houses twice, side by side, so that it can scroll."""
    for copy in (0, WIDTH):
        for x, wide, top, lights in houses:
            b.box(x + copy, top, wide + 1, HEIGHT - top, colour)
            columns = max(1, int((wide - 10) // 14))
            for row in range(int((HEIGHT - top) // 20)):
                for column in range(columns):
                    chance = lights[row % 40, column % 8]
                    if chance < lit:
                        glow = 0.55 + 0.35 * (chance / lit)
                        off = chance > lit * 0.9 and (t * 3 + chance * 7) % 1 < 0.3
                        b.painter.fillRect(
                            int(x + copy + 8 + column * 14),
                            int(top + 12 + row * 20),
                            7,
                            10,
                            ink(light, 0.1 if off else glow),
                        )
