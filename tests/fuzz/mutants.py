"""Files a little or a lot other than they were: what bad disks, cut downloads and malice make."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

EXTREMES = (b"\x00", b"\xff", b"\x7f", b"\x80")
"""Bytes of the numbers at which sizes and counts are computed wrongly."""
FIRST = 4096
"""Where the headers of most files lie, and so most of what a mutation can turn."""

Mutation = Callable[[bytearray, random.Random], None]


def _place(content: bytearray, chance: random.Random) -> int:
    """Choose a place, more often near the beginning."""
    end = len(content) if chance.random() < 0.4 else min(FIRST, len(content))
    return chance.randrange(end)


def _flip_bits(content: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 2, 8, 64))):
        content[_place(content, chance)] ^= 1 << chance.randrange(8)


def _cut(content: bytearray, chance: random.Random) -> None:
    del content[_place(content, chance) + 1 :]


def _leave_out(content: bytearray, chance: random.Random) -> None:
    start = _place(content, chance)
    del content[start : start + chance.choice((1, 4, 100, 2000))]


def _repeat(content: bytearray, chance: random.Random) -> None:
    start, to = _place(content, chance), _place(content, chance)
    content[to:to] = content[start : start + chance.choice((4, 40, 400))] * chance.choice((1, 20))


def _exaggerate(content: bytearray, chance: random.Random) -> None:
    """Write extreme numbers, as of sizes, counts and times."""
    for _ in range(chance.choice((1, 3))):
        start, width = _place(content, chance), chance.choice((1, 2, 4, 8))
        content[start : start + width] = chance.choice(EXTREMES) * width


def _blank(content: bytearray, chance: random.Random) -> None:
    """Zero a stretch, as where a block of the disk was never written."""
    start = _place(content, chance)
    end = min(len(content), start + chance.choice((16, 512, 4096)))
    content[start:end] = bytes(end - start)


def _make_noise(content: bytearray, chance: random.Random) -> None:
    start = _place(content, chance)
    end = min(len(content), start + chance.choice((8, 128, 2048)))
    content[start:end] = chance.randbytes(end - start)


MUTATIONS: Sequence[Mutation] = (
    *(_flip_bits, _cut, _leave_out, _repeat, _exaggerate, _blank, _make_noise),
)


def mutated(content: bytes, chance: random.Random) -> bytes:
    """Return bytes after one to three mutations; the same chance gives the same bytes."""
    changed = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 3))):
        if changed:
            chance.choice(MUTATIONS)(changed, chance)
    return bytes(changed)


def mutants(whole: Sequence[Path], folder: Path, count: int, seed: int) -> Iterator[Path]:
    """Write `count` mutants of files into a folder, of each as many; yield their paths.

    Now and then one is headed by the beginning of another.
    """
    contents = {path: path.read_bytes() for path in whole}
    for number in range(count):
        chance = random.Random(f"{seed} {number}")
        path = whole[number % len(whole)]
        content = mutated(contents[path], chance)
        if chance.random() < 0.05:
            other = contents[chance.choice(whole)]
            content = other[: chance.randrange(1, FIRST)] + content
        mutant = folder / f"{number:04}{path.suffix}"
        mutant.write_bytes(content)
        yield mutant
