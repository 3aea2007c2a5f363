"""Looks at the file of a slot, on threads that nobody has to wait for."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from player.engine import Source
from player.facts import PlayerError
from player.inspection import Identity, aside, inspect, was_rewritten
from player.probe_messages import Checked, Stretch
from player.reading_process import ReadingProcess

LOOK_AGAIN_S = 1.0
"""So often the file that plays is looked at: somebody may write over it."""

SURE = 0.5
"""Of the time for which nothing new was shown the last half is looked at: where in the file it
began is known to a quarter second only."""

ANSWERS_WITHIN_S = 3.0
"""A reader that has not answered by then tells nothing of the file."""

Post = Callable[[int, Callable[[], None]], object]
"""Has something done on the slot's own thread, unless its generation is over by then."""


class FileWatch:
    """What lies under the name of a slot's file; used on the slot's own thread.

    A disk that does not answer keeps one thread for each inspection, and one for all looks.
    """

    def __init__(self, slot: int, post: Post) -> None:
        self._name, self._post = f"look at the file in slot {slot}", post
        self._path = Path()
        self._identity: Identity | None = None
        self._looked_s: float | None = None  # None while a look is under way

    def inspect(
        self,
        generation: int,
        source: Source,
        found: Callable[[Identity], None],
        refused: Callable[[PlayerError], None],
    ) -> None:
        """Have `found` told which file lies there, or `refused` why it may not be played."""

        def look() -> None:
            try:
                order = partial(found, inspect(source))
            except PlayerError as error:
                order = partial(refused, error)
            self._post(generation, order)

        aside(look, self._name)

    def know(self, path: Path, identity: Identity) -> None:
        """Take in which file is played from now on."""
        self._path, self._identity, self._looked_s = path, identity, time.monotonic()

    def is_known(self, identity: Identity) -> bool:
        """Say whether this is the file that is played."""
        return identity == self._identity

    def look_again(self, generation: int, rewritten: Callable[[], None]) -> None:
        """Have `rewritten` told if somebody wrote over it; looks once in LOOK_AGAIN_S at most."""
        if self._looked_s is None or time.monotonic() - self._looked_s < LOOK_AGAIN_S:
            return
        self._looked_s, path, identity = None, self._path, self._identity

        def look() -> None:
            changed = identity is not None and was_rewritten(path, identity)
            self._post(generation, partial(self._end_look, rewritten if changed else None))

        aside(look, self._name)

    def ask_why(
        self, generation: int, at_ms: int, stands_s: float, answered: Callable[[bool], None]
    ) -> None:
        """Have `answered` told whether it is broken at a place, where it stood for so long."""
        path, from_ms = self._path, max(0, round(at_ms - stands_s * SURE * 1000))
        aside(
            lambda: self._post(generation, partial(answered, _is_broken(path, from_ms, at_ms))),
            self._name,
        )

    def _end_look(self, rewritten: Callable[[], None] | None) -> None:
        self._looked_s = time.monotonic()
        if rewritten is not None:
            rewritten()


def _is_broken(path: Path, from_ms: int, to_ms: int) -> bool:
    """Return whether a file promises pictures for a stretch and none can be had; waits.

    A process of its own, for this one question: it is rarely asked.
    """
    reader = ReadingProcess(ANSWERS_WITHIN_S)
    try:
        reply = reader.ask(Stretch(os.fsencode(path.absolute()), from_ms, to_ms))
    except PlayerError:
        return False
    finally:
        reader.close()
    return isinstance(reply, Checked) and reply.broken
