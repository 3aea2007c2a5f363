"""Geometry of squares: tiles that turn, a well, a square without the memo."""

# ruff: noqa: D103  (what a scene shows is said by its title and caption)

import numpy as np

from assets.demo.generate.brush import TAU, Brush, blend, ink
from assets.demo.generate.clip import Draw, clip
from assets.demo.generate.motion import between, ease, hump, pulse, wave
from assets.demo.generate.sound import beats, hits, tune


@clip(
    "geometry",
    "The tiles are dancing",
    "Nobody asked them to. Nobody minds.",
    tags="tilings hypnotic",
    creator="tessa.lates",
    track="Quarter Turns",
    seconds=8,
    crf=20,
    sound=(
        beats("thump", (36, 36, 39, 41), pattern="x---x-x-", level=0.8),
        tune("pluck", 57, "minor", density=0.8, level=0.7),
        beats("hiss", (60,), pattern="--x---x-", level=0.5),
    ),
)
def the_tiles_are_dancing(rng: np.random.Generator) -> Draw:
    size = 90
    turns = rng.integers(0, 4, (12, 7))
    moments = rng.random((12, 7)) * 0.08

    def tile(b: Brush, warm: float) -> None:
        for corner, inner in ((-1, blend("#f06292", "#ffd54f", warm)), (1, ink("#4dd0e1"))):
            start = 90 if corner > 0 else 270
            for radius, colour in ((58, ink("#ffb74d")), (32, inner)):
                # Three degrees more at both ends: arcs overlap, so no seam as a turn begins.
                b.arc(corner * 45, corner * 45, radius, colour, 12, start - 3, 96)

    def draw(b: Brush, t: float) -> None:
        with b.doubled() as fine:
            fine.fill("#14213d", "#14213d")
            for row in range(12):
                for column in range(7):
                    angle = 90.0 * turns[row, column]
                    for quarter in range(4):
                        late = quarter / 4 + 0.06 * hump((row + column) / 18) + moments[row, column]
                        angle += 90 * between(t, late, late + 0.1)
                    # A turning tile shrinks as much as keeps its corners off its neighbours.
                    turned = np.radians(angle)
                    scale = float(1 / (abs(np.cos(turned)) + abs(np.sin(turned))))
                    with fine.at(column * size, row * size - 30, angle=angle, scale=scale):
                        tile(fine, 0.5 + 0.5 * wave(t, 1, (row - column) / 14))

    return draw


@clip(
    "geometry",
    "Down the square well",
    "Brought a coin. Still waiting for the splash.",
    tags="spirals tunnel hypnotic",
    creator="tessa.lates",
    track="Falling, Politely",
    seconds=6,
    sound=(
        beats("bass", (33, 33, 36, 40), pattern="x-x-x-x-", level=0.8),
        tune("piano", 57, "minor", density=0.6, level=0.5),
        hits("drop", (0.93,), (84,), level=0.7),
    ),
)
def down_the_square_well(rng: np.random.Generator) -> Draw:
    palette = ("#f94144", "#f3722c", "#f9c74f", "#90be6d", "#43aa8b", "#577590")

    def draw(b: Brush, t: float) -> None:
        b.fill("#0c1020", "#0c1020")
        for k in range(31):
            depth = k - 6 * t
            size = 1250 * 0.8**depth
            if size > 1900:
                continue
            turn = 9 * depth + 28 * np.sin(TAU * t - depth * 0.18)
            dark = min(1.0, max(0.0, depth / 20))
            with b.at(
                270 + 22 * wave(t, 1, depth / 30),
                450 + 22 * wave(t, 1, 0.25 + depth / 30),
                angle=turn,
            ):
                edge = size / 2
                b.box(-edge, -edge, size, size, blend(palette[k % 6], "#0c1020", dark), size * 0.12)
                b.box(
                    -edge * 0.93,
                    -edge * 0.93,
                    size * 0.93,
                    size * 0.93,
                    ink("#0c1020", 0.28),
                    size * 0.11,
                )
        b.glow(270, 450, 200, "#fff0c8", 0.35)

    return draw


@clip(
    "geometry",
    "One square did not get the memo",
    "Team building, day two.",
    tags="tilings funny",
    creator="tessa.lates",
    track="All Together, Nearly",
    seconds=7,
    sound=(
        hits("tick", tuple(k / 8 + 0.02 for k in range(8)), (60, 64, 67, 64), level=0.9),
        hits("boing", (0.42, 0.9), (67, 60), level=0.5),
        tune("marimba", 60, "major", density=0.45, level=0.6),
        beats("bass", (36, 41, 43, 36), pattern="x---x---", level=0.6),
    ),
)
def one_square_did_not_get_the_memo(rng: np.random.Generator) -> Draw:
    odd = (3, 2)

    def face(b: Brush, t: float, mood: float) -> None:
        for side in (-1, 1):
            b.disc(side * 15, -8, 9, "#ffffff")
            b.disc(side * 15 + 4 * np.cos(TAU * 2 * t), -8 + 3 * np.sin(TAU * t), 4.5, "#1d1b38")
        b.line([(-12, 16), (-4, 16 + 7 * mood), (4, 16 + 7 * mood), (12, 16)], "#1d1b38", 4)

    def draw(b: Brush, t: float) -> None:
        b.fill("#f7ede2", "#f5cac3")
        for row in range(8):
            for column in range(5):
                mine = (row, column) == odd
                beat = (t * 8) % 1
                step = int(t * 8)
                angle = 90 * (step + ease(beat * 2.2))
                hop = 12 * hump(beat * 2.2)
                if mine:
                    angle = -28 * wave(t, 4) if not 0.4 < t < 0.9 else 720 * ease((t - 0.4) * 2)
                    hop = 34 * hump(pulse(t, 0.4, 0.5))
                x, y = 62 + 104 * column, 88 + 108 * row
                shade = (
                    blend("#84a59d", "#6d8fb0", (row + column) / 11) if not mine else ink("#f28482")
                )
                b.oval(x, y + 44, 36 - hop * 0.4, 7, ink("#8a6a6a", 0.25))
                with b.at(x, y - hop, angle=angle, scale=1 + 0.12 * mine):
                    b.box(-36, -36, 72, 72, shade, 15)
                    if mine:
                        face(b, t, wave(t, 1))
                    else:
                        b.box(-22, -22, 44, 44, ink("#ffffff", 0.14), 10)

    return draw
