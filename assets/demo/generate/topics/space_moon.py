"""Space, near: a sneezing moon, somebody fishing, a toast with a window."""

# ruff: noqa: D103  (what a scene shows is said by its title and caption)

import numpy as np

from assets.demo.generate.brush import HEIGHT, TAU, WIDTH, Brush, ink, linear, ramp
from assets.demo.generate.clip import Draw, clip
from assets.demo.generate.motion import along, between, hump, leap, pulse, ridge, wave
from assets.demo.generate.sound import air, beats, drone, hits, sprinkle, tune
from assets.demo.generate.topics.space_props import starfield, twinkle


def star(b: Brush, x: float, y: float, r: float, colour: str, angle: float) -> None:
    """Draw a round-edged five-pointed star."""
    turn = np.radians(angle) + np.arange(10) * np.pi / 5
    reach = np.where(np.arange(10) % 2, 0.5, 1.15) * r
    b.blob(np.stack([x + reach * np.cos(turn), y + reach * np.sin(turn)], axis=1), colour)


@clip(
    "space",
    "The moon has a cold",
    "Bless you. That was Orion.",
    tags="moon stars funny",
    creator="orbit.otto",
    track="Gesundheit",
    seconds=8,
    sound=(
        tune("box", 67, "major", density=0.5, level=0.6),
        drone((48, 55, 60), level=0.25),
        hits("hiss", (0.5, 0.51, 0.525), (60,), level=1.6),
        hits("bell", (0.53, 0.57, 0.6, 0.64, 0.68, 0.73), (84, 88, 91, 86, 93, 96), level=0.5),
    ),
)
def the_moon_has_a_cold(rng: np.random.Generator) -> Draw:
    sky = starfield(rng)
    burst = rng.uniform((150, 0.25, 8), (212, 1.0, 24), (34, 3))
    clouds = [ridge(rng, 840 + 40 * k, 34) for k in range(2)]
    tints = ("#ffe27a", "#fff3c4", "#ffc2e2", "#a9e8ff")

    def draw(b: Brush, t: float) -> None:
        b.fill("#0b0d2e", "#22215c", "#4b3a86", "#7a5a9c")
        twinkle(b, t, sky)
        breath = between(t, 0.2, 0.48) * (1 - between(t, 0.5, 0.53))
        blast = hump(pulse(t, 0.49, 0.1))
        away = pulse(t, 0.5, 0.42)
        for angle, speed, r in burst:
            if away:
                turn = np.radians(angle)
                reach = 90 + 700 * speed * (1 - (1 - away) ** 2)
                x, y = 300 + reach * np.cos(turn), 430 - reach * np.sin(turn) + 170 * away**2
                with b.faded(1 - away**3):
                    b.glow(x, y, r * 2.4, "#ffe9a8", 0.5)
                    star(b, x, y, r, tints[int(r) % 4], 260 * away + angle * 3)
        jolt = 26 * blast
        with b.at(
            350 + jolt, 400 - 10 * breath, scale=1 + 0.07 * breath, angle=8 * breath - 12 * blast
        ):
            b.glow(0, 0, 330, "#fff1c0", 0.45)
            b.disc(0, 0, 150, ramp(-150, 150, "#fffbe4", "#f2dca8"))
            for x, y, r in ((70, -70, 26), (96, 20, 18), (30, 96, 22), (88, 84, 11)):
                b.disc(x, y, r, ink("#dcc592", 0.6))
            shut = max(breath, blast, hump(pulse(t, 0.08, 0.05)))
            for x in (-88, -14):
                if shut > 0.5:
                    b.line([(x - 16, -22), (x, -14), (x + 16, -22)], "#5a4a6a", 6)
                else:
                    b.oval(x, -20, 11, 16, "#3a3050")
                    b.disc(x - 3, -26, 4, "#ffffff")
            b.disc(-84, 22, 20 + 5 * breath, "#ff8f8f")
            b.disc(-90, 15, 6, ink("#ffffff", 0.5))
            if blast > 0.2:
                b.oval(-62, 62, 20, 24, "#7a3a4a")
            else:
                b.oval(-54, 60, 12 + 8 * breath, 5 + 9 * breath, "#7a3a4a")
            b.oval(20, 30, 26, 15, ink("#ff9e9e", 0.45))
            b.blob([(-76, 122), (0, 150), (96, 112), (120, 140), (0, 190), (-90, 160)], "#e4574f")
            b.blob([(84, 130), (128, 150), (136, 240 + 12 * wave(t, 3)), (92, 232)], "#c94444")
        for k, cloud in enumerate(clouds):
            with b.at(-WIDTH * ((k + 1) * t % 1), 0):
                b.polygon(cloud, ink(("#b79bd0", "#d8c2e6")[k], 0.75))

    return draw


@clip(
    "space",
    "Fishing from the crescent",
    "Caught: one comet. Released: one comet.",
    tags="moon comet dreamy",
    creator="orbit.otto",
    track="Catch and Release",
    seconds=9,
    sound=(
        tune("pluck", 60, "dream", density=0.55, level=0.7),
        beats("bass", (36, 41, 38, 43), pattern="x---", level=0.5),
        drone((48, 55, 62), level=0.2),
        hits("boing", (0.46,), (64,), level=0.4),
    ),
)
def fishing_from_the_crescent(rng: np.random.Generator) -> Draw:
    sky = starfield(rng, 200)
    swim = np.linspace(0, 1, 90)
    path = np.stack([300 + 330 * np.cos(TAU * swim), 660 + 120 * np.sin(2 * TAU * swim)], axis=1)

    def comet(b: Brush, share: float, tint: str, r: float) -> None:
        for s in range(18):
            x, y, _ = along(path, (share - 0.008 * s) % 1)
            b.disc(x, y, r * (1 - s / 18), ink(tint, 0.5 * (1 - s / 18)))
        x, y, angle = along(path, share % 1)
        b.glow(x, y, r * 4, tint, 0.7)
        b.disc(x, y, r, "#fffbe8")
        turn = np.radians(angle)
        b.disc(x + r * 0.4 * np.cos(turn) - 1, y + r * 0.4 * np.sin(turn) - 3, r * 0.2, "#2a2050")

    def draw(b: Brush, t: float) -> None:
        b.fill("#0a0a2a", "#1d1a55", "#45307e", "#8a4f8f")
        twinkle(b, t, sky)
        comet(b, t, "#ffd27a", 16)
        comet(b, t + 0.37, "#7ad7ff", 12)
        comet(b, t + 0.71, "#ff9ac8", 13)
        tug = hump(pulse(t, 0.44, 0.12))
        with b.at(210, 300, angle=-14 + 3 * wave(t) + 5 * tug):
            b.glow(0, 0, 320, "#fff0b8", 0.4)
            outer = [(130 * np.cos(a), 130 * np.sin(a)) for a in np.linspace(0.35, TAU - 1.5, 40)]
            inner = [
                (58 + 106 * np.cos(a), -30 + 106 * np.sin(a))
                for a in np.linspace(TAU - 1.75, 0.55, 40)
            ]
            b.polygon(outer + inner, ramp(-130, 130, "#fffbe2", "#f4d98f"))
            b.box(14, 22, 30, 44, "#e4574f", 14)
            b.disc(30, 6, 19, "#f3c9a5")
            b.blob([(8, 0), (12, -20), (48, -20), (54, 0), (30, -6)], "#2c3e7a")
            for side in (0, 14):
                b.line(
                    [(30 + side, 62), (50 + side, 88), (52 + side, 108 + 8 * wave(t, 3, side))],
                    "#2c3e7a",
                    10,
                )
            tip = (190, -70 + 26 * tug)
            b.line([(40, 40), tip], "#7a4a2c", 4)
            b.line([tip, (192 + 4 * wave(t, 2), 180 + 26 * tug)], ink("#ffffff", 0.7), 1.6)
            b.disc(192 + 4 * wave(t, 2), 184 + 26 * tug, 6, "#e4574f")

    return draw


@clip(
    "space",
    "Toast to the planets",
    "One small step for breakfast.",
    tags="planets rocket funny",
    creator="orbit.otto",
    track="Crumbs in Orbit",
    seconds=8,
    sound=(
        tune("marimba", 64, "major", density=0.7, level=0.8),
        beats("thump", (36, 36, 41, 43), pattern="x-x-", level=0.6),
        air(100, 700, level=0.08),
        sprinkle("bell", 1200, 2400, count=8, level=0.1),
    ),
)
def toast_to_the_planets(rng: np.random.Generator) -> Draw:
    sky = rng.uniform((0, 0, 0.6, 1), (WIDTH, 1, 2.2, 4), (150, 4))
    worlds = [
        (110, 0.0, 74, "#ff8a5c", "#a83a6a"),
        (450, 0.36, 52, "#6fe0c8", "#1f6f9c"),
        (90, 0.68, 40, "#c79bff", "#5a3aa8"),
    ]

    def draw(b: Brush, t: float) -> None:
        b.fill("#0c0a2c", "#241a5c", "#3c2a80", "#160f3a")
        for x, shift, r, laps in sky:
            y = HEIGHT * ((shift + round(laps) * t) % 1)
            b.line([(x, y), (x, y + 6 * laps)], ink("#ffffff", 0.35 + 0.12 * laps), r)
        for x, shift, r, light, dark in worlds:
            y = -120 + (HEIGHT + 240) * ((t + shift) % 1)
            b.disc(x, y, r, linear(x - r, y - r, x + r, y + r, light, dark))
            b.oval(x, y, r * 1.6, r * 0.3, ink("#ffffff", 0.22), -18)
        with b.at(270 + 14 * wave(t, 2), 450 + 18 * wave(t), angle=5 * wave(t, 2, 0.2)):
            for k in range(9):
                flick = (t * 12 + k * 0.37) % 1
                y = 120 + 210 * flick
                b.disc(
                    14 * np.sin(k * 2.4),
                    y,
                    26 * (1 - flick),
                    ink(("#ffd166", "#ff8a3c", "#ff5a5a")[k % 3], 0.8 * (1 - flick)),
                )
            b.glow(0, 140, 200, "#ff9a3c", 0.7)
            crust = [
                (-92, 110),
                (-92, -40),
                (-112, -90),
                (-70, -136),
                (70, -136),
                (112, -90),
                (92, -40),
                (92, 110),
            ]
            b.blob(crust, "#a8622c")
            b.blob([(x * 0.86, y * 0.88) for x, y in crust], ramp(-120, 100, "#ffe0a3", "#f2bd70"))
            b.disc(0, -30, 46, "#7a4a2c")
            b.disc(0, -30, 37, ramp(-70, 10, "#bfefff", "#4a9bd9"))
            b.disc(0, -22, 17, "#ffd9b0")
            for side in (-1, 1):
                b.disc(side * 6, -25, 2.6, "#2a1c30")
                b.polygon([(side * 84, 60), (side * 140, 140), (side * 84, 112)], "#e4574f")
            b.line([(-5, -15), (0, -12 + 2 * leap((t * 4) % 1)), (5, -15)], "#2a1c30", 2)
            b.oval(-12, -44, 9, 5, ink("#ffffff", 0.7), -30)
            b.box(-24, 40, 48, 30, "#ffe27a", 6)

    return draw
