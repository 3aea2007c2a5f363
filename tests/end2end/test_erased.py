"""What is to be erased is gone with the next start, though that names the same folder again."""

from __future__ import annotations

from pathlib import Path

from tests.end2end import library
from tests.end2end.program import WAIT_S, program, until
from tests.end2end.screen import Screen
from tests.traces import holding
from ui.shell.erasing import WANTED, want_erased

SECRET = "mudskipper"


def test_a_start_that_erases_begins_as_on_the_first_day(tmp_path: Path, display: Screen) -> None:
    clips, data = tmp_path / SECRET, tmp_path / "data"
    library.fill(clips, count=4, seconds=1.0, suffixes=(".mp4",))
    with program(data, clips) as run:
        run.wait_for_window()
        run.wait_for_library(4)
        run.key("l")
        run.wait_for_reactions(1)
        display.ask_to_close(int(run.window))
        assert run.process.wait(WAIT_S) == 0
    assert holding(data, SECRET)
    want_erased(data, None)
    with program(data, clips) as run:
        run.wait_for_window()
        until(run.running, "the sample clips to play")
        assert not (data / WANTED).exists()
        owners = "SELECT DISTINCT name FROM profile JOIN folder ON profile.id = profile_id"
        assert run.rows(owners) == [{"name": "demo"}]
        display.ask_to_close(int(run.window))
        assert run.process.wait(WAIT_S) == 0
    assert holding(data, SECRET) == []
