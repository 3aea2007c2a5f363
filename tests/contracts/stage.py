"""An engine on trial: what it has said so far, and the clips it is given."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pytest

from player.engine import Engine, Frame, PlaybackChanged, PlaybackState, Source
from tests.clips import (
    BLUE,
    CODECS,
    GREEN,
    NEAR,
    RED,
    Rgb,
    is_near,
    make_clip,
    middle_rgb,
    read_counter,
)

SIZE = (160, 288)
FPS = 25
SECONDS = 2.0
BOX = (540, 960)
WAIT_S = 30.0
"""A safety net: on a quiet machine what is waited for comes in a fraction of it."""


class Wait(Protocol):
    """Waits, without sleeping, until a condition holds; fails the test when it never does."""

    def __call__(self, condition: Callable[[], bool]) -> None: ...


class Stage:
    """An engine and what it has said so far. Listeners only note down."""

    def __init__(self, engine: Engine, wait: Wait, noted: Callable[[], None]) -> None:
        self.engine = engine
        self.wait = wait
        self.frames: list[tuple[int, int]] = []
        self.changes: list[PlaybackChanged] = []
        self._noted = noted
        engine.listen(self._on_frame, self._on_change)

    def _on_frame(self, slot: int, generation: int) -> None:
        self.frames.append((slot, generation))
        self._noted()

    def _on_change(self, change: PlaybackChanged) -> None:
        self.changes.append(change)
        self._noted()

    def wait_for(self, state: PlaybackState, generation: int, slot: int = 0) -> PlaybackChanged:
        self.wait(lambda: self.last(slot, generation).state is state)
        return self.last(slot, generation)

    def last(self, slot: int, generation: int) -> PlaybackChanged:
        told = [c for c in self.changes[:] if (c.slot, c.generation) == (slot, generation)]
        nothing = PlaybackChanged(slot, generation, PlaybackState.CLOSED, -1, 0)
        return told[-1] if told else nothing

    def picture(self, slot: int = 0) -> Frame:
        frame = self.engine.frame(slot)
        assert frame is not None
        return frame

    def number(self) -> int:
        """Which picture of a clip with a counter the first slot shows."""
        return read_counter(self.picture().pixels)

    def off_ms(self) -> float:
        """How far the position is ahead of the picture, both looked at between two pictures."""
        while True:
            number, position_ms = self.number(), self.engine.position_ms(0)
            if self.number() == number:
                return position_ms - number * 1000 / FPS

    def shows(self, colour: Rgb, tolerance: int = NEAR) -> bool:
        """Whether the first slot shows that colour."""
        return is_near(middle_rgb(self.picture().pixels), colour, tolerance)

    def ready(self, source: Source, slot: int = 0, box: tuple[int, int] = BOX) -> int:
        generation = self.engine.open(slot, source, *box)
        self.wait_for(PlaybackState.READY, generation, slot)
        return generation

    def wait_for_frames(self, count: int, slot: int = 0) -> None:
        def seen() -> int:
            return sum(shown == slot for shown, _ in self.frames[:])

        before = seen()
        self.wait(lambda: seen() >= before + count)


def source_of(path: Path, size: tuple[int, int] = SIZE, seconds: float = SECONDS) -> Source:
    demuxer = CODECS[path.suffix].demuxer
    return Source(path, demuxer, *size, round(seconds * 1000))


@pytest.fixture(scope="session")
def counting(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Source]:
    """A clip for each suffix: red, then blue, with a frame counter."""
    folder = tmp_path_factory.mktemp("counting")
    return {
        suffix: source_of(
            make_clip(
                folder / f"clip{suffix}",
                seconds=SECONDS,
                size=SIZE,
                fps=FPS,
                colours=(RED, BLUE),
                counter=True,
            )
        )
        for suffix in CODECS
    }


@pytest.fixture(scope="session")
def long(tmp_path_factory: pytest.TempPathFactory) -> Source:
    """Eight seconds with a frame counter: no machine is so busy that it loops unawares."""
    path = tmp_path_factory.mktemp("long") / "clip.mp4"
    return source_of(make_clip(path, seconds=8, size=SIZE, fps=FPS, counter=True), seconds=8)


@pytest.fixture(scope="session")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[Rgb, Source]:
    """One-coloured clips by colour."""
    folder = tmp_path_factory.mktemp("plain")
    return {
        colour: source_of(
            make_clip(folder / f"{index}.mp4", seconds=SECONDS, size=SIZE, colours=(colour,))
        )
        for index, colour in enumerate((RED, GREEN, BLUE))
    }
