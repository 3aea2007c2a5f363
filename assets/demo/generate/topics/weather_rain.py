"""Weather that falls: rain on glass, umbrellas, a shaken snow globe."""

# ruff: noqa: D103  (what a scene shows is said by its title and caption)

import numpy as np

from assets.demo.generate.brush import HEIGHT, TAU, WIDTH, Brush, ink, ramp
from assets.demo.generate.clip import Draw, clip
from assets.demo.generate.motion import between, hump, pulse, ridge, wave
from assets.demo.generate.sound import air, beats, drone, sprinkle, tune


@clip(
    "weather",
    "Rain on the window",
    "Told everyone I was busy. Was watching this.",
    tags="rain window cosy",
    creator="windowseat",
    track="Glass, Tuesday",
    seconds=9,
    sound=(
        air(900, 9000, level=0.11),
        sprinkle("drop", 500, 1500, count=46, level=0.16),
        tune("piano", 57, "minor", density=0.4, level=0.5),
        drone((45, 52), level=0.12),
    ),
)
def rain_on_the_window(rng: np.random.Generator) -> Draw:
    lights = [
        (
            *rng.uniform((0, 250), (WIDTH, 860)),
            rng.uniform(22, 62),
            int(rng.integers(5)),
            rng.random(),
        )
        for _ in range(42)
    ]
    colours = ("#ff9d4d", "#ffd27a", "#ff5d73", "#6fc3ff", "#c792ff")
    still = rng.uniform((0, 0, 1.2), (WIDTH, HEIGHT, 5.5), (260, 3))
    runners = [(rng.uniform(10, WIDTH - 10), rng.random(), rng.uniform(6, 12)) for _ in range(15)]

    def draw(b: Brush, t: float) -> None:
        b.fill("#0a1024", "#1a1c3d", "#372a4d", "#2a1830")
        for x, y, r, colour, shift in lights:
            strength = 0.34 + 0.12 * wave(t, 2, shift)
            b.glow(x, y + 6 * wave(t, 1, shift), r * 1.9, colours[colour], strength)
            b.disc(x, y + 6 * wave(t, 1, shift), r * 0.8, ink(colours[colour], 0.15))
        for x, y, r in still:
            droplet(b, x, y, r)
        for x, shift, r in runners:
            fall = (t + shift) % 1.0
            y = -60 + (HEIGHT + 160) * (fall + 0.045 * np.sin(TAU * 3 * fall))
            trail = [(x + 5 * np.sin((y - d) / 41), y - d) for d in range(0, 190, 12)]
            for step, (px, py) in enumerate(trail[1:], 1):
                b.disc(px, py, r * 0.62 * (1 - step / 16), ink("#cfe0ff", 0.10))
            droplet(b, trail[0][0], y, r)

    return draw


def droplet(b: Brush, x: float, y: float, r: float) -> None:
    """Draw a drop on glass: dark rim above, the lights of the street upside down in it."""
    b.oval(x, y, r, r * 1.18, ramp(y - r, y + r, "#0c1022", "#4a4468", "#ffcf9a"))
    b.oval(x - r * 0.3, y - r * 0.4, r * 0.22, r * 0.28, ink("#ffffff", 0.8))


@clip(
    "weather",
    "Umbrella traffic",
    "The fourth one forgot his, and has adapted.",
    tags="rain umbrella funny",
    creator="fennel.weather",
    track="Puddle March",
    seconds=8,
    sound=(
        air(1500, 9000, level=0.07),
        tune("marimba", 60, "major", bars=4, density=0.75, level=0.8),
        beats("bass", (36, 41, 43, 36), pattern="x-x-x-x-", level=0.5),
        sprinkle("drop", 700, 1800, count=26, level=0.15),
    ),
)
def umbrella_traffic(rng: np.random.Generator) -> Draw:
    colours = ("#ff6b6b", "#ffd166", "#4ecdc4", "#8ac926", "#c77dff", "#ff9f5a")
    rain = rng.uniform((0, 0, 0.5), (WIDTH, HEIGHT, 1.0), (90, 3))
    far = ridge(rng, 380, 60)

    def walker(b: Brush, x: float, y: float, k: int, beat: float) -> None:
        lift = abs(np.sin(np.pi * beat)) * 9
        for side in (-1, 1):
            swing = np.sin(np.pi * (beat + (side > 0)))
            b.line([(x + side * 5, y - 46), (x + side * 4 + 17 * swing, y)], "#1d2440", 8)
        with b.at(x, y - lift, angle=3 * np.sin(np.pi * beat)):
            if k == 3:
                b.oval(0, -62, 30, 34, "#7bc950")
                for side in (-1, 1):
                    b.disc(side * 15, -94, 12, "#7bc950")
                    b.disc(side * 15, -96, 7.5, "#ffffff")
                    b.disc(side * 15 + 2, -95, 3.6, "#1d2440")
                b.line([(-12, -70), (0, -65), (12, -70)], "#3c7a23", 4)
                b.line([(22, -64), (34, -120)], "#4a8a2c", 6)
                b.blob([(-70, -118), (-20, -168), (60, -160), (96, -122), (20, -134)], "#a7e163")
                return
            b.box(-24, -98, 48, 66, "#2b3560", 20)
            b.disc(0, -112, 21, "#f3c9a5")
            b.line([(16, -80), (16, -190)], "#10142a", 4)
            dome = [(-88 + 10, -140), (-70, -212), (16, -236), (102, -212), (110, -140), (16, -152)]
            b.blob(dome, colours[k])
            b.blob([(16, -150), (6, -232), (40, -232), (52, -146)], ink("#ffffff", 0.22))
            b.line([(16, -228), (16, -240)], "#10142a", 5)

    def draw(b: Brush, t: float) -> None:
        b.fill("#6d86b3", "#9fb4d0", "#d3d7e0", "#8794b5")
        with b.at(-WIDTH * t, 0):
            b.polygon(far, "#8a9cbd")
        b.box(0, 420, WIDTH, 550, ramp(420, 960, "#7d8bb2", "#39456e"))
        for row, (y, scale, speed) in enumerate(((470, 0.9, 1), (620, 1.25, -1), (800, 1.7, 1))):
            for k in range(6):
                gap = round(190 * scale)
                loop = 6 * gap
                x = (k * gap + speed * loop * t + row * 70) % loop - 260
                with b.at(x, y, scale=scale):
                    b.oval(0, 6, 46, 9, ink("#1b2444", 0.35))
                    if speed < 0:
                        b.painter.scale(-1, 1)
                    walker(b, 0, 0, k, t * 16 + k * 0.3)
        for x, y, speed in rain:
            py = (y + HEIGHT * t * round(4 * speed) * 2) % HEIGHT
            b.line([(x, py), (x - 3, py + 20 * speed)], ink("#ffffff", 0.35), 1.6)

    return draw


@clip(
    "weather",
    "Snow globe, shaken",
    "Somebody picked up the village again.",
    tags="snow winter cosy",
    creator="windowseat",
    track="Small Avalanche",
    seconds=8,
    sound=(
        tune("box", 72, "major", density=0.65, level=0.7),
        sprinkle("bell", 1800, 3600, count=16, level=0.07),
        drone((48, 55, 64), level=0.15),
    ),
)
def snow_globe_shaken(rng: np.random.Generator) -> Draw:
    flakes = rng.uniform((0, 0, 1.5, 0), (TAU, 1, 4.6, 1), (170, 4))
    houses = [
        (-118, 0.9, "#c25b4e"),
        (-40, 1.15, "#5b7bb4"),
        (44, 0.85, "#d79a4a"),
        (112, 1.0, "#7aa36b"),
    ]

    def draw(b: Brush, t: float) -> None:
        b.fill("#3a1f2b", "#6b3440", "#a35a4a", "#4a2630")
        b.glow(270, 440, 520, "#ffb066", 0.5)
        shake = hump(pulse(t, 0.0, 0.16))
        with b.at(
            270 + 20 * shake * np.sin(TAU * t * 24), 470, angle=7 * shake * np.sin(TAU * t * 24 + 1)
        ):
            b.disc(0, 0, 222, ramp(-222, 222, "#1b2c55", "#4d74ad"))
            b.disc(90, -90, 34, "#fff4d0")
            b.glow(90, -90, 120, "#fff0c0", 0.6)
            b.oval(0, 190, 200, 74, "#f4f8ff")
            for x, s, colour in houses:
                with b.at(x, 140, scale=s):
                    b.box(-27, -54, 54, 60, colour)
                    b.polygon([(-37, -50), (0, -96), (37, -50)], "#f6faff")
                    b.box(-9, -36, 18, 20, "#ffd98a", 2)
                    b.glow(0, -26, 44, "#ffc25a", 0.5 + 0.1 * wave(t, 3, x))
            calm = between(t, 0.1, 0.9)
            for angle, depth, r, speed in flakes:
                swirl = angle + 5 * TAU * (between(t, 0.0, 1.0)) * 0.2 * round(1 + 4 * speed)
                rise = 190 * np.sqrt(depth) * (1 - 0.4 * hump(t))
                x = rise * np.cos(swirl)
                y = rise * np.sin(swirl + 0.3 * (1 - calm)) * 0.96
                b.disc(x, y, r, ink("#ffffff", 0.9))
            b.ring(0, 0, 222, ink("#ffffff", 0.35), 5)
            b.oval(-110, -120, 34, 70, ink("#ffffff", 0.18), 40)
            b.blob(
                [(-150, 200), (150, 200), (196, 300), (-196, 300)],
                ramp(190, 300, "#8a5636", "#4a2a1c"),
            )

    return draw
