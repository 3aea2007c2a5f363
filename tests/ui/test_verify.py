"""`main.py verify` says of each promise whether it holds, and notices when one does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage.database import FILE_NAME
from storage.rescue.backups import Backups, Occasion
from tests.storage.invented import close_station, open_station, put_video
from ui.shell.places import find_places
from ui.verify import run_verify, verify


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    find_places(folder).make()
    station = open_station(folder)
    station.view(put_video(station.writer, "a"))
    Backups(folder).take(station.database, Occasion.ASKED)
    close_station(station)
    return folder


def failing(data: Path) -> list[str]:
    return [each.promise for each in verify(find_places(data)) if not each.holds]


def test_all_promises_hold_where_somebody_watched(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_verify(data) == 0
    told = capsys.readouterr().out
    assert told.count("  holds  ") == told.count("\n") == 7


def test_what_does_not_hold_is_named(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (data / FILE_NAME).chmod(0o644)
    backup = Backups(data).listed()[0].path
    backup.write_bytes(backup.read_bytes()[:5000])
    assert failing(data) == ["Its copies can be opened", "Nobody else may read it"]
    (data / FILE_NAME).write_bytes(b"no database")
    assert "What is known is whole" in failing(data)
    assert run_verify(data) == 1
    assert "FAILS" in capsys.readouterr().out
