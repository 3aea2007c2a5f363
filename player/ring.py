"""Which row of the feed sits in which slot of the engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from player.engine import Engine, Source

BEHIND = 1
"""Rows kept behind the current one, as a still picture."""


BLURRED = 1.2
"""A picture that would have to be so much wider is opened anew, unless it is on screen."""


@dataclass(frozen=True, slots=True)
class _Held:
    row: int
    source: Source
    generation: int
    decoding: bool
    width: int
    resting: bool = False
    """Closed by `rest`: its picture will do until it is next."""

    def serves(self, row: int, source: Source, *, as_picture: bool) -> bool:
        here = self.row == row and self.source == source
        return here and (self.decoding or (as_picture and self.resting))

    def is_sharp(self, width: int) -> bool:
        return min(width, self.source.width) < BLURRED * self.width


class Ring:
    """Binds row r to slot r mod n, so that a page, its slot and its surface stay together.

    The current row plays and the next in the direction of travel waits on its first frame. So
    does one more while the viewer swipes on and on; once they rest, that one keeps its picture
    alone, as do all others: a decoder takes 25 MB for a 1080p clip that waits, 90 for one that
    has played.
    """

    def __init__(self, engine: Engine, noting: Callable[[Path], None] = lambda path: None) -> None:
        """Use an engine's slots; `noting` hears of each file before the engine opens it."""
        self._engine, self._noting = engine, noting
        self._held: dict[int, _Held] = {}
        self._current, self._backward = -1, False
        self._far = -1

    def slot(self, row: int) -> int:
        """Return the slot that row lives in."""
        return row % self._engine.slots

    def row_of(self, slot: int, generation: int) -> int | None:
        """Return the row an event of the engine speaks of, None when it is a stale one."""
        held = self._held.get(slot)
        return held.row if held is not None and held.generation == generation else None

    def holds(self, row: int) -> bool:
        """Say whether the row's slot holds that row's file."""
        held = self._held.get(self.slot(row))
        return held is not None and held.row == row

    def decodes(self, row: int) -> bool:
        """Say whether the row's slot has that row's file open."""
        held = self._held.get(self.slot(row))
        return held is not None and held.row == row and held.decoding

    def focus(
        self,
        current: int,
        sources: Mapping[int, Source],
        room: Callable[[Source], tuple[int, int]],
    ) -> None:
        """Make `current` ready first, then what the next swipe may bring; nothing plays yet.

        Two rows ahead are opened, or after a swipe back one on either side; the further of them
        not again while it rests. One that waits is opened anew when the room has grown.

        Args:
            current: the row on screen.
            sources: row -> file, from the row BEHIND to as many in front as slots are left.
            room: width and height in pixels that a file's whole picture may take.
        """
        if current != self._current:
            self._current, self._backward = current, current < self._current
        steps = (0, -1, 1) if self._backward else (0, 1, 2)
        wanted = [current + step for step in steps if current + step in sources]
        self._far = current + steps[-1]
        for held in list(self._held.values()):
            if held.row not in wanted:
                self.shut(held.row)
        for row in wanted:
            slot, source = self.slot(row), sources[row]
            there, (width, height) = self._held.get(slot), room(source)
            if (
                there is None
                or not there.serves(row, source, as_picture=row == self._far)
                or not (row == current or there.is_sharp(width))
            ):
                self._noting(source.path)
                generation = self._engine.open(slot, source, width, height)
                self._held[slot] = _Held(row, source, generation, decoding=True, width=width)

    @property
    def spare(self) -> int | None:
        """The further of the rows that wait, while it is open."""
        return self._far if self.decodes(self._far) else None

    def rest(self, row: int) -> None:
        """Close a row whose picture is known; as long as it is the further one it stays so."""
        if self.decodes(row):
            self.shut(row)
            self._held[self.slot(row)] = replace(self._held[self.slot(row)], resting=True)

    def shut(self, row: int) -> None:
        """Close the row's slot; the next `focus` that wants the row opens it once more."""
        held = self._held.get(self.slot(row))
        if held is not None and held.row == row and held.decoding:
            self._engine.close(self.slot(row))
            self._held[self.slot(row)] = replace(held, decoding=False)

    def drop(self, row: int) -> None:
        """Close the row's slot and forget what it held."""
        held = self._held.get(self.slot(row))
        if held is not None and held.row == row:
            del self._held[self.slot(row)]
            self._engine.close(self.slot(row))
