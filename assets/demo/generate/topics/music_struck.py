"""Music toys that are struck: piano rain, seven bars, marbles."""

# ruff: noqa: D103  (what a scene shows is said by its title and caption)

import numpy as np

from assets.demo.generate.brush import WIDTH, Brush, blend, ink, linear, ramp
from assets.demo.generate.clip import Draw, clip
from assets.demo.generate.motion import hump, leap, pulse, wave
from assets.demo.generate.sound import air, beats, drone, hits
from assets.demo.generate.topics.music_props import RAINBOW

RAIN_STEPS = (
    0,
    3,
    5,
    8,
    10,
    12,
    15,
    16,
    18,
    21,
    24,
    26,
    28,
    31,
    32,
    35,
    37,
    40,
    42,
    44,
    47,
    48,
    50,
    53,
    56,
    58,
    60,
    62,
)

RAIN_KEYS = (2, 4, 6, 1, 3, 5, 0, 4, 6, 2, 5, 3, 1, 6, 0, 2, 4, 5, 3, 6, 1, 4, 2, 0, 5, 3, 6, 1)

KEY_NOTES = (57, 60, 62, 64, 67, 69, 72)


@clip(
    "music",
    "Piano rain",
    "Umbrellas will not help. Headphones might.",
    tags="piano rain calm",
    creator="marble.maud",
    track="Key Change, Showers",
    seconds=10,
    sound=(
        hits(
            "piano",
            tuple(s / 64 for s in RAIN_STEPS),
            tuple(KEY_NOTES[k] for k in RAIN_KEYS),
            level=0.9,
        ),
        drone((45, 52), level=0.2, swell=2),
        air(1500, 7000, level=0.03),
    ),
)
def piano_rain(rng: np.random.Generator) -> Draw:
    mist = rng.uniform((0, 0, 0.6), (WIDTH, 1, 1.2), (50, 3))

    def draw(b: Brush, t: float) -> None:
        b.fill("#0d0f2c", "#1d2358", "#3d3a86", "#141334")
        b.glow(270, 140, 420, "#6f7fff", 0.4)
        for x, shift, speed in mist:
            y = 700 * ((shift + 2 * t) % 1)
            b.line([(x, y), (x, y + 16 * speed)], ink("#cfd8ff", 0.14), 1.4)
        press = np.zeros(7)
        for step, key in zip(RAIN_STEPS, RAIN_KEYS, strict=True):
            moment = step / 64
            x = 39 + 77 * key
            fall = ((t - moment + 0.16) % 1) / 0.16
            if fall < 1:
                y = 690 * fall**1.5
                b.line([(x, y - 60 * fall - 8), (x, y)], ink(RAINBOW[key], 0.5), 7)
                b.glow(x, y, 54, RAINBOW[key], 0.8)
                b.oval(x, y, 9, 13, "#ffffff")
            ring = pulse(t, moment, 0.12)
            if ring:
                press[key] = max(press[key], 1 - ring)
                b.glow(x, 700, 170 * ring + 50, RAINBOW[key], 0.8 * (1 - ring))
                for side in (-1, 0, 1):
                    b.disc(
                        x + side * 52 * ring,
                        694 - 110 * leap(ring) * (1 - 0.3 * abs(side)),
                        5 * (1 - ring),
                        RAINBOW[key],
                    )
                b.ring(x, 700, 90 * ring, ink(RAINBOW[key], 1 - ring), 3)
        b.box(0, 690, WIDTH, 290, "#0a0a1c")
        for key in range(7):
            sink = 14 * press[key]
            shade = blend("#f6f3ff", RAINBOW[key], press[key] * 0.85)
            b.box(
                3 + 77 * key,
                700 + sink,
                72,
                262,
                ramp(700, 960, shade, blend("#b8b4d8", RAINBOW[key], press[key] * 0.6)),
                9,
            )
        for key in (0, 1, 3, 4, 5):
            b.box(58 + 77 * key, 696, 42, 150, ramp(696, 846, "#2a2848", "#0c0b1c"), 8)
            b.box(63 + 77 * key, 700, 8, 130, ink("#ffffff", 0.1), 4)

    return draw


BAR_TIMES = tuple(k / 16 for k in range(16))

BAR_ORDER = (0, 2, 4, 5, 4, 2, 3, 1, 0, 3, 5, 6, 5, 3, 2, 1)


@clip(
    "music",
    "One ball, seven bars",
    "It has practised this since Tuesday.",
    tags="xylophone bounce playful",
    creator="marble.maud",
    track="Rubber Etude",
    seconds=8,
    sound=(
        hits(
            "marimba",
            BAR_TIMES,
            tuple((60, 62, 64, 67, 69, 72, 74)[k] for k in BAR_ORDER),
            level=1.0,
        ),
        beats("bass", (36, 41, 43, 36), pattern="x---x---", level=0.5),
        beats("hiss", (60,), pattern="--x---x-", level=0.3),
    ),
)
def one_ball_seven_bars(rng: np.random.Generator) -> Draw:
    places = [(58 + 70.5 * k, 760 - 34 * k) for k in range(7)]

    def draw(b: Brush, t: float) -> None:
        b.fill("#fff1d6", "#ffdcc2", "#ffc0b0", "#b06a86")
        for k in range(7):
            b.disc(
                80 + 190 * (k % 3) + 20 * wave(t, 1, k * 0.3),
                120 + 110 * (k // 3),
                50 + 12 * wave(t, 2, k * 0.2),
                ink("#ffffff", 0.2),
            )
        step = t * 16
        now, share = int(step) % 16, step % 1
        x0, y0 = places[BAR_ORDER[now]]
        x1, y1 = places[BAR_ORDER[(now + 1) % 16]]
        height = 200 + 26 * abs(BAR_ORDER[now] - BAR_ORDER[(now + 1) % 16])
        x = x0 + (x1 - x0) * share
        y = y0 + (y1 - y0) * share - height * leap(share) - 46
        b.line([(30, 850), (510, 640)], "#6a3a4c", 16)
        b.line([(30, 900), (510, 820)], "#6a3a4c", 16)
        for k, (bx, by) in enumerate(places):
            age = ((t - now / 16) % 1) * 16 if BAR_ORDER[now] == k else 9.0
            hit = float(np.exp(-4 * age)) if age < 4 else 0.0
            tall = 240 - 18 * k
            with b.at(bx, by + 12 * hit):
                b.box(-29 + 4, -8 + 8, 58, tall, ink("#4a2030", 0.3), 18)
                b.box(
                    -29,
                    -8,
                    58,
                    tall,
                    ramp(-8, tall, blend(RAINBOW[k], "#ffffff", 0.25 + 0.5 * hit), RAINBOW[k]),
                    18,
                )
                for dy in (22, tall - 40):
                    b.disc(0, dy, 6, ink("#4a2030", 0.5))
                if hit > 0.05:
                    b.ring(0, 0, 40 + 70 * (1 - hit), ink("#ffffff", hit), 5)
        squash = 1 - 0.3 * float(np.exp(-30 * min(share, 1 - share)))
        b.oval(
            x,
            y + 46 * (1 - squash),
            34 / squash**0.5,
            34 * squash,
            linear(x - 20, y - 30, x + 20, y + 30, "#7ad7ff", "#2f6fd0"),
        )
        for side in (-1, 1):
            b.disc(x + side * 11 + (x1 - x0) * 0.03, y - 6, 7, "#ffffff")
            b.disc(x + side * 11 + (x1 - x0) * 0.045, y - 4, 3.5, "#16244a")
        b.line([(x - 8, y + 12), (x, y + 17), (x + 8, y + 12)], "#16244a", 3)

    return draw


MARBLE_HITS = tuple((lane / 6 + 0.16 * k + 0.06) % 1 for lane in range(6) for k in range(5))


@clip(
    "music",
    "Marble drop",
    "Gravity, in five-four. Nearly.",
    tags="marbles bounce hypnotic",
    creator="marble.maud",
    track="Downhill Sonata",
    seconds=9,
    sound=(
        hits("box", MARBLE_HITS, (76, 72, 69, 67, 64, 79, 74, 72, 69, 65), level=0.8),
        hits("tick", MARBLE_HITS, (88,), level=0.25),
        drone((41, 48, 57), level=0.2),
    ),
)
def marble_drop(rng: np.random.Generator) -> Draw:
    ramps = [
        ((70, 150), (430, 220)),
        ((470, 320), (110, 390)),
        ((70, 490), (430, 560)),
        ((470, 660), (110, 730)),
        ((70, 830), (430, 900)),
    ]
    marbles = [(lane / 6, RAINBOW[lane]) for lane in range(6)]

    def place(share: float) -> tuple[float, float, int, float]:
        scaled = (share - 0.06) / 0.16
        k = int(np.floor(scaled))
        go = scaled - k
        if k < 0:
            return 70.0, 150 - 220 * (1 - (share / 0.06) ** 2) - 24, -1, 0.0
        if k > 4:
            fall = (share - 0.86) / 0.14
            return 430 + 130 * fall, 900 + 160 * fall**2, 5, fall
        (x0, y0), (x1, y1) = ramps[k]
        if go < 0.82:
            roll = (go / 0.82) ** 1.4
            return x0 + (x1 - x0) * roll, y0 + (y1 - y0) * roll - 24, k, roll
        drop = (go - 0.82) / 0.18
        nx = ramps[k + 1][0][0] if k < 4 else x1 + 30
        ny = ramps[k + 1][0][1] if k < 4 else y1 + 20
        return x1 + (nx - x1) * drop, y1 + (ny - y1) * drop**2 - 24, k, 1.0

    def draw(b: Brush, t: float) -> None:
        b.fill("#1c3a4a", "#24586a", "#2f7a80", "#143040")
        b.glow(270, 300, 460, "#7affe0", 0.22)
        for k in range(40):
            b.disc((k * 137) % 540, (k * 211) % 960, 2.4, ink("#ffffff", 0.14))
        for k, ((x0, y0), (x1, y1)) in enumerate(ramps):
            ring = max(hump(pulse(t, lane / 6 + 0.06 + 0.16 * k, 0.07)) for lane in range(6))
            b.line([(x0 - 34, y0 + 16), (x1 + 0, y1 + 16)], ink("#0a1c24", 0.4), 20)
            b.line(
                [(x0 - 34 * np.sign(x1 - x0), y0 + 4), (x1, y1 + 4)],
                blend("#c98a4a", "#fff0c8", ring),
                18,
            )
            b.line([(x0 - 34 * np.sign(x1 - x0), y0 - 2), (x1, y1 - 2)], ink("#ffffff", 0.35), 3)
            with b.at(x0, y0 + 40, angle=10 * ring * wave(t, 30)):
                b.blob(
                    [(-24, 34), (-18, -8), (0, -20), (18, -8), (24, 34), (0, 26)],
                    blend("#ffcf5a", "#ffffff", ring),
                )
                b.disc(0, 34, 6, "#8a5a1c")
            if ring:
                b.glow(x0, y0 + 40, 120, "#ffe08a", 0.6 * ring)
        for shift, colour in marbles:
            x, y, _, _ = place((t - shift) % 1)
            b.disc(x + 3, y + 6, 22, ink("#0a1c24", 0.3))
            b.disc(
                x,
                y,
                22,
                linear(x - 14, y - 18, x + 14, y + 18, blend(colour, "#ffffff", 0.5), colour),
            )
            swirl = x / 22
            b.line(
                [
                    (x + 13 * np.cos(swirl + a), y + 13 * np.sin(swirl + a))
                    for a in np.linspace(0, 2.2, 8)
                ],
                ink("#ffffff", 0.7),
                4,
            )
            b.disc(x - 8, y - 9, 5, ink("#ffffff", 0.85))

    return draw
