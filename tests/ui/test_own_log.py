"""`evaluate log` on what the program itself wrote, while it goes on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ranking.evaluation.own_log.judging import judge
from ranking.policies.by_name import policy_by_name
from storage.history import open_history
from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine
from ui.feed.shelf import LOOKAHEAD
from ui.own_log import run_log

RESET_AFTER, SWIPES = 5, 4


@pytest.fixture
def watched(scripted: tuple[House, ScriptedEngine], clips: Path) -> House:
    """A house in which a dozen rows were met: gone back to, and dealt anew after a reset."""
    house, _ = scripted
    house.play(clips)
    for _ in range(RESET_AFTER):
        house.swipe()
    house.controller.settle(house.row() - 1, "key")
    house.dealt()
    house.swipe()
    house.reset.confirm()
    house.until(lambda: house.reset.property("undoable"), "the reset")
    house.dealt()
    for _ in range(SWIPES):
        house.swipe()
    house.written()
    return house


def test_each_choice_the_program_made_is_rebuilt_to_its_very_probability(
    watched: House, data: Path
) -> None:
    history = open_history(data, watched.profile().name)
    epochs = [(epoch, list(history.replay(epoch))) for epoch in history.epochs()]
    told = judge(epochs, history.videos(), {"random": policy_by_name("random")})
    history.close()
    # The last row of all is not over yet.
    assert told.choices + sum(told.left_out.values()) == RESET_AFTER + 1 + SWIPES - 1
    # After a reset what is on screen must not follow, which a log of its own does not tell.
    assert told.choices - told.rebuilt <= LOOKAHEAD
    assert told.rebuilt >= RESET_AFTER


def test_a_short_log_is_told_so_and_leaves_its_json(
    watched: House, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert watched.faults == []
    assert run_log(data, ["taste", "interleave:newest,random"], tmp_path / "log.json") == 0
    assert "from 20 on there is something to tell" in capsys.readouterr().out
    told = json.loads((tmp_path / "log.json").read_text("utf-8"))
    assert told["too_short"] is True
    assert [one["policy"] for one in told["policies"]] == ["taste", "interleave:newest,random"]


def test_what_cannot_be_read_or_written_is_a_fault_with_its_name(
    watched: House, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_log(tmp_path / "nowhere", [], None) == 1
    assert "nothing was watched" in capsys.readouterr().err
    assert run_log(data, [], tmp_path / "no-folder" / "log.json") == 1
    assert "no-folder" in capsys.readouterr().err
    assert watched.faults == []
