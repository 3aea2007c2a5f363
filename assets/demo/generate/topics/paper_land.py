"""Paper cuts of land: a canyon, a forest, a night train."""

# ruff: noqa: D103  (what a scene shows is said by its title and caption)

import numpy as np

from assets.demo.generate.brush import HEIGHT, TAU, WIDTH, Brush, Points, ink
from assets.demo.generate.clip import Draw, clip
from assets.demo.generate.motion import ridge, wave
from assets.demo.generate.sound import air, beats, drone, sprinkle, tune
from assets.demo.generate.topics.paper_props import diorama, sun


def conifers(rng: np.random.Generator, base: float, tall: float) -> Points:
    """Return a strip of fir trees, two widths long, that repeats after one."""
    tops = base - tall * rng.uniform(0.45, 1.0, 12)
    points: list[tuple[float, float]] = []
    for copy in range(2):
        for k in range(12):
            x = copy * WIDTH + k * 45.0
            rise = base - tops[k]
            for tier in range(4):
                high = base - rise * (tier + 1) / 4.4
                points += [(x + 3.6 * tier, high + rise * 0.13), (x + 5 + 3.6 * tier, high)]
            points.append((x + 22.5, tops[k]))
            for tier in range(3, -1, -1):
                high = base - rise * (tier + 1) / 4.4
                points += [(x + 40 - 3.6 * tier, high), (x + 45 - 3.6 * tier, high + rise * 0.13)]
    points += [(2 * WIDTH, HEIGHT + 10), (0, HEIGHT + 10)]
    return np.array(points, dtype=np.float64)


@clip(
    "papercut",
    "Canyon, seven sheets",
    "Assembly took four million years, or one afternoon.",
    tags="desert landscape calm",
    creator="folded.north",
    track="Red Card Stock",
    seconds=9,
    sound=(
        tune("pluck", 52, "east", density=0.55, level=0.8),
        drone((40, 47, 52), level=0.25),
        air(200, 1200, level=0.05, swell=2),
        sprinkle("chirp", 1500, 2200, count=3, level=0.12),
    ),
)
def canyon_seven_sheets(rng: np.random.Generator) -> Draw:
    tones = ("#f2b27a", "#e8925f", "#d9734f", "#b8543f", "#8f3c3a", "#642a33", "#3f1b29")
    layers = [
        (ridge(rng, 400 + 76 * k, 62 - 3 * k, octaves=5), tones[k], (0, 1, 1, 1, 2, 2, 3)[k])
        for k in range(7)
    ]

    def balloon(b: Brush, t: float) -> None:
        with b.at(330 + 40 * wave(t), 250 + 26 * wave(t, 1, 0.3), angle=4 * wave(t, 2)):
            b.line([(-26, 56), (-12, 96)], "#6a3a30", 2)
            b.line([(26, 56), (12, 96)], "#6a3a30", 2)
            b.box(-16, 94, 32, 24, "#8a4f30", 5)
            b.disc(4, 6, 66, ink("#2a1030", 0.15))
            for k, colour in enumerate(("#e4574f", "#fff3dc", "#4eb8a8", "#fff3dc", "#e4574f")):
                wide = 66 * (1 - 0.42 * k)
                if wide > 0:
                    b.oval(0, 0, wide, 66, colour)
            b.blob([(-34, 46), (34, 46), (14, 70), (-14, 70)], "#e4574f")
            b.disc(-5, 86, 8, "#3a1c20")
            b.line([(6, 92), (16, 78 + 5 * wave(t, 6))], "#3a1c20", 4)

    return diorama(
        ("#ffe3b0", "#ffd09a", "#ffb88a"),
        layers,
        {2: balloon},
        sun(150, 250, 60, ("#ffe9c4", "#fff0cf", "#fff8e4")),
    )


@clip(
    "papercut",
    "Deer crossing, slowly",
    "The forest is folded. The deer is not in a hurry.",
    tags="forest landscape calm",
    creator="folded.north",
    track="Pine, 120 Grams",
    seconds=10,
    sound=(
        tune("piano", 57, "minor", density=0.4, level=0.7),
        drone((45, 52, 57), level=0.3, swell=2),
        sprinkle("chirp", 2400, 3400, count=9, level=0.1),
        air(300, 1600, level=0.04, swell=3),
    ),
)
def deer_crossing_slowly(rng: np.random.Generator) -> Draw:
    tones = ("#bfe0d8", "#8fc4bc", "#5f9f9c", "#387578", "#1f4f56", "#10323b")
    layers = [
        (conifers(rng, 560 + 66 * k, 210 - 6 * k), tones[k], (0, 1, 1, 1, 2, 2)[k])
        for k in range(6)
    ]

    def deer(b: Brush, t: float) -> None:
        x = 640 - 760 * ((t + 0.36) % 1)
        step = 7 * t
        with b.at(x, 690, scale=0.95):
            for k, dx in enumerate((-50, -34, 38, 54)):
                swing = 16 * np.sin(TAU * (step + k * 0.25))
                b.line([(dx, -80), (dx + swing * 0.5, -40), (dx + swing, 2)], "#7a4a30", 10)
            b.blob(
                [
                    (-76, -100),
                    (-60, -134),
                    (20, -130),
                    (72, -126),
                    (76, -84),
                    (10, -72),
                    (-60, -76),
                ],
                "#a8683f",
            )
            nod = 6 * wave(t, 4)
            b.blob([(-70, -120), (-100, -184 + nod), (-76, -196 + nod), (-44, -124)], "#a8683f")
            b.blob(
                [(-140, -192 + nod), (-92, -222 + nod), (-72, -196 + nod), (-94, -176 + nod)],
                "#a8683f",
            )
            b.disc(-100, -203 + nod, 4.5, "#2a1810")
            for side in (0, 16):
                stem = [
                    (-84 + side, -214 + nod),
                    (-92 + side, -256 + nod),
                    (-76 + side, -290 + nod),
                ]
                b.line(stem, "#6a4028", 6)
                b.line([stem[1], (-112 + side, -280 + nod)], "#6a4028", 5)
                b.line([(-84 + side, -272 + nod), (-62 + side, -284 + nod)], "#6a4028", 4)
            for k in range(5):
                b.disc(-30 + 20 * k, -112 + 9 * (k % 2), 4, "#f0dcc0")
            b.oval(76, -112, 10, 15, "#f6ead8", 20)

    return diorama(
        ("#f4efe0", "#e0ebe0", "#c9e2da"),
        layers,
        {4: deer},
        sun(380, 250, 66, ("#f8f0da", "#fff6e0", "#ffe9b8")),
        0.06,
    )


@clip(
    "papercut",
    "Night train through the hills",
    "Cut out with nail scissors. Still punctual.",
    tags="trains landscape night",
    creator="folded.north",
    track="Sleeper, Folded Twice",
    seconds=9,
    sound=(
        beats("hiss", (60,), bars=10, pattern="xx--", level=0.8),
        tune("pluck", 57, "minor", density=0.6, level=0.7),
        beats("bass", (33, 36, 41, 40), pattern="x---x---", level=0.6),
        air(60, 500, level=0.08),
    ),
)
def night_train_through_the_hills(rng: np.random.Generator) -> Draw:
    tones = ("#5a5aa0", "#474488", "#36326e", "#272354", "#18163a")
    layers = [
        (ridge(rng, 470 + 92 * k, 52, octaves=3), tones[k], (0, 1, 1, 2, 3)[k]) for k in range(5)
    ]
    stars = rng.uniform((10, 10, 2), (530, 430, 6), (46, 3))

    def heaven(b: Brush, t: float) -> None:
        for x, y, r in stars:
            spin = 45 * wave(t, 1, x)
            with b.at(x, y, angle=spin):
                b.polygon(
                    [(0, -r * 1.6), (r * 0.4, 0), (0, r * 1.6), (-r * 0.4, 0)], ink("#fff3c8", 0.9)
                )
                b.polygon(
                    [(-r * 1.6, 0), (0, r * 0.4), (r * 1.6, 0), (0, -r * 0.4)], ink("#fff3c8", 0.9)
                )
        b.disc(150, 210, 80, ink("#1a0c30", 0.2))
        b.disc(146, 204, 80, "#fff3d0")
        b.disc(178, 184, 66, "#3a3a80")

    def train(b: Brush, t: float) -> None:
        base = 722.0
        b.box(-10, base + 6, 560, 14, "#14122e")
        for k in range(9):
            px = (k * 80 - 1080 * t) % 720 - 80
            b.polygon(
                [(px, base + 16), (px + 18, base + 16), (px + 14, 960), (px + 4, 960)], "#14122e"
            )
        for k in range(5):
            x = 380 - 150 * k
            b.box(x + 4, base - 84, 140, 84, ink("#0a0820", 0.3), 12)
            if k == 0:
                b.box(x, base - 66, 140, 66, "#e4574f", 12)
                b.box(x, base - 110, 62, 70, "#c23b45", 8)
                b.box(x + 12, base - 98, 36, 30, "#ffe9a8", 4)
                b.box(x + 100, base - 104, 24, 44, "#3a2440", 4)
                for s in range(7):
                    go = (3 * t + s / 7) % 1
                    b.disc(
                        x + 112 - 330 * go,
                        base - 124 - 110 * go + 14 * np.sin(TAU * (go + s * 0.3)),
                        12 + 26 * go,
                        ink("#e8e4ff", 0.55 * (1 - go)),
                    )
                b.polygon(
                    [(x + 140, base - 40), (x + 420, base - 110), (x + 420, base + 20)],
                    ink("#fff0b8", 0.3),
                )
            else:
                b.box(
                    x, base - 80, 140, 80, ("#4eb8a8", "#f2b84b", "#7b8cff", "#e88fb0")[k - 1], 12
                )
                for w in range(3):
                    b.box(x + 14 + 40 * w, base - 62, 30, 30, "#fff0c0", 5)
                b.disc(x + 29, base - 42, 8, "#5a3a4a")
            for w in (28, 110):
                with b.at(x + w, base + 2, angle=360 * 6 * t):
                    b.disc(0, 0, 15, "#14122e")
                    b.box(-2, -12, 4, 24, "#e8c98a")

    return diorama(("#20205a", "#3a3a80", "#6a5a9a"), layers, {3: train}, heaven)
