"""Tries at a task, from the marks of their starts and ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from storage.study.export.gathering import Row
from storage.study.facts import MarkKind

OUTCOMES: Final = {
    MarkKind.TASK_SUCCESS: "success",
    MarkKind.TASK_FAILURE: "failure",
    MarkKind.TASK_GIVE_UP: "give_up",
}
UNFINISHED: Final = "unfinished"
_BOUNDS: Final = {MarkKind.TASK_START, *OUTCOMES}


@dataclass(frozen=True, slots=True)
class Try:
    """One try."""

    start: Row
    """The mark of its start."""
    end: Row | None
    """The mark of its outcome; None where there is none before it is started anew."""

    @property
    def outcome(self) -> str:
        """How it ended."""
        return UNFINISHED if self.end is None else OUTCOMES[self.end["kind"]]

    @property
    def duration_ms(self) -> int | None:
        """How long it took; by a clock that may be set only where a crash came between."""
        if self.end is None:
            return None
        same = self.start["session_id"] == self.end["session_id"]
        clock = "monotonic_ms" if same else "at_ms"
        return int(self.end[clock] - self.start[clock])


def tries(marks: Sequence[Row]) -> Iterator[Try]:
    """Yield the tries among a participant's marks, in order of their start."""
    for at, mark in enumerate(marks):
        if mark["kind"] == MarkKind.TASK_START:
            later = (
                each
                for each in marks[at + 1 :]
                if each["name"] == mark["name"] and each["kind"] in _BOUNDS
            )
            end = next(later, None)
            yield Try(mark, end if end is not None and end["kind"] in OUTCOMES else None)
