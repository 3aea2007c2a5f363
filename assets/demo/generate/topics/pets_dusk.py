"""Small feet after sunset: a hedgehog, a ghost's dog."""

# ruff: noqa: D103  (what a scene shows is said by its title and caption)

import numpy as np

from assets.demo.generate.brush import TAU, WIDTH, Brush, ink, linear, ramp
from assets.demo.generate.clip import Draw, clip
from assets.demo.generate.motion import hump, pulse, ridge, wave
from assets.demo.generate.sound import air, beats, sprinkle, tune


@clip(
    "pets",
    "Hedgehog with a pear",
    "Did not steal it. It fell upwards.",
    tags="hedgehog autumn cosy",
    creator="smallfeet",
    track="Orchard, After Dark",
    seconds=9,
    sound=(
        tune("pluck", 57, "minor", density=0.55, level=0.7),
        tune("box", 69, "minor", density=0.25, level=0.35),
        sprinkle("hiss", 60, 61, count=26, level=0.35),
        sprinkle("chirp", 3900, 4400, count=12, level=0.05),
    ),
)
def hedgehog_with_a_pear(rng: np.random.Generator) -> Draw:
    leaves = rng.uniform((0, 0, 0), (WIDTH, 1, 4), (22, 3))
    tints = ("#e8702c", "#f2b84b", "#c9443f", "#a85a2c")
    litter = rng.uniform((0, 730, 0, 0), (2 * WIDTH, 950, 360, 4), (90, 4))
    trees = [(k * 135 + rng.uniform(-30, 30), rng.uniform(26, 50)) for k in range(8)]

    def draw(b: Brush, t: float) -> None:
        b.fill("#241a3c", "#5a2f4f", "#c9663f", "#6a3424")
        b.disc(400, 220, 74, ramp(146, 294, "#fff3d0", "#ffc98a"))
        b.glow(400, 220, 340, "#ffb46a", 0.6)
        for x, wide in trees:
            px = (x - 1080 * t) % 1080 - 120
            b.polygon(
                [
                    (px - wide / 3, -10),
                    (px + wide / 3, -10),
                    (px + wide / 2, 760),
                    (px - wide / 2, 760),
                ],
                "#2a1828",
            )
            b.line([(px, 300), (px + 90, 200)], "#2a1828", 12)
        b.box(0, 700, WIDTH, 270, ramp(700, 960, "#7a3f24", "#3a1c18"))
        for x, y, angle, kind in litter:
            px = (x - 2160 * t) % 1080 - 60
            b.oval(px, y, 13, 6, tints[int(kind)], angle)
        step = 12 * t
        with b.at(
            262, 770 - 5 * abs(np.sin(np.pi * step)), scale=1.2, angle=2 * np.sin(np.pi * step)
        ):
            for k in range(4):
                swing = 9 * np.sin(np.pi * (step + k * 0.5))
                b.box(-62 + 38 * k + swing, -12, 20, 24, "#8a5a44", 8)
            for k in range(70):
                turn = np.pi + (k % 24) / 23 * np.pi * 0.94
                reach = 92 + 13 * (k // 24)
                x, y = -14 + reach * np.cos(turn) * 1.06, -18 + reach * np.sin(turn) * 0.92
                b.polygon(
                    [(x * 0.8 - 8, y * 0.8), (x * 0.8 + 8, y * 0.8), (x * 1.1 - 4, y * 1.1)],
                    ("#4a2f2c", "#6a463a", "#3a2424")[k // 24],
                )
            b.blob([(-112, -4), (-100, -84), (-10, -118), (72, -70), (80, -4), (0, 8)], "#5a3a34")
            for k in range(40):
                x, y = -92 + 18 * (k % 9), -20 - 22 * (k // 9) - 5 * (k % 2)
                b.line([(x, y), (x - 9, y - 15)], ink("#e8c9a8", 0.5), 3)
            b.blob([(40, -4), (44, -62), (84, -74), (120, -40), (158, -18), (120, 4)], "#f0cfae")
            b.disc(160, -20, 11, "#2a1818")
            b.disc(100, -44, 8, "#2a1818")
            b.disc(103, -47, 2.6, "#ffffff")
            b.oval(62, -62, 15, 17, "#d9a88a")
            b.oval(112, -18, 12, 8, ink("#ff8f7a", 0.6))
            sniff = 3 * wave(t, 10)
            b.line([(134, -4), (124, 1 + sniff * 0.3), (114, -2)], "#8a5a44", 3)
            with b.at(-22, -104 + 4 * wave(t, 12, 0.1), angle=10 * wave(t, 6)):
                b.blob(
                    [
                        (-44, -20),
                        (-30, -66),
                        (-14, -104),
                        (14, -104),
                        (30, -66),
                        (44, -20),
                        (0, 12),
                    ],
                    linear(-40, -90, 40, 0, "#f0f08a", "#a8c23f"),
                )
                b.line([(0, -96), (8, -124)], "#5a3a24", 6)
                b.blob([(6, -114), (40, -138), (48, -120), (22, -106)], "#6aa84a")
                b.oval(-16, -52, 7, 17, ink("#ffffff", 0.5), 14)
        for x, shift, kind in leaves:
            fall = (t + shift) % 1
            b.oval(
                (x + 60 * np.sin(TAU * (fall * 2 + shift)) - 200 * fall) % WIDTH,
                -20 + 780 * fall,
                12,
                6,
                tints[int(kind)],
                720 * fall,
            )

    return draw


@clip(
    "pets",
    "Walking the ghost's dog",
    "He does not fetch. He hovers near it.",
    tags="dog night walking",
    creator="smallfeet",
    track="Haunt and Leash",
    seconds=8,
    sound=(
        tune("flute", 57, "east", density=0.4, level=0.5),
        tune("pluck", 45, "east", density=0.6, level=0.7),
        beats("tick", (64, 60), bars=8, pattern="x-x-", level=0.35),
        air(200, 900, level=0.06, swell=2),
    ),
)
def walking_the_ghosts_dog(rng: np.random.Generator) -> Draw:
    stars = rng.uniform((0, 0, 0.5), (WIDTH, 420, 1.8), (110, 3))
    far, near = ridge(rng, 560, 50), ridge(rng, 640, 30)
    stones = [(k * 180.0, 70 + 20 * (k % 2), k) for k in range(6)]

    def phantom(b: Brush, t: float, size: float) -> None:
        with b.at(0, 0, scale=size):
            hem = [(90 - 22.5 * s, 96 + 15 * np.sin(TAU * (3 * t) + s * 1.6)) for s in range(9)]
            b.glow(0, 0, 230, "#b8d4ff", 0.35)
            b.blob(
                [(-92, 60), (-84, -70), (0, -152), (84, -70), (92, 60), *hem],
                ramp(-130, 110, "#ffffff", ink("#c9d8ff", 0.75)),
            )

    def draw(b: Brush, t: float) -> None:
        b.fill("#0c1030", "#241f58", "#4f3a7a", "#241a3c")
        for x, y, r in stars:
            b.disc(x, y, r, ink("#ffffff", 0.55 + 0.35 * wave(t, 2, x)))
        b.glow(110, 160, 280, "#fff0c0", 0.6)
        b.disc(110, 160, 56, "#fff6dc")
        for k, hill in enumerate((far, near)):
            with b.at(-WIDTH * ((k + 1) * t % 1), 0):
                b.polygon(hill, ("#2c2556", "#1f1a44")[k])
        for x, tall, k in stones:
            px = (x - 1080 * t) % 1080 - 110
            b.box(px, 760 - tall, 62, tall + 10, "#4a4670", 26)
            b.line([(px + 18, 720 - tall / 3), (px + 44, 720 - tall / 3)], "#2f2b54", 5)
            if k == 3:
                b.disc(px + 31, 748 - tall, 17, "#1a1638")
                for side in (-1, 1):
                    b.polygon(
                        [
                            (px + 31 + 14 * side, 744 - tall),
                            (px + 31 + 13 * side, 722 - tall),
                            (px + 31, 738 - tall),
                        ],
                        "#1a1638",
                    )
                    b.disc(px + 31 + 6 * side, 746 - tall, 3, "#ffe27a")
        b.box(0, 762, WIDTH, 210, ramp(762, 960, "#2f2a58", "#141030"))
        lift = 14 * wave(t, 2)
        with b.at(176, 560 + lift, angle=4 * wave(t, 2, 0.2)):
            phantom(b, t, 1.1)
            for side in (-1, 1):
                b.oval(14 + side * 27, -62, 12, 18 * (1 - hump(pulse(t, 0.3, 0.05))) + 1, "#2a2550")
            b.oval(14, -22, 10 + 3 * wave(t, 4), 8, "#2a2550")
            b.blob([(60, -10), (112, 8), (118, 26), (62, 30)], "#f4f7ff")
        dog = (398 + 16 * wave(t, 1), 700 - 16 * abs(wave(t, 8)))
        b.line([(296, 582 + lift), (340, 650), (dog[0] - 26, dog[1] - 30)], "#e4574f", 5)
        with b.at(*dog):
            phantom(b, t, 0.62)
            for side in (-1, 1):
                b.blob(
                    [
                        (side * 30, -84),
                        (side * 66, -70),
                        (side * 70 + 6 * wave(t, 8), -14),
                        (side * 40, -34),
                    ],
                    "#c9d8ff",
                )
                b.disc(16 + side * 18, -44, 7, "#2a2550")
            b.oval(34, -22, 26, 19, "#ffffff")
            b.oval(42, -32, 11, 8, "#2a2550")
            b.blob(
                [(26, -14), (40, -14), (38, 10 + 5 * wave(t, 8)), (28, 10 + 5 * wave(t, 8))],
                "#ff8fa0",
            )
            b.line([(-48, 20), (-74, -4 + 20 * wave(t, 12))], "#e8eeff", 15)
            b.box(-28, -12, 56, 10, "#e4574f", 5)
        bone = (476 - 14 * wave(t, 1), 820.0)
        for side in (-1, 1):
            for up in (-6, 6):
                b.disc(bone[0] + side * 24, bone[1] + up, 9, "#f4ece0")
        b.box(bone[0] - 24, bone[1] - 6, 48, 12, "#f4ece0")

    return draw
