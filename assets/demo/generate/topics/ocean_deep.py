"""The sea from below: jellyfish, an anglerfish with stage fright, a whale."""

# ruff: noqa: D103  (what a scene shows is said by its title and caption)

import numpy as np

from assets.demo.generate.brush import HEIGHT, TAU, WIDTH, Brush, blend, ink, ramp
from assets.demo.generate.clip import Draw, clip
from assets.demo.generate.motion import between, hump, pulse, ridge, wave
from assets.demo.generate.sound import air, drone, hits, sprinkle, tune


def bubbles(b: Brush, t: float, seeds: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> None:
    """Let bubbles rise; `seeds` has shape (n, 3): x, phase, radius."""
    for x, shift, r in seeds:
        rise = (t + shift) % 1.0
        px, py = x + 12 * np.sin(TAU * (3 * rise + shift)), HEIGHT + 30 - (HEIGHT + 60) * rise
        b.ring(px, py, r, ink("#dff6ff", 0.4), 1.6)
        b.disc(px - r * 0.3, py - r * 0.35, r * 0.25, ink("#ffffff", 0.6))


def shafts(b: Brush, t: float, colour: str, strength: float = 0.09) -> None:
    """Let sunlight fall through the surface in slanting shafts."""
    for k in range(6):
        x = 40 + 100 * k + 30 * wave(t, 1, k * 0.21)
        light = strength * (1 + 0.5 * wave(t, 2, k * 0.37))
        beam = [(x, -20), (x + 46, -20), (x - 60 + 30 * k, 720), (x - 190 + 30 * k, 720)]
        b.polygon(beam, ramp(0, 720, ink(colour, light), ink(colour, 0)))


def jellyfish(b: Brush, x: float, y: float, size: float, t: float, tints: tuple[str, str]) -> None:
    """Draw one jellyfish; it squeezes once in a loop of `t`."""
    squeeze = 0.5 + 0.5 * np.sin(TAU * t)
    wide, tall = 86 * (1 - 0.16 * squeeze), 74 * (1 + 0.14 * squeeze)
    with b.at(x, y, scale=size, angle=6 * np.sin(TAU * t)):
        b.glow(0, 0, 250, tints[0], 0.45)
        for k in range(9):
            dx = (k - 4) * wide / 5.2
            strand = [
                (dx + (4 + s * 1.5) * np.sin(TAU * (t - s * 0.055) + k), 10 + s * 15)
                for s in range(13 + (k % 3) * 4)
            ]
            b.line(strand, ink(tints[1], 0.45), 2.4)
        for k in (-1, 0, 1):
            frill = [
                (k * 20 + 13 * np.sin(TAU * (t - s * 0.07) + s * 0.9), 12 + s * 12)
                for s in range(11)
            ]
            b.line(frill, ink("#ffffff", 0.3), 7 - abs(k))
        dome = [
            (-wide, 26),
            (-wide, -tall * 0.7),
            (0, -tall * 1.35),
            (wide, -tall * 0.7),
            (wide, 26),
        ]
        dome += [(wide * 0.5, 6 + 8 * squeeze), (0, 22), (-wide * 0.5, 6 + 8 * squeeze)]
        b.blob(dome, ramp(-90, 30, ink(tints[0], 0.92), ink(tints[1], 0.5)))
        b.oval(0, -30, wide * 0.42, tall * 0.34, ink("#ffffff", 0.22))
        b.oval(-wide * 0.35, -tall * 0.6, 12, 20, ink("#ffffff", 0.45), 35)


@clip(
    "ocean",
    "Jellyfish commute",
    "No traffic. No plan. On time.",
    tags="jellyfish deepsea calm",
    creator="saltwater.paul",
    track="Bell Curve",
    seconds=9,
    sound=(
        drone((41, 48, 53, 60), level=0.5),
        tune("bell", 65, "dream", density=0.4, level=0.5),
        sprinkle("drop", 300, 700, count=12, level=0.12),
    ),
)
def jellyfish_commute(rng: np.random.Generator) -> Draw:
    return bloom(rng, ("#081033", "#1b1a66", "#5a2a86", "#1c0f3c"), ("#ff8ad8", "#9a7bff"))


@clip(
    "ocean",
    "Moon jellies, cold water",
    "Ninety-five percent water, five percent attitude.",
    tags="jellyfish aquarium calm",
    creator="saltwater.paul",
    track="Slow Parachutes",
    seconds=10,
    sound=(
        drone((38, 45, 50, 57), level=0.5, swell=2),
        tune("box", 62, "minor", density=0.35, level=0.5),
        air(200, 900, level=0.05, swell=3),
    ),
)
def moon_jellies_cold_water(rng: np.random.Generator) -> Draw:
    return bloom(rng, ("#04283f", "#06606e", "#0b8a86", "#052233"), ("#b8fff1", "#4dd2ff"))


def bloom(rng: np.random.Generator, water: tuple[str, ...], tints: tuple[str, str]) -> Draw:
    """Return a bloom of jellyfish at several depths, rising once round in a loop."""
    swarm = [(rng.uniform(50, 490), k / 9, 0.28 + 0.95 * (k / 9) ** 1.6) for k in range(10)]
    motes = rng.uniform((0, 0, 1), (WIDTH, 1, 3), (50, 3))

    def draw(b: Brush, t: float) -> None:
        b.fill(*water)
        shafts(b, t, tints[0])
        for x, shift, r in motes:
            b.disc(x, HEIGHT * ((shift - t) % 1), r, ink(tints[0], 0.25))
        for k, (x, shift, size) in enumerate(swarm):
            y = HEIGHT + 260 - (HEIGHT + 560) * ((t + shift * 3.7) % 1.0)
            with b.faded(0.35 + 0.65 * k / 9):
                jellyfish(b, x + 24 * wave(t, 1, shift), y, size, (4 * t + shift) % 1, tints)

    return draw


@clip(
    "ocean",
    "Deep sea stage fright",
    "He turns the light on. He sees the audience.",
    tags="deepsea fish funny",
    creator="saltwater.paul",
    track="Pressure",
    seconds=8,
    sound=(
        drone((33, 40, 45), level=0.6),
        hits("tick", (0.3, 0.86), (72, 67), level=0.9),
        hits("boing", (0.42,), (55,), level=0.7),
        tune("marimba", 45, "blue", density=0.5, level=0.7),
        sprinkle("drop", 250, 600, count=10, level=0.15),
    ),
)
def deep_sea_stage_fright(rng: np.random.Generator) -> Draw:
    crowd = [
        (*rng.uniform((20, 60), (520, 330)), rng.uniform(0.7, 1.35), rng.random())
        for _ in range(15)
    ]
    crowd += [
        (*rng.uniform((20, 700), (520, 900)), rng.uniform(0.7, 1.35), rng.random())
        for _ in range(11)
    ]
    seeds = rng.uniform((300, 0, 3), (520, 1, 8), (9, 3))
    tints = ("#ff9f68", "#6fd3ff", "#ffd86b", "#ff7fb0", "#9ce37d")

    def small_fish(b: Brush, x: float, y: float, s: float, k: int, lit: float, t: float) -> None:
        blink = hump(pulse(t, (k * 0.137) % 1, 0.04))
        facing = 1 if x < 290 else -1
        with b.at(x + 5 * wave(t, 2, s), y + 4 * wave(t, 3, s), scale=s):
            b.painter.scale(facing, 1)
            with b.faded(lit):
                b.blob([(-20, 0), (-44, -16 - 4 * wave(t, 8, s)), (-44, 16)], tints[k % 5])
                b.oval(0, 0, 28, 19, tints[k % 5])
                b.oval(-2, 7, 18, 8, ink("#ffffff", 0.25))
            b.oval(12, -5, 7.5, 7.5 * (1 - blink), "#f8ffff")
            b.oval(14, -5, 3.4, 3.4 * (1 - blink), "#06121c")

    def draw(b: Brush, t: float) -> None:
        on = between(t, 0.28, 0.31) * (1 - between(t, 0.84, 0.87))
        b.fill(blend("#01040a", "#07263a", on), blend("#020812", "#0c3f57", on), "#01050b")
        lx, ly = 168 + 8 * wave(t), 372 + 8 * wave(t, 2)
        b.glow(lx, ly, 120 + 470 * on, "#fff0b0", 0.25 + 0.55 * on)
        for k, (x, y, s, _) in enumerate(crowd):
            small_fish(b, x, y, s, k, 0.06 + 0.94 * on, t)
        shock = hump(pulse(t, 0.4, 0.46))
        with b.at(
            330 + 26 * shock, 540 + 7 * wave(t), scale=1 - 0.05 * shock, angle=-4 + 6 * shock
        ):
            with b.faded(0.2 + 0.8 * on):
                b.blob(
                    [(110, 0), (206, -74 + 20 * wave(t, 4)), (176, 0), (206, 70 - 20 * wave(t, 4))],
                    "#3b5568",
                )
                b.blob(
                    [(-130, 10), (-90, -104), (50, -118), (140, 0), (60, 110), (-90, 100)],
                    ramp(-110, 110, "#56788c", "#22394a"),
                )
                b.blob([(10, 20), (70, 40 + 14 * wave(t, 6)), (30, 60)], "#6d93a6")
            line = [(-60, -92), (-84, -170), (-150, -206), (lx - 330, ly - 540)]
            b.line(line, ink("#7fa1b3", 0.3 + 0.7 * on), 5)
            b.blob(
                [(-132, 14), (-60, 4 + 10 * shock), (10, 30), (-50, 56 + 26 * shock), (-116, 60)],
                ink("#0a0f16", 0.9),
            )
            for k in range(6):
                x = -112 + 20 * k
                b.polygon(
                    [(x - 7, 16 + k), (x + 7, 16 + k), (x, 36)], ink("#fff8e6", 0.15 + 0.85 * on)
                )
            wide = 24 + 10 * shock
            b.disc(-40, -44, wide, "#f4fbff")
            b.disc(-40 - 8 + 16 * wave(t, 3) * shock, -42 - 6 * shock, 12 - 5 * shock, "#05101a")
        b.disc(lx, ly, 15, blend("#6e6a48", "#fffbe0", on))
        bubbles(b, t, seeds)

    return draw


@clip(
    "ocean",
    "Whale with a houseplant",
    "She said she was working remotely.",
    tags="whale deepsea dreamy",
    creator="saltwater.paul",
    track="Forty Tonnes, Lightly",
    seconds=10,
    sound=(
        drone((36, 43, 48, 55), level=0.6, swell=2),
        tune("flute", 55, "dream", density=0.25, level=0.6),
        air(100, 600, level=0.07, swell=2),
        sprinkle("drop", 300, 800, count=10, level=0.1),
    ),
)
def whale_with_a_houseplant(rng: np.random.Generator) -> Draw:
    seeds = rng.uniform((20, 0, 3), (520, 1, 9), (16, 3))
    floor = [ridge(rng, 850, 40), ridge(rng, 900, 30)]
    school = rng.uniform((-70, -60), (70, 60), (26, 2))

    def draw(b: Brush, t: float) -> None:
        b.fill("#4fd0d8", "#1c8fb8", "#0e4f8c", "#082a55")
        shafts(b, t, "#f4ffe8", 0.2)
        for dx, dy in school:
            x = 640 - 780 * ((t + 0.2) % 1) + dx * 1.1
            y = 220 + dy + 10 * np.sin(TAU * 2 * t + dx)
            b.polygon([(x, y), (x + 12, y - 4), (x + 18, y), (x + 12, y + 4)], ink("#083a66", 0.75))
        for k in range(2):
            with b.at(-WIDTH * ((k + 1) * t % 1), 0):
                b.polygon(floor[k], ("#0b3f6e", "#072a50")[k])
        with b.at(262, 500 + 26 * wave(t), scale=1.06, angle=5 * wave(t, 1, 0.25)):
            flap = 30 * wave(t, 2)
            b.blob(
                [
                    (176, -14),
                    (236, -74 + flap),
                    (282, -70 + flap),
                    (240, -20 + flap / 2),
                    (268, 30 + flap),
                    (200, 20),
                ],
                "#2e5b9a",
            )
            b.blob(
                [
                    (-226, 10),
                    (-196, -84),
                    (-60, -116),
                    (90, -70),
                    (214, -24),
                    (214, 8),
                    (60, 70),
                    (-140, 92),
                ],
                ramp(-110, 90, "#5f93d6", "#2a5596"),
            )
            b.blob([(-216, 26), (-120, 26), (20, 52), (60, 62), (-60, 92), (-170, 84)], "#dcecf6")
            for k in range(5):
                b.line(
                    [(-186 + 6 * k, 42 + 8 * k), (-20 + 12 * k, 58 + 5 * k)],
                    ink("#8fb4d4", 0.7),
                    2.5,
                )
            b.blob([(-40, 50), (10, 60), (44, 126 + flap / 2), (-6, 110 + flap / 2)], "#3a69ab")
            b.oval(-150, -8, 11, 11 * (1 - hump(pulse(t, 0.55, 0.06))) + 1, "#0a1a33")
            b.disc(-153, -12, 3.4, "#ffffff")
            b.line([(-206, 22), (-170, 34), (-136, 20)], "#1c3f78", 4)
            with b.at(-30, -106):
                b.polygon([(-22, -36), (22, -36), (15, 4), (-15, 4)], "#d98752")
                for k in range(5):
                    lean = (k - 2) * 26 + 9 * wave(t, 2, k * 0.1)
                    b.blob(
                        [(0, -36), (lean - 16, -76), (lean * 1.5, -112), (lean + 16, -70)],
                        ("#3fb06a", "#57c57f")[k % 2],
                    )
        bubbles(b, t, seeds)

    return draw
