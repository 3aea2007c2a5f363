"""Garden plants: flowers that open, mushrooms with a beat, a distracted sunflower."""

# ruff: noqa: D103  (what a scene shows is said by its title and caption)

import numpy as np

from assets.demo.generate.brush import TAU, WIDTH, Brush, blend, ink, ramp
from assets.demo.generate.clip import Draw, clip
from assets.demo.generate.motion import between, hump, pulse, wave
from assets.demo.generate.sound import air, beats, drone, hits, sprinkle, tune
from assets.demo.generate.topics.garden_props import flower, grass


@clip(
    "garden",
    "Everything opens at eight",
    "One of them is not a morning flower.",
    tags="flowers morning calm",
    creator="gardenclock",
    track="Unfolding Chairs",
    seconds=9,
    sound=(
        tune("marimba", 60, "major", density=0.6, level=0.6),
        hits(
            "bell",
            tuple(0.1 + 0.045 * k for k in range(9)),
            (72, 76, 79, 84, 81, 88, 84, 91, 96),
            level=0.35,
        ),
        sprinkle("chirp", 2400, 4200, count=14, level=0.12),
        drone((48, 55), level=0.15),
    ),
)
def everything_opens_at_eight(rng: np.random.Generator) -> Draw:
    heads = [
        (
            60 + 105 * (k % 5) + rng.uniform(-18, 18),
            330 + 165 * (k // 5) + rng.uniform(-36, 36),
            rng.uniform(46, 66),
        )
        for k in range(15)
    ]
    tints = ("#ff6f91", "#ffa45c", "#c77dff", "#ff5d8f", "#6fa8ff")
    sleepy = 7

    def draw(b: Brush, t: float) -> None:
        dawn = between(t, 0.02, 0.4) * (1 - between(t, 0.82, 1.0))
        b.fill(
            blend("#2a2a5c", "#7fc8f0", dawn),
            blend("#5a3f78", "#ffe3c0", dawn),
            blend("#2f3f4f", "#8fd08a", dawn),
        )
        b.glow(270, 760 - 560 * dawn, 330, "#fff0b0", 0.75, add=False)
        b.disc(270, 760 - 560 * dawn, 54, "#fff4c8")
        b.oval(270, 960, 520, 240, blend("#23403f", "#5fae62", dawn))
        for k, (x, y, r) in enumerate(heads):
            late = 0.06 + 0.022 * k
            opened = between(t, late, late + 0.14) * (1 - between(t, 0.82, 0.96))
            sway = 9 * wave(t, 2, k * 0.13)
            b.line([(x, 990), (x + sway, y)], blend("#20443a", "#3f8f4f", dawn), 7)
            if k == sleepy:
                opened = 0.35 * hump(pulse(t, 0.5, 0.1)) + 0.04
            flower(b, x + sway, y, r, 8, tints[k % 5], opened, 24 * opened + k * 11)
            if k == sleepy:
                r2 = r * 0.36
                b.disc(x + sway, y, r2 + 5, "#ffd95a")
                for side in (-1, 1):
                    b.line(
                        [
                            (x + sway + side * 10 - 6, y - 2),
                            (x + sway + side * 10, y + 2),
                            (x + sway + side * 10 + 6, y - 2),
                        ],
                        "#6a3f1c",
                        3,
                    )
                b.oval(x + sway, y + 12, 5 + 5 * opened, 4 + 8 * opened, "#a8502c")

    return draw


@clip(
    "garden",
    "Mushrooms keep the beat",
    "The smallest one is on snare.",
    tags="mushrooms rain funny",
    creator="gardenclock",
    track="Spore Section",
    seconds=6,
    sound=(
        beats("thump", (38, 38, 41, 36), pattern="x---x---", level=1.0),
        beats("hiss", (60,), pattern="--x---xx", level=0.7),
        tune("marimba", 57, "blue", density=0.8, level=0.7),
        sprinkle("drop", 600, 1600, count=14, level=0.15),
    ),
)
def mushrooms_keep_the_beat(rng: np.random.Generator) -> Draw:
    band = [
        (120, 720, 1.15, "#e4574f", 8),
        (300, 690, 1.6, "#c8553d", 4),
        (440, 740, 1.0, "#f2a65a", 8),
        (212, 790, 0.62, "#ff7f6b", 16),
    ]
    spores = rng.uniform((0, 0, 1), (WIDTH, 1, 3), (40, 3))
    trunks = rng.uniform((0, 40), (WIDTH, 90), (6, 2))

    def draw(b: Brush, t: float) -> None:
        b.fill("#17313a", "#2c5a4f", "#6a9a5c", "#2a3a24")
        for x, wide in trunks:
            b.polygon(
                [
                    (x - wide / 3, -10),
                    (x + wide / 3, -10),
                    (x + wide / 2, 800),
                    (x - wide / 2, 800),
                ],
                ink("#10262a", 0.55),
            )
        b.glow(270, 420, 380, "#ffe9a0", 0.35)
        for x, shift, r in spores:
            y = 820 - 760 * ((t + shift) % 1)
            b.disc(
                x + 20 * np.sin(TAU * (t + shift * 4)),
                y,
                r,
                ink("#fff3c0", 0.5 * hump((t + shift) % 1)),
            )
        b.oval(270, 960, 560, 190, "#3a4a24")
        b.oval(180, 990, 480, 190, "#2c3a1c")
        for k, (x, y, s, colour, turns) in enumerate(band):
            squash = abs(wave(t, turns // 2, 0.02 * k))
            tilt = 7 * wave(t, turns // 4, k * 0.2)
            with b.at(x, y + 90 * s, scale=s, angle=tilt):
                tall = 120 - 24 * squash
                b.blob(
                    [(-34, 6), (-24, -tall), (24, -tall), (34, 6), (0, 14)],
                    ramp(-tall, 0, "#fff3dc", "#d9bf9a"),
                )
                cap = [
                    (-92 - 8 * squash, -tall + 14),
                    (-70, -tall - 66 + 16 * squash),
                    (0, -tall - 98 + 22 * squash),
                    (70, -tall - 66 + 16 * squash),
                    (92 + 8 * squash, -tall + 14),
                    (0, -tall + 4),
                ]
                b.blob(cap, ramp(-tall - 90, -tall + 20, blend(colour, "#ffffff", 0.2), colour))
                for dx, dy, r in ((-44, -36, 11), (0, -60, 14), (42, -32, 10), (18, -22, 6)):
                    b.oval(dx, -tall + dy + 14 * squash, r, r * 0.8, ink("#fff8ec", 0.92))
                blink = hump(pulse(t, 0.2 + 0.17 * k, 0.05))
                for side in (-1, 1):
                    b.oval(side * 12, -tall * 0.55, 5, 7 * (1 - blink) + 1, "#3a2a20")
                    b.oval(side * 20, -tall * 0.42, 6, 4, ink("#ff9e8f", 0.6))
                b.line(
                    [(-6, -tall * 0.38), (0, -tall * 0.38 + 4 + 6 * squash), (6, -tall * 0.38)],
                    "#3a2a20",
                    2.5,
                )

    return draw


@clip(
    "garden",
    "The sunflower follows the wrong thing",
    "It has been the balloon all day.",
    tags="flowers balloon funny",
    creator="gardenclock",
    track="Heliotropic",
    seconds=9,
    sound=(
        tune("flute", 64, "major", density=0.4, level=0.5),
        tune("pluck", 52, "major", density=0.6, level=0.6),
        hits("boing", (0.52,), (69,), level=0.4),
        air(300, 1500, level=0.03, swell=2),
    ),
)
def the_sunflower_follows_the_wrong_thing(rng: np.random.Generator) -> Draw:
    blades = rng.uniform((0, 70, 0), (WIDTH, 190, 1), (64, 3))
    back = rng.uniform((10, 640, 0.3), (530, 800, 0.6), (11, 3))

    def head(
        b: Brush,
        x: float,
        y: float,
        size: float,
        tilt: float,
        eyes: bool,
        look: tuple[float, float],
        t: float,
    ) -> None:
        with b.at(x, y, scale=size, angle=tilt):
            for k in range(20):
                with b.at(0, 0, angle=18 * k + 3 * wave(t, 2)):
                    b.blob(
                        [(-16, -56), (-20, -104), (0, -140), (20, -104), (16, -56)],
                        ("#ffc629", "#ffb000")[k % 2],
                    )
            b.disc(0, 0, 76, ramp(-76, 76, "#8a5428", "#55301a"))
            for k in range(90):
                reach = 7.6 * np.sqrt(k)
                b.disc(reach * np.cos(2.4 * k), reach * np.sin(2.4 * k), 3, ink("#c98a4a", 0.5))
            if eyes:
                for side in (-1, 1):
                    b.disc(side * 26, -8, 17, "#fff8ec")
                    b.disc(side * 26 + 7 * look[0], -8 + 7 * look[1], 8, "#2a1810")
                b.line([(-18, 30), (0, 38), (18, 30)], "#2a1810", 5)

    def draw(b: Brush, t: float) -> None:
        b.fill("#4fb0ea", "#9fd8f5", "#e8f6dc", "#7cc16a")
        b.glow(96, 130, 260, "#fffbe0", 0.9, add=False)
        b.disc(96, 130, 46, "#fff6c8")
        bx, by = 270 + 190 * np.sin(TAU * t), 240 + 70 * np.sin(2 * TAU * t)
        for x, y, s in back:
            b.line([(x, 980), (x, y)], "#4f9a4a", 8 * s)
            head(b, x, y, s, -16, False, (0, 0), t)
        b.line([(270, 990), (258, 820), (270, 640)], "#3f8a3c", 20)
        for side in (-1, 1):
            b.blob(
                [
                    (264, 830),
                    (264 + side * 70, 770 + 8 * wave(t, 2)),
                    (264 + side * 140, 790),
                    (264 + side * 70, 850),
                ],
                "#56a84e",
            )
        look = ((bx - 270) / 220, (by - 620) / 420)
        head(b, 270 + 16 * look[0], 610, 1.2, 13 * look[0], True, look, t)
        grass(b, 990, t, blades, "#3f8a3c")
        with b.at(bx, by, angle=9 * wave(t, 1, 0.25)):
            string = [(4 * np.sin(s * 0.5 + TAU * 2 * t), 66 + 11 * s) for s in range(14)]
            b.line(string, ink("#ffffff", 0.8), 2.5)
            b.polygon([(-9, 74), (9, 74), (0, 58)], "#c2334a")
            b.oval(0, 0, 54, 66, ramp(-66, 66, "#ff6b7f", "#d63d57"))
            b.oval(-18, -24, 10, 18, ink("#ffffff", 0.6), 24)

    return draw
