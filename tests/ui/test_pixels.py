"""A real video frame is on the screen: as the X server shows it, with every engine and surface."""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Container, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from av.video.reformatter import Colorspace
from numpy.typing import NDArray

from tests.clips import BLUE, GREEN, RED, YELLOW, Rgb, make_clip, read_counter
from tests.end2end.conftest import display
from tests.end2end.program import Program, program, until
from tests.end2end.screen import Screen, box_of

__all__ = ["display"]  # a fixture, for the processes below

WINDOW = (540, 960)
STAGE_HEIGHT = 960 - 64
"""The window less the bar at its foot."""
WIDE = (900, 700)
LOOKS = 5
"""Equal looks, 30 ms apart, that make a picture stand still: a slide moves every 10 ms."""
OTHER: Rgb = (230, 120, 20)


@dataclass(frozen=True)
class Shape:
    """A clip of one colour and what it has to look like."""

    colour: Rgb
    aspect: float
    coded: tuple[int, int]
    rotation: int = 0
    sample_aspect: Fraction | None = None
    coding: tuple[Colorspace, bool] | None = None
    """Matrix and whether its range is full: by a wrong one its colour is more than 8 off."""


SHAPES = {
    "landscape": Shape(GREEN, 16 / 9, (640, 360)),
    "rotated": Shape(BLUE, 3 / 2, (360, 540), rotation=90),
    "wide pixels": Shape(YELLOW, 2.0, (320, 320), sample_aspect=Fraction(2, 1)),
    "square": Shape(OTHER, 1.0, (400, 400), coding=(Colorspace.ITU709, True)),
}


@pytest.fixture(scope="module")
def shapes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Clips that fill no stage, each of its own colour."""
    folder = tmp_path_factory.mktemp("shapes")
    for name, shape in SHAPES.items():
        make_clip(
            folder / f"{name}.mp4",
            seconds=3.0,
            size=shape.coded,
            colours=(shape.colour,),
            rotation=shape.rotation,
            sample_aspect=shape.sample_aspect,
            matrix=shape.coding[0] if shape.coding else None,
            full_range=shape.coding is not None and shape.coding[1],
        )
    return folder


@pytest.fixture(scope="module")
def counting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One portrait clip with a frame counter."""
    folder = tmp_path_factory.mktemp("counting")
    make_clip(folder / "counting.mp4", seconds=8.0, size=(270, 480), colours=(RED,), counter=True)
    return folder


@pytest.fixture(params=itertools.product(("vlc", "qt"), ("software", "gl")), ids="-".join)
def chosen(request: pytest.FixtureRequest) -> list[str]:
    """An engine and a surface, as options of main.py."""
    engine, surface = request.param
    return ["--engine", engine, "--surface", surface]


@pytest.fixture
def playing(chosen: list[str], counting: Path, tmp_path: Path) -> Iterator[Program]:
    """The program with the counting clip on screen."""
    with program(tmp_path / "data", counting, *chosen) as run:
        run.wait_for_window()
        run.wait_for_position(0)
        yield run


def stage(screen: Screen) -> NDArray[np.uint8]:
    """The part of the screen that shows the video, in a window of the first size."""
    return screen.grab(WINDOW[0], STAGE_HEIGHT)


def middle(screen: Screen) -> Rgb:
    """The colour in the middle of the stage, where nothing lies over the video."""
    patch = stage(screen)[380:420, 60:200, :3].reshape(-1, 3)
    blue, green, red = (round(float(value)) for value in np.median(patch, axis=0))
    return red, green, blue


def is_about(seen: Rgb, wanted: Rgb) -> bool:
    return all(abs(a - b) <= 8 for a, b in zip(seen, wanted, strict=True))


def counter(screen: Screen) -> int:
    """The number of the frame on screen; the top of the picture is cropped a little and shaded."""
    pixels = stage(screen)
    band = pixels[210:240, :, :3].astype(np.int16)
    lit = np.where(band > 127, 255, 0).astype(np.uint8)
    return read_counter(np.repeat(lit[:1], 6, axis=0))


def test_frames_move_stand_still_and_fill_a_new_size(playing: Program, display: Screen) -> None:
    until(lambda: is_about(middle(display), RED), f"red, not {middle(display)}")

    for moved in range(2):
        before = counter(display)
        until(lambda: counter(display) != before, f"another frame, after {moved}")  # noqa: B023

    playing.key("space")
    until(lambda: playing.beat()["paused_ms"] > 0, "the pause in the log")
    held = counter(display)
    beat = playing.beat()["paused_ms"]
    until(lambda: playing.beat()["paused_ms"] > beat + 500, "half a second of pause")
    assert counter(display) == held
    assert is_about(middle(display), RED)

    playing.do("windowsize", "--sync", playing.window, *map(str, WIDE))
    height = WIDE[1] - 80  # below the top bar, above the margin
    width = round(height * 9 / 16)

    def seen() -> tuple[int, int]:
        left, top, right, bottom = box_of(display.grab(*WIDE), RED)
        return right - left, bottom - top

    # Of the picture's height the counter takes the upper third, so that its width is what counts.
    until(lambda: abs(seen()[0] - width) <= 2, f"a picture {width} wide, not {seen()}")


def test_pictures_keep_their_shape(
    chosen: list[str], shapes: Path, display: Screen, tmp_path: Path
) -> None:
    with program(tmp_path / "data", shapes, *chosen) as run:
        run.wait_for_window()
        run.wait_for_library(len(SHAPES))
        found: dict[str, float] = {}
        for number in range(len(SHAPES)):
            if number:
                run.swipe_with("Down")
            name, aspect = at_rest(display, without=found)
            found[name] = aspect
        wanted = {name: shape.aspect for name, shape in SHAPES.items()}
        assert found == pytest.approx(wanted, rel=0.015)


def at_rest(screen: Screen, without: Container[str]) -> tuple[str, float]:
    """Return the clip on screen and its aspect, once it has stood still for a few looks."""
    looks: deque[tuple[str, float] | None] = deque(maxlen=LOOKS)

    def still() -> bool:
        looks.append(look(screen, without))
        return len(looks) == LOOKS and looks[0] is not None and len(set(looks)) == 1

    until(still, "another picture at rest")
    assert looks[0] is not None
    return looks[0]


def look(screen: Screen, without: Container[str]) -> tuple[str, float] | None:
    """Name the clip that is as wide as the stage, with its aspect; None while there is none.

    A shade lies over the lower half, so the height is measured from the middle upwards.
    """
    pixels = stage(screen)
    for name, shape in SHAPES.items():
        left, top, right, _ = box_of(pixels, shape.colour)
        drawn = right - left == WINDOW[0] and 2 * top < STAGE_HEIGHT  # not still sliding in
        if drawn and name not in without:
            return name, (right - left) / (STAGE_HEIGHT - 2 * top)
    return None
