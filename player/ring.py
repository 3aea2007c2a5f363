"""Which row of the feed sits in which slot of the engine."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace

from player.engine import Engine, Source

BEHIND = 1
"""Rows kept behind the current one, as a still picture."""


@dataclass(frozen=True, slots=True)
class _Held:
    row: int
    source: Source
    generation: int
    decoding: bool

    def is_open_for(self, row: int, source: Source) -> bool:
        return self.decoding and self.row == row and self.source == source


class Ring:
    """Binds row r to slot r mod n, so that a page, its slot and its surface stay together.

    The current row plays, its neighbours in the direction of travel wait on their first frame,
    and the rest keep their last picture with their decoder closed, which is most of a slot's
    memory: 60 MB for a 1080p clip.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._held: dict[int, _Held] = {}
        self._current, self._backward = -1, False

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

        Two rows ahead are opened, or after a swipe back one on either side.

        Args:
            current: the row on screen.
            sources: row -> file, from the row BEHIND to as many in front as slots are left.
            room: width and height in pixels that a file's whole picture may take.
        """
        if current != self._current:
            self._current, self._backward = current, current < self._current
        order = (0, -1, 1) if self._backward else (0, 1, 2)
        wanted = [current + step for step in order if current + step in sources]
        self._still(wanted)
        for row in wanted:
            held = self._held.get(self.slot(row))
            if held is not None and held.is_open_for(row, sources[row]):
                continue
            generation = self._engine.open(self.slot(row), sources[row], *room(sources[row]))
            self._held[self.slot(row)] = _Held(row, sources[row], generation, decoding=True)

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

    def _still(self, wanted: Collection[int]) -> None:
        """Close the decoders of all other rows; their pictures stay."""
        for held in list(self._held.values()):
            if held.row not in wanted:
                self.shut(held.row)
