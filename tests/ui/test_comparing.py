"""`main.py compare` reads a study's own log."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from tests.storage.invented_study import hold
from ui.comparing import run_compare


def options(data: Path, first: str, second: str, **files: Path) -> argparse.Namespace:
    wanted = {"json": None, "csv": None, "plot": None, **files}
    return argparse.Namespace(data_dir=data, first=first, second=second, seed=0, **wanted)


def test_conditions_of_a_study(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hold(tmp_path / "data", tmp_path / "clips")
    into = tmp_path / "figures.json"
    assert run_compare(options(tmp_path / "data", "taste", "random", json=into)) == 1
    assert "2 are the least" in capsys.readouterr().err
    assert run_compare(options(tmp_path / "data", "taste", "newest")) == 1
    assert "There is: random" in capsys.readouterr().err
    assert run_compare(options(tmp_path / "data", "taste", "taste-2", json=into)) == 0
    told = capsys.readouterr().out
    assert "Watch ratio" in told
    assert "taste: 2 participants, 6 views" in told
    assert into.read_text().startswith("{")


def test_where_nothing_was_watched(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_compare(options(tmp_path, "a", "b")) == 1
    assert "There is no log" in capsys.readouterr().err
