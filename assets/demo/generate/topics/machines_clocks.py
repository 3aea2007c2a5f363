"""Machines that keep time: gears, pendulums, a forgetful cuckoo."""

# ruff: noqa: D103  (what a scene shows is said by its title and caption)

import numpy as np

from assets.demo.generate.brush import TAU, Brush, blend, ink, linear, ramp
from assets.demo.generate.clip import Draw, clip
from assets.demo.generate.motion import between, ease, hump, pulse, wave
from assets.demo.generate.sound import beats, drone, hits, tune


def gear(b: Brush, x: float, y: float, teeth: int, turn: float, colours: tuple[str, str]) -> None:
    """Draw a gear of module 11 (pitch radius 5.5 pixels a tooth); `turn` in degrees."""
    r = teeth * 5.5
    angles = np.radians(turn) + np.repeat(np.arange(teeth), 4) * TAU / teeth
    angles += np.tile(np.array((-0.30, -0.16, 0.16, 0.30)), teeth) * TAU / teeth
    reach = r + np.tile(np.array((-11.0, 10.0, 10.0, -11.0)), teeth)
    outline = np.stack([reach * np.cos(angles), reach * np.sin(angles)], axis=1)
    with b.at(x + 5, y + 9):
        b.polygon(outline, ink("#1a0f08", 0.35))
    with b.at(x, y):
        b.polygon(outline, linear(-r, -r, r, r, *colours))
        b.ring(0, 0, r - 24, ink("#ffffff", 0.2), 4)
        for k in range(5):
            with b.at(0, 0, angle=turn + 72 * k):
                if r > 60:
                    b.blob(
                        [
                            (-r * 0.13, -r * 0.3),
                            (-r * 0.26, -r * 0.66),
                            (r * 0.26, -r * 0.66),
                            (r * 0.13, -r * 0.3),
                        ],
                        ink("#1a0f08", 0.45),
                    )
        b.disc(0, 0, r * 0.16 + 5, colours[1])
        b.disc(0, 0, r * 0.08 + 3, "#2a1a10")


@clip(
    "machines",
    "What the clock does all day",
    "Mostly it holds hands.",
    tags="gears clocks hypnotic",
    creator="cogwheel.inn",
    track="Escapement",
    seconds=8,
    sound=(
        beats("tick", (79, 74), bars=8, pattern="x-x-", level=1.0),
        tune("box", 60, "minor", density=0.5, level=0.6),
        drone((36, 43), level=0.15),
    ),
)
def what_the_clock_does_all_day(rng: np.random.Generator) -> Draw:
    brass, copper, steel = ("#ffe0a0", "#a8702c"), ("#f6b088", "#8a4028"), ("#dfe6ee", "#6f7f92")
    # Centres lie at the sum of the pitch radii; three teeth a beat, 48 a loop: all close.
    train = [(180.0, 290.0, 48, 1, brass)]
    for teeth, heading, colours in ((24, 60, copper), (32, 140, steel), (16, 12, brass)):
        x, y, previous, _, _ = train[-1]
        reach = 5.5 * (previous + teeth)
        train.append(
            (
                x + reach * np.cos(np.radians(heading)),
                y + reach * np.sin(np.radians(heading)),
                teeth,
                -train[-1][3],
                colours,
            )
        )

    def draw(b: Brush, t: float) -> None:
        b.fill("#3a2014", "#6b3a20", "#3c1f14", "#1c0e0a")
        b.glow(220, 300, 480, "#ffb45c", 0.4)
        gear(b, 500, 150, 36, 10 * 9 * t, ("#5c3a24", "#3a2014"))
        gear(b, 500, 740, 30, -12 * 8 * t, ("#5c3a24", "#3a2014"))
        step = (16 * t) % 1
        beat = int(16 * t) + ease(min(1.0, step * 2.6))
        phase = 0.0
        for k, (x, y, teeth, way, colours) in enumerate(train):
            gear(b, x, y, teeth, way * 360 / teeth * 3 * beat + phase, colours)
            phase = 180 / teeth if k % 2 == 0 else 0
        b.disc(180, 290, 128, "#fff6e4")
        for k in range(12):
            with b.at(180, 290, angle=30 * k):
                b.box(-3, -116, 6, 18, "#4a2c1c", 3)
        for length, wide, turns in ((66, 9, 1), (98, 6, 2)):
            with b.at(180, 290, angle=360 * turns * (beat / 16)):
                b.box(-wide / 2, -length, wide, length + 16, "#2a1a14", wide / 2)
        b.disc(180, 290, 10, "#d9583f")
        b.line([(148, 330), (180, 342), (212, 330)], ink("#d9583f", 0.8), 5)

    return draw


@clip(
    "machines",
    "Fifteen pendulums disagree",
    "Then they agree. Then they think about it.",
    tags="pendulums hypnotic",
    creator="cogwheel.inn",
    track="Phase",
    seconds=12,
    sound=(
        tune("marimba", 57, "dream", bars=6, density=0.9, level=0.6),
        tune("bell", 69, "dream", bars=3, density=0.4, level=0.35),
        drone((33, 45, 52), level=0.3, swell=2),
    ),
)
def fifteen_pendulums_disagree(rng: np.random.Generator) -> Draw:
    shades = [blend("#ff5f8f", "#ffd166", k / 7) for k in range(8)] + [
        blend("#ffd166", "#4fd8d0", k / 7) for k in range(1, 8)
    ]

    def draw(b: Brush, t: float) -> None:
        b.fill("#141032", "#2a1c58", "#4a2a6a", "#1c1236")
        b.glow(270, 640, 460, "#7a5cff", 0.35)
        b.box(40, 96, 460, 16, ramp(96, 112, "#c9b8ff", "#6a58a8"), 8)
        for echo in (3, 2, 1, 0):
            for k in range(14, -1, -1):
                swing = 0.35 * np.cos(TAU * (6 + k) * (t - echo * 0.0022))
                length = 700 - 28 * k
                x0 = 270.0
                x, y = x0 + length * np.sin(swing), 106 + length * np.cos(swing)
                r = 25 - 0.5 * k
                if echo:
                    b.disc(x, y, r * (1 - 0.12 * echo), ink(shades[k], 0.16))
                    continue
                b.line([(x0, 106), (x, y)], ink("#ffffff", 0.22), 1.6)
                b.glow(x, y, r * 3, shades[k].name(), 0.35)
                b.disc(x, y, r, shades[k])
                b.oval(x - r * 0.3, y - r * 0.35, r * 0.28, r * 0.2, ink("#ffffff", 0.7), -30)

    return draw


@clip(
    "machines",
    "The cuckoo forgot",
    "It was on the tip of its tongue.",
    tags="clocks bird funny",
    creator="cogwheel.inn",
    track="Quarter Past Something",
    seconds=8,
    sound=(
        beats("tick", (76, 71), bars=8, pattern="x-x-", level=0.7),
        hits("flute", (0.34, 0.4), (79, 75), level=0.8),
        hits("boing", (0.3, 0.74), (52, 48), level=0.5),
        tune("pluck", 55, "major", density=0.4, level=0.5),
    ),
)
def the_cuckoo_forgot(rng: np.random.Generator) -> Draw:
    paper = [(x, y) for x in range(30, 560, 90) for y in range(40, 980, 110)]

    def draw(b: Brush, t: float) -> None:
        b.fill("#3f6a63", "#2f544f", "#24433f")
        for k, (x, y) in enumerate(paper):
            for petal in range(5):
                turn = TAU * petal / 5
                b.disc(
                    x + (k % 2) * 40 + 9 * np.cos(turn),
                    y + 9 * np.sin(turn),
                    6,
                    ink("#ffffff", 0.06),
                )
        swing = 24 * wave(t, 4)
        with b.at(270, 560, angle=swing):
            b.box(-4, 0, 8, 190, "#c9a227", 4)
            b.disc(0, 200, 36, ramp(164, 236, "#ffe08a", "#b8862c"))
        for side, low in ((-50.0, 700 + 90 * hump(t)), (50.0, 790 - 90 * hump(t))):
            b.line([(270 + side, 560), (270 + side, low)], "#8a7a5a", 3)
            b.blob(
                [
                    (250 + side, low),
                    (290 + side, low),
                    (284 + side, low + 76),
                    (256 + side, low + 76),
                ],
                "#6a4a2c",
            )
        b.box(110, 300, 320, 290, ramp(300, 590, "#a8683c", "#6a3a20"), 14)
        b.polygon([(70, 320), (270, 150), (470, 320)], "#7a4426")
        b.polygon([(104, 312), (270, 174), (436, 312)], "#935630")
        for side in (-1, 1):
            for k in range(3):
                b.blob(
                    [
                        (270 + side * (150 + 14 * k), 360 + 80 * k),
                        (270 + side * (190 + 8 * k), 340 + 80 * k),
                        (270 + side * 196, 390 + 80 * k),
                        (270 + side * 160, 400 + 80 * k),
                    ],
                    "#4f8a4a",
                )
        b.disc(270, 470, 88, "#fff3dc")
        for k in range(12):
            with b.at(270, 470, angle=30 * k):
                b.box(-3, -80, 6, 14, "#4a2c1c", 3)
        b.line([(270, 470), (270 + 44 * np.sin(TAU * t), 470 - 44 * np.cos(TAU * t))], "#4a2c1c", 8)
        b.line(
            [(270, 470), (270 + 66 * np.sin(3 * TAU * t), 470 - 66 * np.cos(3 * TAU * t))],
            "#4a2c1c",
            5,
        )
        out = between(t, 0.29, 0.32) * (1 - between(t, 0.72, 0.76))
        b.box(226, 224, 88, 92, "#2a160c", 40)
        with b.at(
            270 + 10 * out,
            282 + 18 * out,
            scale=0.55 + 0.75 * out,
            angle=14 * hump(pulse(t, 0.46, 0.2)) - 10 * hump(pulse(t, 0.34, 0.1)),
        ):
            if out > 0.02:
                b.oval(0, 10, 46, 40, "#4fa8e0")
                b.disc(6, -30, 34, "#5fb8f0")
                for k in (-1, 0, 1):
                    b.line([(4 + 6 * k, -60), (2 + 12 * k, -80)], "#3f8fc8", 5)
                gape = max(
                    hump(pulse(t, 0.34, 0.05)),
                    hump(pulse(t, 0.4, 0.05)),
                    0.5 * hump(pulse(t, 0.5, 0.16)),
                )
                b.polygon([(28, -38 - 8 * gape), (70, -28 - 14 * gape), (30, -26)], "#ffb43f")
                b.polygon([(28, -26), (62, -24 + 16 * gape), (28, -18 + 6 * gape)], "#e8902c")
                look = between(t, 0.46, 0.5) * (1 - between(t, 0.66, 0.7))
                for side in (-1, 1):
                    b.disc(4 + side * 13, -38, 10, "#ffffff")
                    b.disc(
                        5 + side * 13 + 3 * look * np.sin(TAU * 6 * t), -38 - 5 * look, 5, "#14202c"
                    )
                b.oval(-28, 12, 20, 26, "#3f8fc8", 20)
        for side in (-1, 1):
            open_to = 40 * out
            b.polygon(
                [
                    (270 + side * 44, 226),
                    (270 + side * (44 if out > 0.9 else 44 - 0), 316),
                    (270 + side * (4 + 2 * open_to), 316 + 8 * out),
                    (270 + side * (4 + 2 * open_to), 232 - 6 * out),
                ],
                "#c98a4a",
            )
        for k in range(3):
            puff = pulse(t, 0.52 + 0.05 * k, 0.16)
            b.disc(372 + 26 * k, 210 - 22 * k, (6 + 5 * k) * hump(puff) ** 0.4, ink("#ffffff", 0.9))

    return draw
