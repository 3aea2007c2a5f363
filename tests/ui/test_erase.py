"""`main.py erase`: nothing of somebody, or of anybody, is left in any of the program's places."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from player.poster import poster_name
from storage.people import People
from storage.preferences import Preferences
from storage.rescue.backups import Backups, Occasion
from tests.storage.household import HERS, MINE, SECRET, move_in
from tests.storage.invented import close_station, open_station
from tests.traces import holding, prints
from ui.erase import run_erase
from ui.shell.data_lock import data_lock
from ui.shell.erasing import POSTERS, erase_wanted, want_erased
from ui.shell.places import Places, find_places

ROOT = Path(__file__).parents[2]


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """All that the program keeps, with posters and a log, of two people."""
    places = find_places(tmp_path / "data")
    places.make()
    first, _ = move_in(places.data, tmp_path)
    Backups(places.data).take(first.database, Occasion.ASKED)
    close_station(first)
    (places.cache / POSTERS).mkdir()
    for name in (MINE, HERS):
        (places.cache / POSTERS / poster_name(f"key of {name}")).write_bytes(b"a poster")
    # As the picture beside a video is kept: under its key and when it changed.
    (places.cache / POSTERS / poster_name(f"key of {HERS} 17")).write_bytes(b"a cover")
    (places.cache / POSTERS / ".poster-unfinished").write_bytes(b"half a poster")
    (places.data / "backups" / "of a killed run.part").write_text(SECRET)
    (places.log / "homefeed.log").write_text(f"{SECRET} could not be read")
    return places


def posters(places: Places) -> set[str]:
    return {each.name for each in (places.cache / POSTERS).iterdir()}


def test_nothing_of_somebody_is_left(
    places: Places, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert len(holding(places.data, SECRET)) == 4
    taken = tmp_path / "taken.zip"
    assert run_erase(places.data, SECRET, taken, sure=True) == 0
    assert holding(places.data, SECRET) == []
    assert posters(places) == {poster_name(f"key of {MINE}")}, "no cover of theirs either"
    assert SECRET.encode() in zipfile.ZipFile(taken).read("json/note.json")
    assert "Nothing of" in capsys.readouterr().out


def test_a_log_that_somebody_has_open_is_cut_off(places: Places) -> None:
    with (places.log / "homefeed.log").open() as held:
        assert run_erase(places.data, SECRET, None, sure=True) == 0
        assert held.read() == ""


def test_nothing_of_anybody_is_left(places: Places, tmp_path: Path) -> None:
    (places.data / "of mine.mp4").write_bytes(b"a video that lies here")
    assert run_erase(places.data, None, None, sure=True) == 0
    assert [each.name for each in places.data.iterdir()] == ["of mine.mp4"]
    assert holding(tmp_path, "plain") == []


def test_a_folder_that_held_nothing_else_goes_too(places: Places) -> None:
    assert run_erase(places.data, None, None, sure=True) == 0
    assert not places.data.exists()


def test_whoever_is_unknown_is_told_of_those_there_are(
    places: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    before = prints(places.data)
    assert run_erase(places.data, "nobody", None, sure=True) == 1
    assert f"There is: plain, {SECRET}." in capsys.readouterr().err
    assert prints(places.data) == before


def test_of_two_with_one_name_neither_is_guessed(
    places: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    station = open_station(places.data)
    preferences = Preferences(station.database, station.writer)
    People(station.database, station.profiles, preferences).add(SECRET)
    close_station(station)
    assert run_erase(places.data, SECRET, None, sure=True) == 1
    told = capsys.readouterr().err
    assert "2 people are called" in told
    last = told.strip().rstrip(".").split()[-1]
    assert run_erase(places.data, last, None, sure=True) == 0


def test_what_runs_is_not_erased(places: Places, capsys: pytest.CaptureFixture[str]) -> None:
    with data_lock(places.data):
        assert run_erase(places.data, None, None, sure=True) == 1
    assert "runs already" in capsys.readouterr().err
    assert holding(places.data, SECRET)


@pytest.mark.parametrize(("typed", "code"), [("erase\n", 0), ("yes\n", 1)])
def test_whoever_sits_there_is_asked(places: Places, typed: str, code: int) -> None:
    terminal, theirs = pty.openpty()
    try:
        with subprocess.Popen(
            [sys.executable, "main.py", "erase", "--all", "--data-dir", str(places.data)],
            cwd=ROOT,
            stdin=theirs,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        ) as program:
            os.write(terminal, typed.encode())
            assert program.wait(60) == code
    finally:
        os.close(terminal)
        os.close(theirs)
    assert bool(holding(places.data, SECRET)) == (code == 1)


def test_where_nobody_can_be_asked_nothing_is_erased(
    places: Places, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Path(os.devnull).open() as nobody:
        monkeypatch.setattr(sys, "stdin", nobody)
        assert run_erase(places.data, SECRET, None, sure=False) == 1
    assert "--yes" in capsys.readouterr().out
    assert holding(places.data, SECRET)


def test_what_was_asked_for_in_the_window_is_done_by_the_next_start(places: Places) -> None:
    assert not erase_wanted(places)
    want_erased(places.data, None)
    assert erase_wanted(places)
    assert holding(places.data, SECRET) == []
    assert not erase_wanted(places)
