"""`export` while the program goes on: a table, sidecars, and what cannot be done is named."""

from __future__ import annotations

import csv
import stat
from pathlib import Path

import pytest

from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine
from ui.export import STDOUT, run_export


@pytest.fixture
def watched(scripted: tuple[House, ScriptedEngine], clips: Path) -> House:
    """A house in which two rows were met."""
    house, _ = scripted
    house.play(clips)
    house.swipe()
    house.swipe()
    house.written()
    return house


def test_a_table_for_the_viewer_alone_is_made_once(
    watched: House, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "known.csv"
    assert watched.faults == []
    assert run_export(data, table, None, sidecars=False) == 0
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert capsys.readouterr().out == f"{len(rows)} videos are in {table}.\n"
    assert sum(row["your views"] != "0" for row in rows) == 2
    assert stat.S_IMODE(table.stat().st_mode) == 0o600
    before = table.read_bytes()
    assert run_export(data, table, None, sidecars=False) == 1
    assert "is there already" in capsys.readouterr().err
    assert table.read_bytes() == before
    assert run_export(data, STDOUT, None, sidecars=False) == 0
    assert capsys.readouterr().out.count("\n") > len(rows)


def test_sidecars_are_written_where_they_are_asked_for(
    watched: House, data: Path, clips: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(clips.rglob("*"))
    assert watched.faults == []
    for told in ("sidecars are written.", "0 sidecars are written. "):
        assert run_export(data, None, tmp_path / "out", sidecars=True) == 0
        assert told in capsys.readouterr().out
    assert len(list((tmp_path / "out" / clips.name).rglob("*.mp4.homefeed.json"))) > 2
    assert sorted(clips.rglob("*")) == before
    (tmp_path / "file").touch()
    assert run_export(data, None, tmp_path / "file", sidecars=True) == 1
    assert "Sidecars not written: " in capsys.readouterr().err


def test_what_cannot_be_exported_is_named(
    watched: House, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert watched.faults == []
    assert run_export(tmp_path / "nowhere", STDOUT, None, sidecars=False) == 1
    assert "There is no log" in capsys.readouterr().err
    assert run_export(data, tmp_path / "no-folder" / "a.csv", None, sidecars=False) == 1
    assert "cannot be written: No such file" in capsys.readouterr().err
