"""What libraries print on standard error ends up in the log."""

from __future__ import annotations

import logging
import os
import sys
from contextlib import ExitStack

import pytest

from ui.shell.prints import LINES_A_SECOND, Sieve, divert_prints


def test_what_a_library_prints_is_logged_and_python_still_speaks_to_the_terminal(
    capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    before = sys.stderr
    with caplog.at_level(logging.INFO), ExitStack() as stack:
        divert_prints(stack)
        os.write(2, b"[00007fa48e8d3800] mp4 demux warning: elst box found\n")
        os.write(2, b"[h264 @ 0x7fda44e8d380] left block unavailable\nhalf a line, \xff")
        sys.stderr.write("a traceback\n")
    os.write(2, b"afterwards\n")
    assert caplog.messages == [
        "mp4 demux warning: elst box found",
        "[h264] left block unavailable",
        "half a line, \ufffd",
    ]
    assert capfd.readouterr().err == "a traceback\nafterwards\n"
    assert sys.stderr is before


def test_more_than_anyone_reads_never_stops_who_prints_it(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.INFO), ExitStack() as stack:
        divert_prints(stack)
        for _ in range(2000):
            try:
                os.write(2, b"x" * 100 + b"\n")
            except BlockingIOError:
                continue  # lost, as it is for a library
    assert 1 <= len(caplog.messages) < 200


def test_ten_lines_a_second_are_kept_and_the_rest_is_counted() -> None:
    clock, told = [0.0], list[str]()
    sieve = Sieve(lambda form, line: told.append(form % line), lambda: clock[0])
    for number in range(25):
        sieve.take(f"line {number}\n")
    assert told == [f"line {number}" for number in range(LINES_A_SECOND)]
    clock[0] = 1.5
    sieve.take("\n")
    sieve.take("next\n")
    assert told[LINES_A_SECOND:] == ["and 15 more lines like these", "next"]
    sieve.settle()
    assert told[-1] == "next"
