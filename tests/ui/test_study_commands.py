"""`main.py study new`, `check` and `withdraw`: what they write, tell and erase."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from msgspec import structs

from player.poster import poster_name
from storage.database import FILE_NAME
from storage.errors import StorageError
from storage.ids import new_id, now_ms
from storage.people import People
from storage.preferences import Preferences
from storage.rescue.backups import Backups, Occasion
from storage.study.facts import Answer, Mark, MarkKind, Moment, Outcome, Participation
from storage.study.reading import StudyFile
from storage.study.record import StudyRecord
from tests.storage.invented import Station, close_station, open_station
from tests.storage.invented_study import a_part
from tests.storage.library import make_library
from tests.traces import holding, prints
from ui.shell.data_lock import data_lock
from ui.shell.erasing import POSTERS
from ui.shell.options import parse
from ui.shell.places import find_places
from ui.study.commands import DEMO, EXAMPLES, run_command
from ui.study.described import count_videos
from ui.study.enrolling import Sitter, enrol
from ui.study.options import KINDS, data_folder
from ui.study.read import read

ROOT = Path(__file__).parents[2]
SECRET = "quokkawhisper"
"""In all that one participant has and says."""


def run(*words: str | Path) -> int:
    """Run `main.py study …` in this process."""
    return run_command(parse(["study", *map(str, words)]))


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """A study that plays three clips."""
    for name in ("one.mp4", "two.webm", "below/three.mov"):
        (tmp_path / "clips" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "clips" / name).touch()
    (tmp_path / "clips" / ".hidden.mp4").touch()
    (tmp_path / "clips" / "notes.txt").touch()
    path = tmp_path / "mine.toml"
    text = (EXAMPLES / "between.toml").read_text("utf-8")
    path.write_text(text.replace('folder = "../demo"', 'folder = "clips"'), "utf-8")
    return path


def change(path: Path, *pairs: tuple[str, str]) -> None:
    text = path.read_text("utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


def line_of(path: Path, start: str) -> int:
    rows = path.read_text("utf-8").splitlines()
    return next(at for at, row in enumerate(rows, 1) if row.startswith(start))


@pytest.mark.parametrize("example", KINDS)
def test_a_new_study_runs_as_it_is(
    tmp_path: Path, example: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "deep" / "Été, the 2nd.toml"
    path.parent.mkdir()
    assert run("new", path, "--example", example) == 0
    assert run("check", path) == 0
    told = capsys.readouterr().out
    assert "(ete-the-2nd)" in told
    assert "Nothing is wrong with it." in told
    file = read(path)
    assert file.below(file.study.library.folder) == DEMO
    assert file.study.name == "ete-the-2nd"
    assert not any(part in file.shareable for part in ("/", "..")), "no folder is kept with it"
    (schema, *_) = path.read_text("utf-8").splitlines()
    assert (path.parent / schema.removeprefix("#:schema ")).is_file()
    same = read(EXAMPLES / f"{example}.toml").study
    assert file.study == structs.replace(same, name=file.study.name, library=file.study.library)


def test_a_new_study_writes_over_nothing(
    study: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    before = prints(tmp_path)
    assert run("new", study) == 1
    assert "is there already" in capsys.readouterr().err
    assert run("new", tmp_path / "nowhere" / "mine.toml") == 1
    assert "cannot be written: No such file or directory." in capsys.readouterr().err
    assert prints(tmp_path) == before


def test_a_check_tells_what_a_study_does(study: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", study) == 0
    told = capsys.readouterr().out
    for words in (
        "How a feed feels (ranker-against-random)",
        "consent      version 2026-11",
        "videos       3 in clips",
        "condition    random: random (each time any of those not yet seen)",
        "block        feed: 8 min",
        "feed in all  8 min at most",
        "moment: 1 question, inside (every 10 videos)",
        "ueq: ueq-s, after",
        "1 laughs, 2 says, 3 fault",
        "operator blind",
        "en, fr, nl",
    ):
        assert words in told
    assert "place 1" not in told, "whoever is blind may check"
    assert run("check", study, "--order") == 0
    places = [line.split()[2] for line in capsys.readouterr().out.splitlines() if "place " in line]
    assert len(places) == 8
    assert [places[at : at + 2].count("taste") for at in (0, 2, 4, 6)] == [1] * 4


def test_a_check_tells_each_mistake_on_a_line_of_its_own(
    study: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(study, ('policy = "taste"', 'policy = "tast"'), ('sign = "flag"', 'sign = "flg"'))
    assert run("check", study) == 1
    first, second = capsys.readouterr().err.splitlines()
    policy, sign = line_of(study, 'policy = "tast"'), line_of(study, 'sign = "flg"')
    assert first.startswith(f"{study}:{policy}: No policy is called 'tast'")
    assert second.startswith(f"{study}:{sign}: there is no sign 'flg'")


def test_a_check_looks_for_the_videos(study: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(study, ("minutes = 8", "videos = 12"))
    assert run("check", study) == 1
    at = line_of(study, "videos = 12")
    assert f"{study}:{at}: there are 3 videos, so this block never ends." in capsys.readouterr().err
    change(study, ('folder = "clips"', 'folder = "clip"'))
    assert run("check", study) == 1
    at = line_of(study, "folder")
    assert f"{study}:{at}: there is no folder {study.parent / 'clip'}." in capsys.readouterr().err
    (study.parent / "clip").mkdir()
    assert run("check", study) == 1
    assert f"{study}:{at}: there are no videos in" in capsys.readouterr().err


def test_a_check_reads_lists(
    study: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    change(study, ('folder = "clips"', 'list = "clips/list.txt"'))
    names = tmp_path / "clips" / "list.txt"
    names.write_text("# these\none.mp4\n\nbelow/three.mov\none.mp4\n", "utf-8")
    assert count_videos(read(study)) == 2
    names.write_text("one.mp4\nfour.mp4\n../outside.mp4\n", "utf-8")
    (tmp_path / "outside.mp4").touch()
    assert run("check", study) == 1
    told = capsys.readouterr().err
    assert f"{names}:2: there is no file {tmp_path / 'clips' / 'four.mp4'}." in told
    assert f"{names}:3: {tmp_path / 'outside.mp4'} lies outside" in told
    names.write_text("# none\n", "utf-8")
    assert run("check", study) == 1
    assert "names no videos" in capsys.readouterr().err
    names.unlink()
    assert run("check", study) == 1
    assert "cannot be read" in capsys.readouterr().err


def test_a_check_tells_of_lists_that_a_policy_needs(
    study: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(study, ('policy = "taste"', 'policy = "fixed-list:first.txt"'))
    assert run("check", study) == 1
    assert f"{study.parent / 'first.txt'} cannot be read" in capsys.readouterr().err


def test_a_check_tells_of_a_text_that_a_language_lacks(
    study: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(study, (', nl = "Lacht"', ""))
    assert run("check", study) == 0
    at = line_of(study, 'text = { en = "Laughs"')
    assert f"{study}:{at}: this text is not there in nl." in capsys.readouterr().out


def take_part(
    station: Station, code: str, words: str, place: int, file: StudyFile | None = None
) -> Participation:
    """Somebody takes part and says some words wherever one can; of a file not to the end."""
    people = People(
        station.database, station.profiles, Preferences(station.database, station.writer)
    )
    theirs = replace(station, profile=people.add(code).profile)
    clips = make_library(theirs, station.database.path.parent.with_name(words))
    clips.put(f"{words}.mp4", words, title=words)
    clips.scan()
    (video,) = clips.videos()
    record = StudyRecord(station.database, station.writer)
    part = a_part(
        theirs.profile,
        code=code,
        study="mine",
        study_digest="" if file is None else file.digest,
        place=place,
        consent_text=f"I, {words}, agree.",
    )
    record.begin(part).result()
    theirs.view(video.id)
    at = Moment(now_ms(), 20)
    record.mark(Mark(new_id(), part.id, MarkKind.NOTE, "", f"said {words}", at)).result()
    record.answer([Answer(new_id(), part.id, "end", "words", words, 10, at)]).result()
    if file is None:
        record.end(part.id, Outcome.FINISHED).result()
    poster = poster_of(station.database.path.parent, video.content_key)
    poster.parent.mkdir(parents=True, exist_ok=True)
    poster.write_text(words)
    return part


def poster_of(data: Path, key: str) -> Path:
    return find_places(data).cache / POSTERS / poster_name(key)


@pytest.fixture
def took_part(study: Path) -> Path:
    """Where the data of two participants lie; of the second nothing is to stay."""
    data = data_folder(study, None)
    find_places(data).make()
    station = open_station(data)
    take_part(station, "P01", "plainwords", 0)
    take_part(station, "P02", SECRET, 1)
    Backups(data).take(station.database, Occasion.ASKED)
    close_station(station)
    (find_places(data).log / "homefeed.log").write_text(f"{SECRET}.mp4 could not be read")
    return data


def test_nothing_of_who_withdrew_stays_but_a_count(
    study: Path, took_part: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert len(holding(took_part, SECRET)) >= 4, "the database, a copy, a poster and the log"
    assert run("withdraw", study, "--code", "P02") == 0
    told = capsys.readouterr().out
    assert f"Nothing of P02 is left in {took_part}" in told
    assert "export again" in told
    assert holding(took_part, SECRET) == []
    assert holding(took_part, "P02") == []
    assert len(holding(took_part, "plainwords")) == 3
    station = open_station(took_part)
    record = StudyRecord(station.database, station.writer)
    assert [each.code for each in record.all()] == ["P01"]
    assert record.withdrawn() == [1]
    close_station(station)


def test_a_withdrawal_that_was_cut_short_is_counted_once(
    study: Path, took_part: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(*told: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as short:
        short.setattr("ui.study.commands.erase_of", cut)
        with pytest.raises(KeyboardInterrupt):
            run("withdraw", study, "--code", "P02")
    study.unlink()  # what was agreed to does not hang on the file
    assert run("withdraw", study, "--code", "P02") == 0
    assert holding(took_part, SECRET) == []
    with closing(sqlite3.connect(took_part / FILE_NAME)) as connection:
        assert connection.execute("SELECT count(*) FROM withdrawal").fetchone() == (1,)


def test_the_next_participant_takes_the_place_of_who_is_given_up(
    study: Path, took_part: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("drop", study, "--code", "P01") == 0
    assert "P01 is given up, and place 1 goes to the next" in capsys.readouterr().out
    assert run("drop", study, "--code", "P01") == 1
    assert "P01 was given up already." in capsys.readouterr().err
    station = open_station(took_part)
    record = StudyRecord(station.database, station.writer)
    assert [each.outcome for each in record.all()] == [Outcome.DROPPED, Outcome.FINISHED]
    enrolled = enrol(record, read(study), Sitter("", "desk", "0"))
    assert (enrolled.told.code, enrolled.told.place) == ("P03", 0)
    close_station(station)
    assert holding(took_part, "plainwords"), "what was kept stays"


def test_who_was_broken_off_goes_on_with_the_study_as_it_was(study: Path) -> None:
    file, station = read(study), open_station(data_folder(study, None))
    told = take_part(station, "P01", "plainwords", 0, file=file)
    record = StudyRecord(station.database, station.writer)
    sitter = Sitter("", "desk", "0")
    assert enrol(record, file, sitter).told == told
    assert enrol(record, file, replace(sitter, goes_on=True)).told == told
    change(study, ("minutes = 8", "minutes = 9"))
    with pytest.raises(StorageError, match=r"P01 was broken off, and mine.toml has been changed"):
        enrol(record, read(study), sitter)
    assert enrol(record, read(study), Sitter("", "desk-2", "0")).told.code == "P02"
    record.drop(told).result()
    assert enrol(record, read(study), sitter).told.code == "P02"
    with pytest.raises(StorageError, match="Nobody was broken off here: "):
        enrol(record, read(study), replace(sitter, goes_on=True))
    with pytest.raises(StorageError, match="Nobody called P01 was broken off here"):
        enrol(record, read(study), replace(sitter, code="P01", goes_on=True))
    close_station(station)


def test_whoever_is_unknown_or_sits_there_now_loses_nothing(
    study: Path, took_part: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    before = holding(took_part, SECRET)
    assert run("withdraw", study, "--code", "P09") == 1
    assert "Nobody called 'P09' took part. There is: P01, P02." in capsys.readouterr().err
    with data_lock(took_part):
        assert run("withdraw", study, "--code", "P02") == 1
    assert "runs already" in capsys.readouterr().err
    assert run("withdraw", study, "--code", "P02", "--data-dir", tmp_path / "else") == 1
    assert "nobody took part yet" in capsys.readouterr().err
    assert holding(took_part, SECRET) == before


def test_whoever_reads_the_words_may_have_had_enough(study: Path) -> None:
    there, here = os.pipe()
    os.close(there)
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "study", "check", str(study)],
        env={**os.environ, "HOMEFEED_VENV": os.environ.get("HOMEFEED_VENV", sys.prefix)},
        stdout=here,
        stderr=subprocess.PIPE,
        check=False,
        timeout=60,
    )
    os.close(here)
    assert done.returncode == 0
    assert b"Error" not in done.stderr  # else the set-up may have told what it installs


def test_the_command_line_ends_with_what_it_found(study: Path) -> None:
    change(study, ('folder = "clips"', ""))
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "study", "check", str(study)],
        env={**os.environ, "HOMEFEED_VENV": os.environ.get("HOMEFEED_VENV", sys.prefix)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    at = line_of(study, "[library]")
    *_, told = done.stderr.splitlines()  # before it the set-up may tell what it installs
    assert told == f"{study}:{at}: name a folder or a list, one of the two."
