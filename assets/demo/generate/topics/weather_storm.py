"""Weather with a face: a lighthouse in a storm, a cloud with whiskers."""

# ruff: noqa: D103  (what a scene shows is said by its title and caption)

import numpy as np

from assets.demo.generate.brush import TAU, WIDTH, Brush, blend, ink, linear, ramp
from assets.demo.generate.clip import Draw, clip
from assets.demo.generate.motion import hump, pulse, ridge, wave
from assets.demo.generate.sound import air, beats, drone, hits, tune


@clip(
    "weather",
    "Lighthouse in a storm",
    "He says the light is automatic. He waves anyway.",
    tags="storm sea night",
    creator="saltwater.paul",
    track="Beaufort Nine",
    seconds=8,
    sound=(
        air(60, 700, level=0.2, swell=4, depth=0.6),
        air(900, 5000, level=0.08, swell=3),
        hits("rumble", (0.2, 0.62), (30, 26), level=1.3),
        beats("bass", (33, 33, 36, 31), pattern="x-------", level=0.5),
    ),
)
def lighthouse_in_a_storm(rng: np.random.Generator) -> Draw:
    clouds = [(*rng.uniform((-60, -20), (WIDTH + 60, 290)), rng.uniform(40, 96)) for _ in range(26)]
    seas = [ridge(rng, 690 + 62 * k, 26 + 7 * k, octaves=3) for k in range(5)]
    bolts = []
    for start in (150.0, 410.0):
        xs = start + np.cumsum(rng.uniform(-34, 34, 12))
        bolts.append(np.stack([xs, np.linspace(200, 690, 12)], axis=1))

    def draw(b: Brush, t: float) -> None:
        flash = max(
            hump(pulse(t, s, 0.05)) + 0.6 * hump(pulse(t, s + 0.05, 0.08)) for s in (0.17, 0.59)
        )
        b.fill(blend("#0b1020", "#6f7fae", flash), blend("#1c2740", "#a9b6d8", flash), "#22344f")
        for k, bolt in enumerate(bolts):
            power = hump(pulse(t, (0.17, 0.59)[k], 0.12))
            b.line(bolt, ink("#dfe8ff", power), 5)
            b.line(bolt, ink("#9db4ff", 0.35 * power), 16)
        for x, y, r in clouds:
            b.disc(
                x + 16 * wave(t, 1, r),
                y,
                r,
                ramp(
                    y - r,
                    y + r,
                    blend("#2b3654", "#8b9ac4", flash),
                    blend("#10172a", "#46547e", flash),
                ),
            )
        turn = TAU * t * 2
        reach = np.cos(turn)
        beam = [(396, 398), (396 + 900 * reach, 250 - 60), (396 + 900 * reach, 560)]
        light = ink("#fff3c4", 0.5 + 0.2 * abs(np.sin(turn)))
        b.polygon(beam, linear(396, 0, 396 + 640 * reach, 0, light, ink("#fff3c4", 0)))
        for k, sea in enumerate(seas):
            way = (1 if k % 2 else -1) * t * (1 + k % 2)
            with b.at(-WIDTH * (way % 1), 9 * wave(t, 4, k * 0.3)):
                tone = blend("#2c4a66", "#0a1828", k / 4)
                b.polygon(sea, ramp(640 + 62 * k, 800 + 62 * k, tone, "#081320"))
                b.line(sea[:-2], ink("#cfe3f2", 0.35 - 0.05 * k), 3)
            if k == 1:
                tower(b, t, -np.sin(turn))

    return draw


def tower(b: Brush, t: float, facing: float) -> None:
    """Draw the lighthouse on its rock, with the keeper at the rail."""
    b.blob([(270, 860), (310, 720), (400, 690), (490, 730), (540, 880)], "#0c1320")
    b.polygon([(362, 730), (376, 430), (416, 430), (430, 730)], "#e9e2d6")
    for k in range(3):
        top, wide = 480 + 84 * k, 19 + 5 * k
        b.polygon(
            [(396 - wide, top), (396 + wide, top), (399 + wide, top + 42), (393 - wide, top + 42)],
            "#c23b3b",
        )
    b.box(364, 420, 64, 10, "#1a2233", 3)
    b.box(380, 378, 32, 44, "#ffe9a8", 6)
    b.polygon([(372, 382), (396, 350), (420, 382)], "#c23b3b")
    b.disc(436, 402, 7, "#1a2233")
    b.box(431, 408, 11, 18, "#1a2233", 4)
    b.line([(441, 414), (452, 400 + 7 * wave(t, 6))], "#1a2233", 4)
    b.glow(396, 398, 60 + 150 * max(0.0, facing) ** 3, "#fff0b8", 0.9)


@clip(
    "weather",
    "Cloud with whiskers",
    "Forecast: mostly purring, ears from the west.",
    tags="clouds cat funny",
    creator="fennel.weather",
    track="Cumulus Felis",
    seconds=8,
    sound=(
        tune("pluck", 60, "major", density=0.6, level=0.7),
        tune("flute", 72, "major", density=0.2, level=0.25),
        drone((48, 55), level=0.15),
        air(200, 1500, level=0.03, swell=2),
    ),
)
def cloud_with_whiskers(rng: np.random.Generator) -> Draw:
    hills = [ridge(rng, 800, 40, 3), ridge(rng, 860, 34, 3)]
    puffs = [
        (*rng.uniform((0, 60), (WIDTH, 640)), rng.uniform(16, 34), 1 + int(rng.integers(2)))
        for _ in range(6)
    ]

    def puff(b: Brush, x: float, y: float, r: float) -> None:
        for dx, dy, s in ((-1.1, 0.2, 0.7), (0, -0.2, 1.0), (1.1, 0.2, 0.75)):
            b.disc(x + dx * r, y + dy * r, s * r, ink("#ffffff", 0.5))

    def cat(b: Brush, t: float) -> None:
        tail = [
            (150 - 26 * k - 0.0, 70 - 9 * k + (6 + 3 * k) * wave(t, 2, -0.07 * k)) for k in range(9)
        ]
        for k, (x, y) in enumerate(tail):
            b.disc(x - 270, y, 34 - 2 * k, "#fff7f0")
        for x, y, r in (
            (-90, 40, 80),
            (-20, 10, 92),
            (60, 34, 84),
            (-60, 80, 70),
            (30, 84, 74),
            (100, 74, 52),
        ):
            b.disc(x, y, r, ramp(y - r, y + r, "#ffffff", "#f6d9d0"))
        for side in (-1, 1):
            b.blob(
                [(118 + side * 62, -40), (118 + side * 66, -128), (118 + side * 8, -76)], "#fff7f0"
            )
            b.blob(
                [(118 + side * 56, -56), (118 + side * 58, -104), (118 + side * 24, -76)], "#ffc2b8"
            )
        b.oval(118, -22, 84, 72, ramp(-94, 50, "#ffffff", "#fbe6dd"))
        closed = max(hump(pulse(t, 0.3, 0.06)), hump(pulse(t, 0.62, 0.22)))
        for side in (-1, 1):
            b.oval(118 + side * 32, -30, 9, 12 * (1 - closed) + 1.5, "#3b4a6b")
            for k in (-1, 0, 1):
                b.line(
                    [(118 + side * 46, -4 + 5 * k), (118 + side * 100, -8 + 13 * k)],
                    ink("#b8a7a7", 0.7),
                    2,
                )
            b.oval(118 + side * 52, 2, 13, 8, ink("#ff9e9e", 0.5))
        b.blob([(108, -10), (128, -10), (118, 2)], "#ff8f8f")
        b.line([(104, 8), (111, 14), (118, 6), (125, 14), (132, 8)], "#7a6470", 3)

    def draw(b: Brush, t: float) -> None:
        b.fill("#3d8bdb", "#7dbdf0", "#c9e8f5", "#ffe9c9")
        b.glow(430, 150, 330, "#fff6d0", 0.9, add=False)
        b.disc(430, 150, 46, "#fffbe8")
        for x, y, r, laps in puffs:
            puff(b, (x + laps * (WIDTH + 160) * t) % (WIDTH + 160) - 80, y, r)
        with b.at(250 + 14 * wave(t), 400 + 12 * wave(t, 2), scale=1.12, angle=2 * wave(t, 1, 0.3)):
            cat(b, t)
        for k, hill in enumerate(hills):
            with b.at(-WIDTH * ((k + 1) * t % 1), 0):
                b.polygon(hill, ramp(760, 960, "#7cc36a" if k else "#9ad48a", "#3f8f57"))

    return draw
