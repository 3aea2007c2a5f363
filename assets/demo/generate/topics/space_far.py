"""Space, far: rings, a galaxy, meteors."""

# ruff: noqa: D103  (what a scene shows is said by its title and caption)

import numpy as np

from assets.demo.generate.brush import TAU, WIDTH, Brush, blend, ink, linear, ramp
from assets.demo.generate.clip import Draw, clip
from assets.demo.generate.motion import hump, pulse, ridge, wave
from assets.demo.generate.sound import air, drone, hits, sprinkle, tune
from assets.demo.generate.topics.space_props import starfield, twinkle


@clip(
    "space",
    "Ring road",
    "Speed limit 20 km/s. Nobody keeps to it.",
    tags="planets rings calm",
    creator="orbit.otto",
    track="Cassini Division",
    seconds=9,
    crf=32,
    sound=(
        drone((38, 45, 50, 54), level=0.5),
        tune("pluck", 62, "dream", density=0.6, level=0.6),
        sprinkle("bell", 1500, 3000, count=12, level=0.08),
    ),
)
def ring_road(rng: np.random.Generator) -> Draw:
    sky = starfield(rng)
    rocks = np.stack(
        [rng.uniform(0, TAU, 620), rng.normal(0, 1, 620), rng.uniform(0.7, 2.6, 620)], axis=1
    )
    moons = ((1.46, 1, 13, "#ffd9a8"), (1.9, 2, 9, "#a8e0ff"))

    def half(b: Brush, t: float, *, front: bool) -> None:
        for angle, offset, r in rocks:
            turn = angle + TAU * t * (2 if offset > 0 else 1)
            if (np.sin(turn) > 0) == front:
                reach = 300 + 34 * offset
                shade = blend("#ffd9a3", "#c98a6a", abs(offset) / 3)
                b.disc(reach * np.cos(turn), reach * 0.27 * np.sin(turn), r, shade)
        for reach, turns, r, colour in moons:
            turn = TAU * turns * t + reach
            if (np.sin(turn) > 0) == front:
                b.disc(230 * reach * np.cos(turn), 66 * reach * np.sin(turn), r, colour)

    def draw(b: Brush, t: float) -> None:
        b.fill("#070818", "#141238", "#2b1a4d", "#0b0a1f")
        twinkle(b, t, sky)
        b.glow(110, 180, 380, "#6a3cff", 0.35)
        b.glow(450, 800, 420, "#ff5f7a", 0.25)
        with b.at(270, 470, angle=-20):
            half(b, t, front=False)
            b.disc(
                0, 0, 172, linear(-150, -120, 160, 130, "#ffe3b8", "#f0a66b", "#8a4a6b", "#2a1838")
            )
            for k in range(7):
                y = -120 + 40 * k + 4 * wave(t, 1, k * 0.2)
                half_width = np.sqrt(max(0.0, 168**2 - y * y))
                b.oval(0, y, half_width, 9, ink(("#fff1d6", "#b5633f")[k % 2], 0.22))
            b.oval(60, 44, 30, 17, ink("#d9583f", 0.7))
            b.glow(-70, -70, 170, "#fff0d0", 0.35)
            half(b, t, front=True)

    return draw


@clip(
    "space",
    "Galaxy, stirred",
    "Four hundred billion stars and one spoon.",
    tags="galaxy stars hypnotic",
    creator="orbit.otto",
    track="Spiral Arm Blues",
    seconds=10,
    crf=35,
    sound=(
        drone((36, 43, 50, 55, 62), level=0.6, swell=1),
        tune("piano", 60, "dream", density=0.35, level=0.5),
        sprinkle("bell", 2000, 4500, count=20, level=0.05),
    ),
)
def galaxy_stirred(rng: np.random.Generator) -> Draw:
    n = 3000
    reach = np.sqrt(rng.random(n)) * 1.0 + 0.02
    arm = (
        rng.integers(0, 2, n) * np.pi
        + 4.6 * np.sqrt(reach)
        + rng.normal(0, 0.26 / (0.5 + reach), n)
    )
    size = rng.uniform(0.6, 2.3, n)
    tint = rng.random(n)
    sky = starfield(rng, 120)
    shades = [blend("#ffd9a0", "#7fa8ff", k / 11) for k in range(12)]

    def draw(b: Brush, t: float) -> None:
        b.fill("#04050f", "#0b0a22", "#150c2e", "#05040f")
        twinkle(b, t, sky)
        with b.at(270, 450, angle=-28, squash=0.62):
            b.glow(0, 0, 430, "#6a4cff", 0.55)
            b.glow(0, 0, 250, "#ff9ac0", 0.5)
            for k in range(40):
                bend = 4.6 * np.sqrt(k / 40) + TAU * t + np.pi * (k % 2)
                far = 400 * (k / 40)
                b.glow(far * np.cos(bend), far * np.sin(bend), 110, "#5a6cff", 0.16)
            # The inner stars overtake the outer ones: once and twice round, or the loop would jump.
            turns = np.where(reach < 0.3, 2, 1)
            angle = arm + TAU * t * turns
            x, y = 400 * reach * np.cos(angle), 400 * reach * np.sin(angle)
            for k in range(n):
                shade = shades[min(11, int(12 * (0.25 * tint[k] + 0.75 * reach[k])))]
                b.painter.setBrush(shade)
                b.painter.drawRect(int(x[k]), int(y[k]), 1 + int(size[k]), 1 + int(size[k] * 1.4))
            b.glow(0, 0, 120, "#fff6dc", 1.0)

    return draw


@clip(
    "space",
    "Meteors over the dunes",
    "Made one wish. Got a bulk discount.",
    tags="meteors night desert",
    creator="orbit.otto",
    track="Perseid Hotline",
    seconds=8,
    sound=(
        drone((40, 47, 52), level=0.4),
        hits(
            "bell",
            (0.05, 0.18, 0.33, 0.41, 0.58, 0.7, 0.86),
            (76, 83, 79, 88, 81, 86, 91),
            level=0.6,
        ),
        tune("pluck", 52, "east", density=0.5, level=0.7),
        air(200, 1500, level=0.05, swell=2),
    ),
)
def meteors_over_the_dunes(rng: np.random.Generator) -> Draw:
    sky = starfield(rng, 210)
    dunes = [ridge(rng, 640 + 80 * k, 60 - 8 * k, octaves=2) for k in range(4)]
    moments = (0.05, 0.18, 0.33, 0.41, 0.58, 0.7, 0.86)
    lanes = rng.uniform((120, 30), (620, 300), (7, 2))

    def draw(b: Brush, t: float) -> None:
        b.fill("#060a24", "#16245c", "#4d4a8f", "#d98a7a")
        twinkle(b, t, sky)
        for k, moment in enumerate(moments):
            go = pulse(t, moment, 0.17)
            if go:
                x, y = lanes[k] + np.array((-330, 260)) * go
                light = hump(go)
                for s in range(30):
                    b.disc(
                        x + 8 * s,
                        y - 6.3 * s,
                        5 * (1 - s / 30),
                        ink("#fff3d0", light * (1 - s / 30)),
                    )
                b.glow(x, y, 70, "#ffe9b0", light)
        for k, dune in enumerate(dunes):
            lit, dark = blend("#e8a27a", "#7a3f5a", k / 3), blend("#8a4a6a", "#1d1230", k / 3)
            with b.at(-WIDTH * ((0, 0, 1, 1)[k] * t % 1), 0):
                b.polygon(dune, ramp(600 + 80 * k, 800 + 80 * k, lit, dark))
            if k == 1:
                caravan(b, t)

    return draw


def caravan(b: Brush, t: float) -> None:
    """Draw a camel that lies on the dune and looks up at each meteor."""
    with b.at(300, 742, scale=0.9):
        dark = "#3a1f3d"
        b.blob(
            [
                (-90, 10),
                (-84, -34),
                (-50, -72),
                (-22, -36),
                (8, -76),
                (40, -34),
                (66, -14),
                (70, 10),
            ],
            dark,
        )
        nod = 8 * wave(t, 2)
        b.line([(60, -10), (96, -30), (108, -80 + nod)], dark, 20)
        b.blob(
            [
                (92, -104 + nod),
                (112, -112 + nod),
                (150, -104 + nod),
                (148, -86 + nod),
                (100, -78 + nod),
            ],
            dark,
        )
        b.line([(100, -104 + nod), (94, -118 + nod)], dark, 7)
        b.line([(-88, -14), (-104, 4 + 4 * wave(t, 5))], dark, 5)
