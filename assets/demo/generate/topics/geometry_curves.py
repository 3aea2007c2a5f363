"""Geometry of curves: seeds in a spiral, a Julia set, a tree."""

# ruff: noqa: D103  (what a scene shows is said by its title and caption)

import numpy as np

from assets.demo.generate.brush import TAU, Brush, blend, ink
from assets.demo.generate.clip import Draw, clip
from assets.demo.generate.sound import drone, sprinkle, tune

GOLDEN = np.pi * (3 - np.sqrt(5))
"""The angle between neighbouring seeds of a sunflower, in radians."""


@clip(
    "geometry",
    "Sunflower arithmetic",
    "137.5 degrees, seven hundred times. It never gets lost.",
    tags="spirals hypnotic",
    creator="tessa.lates",
    track="Golden Angle",
    seconds=8,
    crf=35,
    sound=(
        tune("marimba", 62, "dream", density=0.9, level=0.6),
        tune("bell", 74, "dream", density=0.3, level=0.3),
        drone((38, 45, 50), level=0.25),
    ),
)
def sunflower_arithmetic(rng: np.random.Generator) -> Draw:
    n = 734
    k = np.arange(n) - 34
    shades = [blend("#ffe27a", "#ff5f8f", i / 20) for i in range(21)]
    shades += [blend("#ff5f8f", "#5f6bff", i / 20) for i in range(1, 21)]

    def draw(b: Brush, t: float) -> None:
        b.fill("#120a2c", "#2a1246", "#170c33")
        b.glow(270, 470, 430, "#ff7ab0", 0.35)
        grow = k + 34 * t
        reach = 15.6 * np.sqrt(np.maximum(0, grow))
        # Seed k arrives where seed k + 34 was: the loop closes on the same pattern.
        angle = GOLDEN * (k + 34 * t) + 0.35 * np.sin(TAU * t)
        angle = angle - np.floor(34 * t * GOLDEN / TAU) * TAU
        for i in np.flatnonzero(grow > 0):
            swell = 0.5 + 0.5 * np.sin(TAU * (2 * t - reach[i] / 210))
            share = min(1.0, reach[i] / 400)
            r = (
                (3.2 + 9.5 * share)
                * (0.62 + 0.5 * swell)
                * min(1.0, grow[i] / 20, (700 - grow[i]) / 34)
            )
            x, y = 270 + reach[i] * np.cos(angle[i]), 470 + reach[i] * np.sin(angle[i])
            b.disc(x, y, r, shades[int(40 * share)])

    return draw


@clip(
    "geometry",
    "Julia, turning over",
    "Infinite coastline. No parking.",
    tags="fractals hypnotic",
    creator="tessa.lates",
    track="Complex Conjugate",
    seconds=8,
    crf=37,
    sound=(
        drone((33, 40, 45, 52, 57), level=0.6, swell=2),
        tune("bell", 69, "east", density=0.45, level=0.5),
    ),
)
def julia_turning_over(rng: np.random.Generator) -> Draw:
    x, y = np.meshgrid(np.linspace(-0.93, 0.93, 270), np.linspace(-1.653, 1.653, 480))
    plane = (x + 1j * y).astype(np.complex64)

    def draw(b: Brush, t: float) -> None:
        seed = np.complex64(0.7885 * np.exp(1j * (2.2 + 0.55 * np.sin(TAU * t))))
        z = plane * np.complex64(np.exp(0.35j * np.sin(TAU * t)))
        escape = np.full(z.shape, 34.0, np.float32)
        inside = np.ones(z.shape, bool)
        for step in range(34):
            z = np.where(inside, z * z + seed, z)
            size = z.real**2 + z.imag**2
            gone = inside & (size > 16)
            escape[gone] = step + 1 - np.log2(np.log2(size[gone]) / 2)
            inside &= ~gone
        heat = np.clip(escape / 34, 0, 1)[..., None].astype(np.float64)
        hue = np.array([0.02, 0.19, 0.38]) + 0.12 * np.sin(TAU * t)
        rgb = (0.5 + 0.5 * np.cos(TAU * (1.5 * heat**0.6 + hue + 0.45))) * np.minimum(1, heat * 7)
        rgb *= np.where(inside[..., None], 0.15, 1.0)
        b.field(rgb)
        b.glow(270, 480, 420, "#ffb86b", 0.12)

    return draw


@clip(
    "geometry",
    "A tree that counts in twos",
    "1, 2, 4, 8, breeze, 16.",
    tags="fractals tree calm",
    creator="tessa.lates",
    track="Binary Autumn",
    seconds=8,
    crf=34,
    sound=(
        tune("pluck", 55, "major", density=0.7, level=0.8),
        drone((43, 50), level=0.15),
        sprinkle("chirp", 2200, 3600, count=9, level=0.1),
    ),
)
def a_tree_that_counts_in_twos(rng: np.random.Generator) -> Draw:
    leaves = ("#ff9f5a", "#ffd166", "#f4726b", "#e8577e")
    falling = rng.uniform((60, 0, 0), (480, 1, 4), (16, 3))

    def branch(
        b: Brush, x: float, y: float, angle: float, length: float, level: int, t: float
    ) -> None:
        angle += (1.0 + 0.9 * level) * np.sin(TAU * (t + 0.05 * level + x / 900)) * 0.022
        tip = (x + length * np.sin(angle), y - length * np.cos(angle))
        if level == 8:
            b.disc(tip[0], tip[1], 7 + 2 * np.sin(x * 7), ink(leaves[int(x * 3 + y) % 4], 0.9))
            return
        b.line([(x, y), tip], blend("#3a1f3d", "#8a4a4f", level / 8), 26 * 0.66**level)
        for side in (-1, 1):
            spread = (0.42 + 0.05 * side) * side
            branch(b, *tip, angle + spread, length * (0.76 + 0.03 * side), level + 1, t)

    def draw(b: Brush, t: float) -> None:
        b.fill("#ffdfb3", "#ffc39e", "#f4a39a", "#c98aa6")
        b.glow(400, 230, 320, "#fff7e0", 0.9, add=False)
        b.disc(400, 230, 70, "#fff6dc")
        b.oval(270, 930, 520, 130, "#7a4a6a")
        b.oval(270, 960, 520, 130, "#5e3659")
        branch(b, 270, 835, 0, 168, 0, t)
        for x, shift, kind in falling:
            fall = (t + shift) % 1
            px, py = x + 46 * np.sin(TAU * (2 * fall + shift)), 440 + 430 * fall
            with b.faded(min(1.0, 8 * fall)):
                b.oval(px, py, 9, 5, leaves[int(kind)], 360 * fall * 2)

    return draw
