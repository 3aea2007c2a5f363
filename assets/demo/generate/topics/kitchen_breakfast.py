"""Kitchen, served: a pancake in flight, an egg at sunrise, popcorn."""

# ruff: noqa: D103  (what a scene shows is said by its title and caption)

import numpy as np

from assets.demo.generate.brush import TAU, Brush, blend, ink, ramp
from assets.demo.generate.clip import Draw, clip
from assets.demo.generate.motion import between, hump, leap, pulse, wave
from assets.demo.generate.sound import air, beats, drone, hits, sprinkle, tune


@clip(
    "kitchen",
    "Pancake, double somersault",
    "The judges are both eggs.",
    tags="pancakes breakfast funny",
    creator="breakfast.lab",
    track="Flip Side",
    seconds=6,
    sound=(
        air(2500, 9000, level=0.06),
        beats("bass", (36, 41, 43, 36), pattern="x-x-x-x-", level=0.8),
        tune("pluck", 60, "major", density=0.7, level=0.7),
        hits("thump", (0.06, 0.62), (45, 40), level=1.2),
    ),
)
def pancake_double_somersault(rng: np.random.Generator) -> Draw:
    def judge(b: Brush, x: float, t: float, score: int, shift: float) -> None:
        up = between(t, 0.66 + shift, 0.72 + shift) * (1 - between(t, 0.94, 1.0))
        with b.at(x, 900):
            b.line([(0, -60), (34, -120 - 70 * up)], "#c98a5a", 9)
            b.box(0, -190 - 90 * up, 68, 74, "#fffdf6", 8)
            for k in range(score):
                b.disc(16 + 18 * (k % 3), -168 - 90 * up + 24 * (k // 3), 6, "#e4574f")
            b.blob(
                [(-52, 0), (-50, -70), (0, -124), (50, -70), (52, 0), (0, 20)],
                ramp(-110, 10, "#fff6e6", "#f0cfa8"),
            )
            fly = leap(min(1.0, max(0.0, (t - 0.08) / 0.54)))
            for side in (-1, 1):
                b.disc(side * 17, -58, 11, "#ffffff")
                b.disc(side * 17 + (270 - x) / 60, -58 - 6 * fly, 5.5, "#3a2420")
            b.line([(-10, -30), (0, -26 + 6 * up), (10, -30)], "#8a4a3a", 4)

    def draw(b: Brush, t: float) -> None:
        b.fill("#ffe3c2", "#ffcfae", "#f7a98f", "#8a4a5c")
        for k in range(12):
            turn = TAU * (k / 12 + t / 12)
            b.polygon(
                [
                    (270, 430),
                    (270 + 900 * np.cos(turn), 430 + 900 * np.sin(turn)),
                    (270 + 900 * np.cos(turn + 0.24), 430 + 900 * np.sin(turn + 0.24)),
                ],
                ink("#ffffff", 0.16),
            )
        flight = min(1.0, max(0.0, (t - 0.08) / 0.54))
        dip = 30 * hump(pulse(t, 0.0, 0.12)) + 24 * hump(pulse(t, 0.6, 0.14))
        y = 660 + dip - 470 * leap(flight)
        spin = 720 * flight
        flat = abs(np.cos(np.radians(spin)))
        golden = blend(
            "#ffe9b8", "#d98a3c", 0.5 - 0.5 * np.cos(np.radians(spin)) if flight < 1 else 0.0
        )
        b.oval(270, 676 + dip, 150 * (1 - 0.3 * leap(flight)), 20, ink("#000000", 0.2))
        with b.at(270, 690 + dip, angle=-5 * hump(pulse(t, 0.0, 0.14))):
            b.line([(150, 16), (400, -26)], "#3a2a2a", 30)
            b.blob(
                [(-190, -24), (190, -24), (150, 52), (-150, 52)],
                ramp(-20, 50, "#4a4450", "#1f1a24"),
            )
            b.oval(0, -22, 186, 34, "#5c5664")
            b.oval(0, -19, 170, 27, "#2a2530")
        with b.at(270, y, angle=10 * np.sin(np.radians(spin))):
            b.oval(0, 12, 128, 26 + 92 * (1 - flat) * leap(flight), "#a8622c")
            b.oval(0, 0, 128, 22 + 96 * (1 - flat) * leap(flight), golden)
            if flight in (0.0, 1.0):
                b.box(-20, -26, 44, 22, "#fff3a8", 5)
                b.oval(2, -4, 58, 9, ink("#ffe98a", 0.8))
        judge(b, 110, t, 5, 0.0)
        judge(b, 420, t, 6, 0.04)

    return draw


@clip(
    "kitchen",
    "Sunrise, sunny side up",
    "Over easy at 6:14.",
    tags="eggs breakfast morning",
    creator="breakfast.lab",
    track="Yolk",
    seconds=9,
    sound=(
        tune("piano", 60, "major", density=0.5, level=0.7),
        drone((48, 55, 64), level=0.25),
        air(3000, 9000, level=0.035),
        sprinkle("chirp", 2500, 4000, count=10, level=0.1),
    ),
)
def sunrise_sunny_side_up(rng: np.random.Generator) -> Draw:
    edge = rng.uniform(0.86, 1.14, 14)
    clouds = [
        (rng.uniform(0, 540), 120 + 90 * k, rng.uniform(0.7, 1.2), 1 + k % 2) for k in range(4)
    ]

    def egg(b: Brush, x: float, y: float, s: float, t: float) -> None:
        turns = np.arange(14) * TAU / 14
        reach = 190 * edge * (1 + 0.035 * np.sin(TAU * 2 * t + turns * 3))
        b.blob(
            np.stack([x + s * reach * np.cos(turns), y + s * 0.8 * reach * np.sin(turns)], axis=1),
            "#fffdf6",
        )
        b.blob(
            np.stack(
                [x + s * 0.9 * reach * np.cos(turns), y - 6 + s * 0.7 * reach * np.sin(turns)],
                axis=1,
            ),
            "#ffffff",
        )
        b.glow(x, y, 190 * s, "#ffcf5a", 0.5, add=False)
        b.oval(x, y, 84 * s, 76 * s, ramp(y - 80 * s, y + 80 * s, "#ffdf5a", "#ff9f1c"))
        b.oval(x - 28 * s, y - 32 * s, 18 * s, 11 * s, ink("#ffffff", 0.8), -30)
        for side in (-1, 1):
            shut = hump(pulse(t, 0.3, 0.05)) + hump(pulse(t, 0.8, 0.05))
            b.oval(x + side * 24 * s, y + 2, 7 * s, 9 * s * (1 - shut) + 1, "#7a3a14")
            b.oval(x + side * 44 * s, y + 20 * s, 12 * s, 8 * s, ink("#ff6f4f", 0.5))
        b.line([(x - 12 * s, y + 22 * s), (x, y + 31 * s), (x + 12 * s, y + 22 * s)], "#7a3a14", 5)

    def draw(b: Brush, t: float) -> None:
        up = 0.5 - 0.5 * np.cos(TAU * t)
        b.fill(
            blend("#3a3f7a", "#7fc8f0", up),
            blend("#b0608a", "#ffe0b0", up),
            blend("#ff9a6a", "#ffc98a", up),
        )
        y = 600 - 190 * up
        b.glow(270, y, 460, "#fff0b0", 0.75, add=False)
        for x, cy, s, laps in clouds:
            cx = (x + laps * 700 * t) % 700 - 80
            for dx, r in ((-34, 20), (0, 30), (36, 22)):
                b.disc(cx + dx * s, cy, r * s, ink("#ffffff", 0.6))
        egg(b, 270, y, 1.0, t)
        for k, (base, colour) in enumerate(((640, "#ffb07a"), (710, "#e8876a"), (790, "#b8556a"))):
            crest = [
                (x, base + 26 * np.sin(TAU * (x / 540 * (k + 1) + (0.2 * k))))
                for x in range(-10, 560, 10)
            ]
            b.polygon(
                [*crest, (560, 980), (-10, 980)],
                ramp(base, 960, colour, blend(colour, "#4a1f4a", 0.55)),
            )
        for k in range(5):
            x, base = 60 + 106 * k, 810 + 30 * (k % 2)
            b.line([(x, base), (x, base - 66)], "#5a2a3c", 6)
            b.blob(
                [
                    (x, base - 150),
                    (x - 30, base - 96),
                    (x - 18, base - 50),
                    (x + 18, base - 50),
                    (x + 30, base - 96),
                ],
                "#7fb069" if k != 2 else "#f28a4a",
            )
        with b.at(440, 850 + 3 * wave(t, 3)):
            b.line([(0, 0), (0, -100)], "#d9d0c8", 7)
            b.oval(0, -120, 17, 28, "#e8e2da")

    return draw


@clip(
    "kitchen",
    "Popcorn, act one",
    "Everyone is very brave until the lid.",
    tags="popcorn film funny",
    creator="breakfast.lab",
    track="Kernel Panic",
    seconds=6,
    sound=(
        sprinkle("tick", 500, 1400, count=60, level=0.6),
        beats("bass", (33, 36, 38, 40), pattern="x-x-x-x-", level=0.9),
        tune("marimba", 57, "blue", density=0.8, level=0.6),
    ),
)
def popcorn_act_one(rng: np.random.Generator) -> Draw:
    flights = [
        (k / 26, rng.uniform(-190, 190), rng.uniform(300, 640), rng.uniform(0.7, 1.25), k)
        for k in range(26)
    ]
    lumps = rng.uniform(-1, 1, (26, 6, 2))

    def puff(b: Brush, k: int, faces: bool) -> None:
        for dx, dy in lumps[k]:
            b.disc(17 * dx, 15 * dy, 16, "#fff3d0")
        for dx, dy in lumps[k][:4]:
            b.disc(15 * dx - 3, 13 * dy - 5, 11, "#fffdf2")
        b.disc(4, 6, 7, ink("#e8b04a", 0.5))
        if faces:
            for side in (-1, 1):
                b.disc(side * 8, -3, 3, "#4a2a20")
            b.oval(0, 7, 4, 5, "#8a3a2c")

    def draw(b: Brush, t: float) -> None:
        b.fill("#2a1040", "#5c1f52", "#a83a4f", "#4a1430")
        for side in (-1, 1):
            for k in range(4):
                left = 270 + side * (150 + 46 * k)
                b.blob(
                    [
                        (left, -20),
                        (left + side * 60, -20),
                        (left + side * (70 + 12 * wave(t, 1, k * 0.2)), 980),
                        (left + side * 10, 980),
                    ],
                    ink("#c2233f", 0.6 + 0.1 * k),
                )
        b.glow(270, 420, 420, "#ffdf8a", 0.5)
        for shift, reach, height, size, k in flights:
            go = (2 * t + shift) % 1
            x = 270.0 + reach * (go * 1.2 - 0.1)
            y = 640 + 160 * max(0.0, go - 0.7) - height * leap(min(1.0, go * 1.02))
            if go > 0.06:
                with b.at(
                    x, y, scale=size * min(1.0, go * 8), angle=360 * go * (1 if k % 2 else -1)
                ):
                    puff(b, k, k % 4 == 0)
        squeeze = 1 + 0.03 * wave(t, 8)
        with b.at(270, 900, scale=1, squash=squeeze):
            b.polygon([(-150, -300), (150, -300), (112, 0), (-112, 0)], "#fff6ea")
            for k in range(4):
                edge, low = -150 + 85.7 * k, -112 + 64 * k
                b.polygon([(edge, -300), (edge + 42, -300), (low + 32, 0), (low, 0)], "#e4384f")
            for k in range(8):
                with b.at(-132 + 38 * k, -304 + 5 * wave(t, 4, k * 0.3)):
                    puff(b, k, False)
            b.disc(0, -150, 66, "#fff6ea")
            for side in (-1, 1):
                b.disc(side * 24, -162, 14, "#3a1430")
                b.disc(side * 24 - 4, -167, 5, "#ffffff")
            b.oval(0, -124, 15, 15 + 7 * wave(t, 8), "#3a1430")

    return draw
