"""A talk that was recorded is dealt again to the last digit, by the program as it is."""

from __future__ import annotations

import os
import signal
from functools import partial
from pathlib import Path

from tests.end2end import library
from tests.end2end.program import WAIT_S, Program, Row, program, until
from ui.shell.throwaway import PREFIX

TIMES = 10 if "HOMEFEED_FULL" in os.environ else 1
DEALT = """
    SELECT i.position, v.content_key, i.score, i.propensity, i.candidates, i.seed, i.policy,
        i.watched_ms, i.furthest_ms, i.loops, i.ended_by, i.input,
        (SELECT group_concat(kind) FROM reaction r WHERE r.impression_id = i.id) AS said
    FROM impression i JOIN video v ON v.id = i.video_id ORDER BY i.sequence
"""


def dealt(run: Program) -> list[Row]:
    return run.rows(DEALT)


def has_dealt(run: Program, count: int) -> bool:
    return len(dealt(run)) == count


def is_over(run: Program) -> bool:
    return "demonstration is over" in run.told()


def sit_in(run: Program, memory: Path) -> None:
    """Read what is written in memory from now on."""
    (folder,) = until(lambda: list(memory.glob(f"{PREFIX}*")), "its folder")
    run.data = folder / "data"
    run.wait_for_window()


def leave(run: Program) -> None:
    os.kill(run.process.pid, signal.SIGTERM)
    run.process.wait(WAIT_S)


def test_a_recorded_talk_is_dealt_again_to_the_last_digit(tmp_path: Path, memory: Path) -> None:
    clips = library.fill(tmp_path / "clips", count=12, seconds=2.0)
    talk = tmp_path / "talk.jsonl"
    with program(tmp_path / "data", "--record", talk, clips) as run:
        sit_in(run, memory)
        run.wait_for_library(12)
        for gesture in ("Down", "wheel", "Down"):
            run.swipe_with(gesture)
        run.key("l")
        run.wait_for_reactions(1)
        run.swipe_with("Down")
        run.swipe_with("Down")
        recorded = until(lambda: len(dealt(run)) == 5 and dealt(run), "the log")
        leave(run)
    assert not (tmp_path / "data").exists(), "nothing of it is kept"
    for _ in range(TIMES):
        with program(tmp_path / "data", "--script", talk, clips) as run:
            sit_in(run, memory)
            until(partial(is_over, run), "the end", 2 * WAIT_S)
            until(partial(has_dealt, run, len(recorded)), "all to be in the log")
            assert dealt(run) == recorded
            leave(run)
