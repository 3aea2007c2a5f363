"""What a stranger named steers neither the log nor the terminal."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest

from ui.shell import journal
from ui.shell.fault import say
from ui.shell.journal import keep_log, report_bugs
from ui.shell.terminal import tell

EVIL = "a\x1b[2J\r\n2026-11-23 10:00:00,000 CRITICAL root: forged\u202egpj\x9b\u2028.mp4\udce9"
SHOWN = (
    "a\\x1b[2J\\r\\n2026-11-23 10:00:00,000 CRITICAL root: forged\\u202egpj\\x9b\\u2028.mp4\\udce9"
)


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The log file of a program, while it runs; what libraries print stays pytest's."""
    monkeypatch.setattr(journal, "divert_prints", lambda stack: None)
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    with ExitStack() as stack:
        keep_log(tmp_path, stack)
        yield tmp_path / "homefeed.log"
    for handler in root.handlers[:]:
        if handler not in handlers:
            root.removeHandler(handler)
            handler.close()
    root.setLevel(level)


@contextmanager
def heard_by_the_file_alone() -> Iterator[None]:
    """Keep pytest from what is logged: it cannot pass a name that is no Unicode on."""
    root = logging.getLogger()
    heard = root.handlers[:]
    root.handlers = [each for each in heard if isinstance(each, RotatingFileHandler)]
    try:
        yield
    finally:
        root.handlers = heard


def test_a_name_is_one_line_of_the_log_and_steers_no_terminal(log: Path) -> None:
    with heard_by_the_file_alone():
        logging.getLogger("test").warning("%s was not read", EVIL)
    logging.getLogger("test").warning("100 %% of {0} %s", "%s {0} %n")
    first, second = log.read_text("utf-8").splitlines()
    assert first.endswith(f" WARNING test: {SHOWN} was not read")
    assert second.endswith("100 % of {0} %s {0} %n")


def test_a_bug_that_quotes_a_name_forges_no_line(
    log: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    report_bugs(lambda title, detail: told.append(title))
    for hook in ("main", "thread"):
        try:
            raise ValueError(EVIL.replace("\udce9", ""))
        except ValueError as bug:
            if hook == "main":
                sys.excepthook(ValueError, bug, bug.__traceback__)
            else:
                threading.excepthook(
                    threading.ExceptHookArgs((ValueError, bug, bug.__traceback__, None))
                )
    assert told == ["Something in Homefeed broke"]
    written = log.read_text("utf-8")
    seen = capsys.readouterr().err
    for shown in (written, seen):
        assert "Traceback (most recent call last):" in shown
        assert not set(shown) & set("\x1b\r\u202e\x9b\u2028")
    at_start = [line for line in written.splitlines() if line[:1].isdigit()]
    assert len(at_start) == 2, "each bug begins one line, whatever its words are"
    assert not any(line.split()[2:3] == ["root:"] or "forged" in line for line in at_start)


def test_what_is_told_at_the_terminal_is_one_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    assert say(EVIL) == 1
    tell([EVIL, "🇳🇱 می‌خواهم"])
    out, err = capsys.readouterr()
    assert err == f"{SHOWN}\n"
    assert out == f"{SHOWN}\n🇳🇱 می‌خواهم\n"
