"""City at night, lit: a house of windows, noodles, a lamp and its moths."""

# ruff: noqa: D103  (what a scene shows is said by its title and caption)

from collections.abc import Sequence

import numpy as np

from assets.demo.generate.brush import HEIGHT, TAU, WIDTH, Brush, blend, ink, ramp
from assets.demo.generate.clip import Draw, clip
from assets.demo.generate.motion import between, hump, pulse, wave
from assets.demo.generate.sound import air, beats, drone, sprinkle, tune
from assets.demo.generate.topics.city_props import draw_skyline, skyline


@clip(
    "city",
    "Third floor is awake",
    "Left to right: insomnia, piano, cat, more cat.",
    tags="windows night cosy",
    creator="night.shift",
    track="Neighbours (Muffled)",
    seconds=9,
    sound=(
        tune("piano", 60, "major", density=0.6, level=0.7),
        tune("bass", 36, "major", density=0.3, level=0.5, span=3),
        beats("thump", (40,), pattern="x-x-x-x-", level=0.35),
        sprinkle("chirp", 3900, 4400, count=10, level=0.04),
    ),
)
def third_floor_is_awake(rng: np.random.Generator) -> Draw:
    order = rng.permutation(15)
    rooms = ("#ffd98a", "#ffc2a0", "#a8e0d8", "#c8b6ff", "#ffe6b0")

    def cat(b: Brush, x: float, y: float, sway: float) -> None:
        b.oval(x, y - 14, 17, 15, "#2b2038")
        b.disc(x + 13, y - 32, 11, "#2b2038")
        for side in (-1, 1):
            b.polygon(
                [(x + 13 + side * 10, y - 36), (x + 13 + side * 9, y - 52), (x + 13, y - 40)],
                "#2b2038",
            )
        b.line([(x - 14, y - 8), (x - 30, y - 14), (x - 36, y - 34 + sway)], "#2b2038", 6)

    def resident(b: Brush, who: int, t: float) -> None:
        bounce = 7 * abs(wave(t, 8))
        if who in (0, 5):
            lean = 14 * wave(t, 8, who * 0.1)
            b.box(-16 + lean, -58 - bounce, 32, 58, "#5a3a5c", 14)
            b.disc(lean * 1.3, -74 - bounce, 15, "#3a2438")
            for side in (-1, 1):
                b.line(
                    [
                        (lean + side * 14, -48 - bounce),
                        (lean + side * 34, -80 + 18 * side * wave(t, 8)),
                    ],
                    "#5a3a5c",
                    8,
                )
        elif who == 1:
            b.box(-50, -44, 50, 44, "#3a2438", 4)
            b.box(2, -52, 28, 52, "#5a3a5c", 12)
            b.disc(16, -66 + 3 * wave(t, 4), 14, "#3a2438")
            b.line([(8, -40), (-14, -46 + 4 * wave(t, 16))], "#5a3a5c", 7)
        elif who in (2, 8, 11):
            cat(b, 0 if who != 8 else 24 * wave(t), 0, 10 * wave(t, 3, who * 0.2))
        elif who == 3:
            b.line([(0, -110), (0, -80)], "#5a3a2c", 3)
            b.blob([(-30, -62), (0, -92), (30, -62)], "#e4574f")
        elif who == 4:
            for k in range(5):
                b.blob(
                    [
                        (0, -20),
                        ((k - 2) * 16, -50),
                        ((k - 2) * 24 + 4 * wave(t, 2, k * 0.1), -76),
                        ((k - 2) * 12, -46),
                    ],
                    "#3f8f5c",
                )
            b.polygon([(-16, -24), (16, -24), (11, 0), (-11, 0)], "#c8703c")
        else:
            b.box(-34, -66, 26, 66, ink("#7a4a3c", 0.45), 3)
            b.box(-2, -46, 40, 46, ink("#7a4a3c", 0.3), 3)

    def draw(b: Brush, t: float) -> None:
        b.fill("#141a3c", "#1d2450", "#2b2c58")
        b.box(24, 60, 492, 900, ramp(60, 960, "#5c3d52", "#33233c"), 6)
        for k in range(40):
            b.box(24 + (k * 97) % 480, 70 + (k * 173) % 880, 22, 7, ink("#ffffff", 0.04), 2)
        for place in range(15):
            row, column = divmod(place, 3)
            x, y = 62 + 148 * column, 96 + 172 * row
            who = int(order[place])
            awake = row == 2 or who in (0, 1, 2, 8)
            on = 1.0 if awake else hump(pulse(t, who / 15, 0.45)) ** 0.3
            b.box(x - 7, y - 7, 134, 144, "#241a30", 5)
            b.box(x, y, 120, 130, blend("#1e1d40", rooms[who % 5], on), 3)
            if on > 0.05:
                b.glow(x + 60, y + 60, 150, "#ffb86b", 0.16 * on)
                with b.at(x + 60, y + 130), b.faded(on):
                    resident(b, who, t)
            b.box(x + 57, y, 5, 130, ink("#241a30", 0.75))
            b.box(x, y + 46, 120, 5, ink("#241a30", 0.75))
            b.box(x - 12, y + 132, 144, 11, "#7a5568", 3)

    return draw


@clip(
    "city",
    "Noodles, open late",
    "The steam makes shapes. The shapes are also noodles.",
    tags="neon night food",
    creator="night.shift",
    track="Broth at Two",
    seconds=8,
    sound=(
        air(1200, 8000, level=0.06),
        tune("pluck", 57, "east", density=0.6, level=0.7),
        beats("bass", (33, 36, 38, 33), pattern="x--x--x-", level=0.6),
        sprinkle("drop", 400, 900, count=16, level=0.12),
    ),
)
def noodles_open_late(rng: np.random.Generator) -> Draw:
    rain = rng.uniform((0, 0, 0.6), (WIDTH, 1, 1.3), (70, 3))
    puddle = rng.uniform((0, 820), (WIDTH, 950), (50, 2))

    def neon(
        b: Brush, points: Sequence[tuple[float, float]], colour: str, power: float, width: float = 7
    ) -> None:
        b.line(points, ink(colour, 0.25 * power), width * 3.2)
        b.line(points, blend("#2a2038", colour, power), width)
        b.line(points, ink("#ffffff", 0.7 * power), width * 0.35)

    def draw(b: Brush, t: float) -> None:
        b.fill("#0c0b20", "#1a1234", "#2b1640", "#120a20")
        b.box(40, 70, 460, 760, ramp(70, 830, "#241a38", "#3a2038"))
        flicker = 1 - 0.85 * (hump(pulse(t, 0.61, 0.02)) + hump(pulse(t, 0.66, 0.03)))
        b.glow(270, 250, 380, "#ff3f8f", 0.4 * flicker)
        b.glow(270, 330, 240, "#38e8ff", 0.3)
        bowl = [(270 + 130 * np.cos(a), 290 + 92 * np.sin(a)) for a in np.linspace(0, np.pi, 30)]
        neon(b, [*bowl, (400, 290), (140, 290)], "#ff3f8f", flicker, 9)
        neon(b, [(205, 388), (335, 388)], "#ff3f8f", flicker, 9)
        for k in range(3):
            noodle = [
                (190 + 70 * k + 22 * np.sin(s * 0.55 + TAU * t * 2 + k), 280 - s * 9)
                for s in range(13)
            ]
            neon(b, noodle, ("#ffd23f", "#ffb03f", "#ffe58a")[k], 0.95, 6)
        neon(b, [(372, 300), (446, 130)], "#38e8ff", 1, 6)
        neon(b, [(352, 300), (408, 120)], "#38e8ff", 1, 6)
        b.box(80, 520, 380, 300, ramp(520, 820, "#ffcf7d", "#d9743c"), 6)
        b.glow(270, 640, 330, "#ffb347", 0.35)
        for k in range(7):
            b.blob(
                [
                    (80 + 56 * k, 500),
                    (136 + 56 * k, 500),
                    (132 + 56 * k, 556 + 5 * wave(t, 2, k * 0.1)),
                    (84 + 56 * k, 556),
                ],
                ("#c23b4f", "#f6ead8")[k % 2],
            )
        for x, size, shift in ((160, 1.0, 0.0), (290, 1.15, 0.3), (400, 0.9, 0.6)):
            dip = 12 * max(0.0, wave(t, 4, shift))
            b.disc(x, 668 + dip, 30 * size, "#3a1f2b")
            b.blob(
                [
                    (x - 52 * size, 800),
                    (x - 44 * size, 712 + dip / 2),
                    (x + 44 * size, 712 + dip / 2),
                    (x + 52 * size, 800),
                ],
                "#3a1f2b",
            )
        b.box(60, 772, 420, 34, "#6a3428", 5)
        for k in range(12):
            rise = (t + k / 12) % 1
            x = 200 + 150 * (k % 2) + 30 * np.sin(TAU * (rise + k * 0.3))
            b.disc(x, 760 - 200 * rise, 14 + 34 * rise, ink("#fff4e0", 0.12 * hump(rise)))
        b.box(0, 830, WIDTH, 130, ramp(830, 960, "#1c1230", "#0a0714"))
        for x, y in puddle:
            tint = "#ff3f8f" if x < 300 else "#38e8ff"
            b.line([(x - 20, y), (x + 20 + 10 * wave(t, 2, x), y)], ink(tint, 0.2 * flicker), 3)
        for x, shift, speed in rain:
            y = HEIGHT * ((shift + t * round(6 * speed)) % 1)
            b.line([(x, y), (x - 2, y + 24 * speed)], ink("#cfd8ff", 0.28), 1.5)

    return draw


@clip(
    "city",
    "The lamp and its regulars",
    "Five moths. One bulb. Book club meets nightly.",
    tags="lamp night funny",
    creator="night.shift",
    track="Orbit Around a Bulb",
    seconds=7,
    sound=(
        tune("flute", 67, "blue", density=0.35, level=0.5),
        tune("pluck", 55, "blue", density=0.6, level=0.6),
        sprinkle("tick", 1800, 3200, count=14, level=0.25),
        drone((43, 50), level=0.15),
    ),
)
def the_lamp_and_its_regulars(rng: np.random.Generator) -> Draw:
    moths = [
        (rng.uniform(60, 170), 1 + k % 3, rng.random(), rng.uniform(0.35, 0.9)) for k in range(5)
    ]
    houses = skyline(rng, 900, 180, 420)

    def moth(b: Brush, x: float, y: float, size: float, flap: float, book: bool) -> None:
        with b.at(x, y, scale=size):
            for side in (-1, 1):
                b.blob(
                    [
                        (0, -6),
                        (side * 38 * flap, -30),
                        (side * 46 * flap, 4),
                        (side * 20 * flap, 20),
                        (0, 12),
                    ],
                    "#e9d8b8",
                )
                b.disc(side * 24 * flap, -8, 5, "#b58a5a")
                b.line([(side * 2, -18), (side * 12, -36)], "#7a5a3a", 2.5)
            b.oval(0, 0, 8, 20, "#a87f55")
            for side in (-1, 1):
                b.disc(side * 6, -17, 6, "#ffffff")
                b.disc(side * 6, -16, 2.8, "#2a1c30")
            if book:
                b.polygon([(-18, 12), (0, 18), (18, 12), (18, 32), (0, 38), (-18, 32)], "#c23b4f")
                b.line([(0, 18), (0, 38)], "#7a1f30", 2)

    def draw(b: Brush, t: float) -> None:
        b.fill("#0c1230", "#1a2150", "#3a2f66", "#241c40")
        draw_skyline(b, houses, "#11142f", "#ffc27a", t, 0.12)
        light = 1 - 0.5 * hump(pulse(t, 0.5, 0.04))
        b.polygon(
            [(238, 330), (302, 330), (520, 960), (20, 960)],
            ramp(330, 960, ink("#ffe2a0", 0.42 * light), ink("#ffe2a0", 0.05)),
        )
        b.line([(270, 960), (270, 250)], "#0a0c1e", 16)
        b.blob([(190, 316), (220, 230), (320, 230), (350, 316)], "#10132a")
        b.glow(270, 330, 300, "#ffdf9a", 0.9 * light)
        b.disc(270, 322, 26, "#fffbe6")
        for k, (reach, turns, shift, tilt) in enumerate(moths):
            angle = TAU * (turns * t + shift)
            x = 270 + reach * np.cos(angle)
            y = 340 + reach * tilt * np.sin(angle) + 10 * wave(t, 5, shift)
            moth(b, x, y, 0.95, 0.45 + 0.55 * abs(wave(t, 12, shift)), k == 2)
        b.oval(270, 962, 250, 30, ink("#ffe2a0", 0.2 * light))
        step = 640 - 780 * between(t, 0.05, 0.95)
        with b.at(step, 930 - 4 * abs(wave(t, 10))):
            b.oval(0, -16, 30, 15, "#0a0c1e")
            b.disc(-30, -30, 13, "#0a0c1e")
            for side in (-1, 1):
                b.polygon([(-30 + side * 11, -34), (-30 + side * 9, -52), (-30, -40)], "#0a0c1e")
                b.line(
                    [(side * 16, -8), (side * 16 + 8 * wave(t, 10, 0.2 * side), 12)], "#0a0c1e", 6
                )
            b.line([(26, -22), (46, -44), (44, -62 + 6 * wave(t, 4))], "#0a0c1e", 6)

    return draw
