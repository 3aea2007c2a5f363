"""Small feet on a walk: ducklings, a caterpillar."""

# ruff: noqa: D103  (what a scene shows is said by its title and caption)

import numpy as np

from assets.demo.generate.brush import TAU, WIDTH, Brush, blend, ink, linear, ramp
from assets.demo.generate.clip import Draw, clip
from assets.demo.generate.motion import hump, pulse, ridge, wave
from assets.demo.generate.sound import beats, hits, tune


@clip(
    "pets",
    "Five ducks, four agree",
    "The last one is doing his own research.",
    tags="ducks walking funny",
    creator="smallfeet",
    track="Webbed March",
    seconds=8,
    sound=(
        beats("tick", (72, 76), bars=8, pattern="x-x-", level=0.5),
        tune("flute", 65, "major", density=0.5, level=0.5),
        beats("bass", (41, 46, 48, 41), pattern="x-x-", level=0.7),
        hits("chirp", (0.55, 0.58, 0.8), (82, 86, 84), level=0.5),
    ),
)
def five_ducks_four_agree(rng: np.random.Generator) -> Draw:
    hills = ridge(rng, 540, 46, 3)
    near = ridge(rng, 610, 26, 3)

    def duck(b: Brush, step: float, size: float, body: str, look: float, gape: float) -> None:
        bob = 7 * abs(np.sin(np.pi * step))
        with b.at(0, 0, scale=size):
            for side in (0, 1):
                swing = 18 * np.sin(np.pi * (step + side))
                b.line([(-4 + 10 * side, -22), (-4 + 10 * side + swing, -2)], "#f28a2c", 8)
                b.oval(4 + 10 * side + swing, 0, 15, 6, "#f28a2c")
            with b.at(0, -bob, angle=5 * np.sin(np.pi * step)):
                b.blob(
                    [(-78, -66), (-50, -26), (0, -12), (48, -26), (56, -66), (0, -80), (-40, -66)],
                    body,
                )
                b.blob(
                    [(-40, -60), (6, -66), (26, -44), (-6, -32), (-34, -40)],
                    blend(body, "#b8862c", 0.25),
                )
                b.disc(48 - 30 * (look < 0), -96, 33, body)
                face = 48 - 30 * (look < 0)
                sign = 1 if look >= 0 else -1
                b.blob(
                    [
                        (face + sign * 26, -104),
                        (face + sign * 62, -96),
                        (face + sign * 62, -88),
                        (face + sign * 26, -86),
                    ],
                    "#f28a2c",
                )
                if gape:
                    b.blob(
                        [
                            (face + sign * 26, -88),
                            (face + sign * 54, -84 + 12 * gape),
                            (face + sign * 26, -78),
                        ],
                        "#d9661c",
                    )
                b.disc(face + sign * 12, -104, 6, "#2a1c20")
                b.disc(face + sign * 14, -106, 2, "#ffffff")

    def draw(b: Brush, t: float) -> None:
        b.fill("#8fd0f0", "#cdeaf5", "#fdf3d0", "#8cc77a")
        b.glow(110, 150, 260, "#fffbe0", 0.9, add=False)
        with b.at(-WIDTH * t, 0):
            b.polygon(hills, "#a6d78f")
        with b.at(-WIDTH * (2 * t % 1), 0):
            b.polygon(near, "#7fbf6c")
        b.box(0, 690, WIDTH, 280, ramp(690, 960, "#e8cf9a", "#b8905a"))
        for k in range(10):
            x = (k * 60 - 1080 * t) % 600 - 30
            b.oval(x, 760 + 30 * (k % 4), 14, 5, ink("#9a7440", 0.4))
            gx = (k * 118 - 1080 * t) % 1180 - 60
            b.blob(
                [
                    (gx - 16, 700),
                    (gx - 8, 660 - 6 * (k % 3)),
                    (gx, 694),
                    (gx + 9, 652),
                    (gx + 16, 700),
                ],
                "#5fa054",
            )
        for k in range(4):
            size = 0.66 if k else 1.2
            x = 384 - 108 * k - 30 * (k > 0)
            with b.at(x, 742 + 6 * k):
                b.oval(0, 4, 58 * size, 9, ink("#7a5a30", 0.3))
                duck(b, 16 * t + 0.4 * k, size, "#fffaf0" if k == 0 else "#ffd84f", 1, 0)
        away = hump(pulse(t, 0.42, 0.5))
        x = 96 - 60 * away
        with b.at(x, 868 - 26 * away):
            b.oval(0, 4, 40, 8, ink("#7a5a30", 0.3))
            duck(
                b,
                20 * t if 0.1 < away < 0.9 else 16 * t,
                0.72,
                "#ffd84f",
                -1 if away > 0.4 else 1,
                hump(pulse(t, 0.55, 0.05)) + hump(pulse(t, 0.8, 0.05)),
            )
        bx, by = 70 + 60 * np.sin(TAU * 3 * t) - 40 * away, 720 + 40 * np.sin(TAU * 4 * t)
        for side in (-1, 1):
            b.oval(bx + side * 9, by, 10 * abs(wave(t, 24)) + 2, 13, "#7b8cff", side * 20)
        b.oval(bx, by, 2.6, 11, "#3a2a50")

    return draw


@clip(
    "pets",
    "Caterpillar in good shoes",
    "Sixteen laces. Left the house at noon.",
    tags="caterpillar walking funny",
    creator="smallfeet",
    track="Sole Music",
    seconds=8,
    sound=(
        beats("tick", (69, 72, 74, 72), bars=8, pattern="xxxx", level=0.4),
        tune("marimba", 60, "major", density=0.7, level=0.7),
        beats("bass", (36, 43, 41, 36), pattern="x---x---", level=0.6),
    ),
)
def caterpillar_in_good_shoes(rng: np.random.Generator) -> Draw:
    leaves = [
        (rng.uniform(0, 540), rng.uniform(60, 560), rng.uniform(50, 120), rng.uniform(0, 360))
        for _ in range(26)
    ]
    shoes = ("#e4574f", "#4c8fe0", "#ffb43f", "#9a6be0")

    def draw(b: Brush, t: float) -> None:
        b.fill("#c9f0d0", "#9fdcb0", "#5fb58a", "#2f7a62")
        for k, (x, y, size, angle) in enumerate(leaves):
            with b.at((x - 700 * t) % 700 - 80, y, angle=angle + 6 * wave(t, 1, k * 0.1)):
                b.blob(
                    [(0, -size), (size * 0.45, 0), (0, size), (-size * 0.45, 0)],
                    ink("#2f8a5c", 0.22 + 0.1 * (k % 3)),
                )
                b.line([(0, -size), (0, size)], ink("#ffffff", 0.14), 3)
        b.line([(-20, 724), (560, 724)], "#8a5a3a", 44)
        b.line([(-20, 712), (560, 712)], "#b8824f", 14)
        for k in range(7):
            x = (k * 108 - 756 * t) % 756 - 100
            b.oval(x, 728, 20, 8, ink("#5a3420", 0.5))
        crawl = 8 * t
        joints = []
        for k in range(8):
            lift = 36 * max(0.0, np.sin(TAU * (crawl / 2 - k / 8)))
            squeeze = 9 * np.cos(TAU * (crawl / 2 - k / 8))
            joints.append((52 + 54 * k + squeeze, 640 - lift, lift))
        for k, (x, y, lift) in enumerate(joints):
            for side in (0, 1):
                foot = (
                    x - 8 + 20 * side + 7 * wave(t, 8, k * 0.12 + side * 0.5),
                    690 - lift * 0.55 - 5 * side,
                )
                b.line([(x - 6 + 14 * side, y + 30), foot], "#4f8f2c", 8)
                b.blob(
                    [
                        (foot[0] - 12, foot[1] - 10),
                        (foot[0] + 4, foot[1] - 12),
                        (foot[0] + 24, foot[1] + 2),
                        (foot[0] + 20, foot[1] + 12),
                        (foot[0] - 13, foot[1] + 12),
                    ],
                    shoes[(k + side) % 4],
                )
                b.line([(foot[0] - 12, foot[1] + 10), (foot[0] + 20, foot[1] + 10)], "#ffffff", 3)
        for k, (x, y, _) in enumerate(joints):
            b.disc(
                x,
                y,
                41,
                linear(
                    x - 20, y - 40, x + 10, y + 40, "#d5f06a", "#7fc23a" if k % 2 else "#93d147"
                ),
            )
            b.disc(x - 8, y - 16, 9, ink("#ffffff", 0.35))
        hx, hy = joints[-1][0] + 24, joints[-1][1] - 46
        b.disc(hx, hy, 54, linear(hx - 30, hy - 50, hx + 20, hy + 50, "#e2f58a", "#8fce42"))
        for side in (-1, 1):
            tip = (hx + side * 30 + 6 * wave(t, 4), hy - 96)
            b.line([(hx + side * 18, hy - 44), tip], "#5a8f2c", 5)
            b.disc(*tip, 9, "#e4574f")
            b.oval(
                hx + 12 + side * 18, hy - 6, 10, 13 * (1 - hump(pulse(t, 0.4, 0.05))) + 1, "#20301a"
            )
            b.disc(hx + 14 + side * 18, hy - 11, 3.4, "#ffffff")
            b.oval(hx + 12 + side * 34, hy + 16, 10, 6, ink("#ff8f6f", 0.7))
        b.line([(hx + 2, hy + 20), (hx + 14, hy + 27), (hx + 26, hy + 20)], "#3a5a1c", 4)
        b.box(hx - 34, hy - 66, 68, 14, "#3a2a40", 6)
        b.box(hx - 22, hy - 102, 44, 40, "#3a2a40", 6)
        b.box(hx - 22, hy - 74, 44, 9, "#e4574f")

    return draw
