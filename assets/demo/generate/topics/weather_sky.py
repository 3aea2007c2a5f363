"""Weather above: northern lights over a lake and a tent, a storm, a cloud with opinions."""

# ruff: noqa: D103  (what a scene shows is said by its title and caption)

import numpy as np

from assets.demo.generate.brush import TAU, WIDTH, Brush, ink, ramp
from assets.demo.generate.clip import Draw, clip
from assets.demo.generate.motion import ridge, wave
from assets.demo.generate.sound import air, drone, sprinkle, tune


@clip(
    "weather",
    "Aurora over the lake",
    "The sky had its own plans for the evening.",
    tags="aurora night calm lake",
    creator="fennel.weather",
    track="Green Hours",
    seconds=10,
    sound=(
        drone((45, 52, 57, 61), level=0.5, swell=2),
        tune("bell", 69, "dream", density=0.3, level=0.4),
        air(150, 900, level=0.06, swell=2),
    ),
)
def aurora_over_the_lake(rng: np.random.Generator) -> Draw:
    return aurora(rng, ("#3dffb0", "#4ad3ff", "#b36bff"), boat=True)


@clip(
    "weather",
    "A tent with a view",
    "Booked for the stars. Got the deluxe room.",
    tags="aurora night camping",
    creator="windowseat",
    track="Two Sleeping Bags",
    seconds=10,
    sound=(
        drone((40, 47, 56, 59), level=0.5, swell=1),
        tune("pluck", 64, "dream", density=0.45, level=0.5),
        sprinkle("chirp", 3800, 4300, count=12, level=0.06),
    ),
)
def a_tent_with_a_view(rng: np.random.Generator) -> Draw:
    return aurora(rng, ("#ff5fa2", "#9d6bff", "#42e8c0"), boat=False)


def aurora(rng: np.random.Generator, colours: tuple[str, str, str], *, boat: bool) -> Draw:
    """Return curtains of light over mountains, mirrored in a lake or above a lit tent."""
    stars = rng.uniform((0, 0, 0.4), (WIDTH, 560, 1.5), (150, 3))
    mountains = [ridge(rng, 600, 90), ridge(rng, 640, 50, octaves=5)]
    x = np.linspace(0, 1, 108)[None, :]
    y = np.linspace(0, 1, 120)[:, None]
    shifts = rng.random((3, 3))
    tints = [np.array([ink(c).redF(), ink(c).greenF(), ink(c).blueF()]) for c in colours]

    def curtains(t: float) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
        light = np.zeros((120, 108, 3))
        for band, tint in enumerate(tints):
            a, c, d = shifts[band]
            edge = 0.52 + 0.08 * band - 0.12 * np.sin(TAU * (x * 0.9 + a + t))
            edge = edge - 0.06 * np.sin(TAU * (2.1 * x + c - t))
            above = np.clip(edge - y, 0, 1)
            rays = 0.62 + 0.38 * np.sin(TAU * (7 * x + d + 0.35 * np.sin(TAU * (x + t))))
            glow = np.exp(-above * 6.2) * (1 - np.exp(-above * 60)) * rays
            light += glow[..., None] * tint * (0.75 + 0.25 * np.sin(TAU * (t + a)))
        return light * 0.8

    def draw(b: Brush, t: float) -> None:
        b.fill("#050a1c", "#0b1a38", "#12304a", "#0a1626")
        for sx, sy, r in stars:
            b.disc(sx, sy, r, ink("#ffffff", 0.5 + 0.4 * wave(t, 3, sx)))
        light = curtains(t)
        with b.at(0, 0, squash=0.69):
            b.field(light, add=True)
        b.polygon(mountains[0], "#0c1c30")
        b.polygon(mountains[1], "#081424")
        if not boat:
            tent(b, t)
            return
        b.box(0, 664, WIDTH, 300, ramp(664, 960, "#0d2a3d", "#050b17"))
        with b.at(0, 664 + 300, squash=-0.31), b.faded(0.55):
            b.field(light[::1], add=True)
        for k in range(26):
            py = 672 + k * k * 0.42
            sway = 26 * wave(t, 2, k * 0.37)
            b.line([(140 + sway - k * 5, py), (400 + sway + k * 5, py)], ink("#bff", 0.05), 2)
        rowing_boat(b, 330 + 8 * wave(t), 742 + 3 * wave(t, 2), 2 * wave(t, 1, 0.2))

    return draw


def rowing_boat(b: Brush, x: float, y: float, angle: float) -> None:
    """Draw a small boat with somebody who looks up."""
    with b.at(x, y, angle=angle):
        b.oval(-14, -40, 13, 24, "#04070f")
        b.disc(-10, -68, 12, "#04070f")
        b.blob([(-88, -18), (88, -22), (66, 16), (-62, 16)], "#04070f")
        b.oval(0, 24, 84, 7, ink("#000000", 0.4))
        b.disc(34, -30, 5, "#ffd27a")
        b.glow(34, -30, 74, "#ffb347", 0.8)


def tent(b: Brush, t: float) -> None:
    """Draw a lit tent in the snow, with a shadow that makes animals on the wall."""
    b.oval(270, 900, 460, 230, "#1a2e48")
    b.oval(160, 980, 420, 240, "#223c59")
    b.glow(270, 760, 280, "#ff9a3c", 0.5 + 0.05 * wave(t, 5))
    b.polygon([(120, 830), (270, 640), (420, 830)], ramp(640, 830, "#ffd27a", "#ff8a3c"))
    b.polygon([(270, 640), (420, 830), (452, 818)], "#c8602a")
    nod = 5 * wave(t, 4)
    ears = 1 if (t * 2) % 1 < 0.5 else -0.2
    b.oval(262, 790, 36, 26, ink("#7a3412", 0.75))
    b.disc(300, 768 + nod, 18, ink("#7a3412", 0.75))
    for side in (-5, 7):
        b.oval(
            300 + side, 748 + nod - 12 * ears, 5, 15 * max(ears, 0.3), ink("#7a3412", 0.75), side
        )
    b.line([(270, 640), (270, 626)], "#3a2010", 4)
