"""Paper cuts of sky and sea: a whale, a sea in folds, cranes."""

# ruff: noqa: D103  (what a scene shows is said by its title and caption)

import numpy as np

from assets.demo.generate.brush import HEIGHT, WIDTH, Brush, blend, ink, ramp
from assets.demo.generate.clip import Draw, clip
from assets.demo.generate.motion import hump, pulse, ridge, wave
from assets.demo.generate.sound import air, beats, drone, hits, sprinkle, tune
from assets.demo.generate.topics.paper_props import diorama, sun


@clip(
    "papercut",
    "A whale over the village",
    "It comes on Thursdays.",
    tags="whale landscape dreamy",
    creator="folded.north",
    track="Sky Mammal",
    seconds=10,
    sound=(
        drone((41, 48, 53, 57), level=0.4, swell=2),
        tune("flute", 53, "dream", density=0.3, level=0.6),
        tune("box", 65, "dream", density=0.35, level=0.4),
        hits("bell", (0.25, 0.3, 0.75), (77, 81, 84), level=0.3),
    ),
)
def a_whale_over_the_village(rng: np.random.Generator) -> Draw:
    tones = ("#f4a8a0", "#d97f92", "#a85a85", "#6f3f70", "#44285a")
    layers = [
        (ridge(rng, 560 + 84 * k, 34, octaves=3), tones[k], (0, 0, 1, 1, 2)[k]) for k in range(5)
    ]
    roofs = [(30 + 74 * k, rng.uniform(40, 70), rng.uniform(50, 76), k) for k in range(7)]

    def village(b: Brush, t: float) -> None:
        for x, tall, wide, k in roofs:
            b.box(x + 4, 690 - tall, wide, tall + 60, ink("#2a1030", 0.2))
            b.box(x, 690 - tall, wide, tall + 60, ("#fff0dc", "#ffd9c4", "#f7c9b8")[k % 3])
            b.polygon(
                [(x - 8, 692 - tall), (x + wide / 2, 650 - tall), (x + wide + 8, 692 - tall)],
                ("#c23b4f", "#8a3f6a")[k % 2],
            )
            lit = 0.5 + 0.5 * wave(t, 1, k / 7)
            b.box(x + wide / 2 - 9, 706 - tall, 18, 22, blend("#6a4a6a", "#ffd98a", lit), 3)
            if k == 4:
                b.disc(x + wide / 2, 640 - tall, 9, "#4a2a4a")
                b.line(
                    [(x + wide / 2, 648 - tall), (x + wide / 2 + 16, 622 - tall + 8 * wave(t, 6))],
                    "#4a2a4a",
                    4,
                )

    def whale(b: Brush, t: float) -> None:
        x = 700 - 900 * ((t + 0.42) % 1)
        for depth, colour in ((10, ink("#2a1030", 0.14)), (0, None)):
            with b.at(x + depth, 330 + depth * 1.6 + 26 * wave(t, 2), angle=-4 * wave(t, 2, 0.25)):
                flap = 26 * wave(t, 3)
                tail = [
                    (120, 0),
                    (190, -60 + flap),
                    (240, -66 + flap),
                    (204, -20 + flap / 2),
                    (226, 24 + flap),
                    (150, 24),
                ]
                body = [
                    (-190, 6),
                    (-160, -76),
                    (-30, -100),
                    (90, -60),
                    (176, -16),
                    (160, 20),
                    (30, 66),
                    (-120, 76),
                ]
                b.blob(tail, colour or "#4a6fb0")
                b.blob(body, colour or ramp(-100, 76, "#7fa8e0", "#4a6fb0"))
                if colour is None:
                    b.blob(
                        [(-180, 24), (-90, 24), (30, 44), (50, 56), (-50, 76), (-140, 68)],
                        "#e8eef8",
                    )
                    for k in range(4):
                        b.line(
                            [(-150 + 8 * k, 40 + 8 * k), (0 + 10 * k, 50 + 5 * k)],
                            ink("#9fb8dc", 0.9),
                            3,
                        )
                    b.blob(
                        [(-30, 40), (10, 46), (50, 104 + flap / 2), (6, 92 + flap / 2)], "#3f62a0"
                    )
                    b.disc(-120, -6, 8, "#1a2040")
                    for k in range(5):
                        spray = (2 * t + k / 5) % 1
                        b.disc(
                            -40 + (k - 2) * 26 * spray,
                            -104 - 90 * spray + 60 * spray**2,
                            8 * (1 - spray) + 2,
                            ink("#ffffff", 0.9 * (1 - spray)),
                        )

    return diorama(
        ("#ffe0c4", "#ffc9b8", "#f7a8b0"),
        layers,
        {0: whale, 2: village},
        sun(400, 210, 46, ("#ffe6d0", "#fff0dc", "#fffaf0")),
    )


@clip(
    "papercut",
    "Sea in five folds",
    "Tide comes in when you pull the tab.",
    tags="sea landscape playful",
    creator="folded.north",
    track="Pull Tab Here",
    seconds=8,
    sound=(
        air(150, 1500, level=0.14, swell=4, depth=0.8),
        tune("marimba", 60, "major", density=0.6, level=0.7),
        beats("bass", (36, 41, 43, 38), pattern="x--x--", level=0.5),
        sprinkle("chirp", 1600, 2300, count=4, level=0.12),
    ),
)
def sea_in_five_folds(rng: np.random.Generator) -> Draw:
    tones = ("#8fe0e0", "#56c2d0", "#2f9cbc", "#1f709c", "#164a78")
    x = np.arange(0, 2 * WIDTH + 6, 6, dtype=np.float64)
    layers = []
    for k in range(5):
        crest = 530 + 88 * k - (20 + 3 * k) * np.abs(np.sin(np.pi * x / 90 + k * 0.8)) ** 0.8
        outline = np.concatenate(
            [np.stack([x, crest], axis=1), [[2 * WIDTH, HEIGHT + 10.0], [0, HEIGHT + 10.0]]]
        )
        layers.append((outline, tones[k], (1, -1, 1, -1, 2)[k]))

    def serpent(b: Brush, t: float) -> None:
        for k in range(3):
            lift = 26 * wave(t, 2, k * 0.2)
            cx = 370 - 120 * k
            arch = [
                (cx + 46 * np.cos(a), 660 - lift - 84 * np.sin(a))
                for a in np.linspace(0, np.pi, 16)
            ]
            b.line([(px + 4, py + 6) for px, py in arch], ink("#0a2030", 0.15), 34)
            b.line(arch, "#7bc96a", 32)
            for s in (4, 8, 12):
                b.disc(*arch[s - 1], 6, "#d9f0a0")
        lift = 22 * wave(t, 2, -0.2)
        b.line([(468, 700), (474, 600 - lift), (452, 540 - lift)], "#7bc96a", 34)
        b.oval(430, 520 - lift, 48, 34, "#7bc96a")
        b.disc(424, 504 - lift, 12, "#ffffff")
        b.disc(419, 504 - lift, 6 * (1 - hump(pulse(t, 0.5, 0.05))) + 0.6, "#1a2a20")
        b.line([(388, 532 - lift), (404, 540 - lift), (424, 538 - lift)], "#3f7a3a", 4)
        for k in range(3):
            b.polygon(
                [
                    (446 + 12 * k, 492 - lift + 8 * k),
                    (466 + 12 * k, 474 - lift + 10 * k),
                    (466 + 10 * k, 502 - lift + 8 * k),
                ],
                "#e4574f",
            )

    def ship(b: Brush, t: float) -> None:
        with b.at(130 + 14 * wave(t), 574 + 7 * wave(t, 4), angle=6 * wave(t, 4, 0.2)):
            b.line([(0, 0), (0, -150)], "#6a3f28", 8)
            b.polygon([(8, -140), (8, -40), (84, -40)], "#fff6e4")
            b.polygon([(-8, -130), (-8, -44), (-62, -44)], "#ffe0c0")
            b.polygon([(0, -150), (0, -176), (34, -163 + 5 * wave(t, 6))], "#e4574f")
            b.blob([(-96, -24), (96, -24), (64, 34), (-64, 34)], "#8a4f30")
            b.disc(30, -40, 12, "#3a2420")
            b.oval(30, -48, 17, 6, "#e4574f")

    def backdrop(b: Brush, t: float) -> None:
        sun(270, 300, 56, ("#fff3d0", "#ffeab0", "#ffcf6a"))(b, t)
        for k in range(3):
            cx, cy = (120 + 190 * k + 700 * t) % 700 - 80, 120 + 74 * k
            for dx, r in ((-42, 26), (0, 40), (44, 28)):
                b.disc(cx + dx + 3, cy + 6, r, ink("#2a1030", 0.08))
            for dx, r in ((-42, 26), (0, 40), (44, 28)):
                b.disc(cx + dx, cy, r, "#ffffff")
            b.line([(cx, -10), (cx, cy - 30)], ink("#ffffff", 0.6), 2)

    return diorama(("#bfe8f5", "#d9f2f0", "#fdf0d5"), layers, {1: ship, 3: serpent}, backdrop)


@clip(
    "papercut",
    "Paper cranes, heading south",
    "The leader is folded from a map.",
    tags="birds landscape calm",
    creator="folded.north",
    track="Valley Fold",
    seconds=9,
    sound=(
        tune("box", 67, "dream", density=0.45, level=0.5),
        tune("piano", 55, "dream", density=0.4, level=0.6),
        drone((43, 50, 55), level=0.2),
        air(300, 1800, level=0.05, swell=3),
    ),
)
def paper_cranes_heading_south(rng: np.random.Generator) -> Draw:
    tones = ("#cfd8f0", "#a9b8e0", "#8495c9", "#6374ac", "#44538a", "#2c3766")
    layers = [
        (ridge(rng, 520 + 74 * k, 74 - 6 * k, octaves=4), tones[k], (0, 1, 1, 1, 2, 2)[k])
        for k in range(6)
    ]
    flock = [(270, 300, 1.25)] + [
        (270 + side * 88 * k, 300 + 66 * k, 1.0 - 0.06 * k) for k in (1, 2) for side in (-1, 1)
    ]
    tints = ("#fff6e4", "#ff9f8a", "#ffd98a", "#9fe0d0", "#c9b8ff")

    def crane(b: Brush, size: float, flap: float, tint: str, *, map_lines: bool) -> None:
        with b.at(0, 0, scale=size):
            shade = blend(tint, "#3a2a50", 0.25)
            b.polygon([(-10, 0), (-86, -30 - 66 * flap), (-34, 22)], shade)
            b.polygon([(-14, 6), (0, -26), (30, 6), (0, 34)], blend(tint, "#3a2a50", 0.12))
            b.polygon([(10, 0), (96, -30 - 66 * flap), (34, 22)], tint)
            b.polygon([(0, -20), (10, 8), (-6, -84)], tint)
            b.polygon([(-6, -84), (2, -70), (-30, -66)], shade)
            b.polygon([(-8, 20), (12, 20), (8, 84)], shade)
            if map_lines:
                b.line(
                    [(30, -2 - 10 * flap), (52, -6 - 30 * flap), (74, -22 - 46 * flap)],
                    "#e4574f",
                    3,
                )
                b.line([(22, 10), (50, 6 - 20 * flap)], "#4c8fe0", 3)
                b.disc(76, -24 - 48 * flap, 4.5, "#e4574f")

    def cranes(b: Brush, t: float) -> None:
        for pas in (0, 1):
            for k, (x, y, size) in enumerate(flock):
                px = x + 22 * wave(t, 1, k * 0.13)
                py = y - 60 + 18 * wave(t, 2, k * 0.21)
                flap = wave(t, 9, -0.12 * k)
                if pas == 0:
                    with b.at(px + 12, py + 20), b.faded(0.13):
                        crane(b, size, flap, "#2a2040", map_lines=False)
                else:
                    with b.at(px, py):
                        crane(b, size, flap, tints[k], map_lines=k == 0)

    return diorama(
        ("#ffd9c9", "#ffe8d8", "#e4e6f5"),
        layers,
        {3: cranes},
        sun(420, 200, 52, ("#ffeadb", "#fff3e4", "#ffd0a8")),
    )
