"""Music toys that turn or hum: a record with a cat, a music box, six strings."""

# ruff: noqa: D103  (what a scene shows is said by its title and caption)

import numpy as np

from assets.demo.generate.brush import TAU, Brush, blend, ink, linear, ramp
from assets.demo.generate.clip import Draw, clip
from assets.demo.generate.motion import hump, pulse, wave
from assets.demo.generate.sound import air, beats, drone, hits, tune
from assets.demo.generate.topics.music_props import RAINBOW


@clip(
    "music",
    "The cat is on the record",
    "Thirty-three revolutions, no intention of moving.",
    tags="vinyl cat cosy",
    creator="marble.maud",
    track="Purr, B-Side",
    seconds=8,
    sound=(
        tune("piano", 56, "blue", density=0.55, level=0.7),
        beats("bass", (32, 37, 35, 39), pattern="x--x--x-", level=0.8),
        beats("hiss", (60,), pattern="--x---x-", level=0.45),
        air(2000, 9000, level=0.015),
    ),
)
def the_cat_is_on_the_record(rng: np.random.Generator) -> Draw:
    def draw(b: Brush, t: float) -> None:
        b.fill("#4a2a3c", "#7a3f4a", "#b8664f", "#5a2a34")
        b.glow(430, 110, 340, "#ffd9a0", 0.5)
        b.box(20, 250, 500, 560, linear(20, 250, 520, 810, "#d99a5c", "#8a4f2c"), 34)
        b.box(34, 264, 472, 532, linear(34, 264, 506, 796, "#b8763f", "#7a4224"), 26)
        spin = 360 * 4 * t
        with b.at(252, 520):
            b.disc(0, 10, 218, ink("#2a1410", 0.4))
            b.disc(0, 0, 214, "#17141c")
            for k in range(9):
                b.ring(0, 0, 88 + 14 * k, ink("#ffffff", 0.06), 2)
            for k in range(2):
                with b.at(0, 0, angle=38 + 180 * k + 3 * wave(t, 4)):
                    b.polygon([(0, 0), (214, -34), (214, 34)], ink("#ffffff", 0.07))
            with b.at(0, 0, angle=spin):
                b.disc(0, 0, 74, "#ff7f6b")
                b.disc(26, 0, 30, "#ffd166")
                sleeping_cat(b, t)
        with b.at(470, 330, angle=24 + 1.5 * wave(t, 8)):
            b.disc(0, 0, 32, "#e8e2da")
            b.line([(0, 0), (0, 190), (-34, 250)], "#e8e2da", 13)
            b.box(-58, 238, 44, 26, "#3a2a30", 6)
        for k in range(3):
            b.disc(80 + 60 * k, 850, 20, "#2a1a1c")
            b.line(
                [(80 + 60 * k, 850), (80 + 60 * k + 14 * np.sin(1 + k), 850 - 14 * np.cos(1 + k))],
                "#ffd166",
                4,
            )
        for k in range(8):
            tall = 14 + 46 * abs(wave(t, (4, 6, 8)[k % 3], k * 0.13))
            b.box(300 + 26 * k, 880 - tall, 17, tall, blend("#7bd88f", "#ff5f6d", tall / 60), 5)
        for k in range(3):
            z = (t * 2 + k / 3) % 1
            with (
                b.at(330 + 60 * z + 20 * np.sin(TAU * z), 330 - 220 * z, scale=0.6 + z),
                b.faded(hump(z)),
            ):
                b.line([(-12, -14), (12, -14), (-12, 14), (12, 14)], "#fff3dc", 6)

    return draw


def sleeping_cat(b: Brush, t: float) -> None:
    """Draw a ginger cat, curled, from above."""
    breath = 1 + 0.03 * wave(t, 3)
    with b.at(0, 0, scale=breath):
        b.oval(0, 0, 118, 102, "#f0954a")
        for k in range(4):
            turn = np.radians(200 + 34 * k)
            b.line(
                [(70 * np.cos(turn), 62 * np.sin(turn)), (108 * np.cos(turn), 94 * np.sin(turn))],
                "#c96a2c",
                12,
            )
        tail = [(100 * np.cos(a), 88 * np.sin(a)) for a in np.linspace(0.1, 2.2, 14)]
        b.line(tail, "#c96a2c", 28)
        b.disc(*tail[-1], 15, "#fff3dc")
        b.disc(40, 26, 54, "#f7a45c")
        for x, y in ((12, -26), (78, -18)):
            b.blob([(x - 20, y + 22), (x, y - 18), (x + 20, y + 22)], "#d9752f")
            b.blob([(x - 9, y + 18), (x, y - 2), (x + 9, y + 18)], "#ffb8a0")
        for x in (22, 60):
            b.line([(x - 11, 22), (x, 30), (x + 11, 22)], "#5a2a18", 4)
        b.blob([(34, 42), (48, 42), (41, 50)], "#ff8f8f")
        b.line([(30, 56), (41, 51), (52, 56)], "#5a2a18", 3)


@clip(
    "music",
    "Pins and combs",
    "A very short song that never ends.",
    tags="musicbox clockwork calm",
    creator="marble.maud",
    track="Barrel Organ for One Mouse",
    seconds=8,
    sound=(
        tune("box", 72, "major", bars=4, density=0.8, level=0.8),
        tune("box", 60, "major", bars=4, density=0.3, level=0.4),
        beats("tick", (90,), bars=8, pattern="x-", level=0.15),
    ),
)
def pins_and_combs(rng: np.random.Generator) -> Draw:
    pins = [(int(rng.integers(0, 9)), k / 26) for k in range(26)]

    def draw(b: Brush, t: float) -> None:
        b.fill("#f6e3d0", "#eec8b4", "#c98a8f", "#6a3f5c")
        b.box(40, 470, 460, 400, ramp(470, 870, "#9a5a3c", "#5c3020"), 18)
        b.box(58, 488, 424, 364, ramp(488, 852, "#3a2020", "#241416"), 10)
        b.box(90, 520, 360, 200, ramp(520, 720, "#8a6420", "#ffe9a8", "#c9922c", "#6a4814"), 16)
        for lane, shift in pins:
            turn = (t + shift) % 1
            if turn < 0.5:
                y = 620 - 98 * np.cos(TAU * turn)
                near = np.sin(TAU * turn)
                b.disc(114 + 39 * lane, y, 3 + 4 * near, blend("#6a4814", "#fff6d0", near))
        for lane in range(9):
            bend = max(
                (hump(pulse((t + shift) % 1, 0.44, 0.06)) for k, shift in pins if k == lane),
                default=0.0,
            )
            x = 114 + 39 * lane
            long = 120 - 6 * lane
            b.polygon(
                [
                    (x - 15, 840),
                    (x + 15, 840),
                    (x + 12, 716 + (120 - long) - 12 * bend),
                    (x - 12, 716 + (120 - long) - 12 * bend),
                ],
                ramp(700, 840, blend("#dfe6ee", "#ffffff", bend), "#8a97a8"),
            )
            if bend > 0.1:
                b.glow(x, 716, 60, "#fff3c0", bend)
        with b.at(492, 620):
            b.disc(0, 0, 18, "#c9a227")
            crank = TAU * 4 * t
            hx, hy = 34 * np.cos(crank), 70 * np.sin(crank)
            b.line([(0, 0), (hx, hy)], "#c9a227", 12)
            b.disc(hx, hy, 15, "#e4574f")
        with b.at(270, 300 + 3 * wave(t, 4)):
            turn = np.cos(TAU * 2 * t)
            b.box(-5, 60, 10, 140, "#c9a227", 4)
            b.oval(0, 196, 70, 14, "#c9a227")
            with b.at(0, 0):
                b.painter.scale(turn if abs(turn) > 0.16 else 0.16, 1)
                mouse(b, t)

    return draw


def mouse(b: Brush, t: float) -> None:
    """Draw a mouse on one toe, in a tutu."""
    b.line([(0, 60), (4, 20)], "#d8d2e0", 12)
    b.line([(4, 24), (46, 6), (66, -20)], "#d8d2e0", 10)
    b.line([(-20, 10), (-66, 30), (-84, 0 + 8 * wave(t, 4))], "#ffb3c1", 5)
    for k in range(7):
        b.blob(
            [(0, -16), (-84 + 26 * k, 6), (-70 + 24 * k, 22), (-56 + 22 * k, 8)],
            ink("#ff8fb0", 0.75),
        )
    b.oval(0, -36, 26, 38, "#e6e0ee")
    for side in (-1, 1):
        b.line([(side * 20, -54), (side * 44, -92), (side * 16, -128)], "#d8d2e0", 9)
        b.disc(side * 28, -112, 24, "#d8d2e0")
        b.disc(side * 28, -112, 15, "#ffb3c1")
    b.disc(0, -88, 29, "#f2eef6")
    for side in (-1, 1):
        b.disc(side * 11, -92, 5, "#2a1c30")
    b.disc(0, -80, 5, "#ff7f9a")
    b.line([(-6, -72), (0, -69), (6, -72)], "#8a5a6a", 2.5)


@clip(
    "music",
    "Six strings, no hands",
    "Practised by the wind, mostly at night.",
    tags="strings night hypnotic",
    creator="marble.maud",
    track="Draught in E Minor",
    seconds=9,
    sound=(
        hits(
            "pluck",
            tuple(k / 24 for k in range(24)),
            (
                52,
                59,
                64,
                67,
                71,
                76,
                71,
                67,
                48,
                55,
                64,
                67,
                72,
                76,
                72,
                67,
                45,
                52,
                60,
                64,
                69,
                76,
                71,
                66,
            ),
            level=1.0,
        ),
        drone((40, 47), level=0.15),
    ),
)
def six_strings_no_hands(rng: np.random.Generator) -> Draw:
    order = (0, 1, 2, 3, 4, 5, 4, 3) * 3
    span = np.linspace(0, 1, 64)

    def draw(b: Brush, t: float) -> None:
        b.fill("#120a20", "#2a1436", "#4a1f3c", "#160a1c")
        b.glow(270, 500, 460, "#ff7a5c", 0.25)
        b.disc(270, 540, 176, "#0a0510")
        for r in (184, 196, 204):
            b.ring(270, 540, r, ink("#ffb86b", 0.6), 3)
        for k in range(6):
            x0 = 95 + 70 * k
            life = min(((t - m / 24) % 1) * 9.0 for m in range(24) if order[m] == k)
            swing = 26 * np.exp(-2.0 * life)
            shape = np.sin(np.pi * span) * np.sin(TAU * 14 * life) + 0.4 * np.sin(
                2 * np.pi * span
            ) * np.sin(TAU * 23 * life)
            colour = blend(RAINBOW[k], "#ffffff", float(np.exp(-3 * life)))
            for ghost, alpha in ((1.0, 0.95), (-1.0, 0.3), (0.45, 0.3)):
                points = np.stack([x0 + ghost * swing * shape, 30 + 900 * span], axis=1)
                b.line(points, ink(colour, alpha), 5.5 - 0.55 * k)
            b.glow(
                x0,
                480,
                90 + 150 * float(np.exp(-2.5 * life)),
                RAINBOW[k],
                0.7 * float(np.exp(-2.2 * life)),
            )
            for s in range(5):
                rise = min(1.0, life / 2.4 + 0.03 * s)
                b.disc(
                    x0 + 44 * np.sin(s * 2 + k + 4 * rise),
                    480 - 330 * rise * (0.5 + 0.14 * s),
                    4 * (1 - rise),
                    ink(RAINBOW[k], 1 - rise),
                )

    return draw
