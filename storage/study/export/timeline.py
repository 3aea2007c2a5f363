"""A session along its time, for programs that show annotations beside a recording."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from storage.study.export.gathering import Gathered, Row
from storage.study.export.tidy import Person
from storage.study.export.tries import tries
from storage.study.facts import MarkKind

CLIPS, TASKS, MARKERS, NOTES = "clips", "tasks", "markers", "notes"
TIERS = (CLIPS, TASKS, MARKERS, NOTES)
POINT_MS = 1_000
"""How long a moment is shown where a program knows stretches only."""


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
    shown = [row for row in person.rows["impression"] if row["session_id"] == session["id"]]
    yield from _clips(person, shown)
    last_ms = max((row["monotonic_ms"] + row["visible_ms"] for row in shown), default=0)
    marks = [row for row in person.rows["mark"] if row["session_id"] == session["id"]]
    for each in tries(marks):
        start_ms = each.start["monotonic_ms"]
        end_ms = max(start_ms, last_ms) if each.end is None else each.end["monotonic_ms"]
        yield Stretch(TASKS, start_ms, end_ms, each.start["name"], each.outcome)
    for row in marks:
        at_ms = row["monotonic_ms"]
        if row["kind"] == MarkKind.MARKER:
            yield Stretch(MARKERS, at_ms, at_ms, row["name"], row["words"])
        elif row["kind"] == MarkKind.NOTE:
            yield Stretch(NOTES, at_ms, at_ms, "note", row["words"])
        elif row["kind"] in (MarkKind.PAUSE, MarkKind.RESUME, MarkKind.LOSS):
            yield Stretch(MARKERS, at_ms, at_ms, row["kind"], row["words"])


def _clips(person: Person, shown: Sequence[Row]) -> Iterator[Stretch]:
    """Yield what was on screen; one thing at a time, whatever rounding says."""
    starts = [
        row["monotonic_ms"] if (onset := person.onsets.get(row["id"])) is None
        else onset["monotonic_ms"]
        for row in shown
    ]  # fmt: skip
    for at, (row, start_ms) in enumerate(zip(shown, starts, strict=True)):
        end_ms = max(start_ms, row["monotonic_ms"] + row["visible_ms"])
        if at + 1 < len(starts):
            end_ms = min(end_ms, max(start_ms, starts[at + 1] - 1))
        yield Stretch(CLIPS, start_ms, end_ms, person.video(row), "")
