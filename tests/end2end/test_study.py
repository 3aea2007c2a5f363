"""A study as a process: by keys from consent to the record, over a crash, and out again."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.end2end import library
from tests.end2end.program import START_WITHIN_S, WAIT_S, Program, program, run_main, until
from tests.end2end.screen import Screen
from ui.study.commands import EXAMPLES

VIDEOS = 2
AT_REST = 5
"""Looks at the screen that saw the same: nothing moves any more."""
AGREE, START, SECOND_POINT, ON_FROM_THERE = 4, 1, 2, 6
"""How many times Tab leads to it: behind three languages; the first; behind the other points."""


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """The example of three feeds, of a few videos each."""
    clips = library.fill(tmp_path / "clips", count=8, seconds=2.0)
    text = (EXAMPLES / "within.toml").read_text("utf-8")
    text = text.replace('folder = "../demo"', f'folder = "{clips}"')
    file = tmp_path / "study.toml"
    file.write_text(text.replace("videos = 12", f"videos = {VIDEOS}"), "utf-8")
    return file


def step(run: Program) -> int:
    """The step that was come to last; -1 before the consent."""
    steps = run.rows("SELECT name FROM mark WHERE kind = 'step' ORDER BY id")
    return int(steps[-1]["name"]) if steps else -1


def come_to(run: Program, number: int) -> None:
    until(lambda: step(run) == number, f"step {number}", START_WITHIN_S)


@dataclass
class Pages:
    """Still pages of a window, pressed by keys once they are drawn."""

    screen: Screen
    left: bytes = b""
    """What was on screen last."""

    def press(self, run: Program, tabs: int) -> None:
        """Go to the n-th control of a page that is to come or just came, and press it."""
        self._drawn("a page")
        run.do("windowfocus", "--sync", run.window)
        for _ in range(tabs):
            run.key("Tab")
        self._drawn("where the keys are")
        run.key("Return")

    def _drawn(self, what: str) -> None:
        looks: list[bytes] = []

        def at_rest() -> bool:
            looks.append(self.screen.grab(self.screen.width, self.screen.height).tobytes())
            del looks[:-AT_REST]
            return len(looks) == AT_REST and len(set(looks)) == 1 and looks[0] != self.left

        until(at_rest, what)
        (self.left, *_) = looks


def watch(run: Program) -> None:
    """Watch a round to its end."""
    for _ in range(VIDEOS - 1):
        run.swipe_with("Down")
    run.wait_for_heartbeat()
    run.key("Down")


def test_a_session_by_keys_over_a_crash_and_a_closed_window_and_out_again(
    study: Path, tmp_path: Path, display: Screen
) -> None:
    data, pages = tmp_path / "data", Pages(display)
    told = ("study", "run", study, "--windowed", "--alone")
    with program(data, *told) as run:
        run.wait_for_window()
        pages.press(run, AGREE)
        come_to(run, 1)
        pages.press(run, START)
        come_to(run, 2)
        run.wait_for_position(0)
        run.swipe_with("Down")
        run.wait_for_heartbeat()
        before = run.beat()
        # As of a power cut; the supervisor first, or it would start the player again.
        for victim in (run.process.pid, run.player):
            os.kill(victim, signal.SIGKILL)
        run.process.wait(WAIT_S)
    with program(data, "study", "resume", study, "--windowed", "--alone") as run:
        run.wait_for_window()
        again = run.wait_for_position(0)
        assert again["video_id"] == before["video_id"]
        assert again["epoch_id"] == before["epoch_id"]
        (loss,) = until(
            lambda: run.rows("SELECT words FROM mark WHERE kind = 'loss'"), "what is not known"
        )
        assert int(loss["words"]) > 0
        display.ask_to_close(int(run.window))
        assert run.process.wait(WAIT_S) == 0
    with program(data, "study", "resume", study, "--windowed", "--alone") as run:
        run.wait_for_window()
        assert run.wait_for_position(0)["video_id"] == before["video_id"]
        run.wait_for_heartbeat()
        run.key("Down")  # it was the last one of the round
        for number in (3, 6, 9):
            come_to(run, number)
            pages.press(run, SECOND_POINT)
            pages.press(run, ON_FROM_THERE)
            if number < 9:
                come_to(run, number + 1)
                pages.press(run, START)
                come_to(run, number + 2)
                run.wait_for_position(0)
                watch(run)
        come_to(run, 10)
        (part,) = until(
            lambda: run.rows("SELECT * FROM participation WHERE digest IS NOT NULL"), "the digest"
        )
        assert part["outcome"] == "finished"
        pages.press(run, START)
        assert run.process.wait(START_WITHIN_S) == 0
    assert f"P01 is done. Record: {part['digest']}" in run.told()
    exported(study, data, tmp_path / "out", part["digest"])
    done = run_main("study", "withdraw", study, "--code", part_code(run), "--data-dir", data)
    assert done.returncode == 0, done.stderr
    assert run.rows("SELECT id FROM participation") == run.rows("SELECT id FROM impression") == []
    assert len(run.rows("SELECT id FROM withdrawal")) == 1


def exported(study: Path, data: Path, out: Path, digest: str) -> None:
    """Export the session, twice the same, and have it verified; one changed cell is found."""
    for into in (out, out.with_name("again")):
        done = run_main("study", "export", study, "--data-dir", data, "--into", into)
        assert done.returncode == 0, done.stderr
        assert (into / "SHA256SUMS").read_bytes() == (out / "SHA256SUMS").read_bytes()
    for folder in (out, data):
        done = run_main("study", "verify", folder, "--digest", digest)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "3 rounds in the order they were dealt in" in done.stdout
    rows = out / "sealed" / "impression.jsonl"
    rows.write_text(rows.read_text().replace('"loops":0', '"loops":1', 1))
    done = run_main("study", "verify", out)
    assert done.returncode == 1
    assert "sealed/impression.jsonl was changed" in done.stdout
    assert "was edited" in done.stdout


def part_code(run: Program) -> str:
    (row,) = run.rows("SELECT name FROM profile JOIN participation p ON p.profile_id = profile.id")
    return str(row["name"])


def test_what_is_wrong_in_a_study_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "study.toml"
    file.write_text('title = "x"\nname = "Not a name"\n')
    done = run_main("study", "run", file)
    assert done.returncode == 1
    assert f"{file}:" in done.stderr
    assert "Traceback" not in done.stderr
