"""A stand as a process: it leaves counts and nothing else, and comes back when it stands still."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.end2end import library
from tests.end2end.program import ROOT, WAIT_S, Program, environment, program, until
from tests.traces import holding
from ui.kiosk.options import PIN_VARIABLE

SECRET = "zanzibar"
COUNTS = "kiosk-counts.json"
MIDDLE = ("200", "500")


def counts(run: Program) -> dict[str, int]:
    """What was counted today, 0 of all before the first."""
    path = run.data / COUNTS
    days: dict[str, dict[str, int]] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return next(iter(days.values()), dict.fromkeys(("visitors", "swipes", "restarts"), 0))


def touch(run: Program) -> None:
    """Have somebody come."""
    visitors = counts(run)["visitors"]

    def begins() -> bool:
        run.do("mousemove", "--window", run.window, *MIDDLE, "click", "1")
        run.do("sleep", "0.3")
        return counts(run)["visitors"] > visitors

    until(begins, "a visit")


def test_a_stand_that_stands_still_comes_back_and_leaves_counts_alone(tmp_path: Path) -> None:
    clips = library.fill(tmp_path / SECRET, count=4, seconds=1.0)
    stand = ("kiosk", "--library", clips, "--idle", "3", "--exit-pin", "4711")
    with program(tmp_path / "data", *stand, expected="crash") as run:
        run.wait_for_window()
        touch(run)
        run.key("Down")
        until(lambda: counts(run)["swipes"] == 1, "a swipe that is counted")
        run.key("alt+F4")
        run.key("Escape")
        until(lambda: counts(run).get("seconds"), "a visitor who is gone")
        player = run.player
        os.kill(player, signal.SIGSTOP)
        until(lambda: run.player not in (0, player), "another player")
        run.wait_for_window()
        until(lambda: counts(run)["restarts"] == 1, "a restart that is counted")
        touch(run)
        os.kill(run.process.pid, signal.SIGTERM)
        run.process.wait(WAIT_S)
        assert run.process.returncode == 0
        assert run.told() == ""
    assert holding(run.data, SECRET) == []
    assert [path.name for path in run.data.iterdir() if path.is_file()] == [COUNTS]


def test_a_pin_is_drawn_and_told_where_none_was_set(tmp_path: Path) -> None:
    assert PIN_VARIABLE not in os.environ
    with program(tmp_path / "data", "kiosk", "--windowed") as run:
        run.wait_for_window()
        assert "The PIN of this run is " in run.told()
        os.kill(run.process.pid, signal.SIGTERM)
        run.process.wait(WAIT_S)


def test_a_study_at_a_stand_keeps_what_it_keeps_beside_its_file(tmp_path: Path) -> None:
    study = tmp_path / "reasons.toml"
    text = (ROOT / "assets" / "studies" / "between.toml").read_text("utf-8")
    clips = library.fill(tmp_path / "clips", count=4, seconds=1.0)
    study.write_text(text.replace('folder = "../demo"', f'folder = "{clips}"'), "utf-8")
    stand = ("kiosk", "--study", str(study), "--exit-pin", "4711")
    command = [sys.executable, str(ROOT / "main.py"), *stand]
    process = subprocess.Popen(command, env=environment({"HOME": str(tmp_path / "home")}))
    run = Program(process, tmp_path / "reasons-data", tmp_path / "said.txt")
    try:
        run.wait_for_window()
        touch(run)
        assert (run.data / "homefeed.sqlite3").exists()
        assert not (tmp_path / "home" / ".local").exists()
    finally:
        os.kill(process.pid, signal.SIGTERM)
        process.wait(WAIT_S)
