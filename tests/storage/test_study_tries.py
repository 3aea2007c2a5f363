"""Tries at a task: each start has one outcome at most."""

from __future__ import annotations

from typing import Any

from storage.study.export.tries import tries
from storage.study.facts import MarkKind

START, WON, LOST = MarkKind.TASK_START, MarkKind.TASK_SUCCESS, MarkKind.TASK_FAILURE


def mark(kind: MarkKind, monotonic_ms: int, name: str = "find", **more: Any) -> dict[str, Any]:
    told = {"kind": kind.value, "name": name, "monotonic_ms": monotonic_ms, "session_id": "s"}
    return {**told, "at_ms": 10_000 + monotonic_ms, **more}


def told(*marks: dict[str, Any]) -> list[tuple[str, int | None]]:
    return [(each.outcome, each.duration_ms) for each in tries(marks)]


def test_a_clock_that_is_set_changes_no_duration() -> None:
    assert told(mark(START, 10), mark(WON, 400, at_ms=3)) == [("success", 390)]


def test_after_a_crash_the_clock_on_the_wall_is_all_there_is() -> None:
    assert told(mark(START, 10), mark(LOST, 5, session_id="t", at_ms=10_210)) == [("failure", 200)]


def test_a_start_anew_leaves_the_one_before_unfinished() -> None:
    tasks = (mark(START, 10), mark(START, 20), mark(START, 25, "like"), mark(WON, 50))
    assert told(*tasks) == [("unfinished", None), ("success", 30), ("unfinished", None)]
