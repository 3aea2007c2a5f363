"""The log says what went wrong and where in the program, and nothing of whose files they were."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from player.facts import PlayerError
from storage.errors import StorageError
from ui.shell import journal
from ui.shell.discretion import PROGRAM, of_a_library, without_paths
from ui.shell.journal import keep_log, report_bugs
from ui.shell.prints import NAME as PRINTS

SECRET = "zanzibar's \N{LEFT DOUBLE QUOTATION MARK}best"
FILE = Path("/home/ann/my clips") / f"{SECRET}: 1.mp4"


@pytest.fixture(params=[True, False], ids=["discreet", "verbose"])
def discreet(request: pytest.FixtureRequest) -> bool:
    """Whether the log is as it is by default."""
    return bool(request.param)


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, discreet: bool) -> Iterator[Path]:
    """The log file of a program, while it runs; what libraries print stays pytest's."""
    monkeypatch.setattr(journal, "divert_prints", lambda stack: None)
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    with ExitStack() as stack:
        keep_log(tmp_path, stack, discreet=discreet)
        yield tmp_path / "homefeed.log"
    for handler in root.handlers[:]:
        if handler not in handlers:
            root.removeHandler(handler)
            handler.close()
    root.setLevel(level)


def test_a_file_is_a_word_that_stands_for_it_and_the_reason_stays(
    log: Path, discreet: bool
) -> None:
    told = logging.getLogger("ui.library.examiner")
    for path in (FILE, FILE, FILE.with_suffix(".mkv")):
        told.info("%s was not looked at: %s", path, PlayerError("It is damaged."))
    told.warning("%s", StorageError(f"{FILE} is gone: its folder or its drive was taken."))
    told.warning(f"the folder {FILE} is not there")
    told.warning("%s", FileNotFoundError(2, "No such file or directory", str(FILE)))
    told.warning("%s", KeyError(SECRET))
    lines = log.read_text("utf-8").splitlines()
    assert ("zanzibar" in "".join(lines)) is not discreet
    if discreet:
        first, again, other, *rest = (line.partition("examiner: ")[2] for line in lines)
        assert first == again != other
        assert first.startswith("<file ")
        assert first.endswith("> was not looked at: It is damaged.")
        assert rest == [
            "<path>",
            "the folder <path>",
            "FileNotFoundError: No such file or directory",
            "KeyError",
        ]


def test_a_bug_is_told_by_its_kind_and_place(
    log: Path, discreet: bool, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    report_bugs(lambda title, detail: None, discreet=discreet)
    try:
        try:
            FILE.with_name("nothing").read_text()
        except OSError:
            raise ValueError(SECRET) from OSError(5, "Input/output error", str(FILE))
    except ValueError as bug:
        sys.excepthook(ValueError, bug, bug.__traceback__)
        threading.excepthook(threading.ExceptHookArgs((ValueError, bug, bug.__traceback__, None)))
    ruin = Ruin()
    del ruin
    for told in (log.read_text("utf-8"), capsys.readouterr().err):
        assert told.count("Traceback (most recent call last):") >= 3
        assert "test_discretion.py" in told
        assert "ValueError" in told
        assert "Input/output error" in told
        assert ("zanzibar" in told) is not discreet
        assert (str(PROGRAM) in told) is not discreet


class Ruin:
    """What breaks as it is cleared away."""

    def __del__(self) -> None:
        raise ValueError(SECRET)


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("mp4 demux warning: elst box found", "mp4 demux warning: elst box found"),
        (f"main input error: cannot open file://{FILE} (no)", "main input error: cannot open …"),
        (f"VLC cannot open the MRL 'zanzibar {FILE}'", "VLC cannot open the MRL …"),
        ("[mp4] title=zanzibar", "[mp4] title…"),
        ("reading \N{LEFT DOUBLE QUOTATION MARK}zanzibar", "reading …"),
        ("ValueError: zanzibar", "ValueError: …"),
        ("24/7 and/or 1 / 2", "24/7 and/or 1 / 2"),
    ],
)
def test_what_a_library_prints_ends_at_what_it_quotes(printed: str, kept: str) -> None:
    assert of_a_library(printed).replace("<path>", "…") == kept


def test_prints_come_to_the_log_so(log: Path, discreet: bool) -> None:
    logging.getLogger(PRINTS).info("%s", "main error: `zanzibar' is no video")
    assert ("zanzibar" in log.read_text("utf-8")) is not discreet


def test_code_of_the_program_keeps_its_place() -> None:
    told = f"file://{PROGRAM}/ui/feed/TopBar.qml:12:3: TypeError: x is not a function"
    assert without_paths(told) == "ui/feed/TopBar.qml:12:3: TypeError: x is not a function"
    assert without_paths(f"{PROGRAM}/clips/zanzibar.mp4 is gone") == "<path>"
