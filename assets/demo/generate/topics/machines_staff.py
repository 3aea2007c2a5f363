"""Machines with feelings: a shy robot, Newton's cradle, a conveyor."""

# ruff: noqa: D103  (what a scene shows is said by its title and caption)

import numpy as np

from assets.demo.generate.brush import TAU, WIDTH, Brush, blend, ink, linear, ramp
from assets.demo.generate.clip import Draw, clip
from assets.demo.generate.motion import between, hump, pulse, wave
from assets.demo.generate.sound import air, beats, drone, hits, tune


@clip(
    "machines",
    "Robot meets butterfly",
    "Subroutine: hold very still.",
    tags="robots butterfly tender",
    creator="cogwheel.inn",
    track="Soft Servo",
    seconds=9,
    sound=(
        tune("box", 65, "major", density=0.5, level=0.6),
        tune("bass", 41, "major", density=0.3, level=0.4, span=3),
        hits("chirp", (0.3, 0.33, 0.66, 0.7), (90, 95, 95, 90), level=0.3),
        drone((53, 60), level=0.15),
    ),
)
def robot_meets_butterfly(rng: np.random.Generator) -> Draw:
    field = rng.uniform((0, 760, 3), (WIDTH, 950, 8), (60, 3))

    def draw(b: Brush, t: float) -> None:
        b.fill("#ffd6c0", "#ffe9d0", "#d6ecd8", "#8cc79a")
        b.glow(270, 300, 380, "#ffffff", 0.8, add=False)
        b.oval(270, 960, 520, 220, "#7cba83")
        for x, y, r in field:
            b.disc(x + 5 * wave(t, 2, x), y, r, ("#ffffff", "#ffe27a", "#ff9eb0")[int(x) % 3])
        land = between(t, 0.22, 0.34) * (1 - between(t, 0.68, 0.8))
        far = (270 + 210 * np.cos(TAU * 2 * t), 300 + 150 * np.sin(TAU * 3 * t))
        bx, by = far[0] * (1 - land) + 270 * land, far[1] * (1 - land) + 348 * land
        breathe = 4 * wave(t, 3)
        with b.at(270, 600 + breathe):
            b.box(-84, 60, 46, 120, "#8a9bb0", 16)
            b.box(38, 60, 46, 120, "#8a9bb0", 16)
            b.box(-110, -90, 220, 180, linear(-110, -90, 110, 90, "#f4f7fb", "#a9b8cc"), 44)
            b.disc(0, 0, 40, "#5a6a80")
            b.disc(0, 0, 30, blend("#ff8a5c", "#ff5f8f", 0.5 + 0.5 * wave(t, 6)))
            b.glow(0, 0, 130, "#ff7a7a", 0.25 + 0.2 * land, add=False)
            for side in (-1, 1):
                hand = -20 - 96 * between(t, 0.5, 0.6) * (1 - between(t, 0.72, 0.8)) * (side > 0)
                b.line(
                    [(side * 110, -50), (side * 156, 10), (side * 150, hand + 60)], "#8a9bb0", 24
                )
                b.disc(side * 150, hand + 60, 24, "#c9d4e2")
        with b.at(270, 436 + breathe * 1.4, angle=4 * land * wave(t, 2)):
            b.line([(0, -70), (0, -100)], "#8a9bb0", 8)
            b.box(-116, -76, 232, 146, linear(-116, -76, 116, 70, "#ffffff", "#b9c6d8"), 54)
            b.box(-92, -50, 184, 94, "#1c2a40", 40)
            look = (np.clip((bx - 270) / 220, -1, 1), np.clip((by - 420) / 200, -1, 1))
            wow = land * 0.4
            for side in (-1, 1):
                shut = hump(pulse(t, 0.12, 0.04)) + hump(pulse(t, 0.86, 0.04))
                x, y = side * 38 + 16 * look[0] * (1 - land) - side * 10 * land, -4 + 14 * look[1]
                b.glow(x, y, 56, "#6fffe0", 0.5)
                b.oval(x, y, 17 + 6 * wow, (20 + 8 * wow) * (1 - shut) + 2, "#8ffff0")
            b.line([(-14, 30), (0, 30 + 8 * land), (14, 30)], "#8ffff0", 4)
        with b.at(bx, by, scale=0.95, angle=12 * (1 - land) * wave(t, 3)):
            flap = 0.3 + 0.7 * abs(wave(t, 7 if land > 0.9 else 21))
            for side in (-1, 1):
                b.blob(
                    [
                        (0, -4),
                        (side * 50 * flap, -54),
                        (side * 66 * flap, -20),
                        (side * 20 * flap, 4),
                    ],
                    "#ff8a3c",
                )
                b.blob(
                    [(0, 2), (side * 46 * flap, 6), (side * 42 * flap, 40), (side * 10 * flap, 24)],
                    "#ffb45c",
                )
                b.disc(side * 42 * flap, -26, 7 * flap, "#fff3dc")
                b.line([(0, -22), (side * 13, -44)], "#3a2420", 2.5)
            b.oval(0, 0, 5, 26, "#3a2420")

    return draw


@clip(
    "machines",
    "Newton's cradle, staffed",
    "Five balls. One does not like heights.",
    tags="pendulums funny",
    creator="cogwheel.inn",
    track="Conservation of Momentum",
    seconds=6,
    sound=(
        hits("tick", tuple(k / 8 + 0.0625 for k in range(8)), (84, 84, 86, 84), level=1.2),
        tune("pluck", 57, "major", density=0.55, level=0.6),
        beats("bass", (33, 38, 40, 33), pattern="x-x-", level=0.5),
    ),
)
def newtons_cradle_staffed(rng: np.random.Generator) -> Draw:
    tints = ("#ff6b6b", "#ffd166", "#06d6a0", "#4cc9f0", "#b388ff")

    def draw(b: Brush, t: float) -> None:
        b.fill("#fdf0d5", "#f8d7c0", "#e8a598", "#7a4a5c")
        b.glow(270, 330, 420, "#fffdf0", 0.8, add=False)
        b.box(40, 700, 460, 40, ramp(700, 740, "#8a5a44", "#5a3430"), 14)
        for x in (66, 462):
            b.box(x, 200, 12, 510, "#5a3a4a", 6)
        b.box(66, 200, 408, 12, "#5a3a4a", 6)
        swing = np.sin(TAU * 4 * t)
        for k in range(5):
            angle = 0.0
            if k == 0 and swing < 0:
                angle = 26 * swing
            if k == 4 and swing > 0:
                angle = 26 * swing
            with b.at(150 + 60 * k, 206, angle=-angle):
                b.line([(0, 0), (0, 310)], ink("#5a3a4a", 0.7), 3)
                b.disc(
                    0,
                    340,
                    30,
                    linear(-20, 312, 20, 370, blend(tints[k], "#ffffff", 0.45), tints[k]),
                )
                fear = abs(angle) / 26
                for side in (-1, 1):
                    wide = 7 + 3 * fear
                    b.disc(side * 10, 334, wide, "#ffffff")
                    look = 4 * swing if k in (1, 2, 3) else 0
                    b.disc(side * 10 + look, 334 + 3 * fear, 3.6, "#2a1c30")
                if fear > 0.3 and k == 4:
                    b.oval(0, 353, 7, 8 * fear, "#7a2a3a")
                elif fear > 0.3:
                    b.line([(-9, 350), (0, 358), (9, 350)], "#2a1c30", 3)
                else:
                    b.line([(-7, 353), (7, 353)], "#2a1c30", 3)
        for k in range(5):
            b.oval(150 + 60 * k, 706, 24, 5, ink("#2a1c20", 0.3))

    return draw


@clip(
    "machines",
    "Conveyor of small decisions",
    "Quality control is a goose.",
    tags="factory goose funny",
    creator="cogwheel.inn",
    track="Assembly, Gently",
    seconds=8,
    sound=(
        beats("thump", (36, 36, 41, 38), pattern="x---x---", level=0.8),
        beats("tick", (67, 72), pattern="--x---x-", level=0.6),
        tune("marimba", 60, "blue", density=0.65, level=0.7),
        hits("chirp", (0.12, 0.37, 0.62, 0.87), (67, 66), level=0.9),
        air(80, 400, level=0.05),
    ),
)
def conveyor_of_small_decisions(rng: np.random.Generator) -> Draw:
    tints = ("#ff7f6b", "#ffd166", "#6bd6c0", "#8fa8ff")

    def parcel(b: Brush, k: int) -> None:
        b.box(-44, -84, 88, 84, tints[k % 4], 10)
        b.box(-44, -52, 88, 14, ink("#ffffff", 0.35))
        for side in (-1, 1):
            b.disc(side * 15, -30, 7, "#ffffff")
            b.disc(side * 15, -29, 3.4, "#2a1c30")
        b.line([(-9, -14), (0, -10 if k % 2 else -17), (9, -14)], "#2a1c30", 3)

    def draw(b: Brush, t: float) -> None:
        b.fill("#2b3a55", "#3f5878", "#5f7f98")
        for k in range(4):
            b.box(30 + 130 * k, 60, 90, 150, ramp(60, 210, "#bfe3f0", "#8fc0d8"), 10)
        b.line([(-10, 260), (550, 260)], "#22304a", 22)
        for k in range(9):
            b.ring(30 + 62 * k, 260, 17, "#57729a", 5)
        shift = 180 * ((4 * t) % 1)
        for row, y in ((0, 560), (1, 830)):
            way = 1 if row == 0 else -1
            for k in range(-1, 5):
                number = (k - int(4 * t) * way) % 4
                x = 90 + 180 * k + way * shift
                hop = 26 * hump(pulse((4 * t) % 1, 0.42, 0.16)) if row == 0 and 180 < x < 330 else 0
                with b.at(x, y - hop, angle=3 * wave(t, 16, k * 0.1)):
                    parcel(b, number)
            b.box(-10, y, 560, 26, "#22304a")
            for k in range(12):
                with b.at(10 + 52 * k, y + 40, angle=way * 360 * 4 * t):
                    b.disc(0, 0, 18, "#57729a")
                    b.box(-2, -16, 4, 32, "#2f4266", 2)
        peck = hump(pulse((4 * t) % 1, 0.36, 0.2))
        with b.at(420, 540):
            b.line([(8, -6), (8, 24)], "#ff9f45", 8)
            b.line([(38, -6), (38, 24)], "#ff9f45", 8)
            b.blob(
                [(-34, -40), (20, -76), (90, -70), (112, -96), (96, -20), (30, 4), (-20, -6)],
                "#ffffff",
            )
            b.blob([(10, -56), (70, -60), (84, -30), (30, -24)], "#e6ecf2")
            neck = [
                (-14, -40),
                (-36 - 30 * peck, -110 + 26 * peck),
                (-46 - 66 * peck, -176 + 92 * peck),
            ]
            b.line(neck, "#ffffff", 26)
            hx, hy = neck[-1]
            b.oval(hx, hy, 25, 21, "#ffffff")
            b.polygon([(hx - 20, hy - 6), (hx - 58, hy + 5), (hx - 20, hy + 12)], "#ff9f45")
            b.disc(hx - 7, hy - 5, 4, "#1c2430")
            b.box(hx - 24, hy - 36, 46, 18, "#ffd23f", 8)
            b.box(hx - 32, hy - 22, 62, 6, "#ffd23f", 3)

    return draw
