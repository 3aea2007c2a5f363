"""Small feet up to something: a cat and a cup, penguins."""

# ruff: noqa: D103  (what a scene shows is said by its title and caption)

import numpy as np

from assets.demo.generate.brush import HEIGHT, TAU, WIDTH, Brush, ink, ramp
from assets.demo.generate.clip import Draw, clip
from assets.demo.generate.motion import between, hump, leap, pulse, ridge, wave
from assets.demo.generate.sound import air, beats, hits, tune


@clip(
    "pets",
    "The cup was in the way",
    "It had been warned with a look.",
    tags="cat shelf funny",
    creator="smallfeet",
    track="Gravity Check",
    seconds=8,
    sound=(
        tune("piano", 60, "blue", density=0.45, level=0.6),
        beats("bass", (36, 41, 38, 43), pattern="x---x---", level=0.5),
        hits("tick", (0.2, 0.3, 0.4), (70, 70, 70), level=0.9),
        hits("boing", (0.62,), (48,), level=0.8),
        hits("bell", (0.63, 0.645, 0.66), (90, 95, 88), level=0.6),
    ),
)
def the_cup_was_in_the_way(rng: np.random.Generator) -> Draw:
    books = [(300 + 24 * k + 2 * (k % 3), rng.uniform(90, 140), k) for k in range(8)]
    covers = ("#e4574f", "#f2b84b", "#4eb8a8", "#7b8cff", "#c77dff")

    def draw(b: Brush, t: float) -> None:
        b.fill("#f3d9c4", "#eabfa8", "#d99a8a")
        for k in range(6):
            for row in range(7):
                b.disc(50 + 90 * k + 45 * (row % 2), 60 + 140 * row, 13, ink("#ffffff", 0.22))
        b.box(60, 90, 170, 220, "#fffaf0", 8)
        b.box(74, 104, 142, 192, ramp(104, 296, "#2a2f6a", "#7a4f8f"), 4)
        b.disc(170, 150, 20, "#fff3c8")
        for x, tall, k in books:
            b.box(x, 430 - tall, 22, tall, covers[k % 5], 3)
            b.box(x + 4, 446 - tall, 14, 8, ink("#ffffff", 0.5))
        b.box(260, 430, 300, 22, "#8a5638", 6)
        b.box(0, 640, 560, 26, "#8a5638", 6)
        b.box(0, 666, 560, 12, ink("#5a3420", 0.35))
        taps = sum(hump(pulse(t, m, 0.07)) for m in (0.17, 0.27, 0.37))
        shove = between(t, 0.46, 0.54) * (1 - between(t, 0.56, 0.64))
        edge = 140 - 12 * (between(t, 0.19, 0.21) + between(t, 0.29, 0.31) + between(t, 0.39, 0.41))
        fall = (t - 0.54) / 0.1
        back = between(t, 0.86, 0.98)
        cup_x, cup_y, tilt = edge - 100 * between(t, 0.47, 0.54), 638.0, 0.0
        if fall > 0:
            cup_x, cup_y, tilt = (
                26 - 10 * fall,
                638 + 420 * min(1.0, fall) ** 2,
                -160 * min(1.0, fall),
            )
        if back > 0:
            cup_x, cup_y, tilt = 140, 638 - 700 * (1 - back), 0
        with b.at(cup_x, cup_y, angle=tilt):
            b.ring(-38, -40, 17, "#4eb8a8", 9)
            b.blob([(-36, -84), (36, -84), (32, 0), (-32, 0)], "#5fd0be")
            b.oval(0, -76, 32, 8, "#3a8f84")
            for side in (-1, 1):
                b.disc(side * 11, -44, 5, "#123c42")
            b.oval(0, -28, 5 + 3 * (fall > 0), 3 + 6 * (0 < fall < 1.4), "#123c42")
        for k in range(6):
            chip = pulse(t, 0.64, 0.14)
            if chip:
                b.polygon(
                    [
                        (30 + 30 * k * chip, 958 - 150 * leap(chip) - 10 * k),
                        (46 + 30 * k * chip, 950 - 150 * leap(chip)),
                        (36 + 30 * k * chip, 970 - 150 * leap(chip)),
                    ],
                    "#5fd0be",
                )
        cat_on_a_shelf(b, t, taps, shove, back)

    return draw


def cat_on_a_shelf(b: Brush, t: float, taps: float, shove: float, back: float) -> None:
    """Draw the cat that taps, shoves, watches the fall and feels nothing."""
    smug = between(t, 0.6, 0.68) * (1 - back)
    watch = hump(pulse(t, 0.54, 0.14))
    with b.at(340, 640):
        tail = [
            (110 + 5 * s + 12 * np.sin(TAU * (2 * t - 0.05 * s)), -30 - 15 * s) for s in range(10)
        ]
        b.line(tail, "#3a3448", 22)
        b.blob([(-80, 4), (-74, -110), (-20, -170), (60, -150), (112, -60), (110, 4)], "#4a4458")
        b.blob([(-70, 4), (-60, -90), (-26, -120), (0, -60), (-6, 4)], "#f4ece6")
        reach = 40 * taps + 118 * shove
        b.line(
            [(-48, -64), (-80 - reach * 0.5, -50 - 14 * taps), (-86 - reach, -26)],
            "#4a4458",
            30,
        )
        b.disc(-88 - reach, -24, 18, "#f4ece6")
        b.box(-40, -26, 40, 28, "#f4ece6", 14)
        with b.at(-44 - 10 * watch, -200 + 14 * watch, angle=-10 * watch + 4 * wave(t, 1)):
            for side in (-1, 1):
                b.polygon([(side * 62, -20), (side * 58, -92), (side * 14, -50)], "#4a4458")
                b.polygon([(side * 52, -34), (side * 50, -74), (side * 24, -50)], "#ffb3b3")
            b.oval(0, 0, 74, 62, "#4a4458")
            b.oval(0, 22, 40, 30, "#f4ece6")
            for side in (-1, 1):
                open_eye = 1 - 0.6 * smug - hump(pulse(t, 0.1, 0.04))
                b.oval(side * 30, -10, 19, max(2.0, 20 * open_eye), "#d9f06a")
                b.oval(side * 30 - 6, -10 + 9 * watch, 7, max(1.0, 15 * open_eye), "#1a1820")
                for k in (-1, 0, 1):
                    b.line(
                        [(side * 40, 22 + 5 * k), (side * 92, 18 + 13 * k)],
                        ink("#ffffff", 0.75),
                        2,
                    )
            b.blob([(-8, 8), (8, 8), (0, 17)], "#ff8f8f")
            b.line(
                [
                    (-14, 25),
                    (-7, 31 - 3 * smug),
                    (0, 24),
                    (7, 31 - 3 * smug),
                    (14, 25 - 5 * smug),
                ],
                "#3a3448",
                3,
            )


@clip(
    "pets",
    "Penguin rush hour",
    "Everybody slides. It is more dignified.",
    tags="penguins snow funny",
    creator="smallfeet",
    track="Belly Express",
    seconds=7,
    sound=(
        tune("pluck", 64, "major", density=0.75, level=0.7),
        beats("thump", (38, 38, 43, 41), pattern="x-x-x-x-", level=0.6),
        air(1500, 6000, level=0.07, swell=3),
        hits("boing", (0.3, 0.64, 0.97), (62, 65, 60), level=0.35),
    ),
)
def penguin_rush_hour(rng: np.random.Generator) -> Draw:
    flakes = rng.uniform((0, 0, 1.5), (WIDTH, 1, 4), (70, 3))
    peaks = [ridge(rng, 400, 110, 4), ridge(rng, 470, 60, 4)]

    def slope(x: float) -> float:
        return 520 + 0.42 * x + 40 * float(np.sin(x / 95))

    def penguin(b: Brush, x: float, y: float, angle: float, size: float, k: int, t: float) -> None:
        with b.at(x, y, scale=size, angle=angle):
            b.oval(0, -26, 74, 38, "#22304a")
            b.oval(6, -12, 62, 24, "#ffffff")
            b.disc(66, -44, 31, "#22304a")
            b.oval(76, -38, 20, 19, "#ffffff")
            b.polygon([(92, -46), (118, -38), (92, -32)], "#ff9f3c")
            b.disc(78, -48, 5.5, "#101826")
            for side in (-1, 1):
                b.blob(
                    [
                        (-4, -40),
                        (-40, -66 - 12 * wave(t, 6, k * 0.2)),
                        (-66, -60 - 12 * wave(t, 6, k * 0.2)),
                        (-30, -30),
                    ],
                    "#1a2438",
                )
                b.oval(-76, -22 + 9 * side, 16, 6, "#ff9f3c")
            if k % 4 == 1:
                b.blob([(40, -24), (66, -16), (90, -18), (86, -6), (50, -8)], "#e4574f")
                b.blob([(44, -22), (6, -34 + 10 * wave(t, 8)), (-10, -28), (40, -10)], "#e4574f")
            if k % 4 == 3:
                b.box(-20, -92, 40, 30, "#8a5a3a", 5)
                b.line([(-8, -92), (-8, -100), (8, -100), (8, -92)], "#6a3f28", 3)

    def draw(b: Brush, t: float) -> None:
        b.fill("#5f9fe0", "#a8d4f5", "#e8f4fb")
        b.glow(420, 140, 280, "#ffffff", 0.9, add=False)
        for k, peak in enumerate(peaks):
            with b.at(-WIDTH * ((k + 1) * t % 1), 0):
                b.polygon(peak, ("#9dc0e6", "#bfd9f2")[k])
        hill = [(x, slope(x)) for x in range(-20, 570, 10)]
        b.polygon([*hill, (570, 980), (-20, 980)], ramp(520, 960, "#ffffff", "#a9c9ea"))
        for k in range(6):
            go = (t + k / 6) % 1
            x = -160 + 860 * go
            for s in range(7):
                px = x - 70 - 22 * s
                b.disc(px, slope(px) + 2 - 8 * (s % 2), 9 - s, ink("#ffffff", 0.8 - 0.1 * s))
            tilt = float(np.degrees(np.arctan(0.42 + 40 / 95 * np.cos(x / 95))))
            hop = 90 * leap(min(1.0, max(0.0, (go - 0.42) / 0.2))) if k in (2, 5) else 0
            penguin(b, x, slope(x) - hop + 2, tilt - hop * 0.3, 1.0, k, t)
        with b.at(430, 836):
            b.box(-5, -150, 10, 150, "#8a5a3a", 4)
            b.box(-62, -190, 124, 54, "#ffcf3f", 8)
            b.line([(-36, -164), (30, -164)], "#3a2a20", 7)
            b.polygon([(24, -180), (48, -164), (24, -148)], "#3a2a20")
        for x, shift, r in flakes:
            y = HEIGHT * ((shift + 2 * t) % 1)
            b.disc(
                (x - 540 * t + 16 * np.sin(TAU * (shift + 2 * t))) % WIDTH,
                y,
                r,
                ink("#ffffff", 0.9),
            )

    return draw
