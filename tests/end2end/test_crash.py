"""A crash below Python ends the player, not the sitting."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from storage.blame import REASON
from tests.end2end import library
from tests.end2end.program import WAIT_S, Program, program, until
from ui.shell.supervisor import BLAMED_WITHIN_S, MOST

CRASHED = "crashed"


def crash(run: Program) -> None:
    """Have the player meet what a fault in a decoder ends in."""
    before = run.player
    os.kill(before, signal.SIGSEGV)
    until(lambda: run.player != before or run.process.poll() is not None, "an end of the player")


def set_aside(run: Program) -> list[str]:
    query = "SELECT title FROM video WHERE unplayable = ?"
    return [row["title"] for row in run.rows(query, REASON)]


def test_after_a_crash_the_feed_goes_on_without_the_video_it_crashed_on(tmp_path: Path) -> None:
    clips = library.fill(tmp_path / "clips", count=6, seconds=1.0)
    with program(tmp_path / "data", clips, expected=CRASHED) as run:
        run.wait_for_window()
        run.wait_for_library(6)
        run.swipe_with("Down")
        time.sleep(BLAMED_WITHIN_S + 0.5)  # nothing was opened lately: the one shown is to blame
        shown = run.beat()
        began_s = time.monotonic()
        crash(run)
        run.wait_for_window()
        until(lambda: run.running().get("id", shown["id"]) != shown["id"], "another video")
        assert time.monotonic() - began_s < WAIT_S
        (aside,) = run.rows("SELECT id FROM video WHERE unplayable = ?", REASON)
        assert aside["id"] == shown["video_id"]
        last = run.impressions()[-1]
        assert (last["id"], last["ended_by"]) == (shown["id"], "crash")
        assert last["watched_ms"] >= shown["watched_ms"]
        seen = set()
        for _ in range(6):
            run.swipe_with("Down")
            seen.add(run.beat()["video_id"])
        assert shown["video_id"] not in seen


def test_three_crashes_within_a_minute_end_in_a_sentence(tmp_path: Path) -> None:
    clips = library.fill(tmp_path / "clips", count=6, seconds=1.0)
    with program(tmp_path / "data", clips, expected=CRASHED) as run:
        for _ in range(MOST):
            run.wait_for_window()
            run.wait_for_position(0)
            crash(run)
        assert run.process.wait(WAIT_S) == 1
        assert f"Homefeed crashed {MOST} times within a minute" in run.told()
        assert "doctor --bundle" in run.told()
