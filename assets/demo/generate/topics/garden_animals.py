"""Garden animals: a late snail, a bee with a calendar, fireflies."""

# ruff: noqa: D103  (what a scene shows is said by its title and caption)

import numpy as np

from assets.demo.generate.brush import HEIGHT, TAU, WIDTH, Brush, blend, ink, ramp
from assets.demo.generate.clip import Draw, clip
from assets.demo.generate.motion import along, between, hump, ridge, wave
from assets.demo.generate.sound import beats, drone, sprinkle, tune
from assets.demo.generate.topics.garden_props import flower, grass


@clip(
    "garden",
    "Snail express",
    "Delayed. Passengers are asked to enjoy the leaf.",
    tags="snail slow funny",
    creator="gardenclock",
    track="Running Late (Largo)",
    seconds=10,
    sound=(
        tune("pluck", 55, "major", density=0.35, level=0.8),
        beats("tick", (72, 67), bars=5, pattern="x-x-", level=0.6),
        sprinkle("chirp", 2600, 3900, count=9, level=0.12),
        drone((43, 50), level=0.12),
    ),
)
def snail_express(rng: np.random.Generator) -> Draw:
    hills = ridge(rng, 560, 50, 3)
    blades = rng.uniform((0, 40, 0), (WIDTH, 130, 1), (60, 3))
    drops = rng.uniform((0, 60), (WIDTH, 520), (26, 2))

    def draw(b: Brush, t: float) -> None:
        b.fill("#8fd3d1", "#c9ecd0", "#f6f3c4", "#7fb069")
        b.glow(120, 160, 280, "#fffbe0", 0.9, add=False)
        b.polygon([*hills[: len(hills) // 2 + 3].tolist(), (WIDTH, HEIGHT), (0, HEIGHT)], "#a5d6a0")
        for x, y in drops:
            b.disc(x + 14 * wave(t, 1, x), y + 18 * wave(t, 1, y), 2.6, ink("#ffffff", 0.5))
        b.blob(
            [(-60, 720), (150, 650), (400, 668), (620, 600), (640, 760), (300, 800), (-40, 800)],
            "#4f8f4a",
        )
        b.line([(-40, 730), (200, 705), (420, 700), (600, 660)], ink("#cdeaa8", 0.6), 5)
        grass(b, 980, t, blades, "#3d7a3f")
        trip = (t + 0.34) % 1
        x = -190 + 890 * trip + 16 * np.sin(TAU * 6 * t)
        y = 674 - 30 * trip
        stretch = 1 + 0.1 * np.cos(TAU * 6 * t)
        b.line([(max(-60.0, x - 420), 706), (x - 60, y + 22)], ink("#f4ffe6", 0.4), 9)
        with b.at(x, y, scale=1.15, angle=-4):
            b.blob(
                [
                    (-112 * stretch, 26),
                    (-40, -2),
                    (60, -8),
                    (100 * stretch, -62),
                    (136 * stretch, -64),
                    (132 * stretch, -8),
                    (96, 28),
                ],
                ramp(-60, 30, "#f4c78f", "#d99a5f"),
            )
            b.disc(-12, -56, 76, ramp(-130, 20, "#e0795c", "#94405a"))
            spiral = [
                (-12 + (66 - 3.1 * s) * np.cos(s * 0.34), -56 + (66 - 3.1 * s) * np.sin(s * 0.34))
                for s in range(21)
            ]
            b.line(spiral, ink("#ffd9b0", 0.9), 7)
            for side, tall in ((0, 0), (24, 8)):
                tip = (112 * stretch + side + 5 * wave(t, 6), -122 - tall)
                b.line([(110 * stretch + side * 0.7, -58), tip], "#e6b07a", 7)
                b.disc(*tip, 12, "#ffffff")
                b.disc(tip[0] + 4, tip[1] + 1, 5.5, "#2a1c30")
            b.line([(116 * stretch, -30), (126 * stretch, -26), (134 * stretch, -32)], "#8a5030", 3)
            b.box(-62, -172, 84, 54, "#8a5a3a", 6)
            b.box(-26, -176, 12, 62, "#e4574f")
            b.line([(-62, -145), (22, -145)], "#6a3f28", 3)
            with b.at(66, -104, angle=12 * wave(t, 12)):
                b.disc(0, 0, 20, "#f6ead8")
                b.ring(0, 0, 20, "#c9a227", 4)
                b.line(
                    [(0, 0), (12 * np.sin(TAU * 12 * t), -12 * np.cos(TAU * 12 * t))], "#2a1c30", 3
                )

    return draw


@clip(
    "garden",
    "A bee with a meeting at ten",
    "Eleven flowers, back to back, no lunch.",
    tags="bees flowers busy",
    creator="gardenclock",
    track="Pollen Calendar",
    seconds=8,
    sound=(
        tune("flute", 67, "major", density=0.5, level=0.45),
        tune("pluck", 55, "major", density=0.7, level=0.6),
        drone((46, 46.2, 58), level=0.22, swell=6),
    ),
)
def a_bee_with_a_meeting_at_ten(rng: np.random.Generator) -> Draw:
    spots = [
        (120, 330, 62),
        (390, 250, 54),
        (300, 470, 74),
        (110, 610, 66),
        (420, 640, 70),
        (250, 780, 58),
    ]
    tints = ("#ff6b8b", "#8f7bff", "#ff9f45", "#ff5fa2", "#5fa8ff", "#e85d75")
    blades = rng.uniform((0, 60, 0), (WIDTH, 210, 1), (70, 3))
    turns = np.linspace(0, TAU, 240)
    path = np.stack(
        [270 + 190 * np.sin(turns), 500 + 280 * np.sin(2 * turns + 0.6) + 34 * np.sin(9 * turns)],
        axis=1,
    )

    def draw(b: Brush, t: float) -> None:
        b.fill("#fef3c7", "#d9f2d0", "#a3dcb8", "#4f9f78")
        b.glow(440, 120, 300, "#fffdf0", 0.9, add=False)
        grass(b, 980, t, blades, "#3f8a62")
        for k, (sx, sy, r) in enumerate(spots):
            near, _, _ = along(path, t)
            sway = 10 * wave(t, 2, k * 0.17)
            b.line([(sx, 980), (sx + sway * 0.3, (sy + 980) / 2), (sx + sway, sy)], "#3a7d55", 8)
            b.blob(
                [
                    (sx, (sy + 980) / 2),
                    (sx + 40, (sy + 900) / 2),
                    (sx + 74, (sy + 940) / 2),
                    (sx + 36, (sy + 1010) / 2),
                ],
                "#4f9f63",
            )
            lively = max(0.0, 1 - abs(near - sx) / 150)
            flower(
                b,
                sx + sway,
                sy,
                r * (1 + 0.07 * lively * wave(t, 16)),
                7,
                tints[k],
                1.0,
                14 * wave(t, 1, k * 0.2),
            )
        for s in range(1, 26):
            px, py, _ = along(path, (t - 0.008 * s) % 1)
            b.disc(px, py, 2.6, ink("#5a4a2a", 0.5 * (1 - s / 26)))
        x, y, heading = along(path, t)
        facing = 1 if abs(heading) < 90 else -1
        with b.at(x, y):
            b.painter.scale(facing * 1.15, 1.15)
            for side in (-1, 1):
                flap = 26 + 16 * abs(wave(t, 60, side * 0.1))
                b.oval(-6 + side * 9, -34, 13, flap * 0.8, ink("#ffffff", 0.65), side * 24)
            b.oval(0, 0, 42, 29, "#ffcf3f")
            for dx, tall in ((-18, 25), (2, 28.5)):
                b.box(dx, -tall, 11, 2 * tall, "#3a2a1c", 5)
            b.disc(34, -4, 19, "#3a2a1c")
            b.disc(39, -9, 6.5, "#ffffff")
            b.disc(41, -9, 3, "#1c1410")
            b.line([(38, -20), (48, -38)], "#3a2a1c", 3)
            b.polygon([(-40, -4), (-54, 0), (-40, 5)], "#3a2a1c")
            b.box(-14, 26, 34, 24, "#8a5a3a", 5)
            b.line([(-4, 26), (-4, 20), (10, 20), (10, 26)], "#6a3f28", 3)

    return draw


@clip(
    "garden",
    "Fireflies, rehearsal",
    "They have nearly got it.",
    tags="fireflies night calm",
    creator="gardenclock",
    track="In Unison, Eventually",
    seconds=10,
    sound=(
        sprinkle("chirp", 3800, 4600, count=46, level=0.1),
        tune("box", 69, "dream", density=0.4, level=0.5),
        drone((45, 52, 57), level=0.3),
    ),
)
def fireflies_rehearsal(rng: np.random.Generator) -> Draw:
    swarm = rng.uniform((20, 180, 0, 14), (520, 850, 1, 50), (46, 4))
    trees = [(rng.uniform(-20, 560), rng.uniform(40, 90), 0.2 + 0.26 * (k // 4)) for k in range(12)]
    blades = rng.uniform((0, 70, 0), (WIDTH, 230, 1), (80, 3))

    def draw(b: Brush, t: float) -> None:
        b.fill("#061420", "#0d2a36", "#164438", "#08160f")
        b.glow(270, 260, 420, "#3a8f7a", 0.35)
        for k, (x, wide, near) in enumerate(trees):
            shade = blend("#12372f", "#04100d", near)
            b.polygon(
                [
                    (x - wide * 0.3, 980),
                    (x - wide * 0.17, -20),
                    (x + wide * 0.17, -20),
                    (x + wide * 0.35, 980),
                ],
                shade,
            )
            b.line([(x, 300 + 30 * k), (x + wide, 230 + 30 * k)], shade, wide * 0.12)
        together = between(t, 0.35, 0.6) * (1 - between(t, 0.8, 0.98))
        for x, y, shift, reach in swarm:
            px = x + reach * np.sin(TAU * (t + shift))
            py = y + reach * 0.7 * np.sin(TAU * (2 * t + shift * 3))
            alone = hump((3 * t + shift) % 1) ** 2
            choir = hump((5 * t) % 1) ** 2
            light = alone * (1 - together) + choir * together
            b.glow(px, py, 46 + reach * 0.7, "#d8ff6a", 0.85 * light + 0.04)
            b.disc(px, py, 2.8 + reach / 26, ink("#fbffd0", 0.25 + 0.75 * light))
        grass(b, 990, t, blades, "#04120c")

    return draw
