"""The sea from above: a moonlit swell, a paper boat."""

# ruff: noqa: D103  (what a scene shows is said by its title and caption)

import numpy as np

from assets.demo.generate.brush import WIDTH, Brush, blend, ink, ramp
from assets.demo.generate.clip import Draw, clip
from assets.demo.generate.motion import hump, ridge, wave
from assets.demo.generate.sound import air, beats, sprinkle, tune


@clip(
    "ocean",
    "Moonlit swell",
    "Eight waves. Counted them twice. Still eight.",
    tags="waves night calm",
    creator="saltwater.paul",
    track="Count to Eight",
    seconds=10,
    sound=(
        air(90, 900, level=0.2, swell=3, depth=0.85),
        air(1200, 6000, level=0.06, swell=3, depth=0.9),
        tune("pluck", 57, "minor", density=0.35, level=0.5),
    ),
)
def moonlit_swell(rng: np.random.Generator) -> Draw:
    stars = rng.uniform((0, 0, 0.5), (WIDTH, 380, 1.7), (110, 3))
    rows = [ridge(rng, 476 + 64 * k, 10 + 6.5 * k, octaves=2) for k in range(8)]
    glints = rng.uniform((-1, 0, 0), (1, 1, 1), (90, 3))

    def draw(b: Brush, t: float) -> None:
        b.fill("#0a0f2c", "#1c2a5c", "#4a4d86", "#0c1533")
        for x, y, r in stars:
            b.disc(x, y, r, ink("#ffffff", 0.55 + 0.35 * wave(t, 2, x)))
        b.glow(270, 260, 340, "#aebcff", 0.55)
        b.disc(270, 260, 74, ramp(186, 334, "#fffdf0", "#e6e2ff"))
        for x, y, r in ((246, 240, 14), (292, 282, 19), (286, 228, 8)):
            b.disc(x, y, r, ink("#c9c6ea", 0.7))
        for k, row in enumerate(rows):
            way = (1 if k % 2 else -1) * t * (1 + k // 3)
            deep = blend("#4a5fae", "#0b1230", k / 7)
            with b.at(-WIDTH * (way % 1), 12 * wave(t, 3, k * 0.18)):
                b.polygon(
                    row, ramp(460 + 64 * k, 620 + 64 * k, deep, blend("#1e2a66", "#050920", k / 7))
                )
                b.line(row[:-2], ink("#d5dcff", 0.3), 2.2)
        for x, y, shift in glints:
            depth = 480 + 470 * y
            px = 270 + x * (30 + 150 * y) + 10 * wave(t, 2, shift)
            b.line(
                [(px - 5 - 14 * y, depth), (px + 5 + 14 * y, depth)],
                ink("#fff6d8", 0.5 * hump((3 * t + shift) % 1)),
                2.4,
            )

    return draw


@clip(
    "ocean",
    "Paper boat, open water",
    "Captain's log: still folded.",
    tags="waves boat dreamy",
    creator="saltwater.paul",
    track="Origami Shanty",
    seconds=8,
    sound=(
        tune("pluck", 62, "major", density=0.65, level=0.8),
        beats("bass", (38, 43, 45, 38), pattern="x--x--", level=0.5),
        air(120, 1800, level=0.09, swell=4),
        sprinkle("chirp", 1700, 2300, count=3, level=0.1),
    ),
)
def paper_boat_open_water(rng: np.random.Generator) -> Draw:
    rows = [ridge(rng, 560 + 76 * k, 24 + 5 * k, octaves=2) for k in range(5)]
    tones = ("#ff9b7b", "#e8708a", "#b0578f", "#754684", "#432f66")

    def draw(b: Brush, t: float) -> None:
        b.fill("#ffcf87", "#ffac7a", "#ff8d7a", "#c7607f")
        b.glow(270, 470, 420, "#fff0c0", 0.8, add=False)
        b.disc(270, 470, 108, ramp(360, 580, "#fffbe6", "#ffd98a"))
        for k, row in enumerate(rows):
            way = t * (k + 1) / 1
            with b.at(-WIDTH * (way % 1), 10 * wave(t, 2, k * 0.2)):
                b.polygon(
                    row, ramp(540 + 76 * k, 760 + 76 * k, tones[k], blend(tones[k], "#2a1c4a", 0.5))
                )
                b.line(row[:-2], ink("#fff1d6", 0.5), 2.5)
            if k == 2:
                sea = rows[3]
                x = 250.0
                y = float(np.interp((x + WIDTH * (4 * t % 1)) % WIDTH, sea[:90, 0], sea[:90, 1]))
                with b.at(x, y + 2, scale=1.25, angle=9 * wave(t, 4, 0.1)):
                    b.polygon([(-2, -112), (-62, -22), (-2, -22)], "#fffdf6")
                    b.polygon([(-2, -112), (58, -22), (-2, -22)], "#e4dcd0")
                    b.polygon([(-110, -34), (0, -22), (-52, 22)], "#fffdf6")
                    b.polygon([(110, -34), (0, -22), (52, 22)], "#efe6da")
                    b.polygon([(0, -22), (-52, 22), (52, 22)], "#dccfc0")
                    b.disc(30, -44, 9, "#3c2a4d")
                    b.polygon([(18, -50), (42, -50), (30, -66)], "#e4574f")

    return draw
