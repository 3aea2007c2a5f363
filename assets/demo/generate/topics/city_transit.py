"""City at night, moving: a train, light trails, a lift."""

# ruff: noqa: D103  (what a scene shows is said by its title and caption)

import numpy as np

from assets.demo.generate.brush import HEIGHT, WIDTH, Brush, blend, ink, linear, ramp
from assets.demo.generate.clip import Draw, clip
from assets.demo.generate.motion import between, ease, hump, pulse, wave
from assets.demo.generate.sound import air, beats, hits, tune
from assets.demo.generate.topics.city_props import draw_skyline, skyline


@clip(
    "city",
    "Last train, window seats left",
    "One passenger is a plant. It has a ticket.",
    tags="trains night calm",
    creator="night.shift",
    track="Line Nine",
    seconds=9,
    sound=(
        beats("hiss", (60,), bars=12, pattern="xx------", level=0.9),
        air(60, 500, level=0.12),
        tune("piano", 57, "blue", density=0.45, level=0.6),
        beats("bass", (33, 38, 36, 40), pattern="x---x---", level=0.6),
    ),
)
def last_train_window_seats_left(rng: np.random.Generator) -> Draw:
    rows = [skyline(rng, 700, 120, 330), skyline(rng, 760, 60, 220)]
    stars = rng.uniform((0, 0, 0.5), (WIDTH, 330, 1.6), (80, 3))

    def carriage(b: Brush, x: float, number: int) -> None:
        b.box(x, 590, 374, 128, ramp(590, 718, "#e05a4f", "#8f2f3f"), 16)
        b.box(x + 10, 694, 354, 8, "#ffd9a0", 3)
        for k in range(4):
            wx = x + 26 + 84 * k
            b.box(wx, 612, 68, 56, ramp(612, 668, "#fff2c8", "#ffcf7d"), 9)
            who = (number * 4 + k) % 7
            if who in (0, 3, 5):
                b.disc(wx + 34, 640, 12, "#3a2438")
                b.box(wx + 17, 650, 34, 18, "#3a2438", 8)
            elif who == 2:
                b.polygon(
                    [(wx + 24, 650), (wx + 44, 650), (wx + 40, 668), (wx + 28, 668)], "#a8502c"
                )
                for lean in (-14, -5, 5, 14):
                    b.blob(
                        [
                            (wx + 34, 652),
                            (wx + 34 + lean, 636),
                            (wx + 34 + lean * 1.3, 622),
                            (wx + 38 + lean, 638),
                        ],
                        "#2f7a4a",
                    )
            elif who == 6:
                b.disc(wx + 34, 646, 13, "#3a2438")
                for side in (-1, 1):
                    b.polygon(
                        [
                            (wx + 34 + side * 12, 644),
                            (wx + 34 + side * 11, 624),
                            (wx + 34 + side * 2, 636),
                        ],
                        "#3a2438",
                    )
                b.box(wx + 22, 656, 24, 12, "#3a2438", 6)

    def draw(b: Brush, t: float) -> None:
        b.fill("#080c24", "#1b1f4e", "#4a2f6a", "#a8506a")
        for x, y, r in stars:
            b.disc(x, y, r, ink("#ffffff", 0.6))
        b.disc(420, 150, 46, "#fff3d6")
        b.glow(420, 150, 190, "#ffdca8", 0.45)
        for k, row in enumerate(rows):
            with b.at(-WIDTH * ((k + 1) * t % 1), 0):
                draw_skyline(b, row, ("#262452", "#17163a")[k], ("#ffb86b", "#ffd88a")[k], t, 0.3)
        for k in range(4):
            px = (k * 180 - 1440 * t) % 720 - 100
            b.polygon([(px, 742), (px + 60, 742), (px + 48, 960), (px + 12, 960)], "#0e0d26")
        b.box(0, 722, WIDTH, 26, "#1c1a40")
        b.box(0, 719, WIDTH, 4, "#4d4880")
        trip = ease((t + 0.42) % 1)
        for k in range(-2, 3):
            x = -1400 + (k - 1) * 384 + 3150 * trip
            b.glow(x + 187, 650, 260, "#ffb86b", 0.22)
            carriage(b, x, k)
        nose = -1400 + 384 + 3150 * trip + 374
        b.polygon(
            [(nose, 650), (nose + 700, 600), (nose + 700, 740)],
            linear(nose, 0, nose + 600, 0, ink("#fff0c0", 0.4), ink("#fff0c0", 0)),
        )

    return draw


@clip(
    "city",
    "Ring road, long exposure",
    "Everyone is going home. In both directions.",
    tags="traffic night hypnotic",
    creator="night.shift",
    track="Tail Lights",
    seconds=8,
    sound=(
        air(80, 900, level=0.12, swell=4, depth=0.5),
        beats("bass", (36, 36, 43, 41), pattern="x-x-x-x-", level=0.8),
        tune("pluck", 60, "minor", density=0.7, level=0.5),
        beats("thump", (36,), pattern="x---x---", level=0.7),
    ),
)
def ring_road_long_exposure(rng: np.random.Generator) -> Draw:
    houses = skyline(rng, 470, 70, 320)
    cars = [(k % 2, rng.uniform(-1, 1), rng.random(), 1 + int(rng.integers(3))) for k in range(70)]

    def lane(side: int, offset: float, depth: float) -> tuple[float, float]:
        y = 470 + 560 * depth**2
        bend = 170 * np.sin(1.7 * depth + 0.4)
        wide = 16 + 250 * depth**2
        centre = 270 + bend * (1 - depth) - 60 * (1 - depth)
        return centre + (0.55 if side else -0.55) * wide + 0.32 * wide * offset, y

    def draw(b: Brush, t: float) -> None:
        b.fill("#0a0a24", "#221a4a", "#6a2f5c", "#0c0a18")
        b.glow(290, 470, 330, "#ff8a5c", 0.6)
        draw_skyline(b, houses, "#120f2c", "#ffc27a", t, 0.34)
        road = [lane(0, -1.6, d) for d in np.linspace(0, 1, 24)] + [
            lane(1, 1.6, d) for d in np.linspace(1, 0, 24)
        ]
        b.polygon(
            [(0, 470), (WIDTH, 470), (WIDTH, HEIGHT), (0, HEIGHT)],
            ramp(470, 960, "#1a1430", "#06050c"),
        )
        b.polygon(road, ramp(470, 960, "#241d3c", "#0e0b18"))
        for side, offset, shift, laps in cars:
            go = (shift + laps * t) % 1
            head = go if side == 0 else 1 - go
            trail = [
                lane(
                    side, offset, float(np.clip(head + (-1 if side == 0 else 1) * s * 0.012, 0, 1))
                )
                for s in range(14)
            ]
            colour = "#fff2d0" if side == 0 else "#ff4a4f"
            light = hump(go) ** 0.4
            for s in range(13):
                b.line(
                    trail[s : s + 2],
                    ink(colour, light * 0.75 * (1 - s / 13)),
                    1 + 8 * head**2 * (1 - s / 16),
                )
            b.glow(*trail[0], 8 + 64 * head**2, colour, 0.6 * light)

    return draw


@clip(
    "city",
    "Elevator, floor by floor",
    "Fourteen floors of pretending to read the notice.",
    tags="lift windows funny",
    creator="night.shift",
    track="Going Up, Softly",
    seconds=8,
    sound=(
        tune("piano", 62, "major", density=0.55, level=0.6),
        beats("bass", (38, 43, 45, 38), pattern="x---x-x-", level=0.6),
        hits("bell", (0.22, 0.47, 0.72, 0.97), (84, 84, 84, 88), level=0.6),
        beats("hiss", (60,), pattern="--x---x-", level=0.4),
    ),
)
def elevator_floor_by_floor(rng: np.random.Generator) -> Draw:
    floors = ("#2f4a7a", "#7a3f5c", "#3f6a5a", "#8a5a3a")
    riders = [
        (-78, "#e4574f", 1.0),
        (-26, "#f2b84b", 0.86),
        (28, "#4eb8a8", 1.08),
        (80, "#9a7be0", 0.94),
    ]

    def draw(b: Brush, t: float) -> None:
        stage = int(t * 4)
        climb = stage + ease(min(1.0, (t * 4 - stage) / 0.8))
        for k in range(-1, 6):
            top = 960 - (k + 1) * 480 + (climb % 4) * 480
            for wrap in (-1920, 0):
                y = top + wrap + 480
                if -500 < y < 960:
                    b.box(
                        0,
                        y,
                        WIDTH,
                        481,
                        ramp(y, y + 480, blend(floors[k % 4], "#ffffff", 0.08), floors[k % 4]),
                    )
                    b.box(0, y + 462, WIDTH, 18, "#1a1528")
                    for side in (26, 444):
                        b.box(side, y + 150, 70, 200, ink("#1a1528", 0.35), 6)
                        b.glow(side + 35, y + 110, 90, "#ffdf9a", 0.45)
                    b.blob(
                        [
                            (472, y + 462),
                            (462, y + 400),
                            (500, y + 360),
                            (520, y + 410),
                            (510, y + 462),
                        ],
                        ink("#2f7a4a", 0.9),
                    )
        b.box(96, 0, 348, 960, ink("#120e1e", 0.86))
        b.line([(240, 0), (240, 300)], "#5a5470", 4)
        b.line([(300, 0), (300, 300)], "#5a5470", 4)
        ding = hump(pulse((t * 4) % 1, 0.84, 0.16))
        shake = 2 * wave(t, 24) * (1 - ding)
        with b.at(270, 480 + shake):
            b.box(-146, -190, 292, 372, "#b9a98f", 12)
            b.box(-132, -176, 264, 344, ramp(-176, 168, "#fff3d6", "#f0cf98"), 6)
            b.glow(0, -170, 240, "#fff6d8", 0.35)
            for k, (x, coat, size) in enumerate(riders):
                glance = between(ding, 0.1, 0.6)
                with b.at(x * 1.12, 166, scale=1.42 * size):
                    b.box(-24, -122, 48, 100, coat, 20)
                    for side in (-1, 1):
                        b.box(side * 12 - 7, -30, 14, 30, "#2b2540", 4)
                    b.disc(0, -144, 24, ("#f3c9a5", "#c98a62", "#8a5a3f", "#f0d0b0")[k])
                    b.blob(
                        [(-25, -146), (-20, -174), (20, -174), (25, -146), (0, -160)],
                        ("#3a2438", "#1d1620", "#e8e0d8", "#a8502c")[k],
                    )
                    look = 6 * (-1) ** k * (1 - glance)
                    for side in (-1, 1):
                        b.disc(side * 8 + look, -142 - 5 * glance, 3.2, "#241a30")
            b.box(-50, -226, 100, 30, "#241a30", 8)
            for k in range(4):
                b.disc(
                    -33 + 22 * k, -211, 6, "#ffcf5a" if int(climb + 0.02) % 4 == k else "#4a3f5c"
                )

    return draw
