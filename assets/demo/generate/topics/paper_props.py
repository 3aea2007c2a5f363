"""Stage props of the paper cuts: sheets with shadows, a sun, the diorama."""

from collections.abc import Callable

from assets.demo.generate.brush import HEIGHT, WIDTH, Brush, Points, blend, ink, ramp
from assets.demo.generate.clip import Draw
from assets.demo.generate.motion import wave

Actor = Callable[[Brush, float], None]


def sheet(b: Brush, outline: Points, colour: str, shift: float, depth: float, edge: float) -> None:
    """Draw one sheet of paper: three soft shadows, the paper, a light edge."""
    for k in range(1, 4):
        with b.at(shift + 2 * k, -5 * k * depth):
            b.polygon(outline, ink("#1a0c20", 0.09))
    with b.at(shift, 0):
        b.polygon(
            outline,
            ramp(
                float(outline[:, 1].min()),
                HEIGHT,
                blend(colour, "#ffffff", 0.1),
                blend(colour, "#2a1030", 0.18),
            ),
        )
        b.line(outline[:-2], ink("#ffffff", edge), 2)


def diorama(
    sky: tuple[str, ...],
    layers: list[tuple[Points, str, int]],
    actors: dict[int, Actor],
    backdrop: Actor,
    edge: float = 0.3,
) -> Draw:
    """Return a landscape of scrolling sheets; an actor is drawn before the sheet of its number."""

    def draw(b: Brush, t: float) -> None:
        b.fill(*sky)
        backdrop(b, t)
        for k, (outline, colour, turns) in enumerate(layers):
            if k in actors:
                actors[k](b, t)
            sheet(b, outline, colour, -WIDTH * ((turns * t) % 1), 0.6 + 0.2 * k, edge)
        if len(layers) in actors:
            actors[len(layers)](b, t)

    return draw


def sun(x: float, y: float, r: float, colours: tuple[str, ...]) -> Actor:
    """Return a sun cut from rings of paper, each a little larger and fainter."""

    def draw(b: Brush, t: float) -> None:
        for k, colour in enumerate(colours):
            size = r * (1 + 0.42 * (len(colours) - 1 - k)) * (1 + 0.015 * wave(t, 2, k * 0.2))
            b.disc(x + 3, y + 6, size, ink("#2a1030", 0.08))
            b.disc(x, y, size, colour)

    return draw
