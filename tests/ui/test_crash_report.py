"""A fault that Python cannot catch leaves its stacks in the log folder."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ui.shell.crash_report import FILE_NAME, LAST_FILE_NAME

ROOT = Path(__file__).resolve().parents[2]

RUN = """
import faulthandler, logging, os, resource, signal, sys
from contextlib import ExitStack
from pathlib import Path
from ui.shell.crash_report import report_crashes

resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
logging.basicConfig(stream=sys.stdout, format="%(message)s")

def break_down():
    os.kill(os.getpid(), int(sys.argv[2]))

with ExitStack() as stack:
    report_crashes(Path(sys.argv[1]), stack)
    if sys.argv[2] != "0":
        break_down()
assert not faulthandler.is_enabled()
"""


def run(folder: Path, number: int) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(folder), str(number)],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name != "PYTHONFAULTHANDLER"},
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert done.stderr == ""
    return done.returncode, done.stdout


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGABRT])
def test_a_crash_writes_what_python_did_and_the_next_start_keeps_it(
    number: signal.Signals, tmp_path: Path
) -> None:
    report, last = tmp_path / FILE_NAME, tmp_path / LAST_FILE_NAME
    assert run(tmp_path, number) == (-number, "")
    assert "in break_down" in report.read_text("utf-8")

    code, said = run(tmp_path, 0)
    assert (code, last.name in said) == (0, True)
    assert "in break_down" in last.read_text("utf-8")
    assert report.read_text("utf-8") == ""

    assert run(tmp_path, 0) == (0, ""), "it is told once"
    assert "in break_down" in last.read_text("utf-8")
