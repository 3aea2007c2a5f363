"""A session along its time, for programs that show annotations beside a recording."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from storage.study.export.gathering import Gathered, Row
from storage.study.export.tidy import Person
from storage.study.facts import MarkKind

CLIPS, TASKS, MARKERS, NOTES = "clips", "tasks", "markers", "notes"
TIERS = (CLIPS, TASKS, MARKERS, NOTES)
POINT_MS = 1_000
"""How long a moment is shown where a program knows stretches only."""
_ENDS = {MarkKind.TASK_SUCCESS, MarkKind.TASK_FAILURE, MarkKind.TASK_GIVE_UP}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Something that took place in a session; times in ms since it began."""

    tier: str
    start_ms: int
    end_ms: int
    """Equal to the start of a moment."""
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """One session."""

    code: str
    called: str
    """For a file's name: the code, which session of theirs, and its condition."""
    started_at_ms: int
    stretches: tuple[Stretch, ...]
    """In order of their start."""


def timelines(gathered: Gathered) -> Iterator[Timeline]:
    """Yield the sessions of all participants in their order."""
    for part in gathered.participations:
        person = Person(gathered, part)
        numbers: Counter[str] = Counter()
        for session in person.rows["session"]:
            numbers[person.code] += 1
            condition = session["condition"] or "none"
            yield Timeline(
                person.code,
                f"{person.code}-{numbers[person.code]}-{condition}",
                session["started_at_ms"],
                tuple(sorted(_of(person, session), key=lambda each: (each.start_ms, each.tier))),
            )


def _of(person: Person, session: Row) -> Iterator[Stretch]:
    last_ms = 0
    for row in person.rows["impression"]:
        if row["session_id"] == session["id"]:
            onset = person.onsets.get(row["id"])
            start_ms = row["monotonic_ms"] if onset is None else onset["monotonic_ms"]
            last_ms = row["monotonic_ms"] + row["visible_ms"]
            yield Stretch(CLIPS, start_ms, max(start_ms, last_ms), person.video(row), "")
    marks = [row for row in person.rows["mark"] if row["session_id"] == session["id"]]
    for at, row in enumerate(marks):
        start_ms = row["monotonic_ms"]
        if row["kind"] == MarkKind.TASK_START:
            ends = (
                each
                for each in marks[at + 1 :]
                if each["name"] == row["name"] and each["kind"] in _ENDS
            )
            end = next(ends, None)
            end_ms = max(start_ms, last_ms) if end is None else end["monotonic_ms"]
            words = "unfinished" if end is None else end["kind"].removeprefix("task_")
            yield Stretch(TASKS, start_ms, end_ms, row["name"], words)
        elif row["kind"] == MarkKind.MARKER:
            yield Stretch(MARKERS, start_ms, start_ms, row["name"], row["words"])
        elif row["kind"] == MarkKind.NOTE:
            yield Stretch(NOTES, start_ms, start_ms, "note", row["words"])
        elif row["kind"] in (MarkKind.PAUSE, MarkKind.RESUME, MarkKind.LOSS):
            yield Stretch(MARKERS, start_ms, start_ms, row["kind"], row["words"])
