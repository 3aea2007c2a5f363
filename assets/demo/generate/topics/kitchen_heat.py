"""Kitchen, hot: toast that leaves, a kettle that sings."""

# ruff: noqa: D103  (what a scene shows is said by its title and caption)

import numpy as np

from assets.demo.generate.brush import HEIGHT, TAU, WIDTH, Brush, ink, linear, ramp
from assets.demo.generate.clip import Draw, clip
from assets.demo.generate.motion import between, ease, hump, pulse, wave
from assets.demo.generate.sound import air, beats, hits, sprinkle, tune


def table(b: Brush, y: float, light: str, dark: str) -> None:
    """Draw a worktop with a lit edge."""
    b.box(0, y, WIDTH, HEIGHT - y, ramp(y, HEIGHT, light, dark))
    b.box(0, y, WIDTH, 6, ink("#ffffff", 0.3))


def tiles(b: Brush, top: str, bottom: str) -> None:
    """Draw a tiled wall in soft light."""
    b.fill(top, bottom)
    for k in range(9):
        b.box(0, 108 * k, WIDTH, 3, ink("#ffffff", 0.22))
        for column in range(5):
            b.box(108 * column + 54 * (k % 2), 108 * k, 3, 108, ink("#ffffff", 0.22))


def slice_of_toast(b: Brush, x: float, y: float, size: float, angle: float, *, face: bool) -> None:
    """Draw a slice of toast, pleased or plain."""
    with b.at(x, y, scale=size, angle=angle):
        crust = [
            (-60, 70),
            (-60, -20),
            (-74, -52),
            (-44, -84),
            (44, -84),
            (74, -52),
            (60, -20),
            (60, 70),
        ]
        b.blob(crust, "#a8622c")
        b.blob([(px * 0.84, py * 0.86) for px, py in crust], ramp(-70, 60, "#ffe0a3", "#eeb566"))
        if face:
            for side in (-1, 1):
                b.disc(side * 18, -16, 6, "#4a2a14")
                b.oval(side * 32, 2, 9, 6, ink("#ff8f6f", 0.6))
            b.line([(-10, 4), (0, 12), (10, 4)], "#4a2a14", 4)


@clip(
    "kitchen",
    "Toast has other plans",
    "It said it would be back for the jam.",
    tags="toast breakfast funny",
    creator="breakfast.lab",
    track="Golden Brown, Airborne",
    seconds=8,
    sound=(
        beats("tick", (84,), bars=8, pattern="x-x-", level=0.5),
        hits("boing", (0.36, 0.385), (60, 67), level=1.0),
        tune("marimba", 62, "major", density=0.6, level=0.6),
        hits("flute", (0.5, 0.58, 0.66), (79, 83, 86), level=0.4),
    ),
)
def toast_has_other_plans(rng: np.random.Generator) -> Draw:
    def wings(b: Brush, x: float, y: float, flap: float, size: float) -> None:
        for side in (-1, 1):
            tip = -50 * flap
            b.blob(
                [
                    (x + side * 50 * size, y),
                    (x + side * 120 * size, y + (tip - 20) * size),
                    (x + side * 150 * size, y + tip * size),
                    (x + side * 110 * size, y + (20 + tip / 3) * size),
                ],
                "#ffffff",
            )

    def draw(b: Brush, t: float) -> None:
        tiles(b, "#bfe6e0", "#8fcfc9")
        b.box(300, 90, 200, 270, "#fffdf6", 10)
        b.box(312, 102, 176, 246, ramp(102, 348, "#7fc4f2", "#dff2fb"), 6)
        b.disc(440, 160, 30, "#fff3b0")
        for k in range(2):
            cx = 312 + (60 + 110 * k + 176 * t) % 176
            if 330 < cx < 470:
                b.oval(cx, 220 + 40 * k, 22, 9, ink("#ffffff", 0.9))
        b.box(396, 102, 8, 246, "#fffdf6")
        table(b, 740, "#e8b27a", "#a86a3c")
        shake = 3 * wave(t, 40) * between(t, 0.18, 0.34) * (1 - between(t, 0.35, 0.36))
        for k in range(2):
            start = 0.36 + 0.025 * k
            up = (t - start) / 0.14
            x = 228 + 84 * k
            if up < 0:
                wait = between(t, 0.02, 0.08)
                slice_of_toast(b, x + shake, 640 - 40 * (1 - wait), 0.8, 0, face=False)
            elif up < 1:
                slice_of_toast(
                    b, x, 640 - 330 * (1 - (1 - up) ** 2), 0.8, 26 * up * (-1) ** k, face=True
                )
            else:
                fly = min(1.0, (t - start - 0.14) / 0.36)
                fx = x + (430 * ease(fly) if k else 360 * ease(fly))
                fy = 310 - 60 * hump(fly) - 230 * fly**2 + 14 * wave(t, 5, 0.3 * k)
                wings(b, fx, fy, wave(t, 14, 0.2 * k), 0.8)
                slice_of_toast(b, fx, fy, 0.8, 8 * wave(t, 5), face=True)
        with b.at(270 + shake, 742):
            b.oval(0, 6, 190, 14, ink("#5a3420", 0.35))
            b.box(-170, -180, 340, 176, linear(-170, -180, 170, 0, "#ff8f7a", "#c9443f"), 52)
            b.box(-130, -178, 260, 16, "#7a2a2c", 8)
            b.box(-150, -150, 90, 12, ink("#ffffff", 0.45), 6)
            lever = -120 + 70 * between(t, 0.02, 0.08) * (1 - between(t, 0.355, 0.37))
            b.box(166, lever, 34, 16, "#5a3a3a", 7)
            warm = between(t, 0.06, 0.2) * (1 - between(t, 0.36, 0.42))
            b.glow(0, -170, 190, "#ff9a3c", 0.7 * warm, add=False)
            for side in (-1, 1):
                wide = 1 + 0.5 * hump(pulse(t, 0.36, 0.2))
                b.disc(side * 46, -84, 15 * wide, "#ffffff")
                look = -9 * hump(pulse(t, 0.36, 0.34)) + 3 * wave(t, 2)
                b.disc(side * 46 + 5 * hump(pulse(t, 0.48, 0.4)), -84 + look, 7, "#3a1c1c")
            b.line(
                [(-22, -44), (0, -38 + 10 * (1 - hump(pulse(t, 0.4, 0.5)))), (22, -44)],
                "#7a2a2c",
                6,
            )

    return draw


@clip(
    "kitchen",
    "The kettle sings",
    "Soprano. Insists on it.",
    tags="tea steam cosy",
    creator="breakfast.lab",
    track="Rolling Boil",
    seconds=8,
    sound=(
        air(2000, 7000, level=0.06, swell=1),
        hits("flute", (0.5, 0.58, 0.66, 0.74), (76, 79, 83, 88), level=0.7),
        tune("pluck", 52, "major", density=0.6, level=0.7),
        sprinkle("drop", 250, 500, count=24, level=0.15),
    ),
)
def the_kettle_sings(rng: np.random.Generator) -> Draw:
    steam = [(k / 22, rng.uniform(-1, 1), rng.uniform(0.7, 1.3)) for k in range(22)]

    def draw(b: Brush, t: float) -> None:
        tiles(b, "#f7d9b8", "#e8b48f")
        b.glow(420, 160, 380, "#fff6dc", 0.8, add=False)
        sing = hump(pulse(t, 0.44, 0.4)) ** 0.5
        for shift, side, size in steam:
            rise = (2 * t + shift) % 1
            x = 118 - 60 * rise + 46 * side * rise + 26 * np.sin(TAU * (rise * 1.5 + shift))
            y = 500 - 430 * rise
            b.disc(
                x,
                y,
                (12 + 62 * rise) * size,
                ink("#ffffff", (0.12 + 0.3 * sing) * hump(rise) ** 0.6),
            )
        for k in range(4):
            note = pulse(t, 0.5 + 0.08 * k, 0.3)
            if note:
                x, y = 110 + 110 * note + 24 * k, 430 - 300 * note
                with b.at(x, y, angle=14 * wave(t, 4, k * 0.2)), b.faded(1 - note**2):
                    b.oval(0, 0, 15, 11, "#5a3a5c", -20)
                    b.line([(13, -2), (13, -50), (32, -40)], "#5a3a5c", 5)
        table(b, 800, "#5a4a52", "#2a2028")
        for k in range(9):
            x = 170 + 26 * k
            tall = 34 + 12 * wave(t, 12, k * 0.23)
            b.blob(
                [
                    (x - 9, 790),
                    (x - 5, 790 - tall * 0.6),
                    (x, 790 - tall),
                    (x + 5, 790 - tall * 0.6),
                    (x + 9, 790),
                ],
                "#5fb8ff",
            )
            b.disc(x, 786, 5, "#e8f8ff")
        b.box(120, 786, 310, 16, "#1c161c", 6)
        jig = 5 * wave(t, 16) * (0.3 + 0.7 * sing)
        with b.at(282, 776, angle=jig * 0.5):
            b.line([(-96, -190), (-80, -330), (80, -330), (96, -190)], "#3a2a30", 22)
            b.blob([(-120, -130), (-190, -240), (-170, -268), (-140, -250), (-90, -180)], "#2f8f8a")
            b.blob(
                [(-160, 0), (-180, -110), (-110, -216), (110, -216), (180, -110), (160, 0), (0, 6)],
                linear(-170, -200, 170, 0, "#6fe0d0", "#1f6f78"),
            )
            b.oval(-84, -140, 20, 44, ink("#ffffff", 0.5), 30)
            with b.at(0, -206 - 12 * sing * abs(wave(t, 14)), angle=jig):
                b.blob([(-64, 4), (-50, -26), (50, -26), (64, 4)], "#2f8f8a")
                b.disc(0, -36, 13, "#ffd166")
            for side in (-1, 1):
                if sing > 0.4:
                    b.line(
                        [(side * 44 - 14, -98), (side * 44, -110), (side * 44 + 14, -98)],
                        "#123c42",
                        6,
                    )
                else:
                    b.disc(side * 44, -102, 9, "#123c42")
                b.oval(side * 76, -72, 18, 11, ink("#ff9e8f", 0.7))
            b.oval(0, -62, 12 + 12 * sing, 6 + 26 * sing, "#123c42")
            b.oval(0, -50 + 8 * sing, 8 * sing + 1, 9 * sing + 1, "#ff7f7f")

    return draw
