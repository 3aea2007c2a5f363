"""Which row of the feed sits in which slot of the engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from player.engine import Engine, Source

BEHIND = 1
"""Rows kept behind the current one, as a still picture."""


@dataclass(frozen=True, slots=True)
class _Held:
    row: int
    source: Source
    generation: int
    decoding: bool


class Ring:
    """Binds row r to slot r mod n, so that a page, its slot and its surface stay together.

    The current row plays, the rows ahead wait on their first frame, and the row behind keeps
    its last picture with its decoder closed, which is most of a slot's memory.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._held: dict[int, _Held] = {}

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

    def focus(
        self,
        current: int,
        sources: Mapping[int, Source],
        room: Callable[[Source], tuple[int, int]],
    ) -> None:
        """Make `current` ready first, then the rest of `sources`; nothing plays yet.

        Args:
            current: the row on screen.
            sources: row -> file, from the row BEHIND to as many in front as slots are left.
            room: width and height in pixels that a file's whole picture may take.
        """
        self._still(current)
        for row in sorted(sources, key=lambda row: (row < current, row)):
            held = self._held.get(self.slot(row))
            behind = row < current
            if held is not None and held.row == row and held.source == sources[row]:
                if held.decoding or behind:
                    continue
            elif behind:
                continue
            generation = self._engine.open(self.slot(row), sources[row], *room(sources[row]))
            self._held[self.slot(row)] = _Held(row, sources[row], generation, decoding=True)

    def drop(self, row: int) -> None:
        """Close the row's slot and forget what it held."""
        held = self._held.get(self.slot(row))
        if held is not None and held.row == row:
            del self._held[self.slot(row)]
            self._engine.close(self.slot(row))

    def _still(self, current: int) -> None:
        """Close the decoders of rows that were left behind; their pictures stay."""
        for slot, held in self._held.items():
            if held.row < current and held.decoding:
                self._engine.close(slot)
                self._held[slot] = _Held(held.row, held.source, held.generation, decoding=False)
