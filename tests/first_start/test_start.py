"""A start: from nothing, again and quickly, by any Python."""

from __future__ import annotations

import ast
import resource
import subprocess

import pytest

from tests.first_start.machine import PYTHON, ROOT, Machine


def test_the_first_start_builds_and_the_second_only_runs(machine: Machine) -> None:
    machine.debian()
    venv = machine.checkout / ".venv"

    assert machine.start("a folder", "--flag")[:2] == (0, f"{venv} a folder --flag")
    log = machine.log()
    assert log
    assert machine.start("other") == (0, f"{venv} other", "")
    assert machine.log() == log


def test_venv_and_pip_of_the_standard_library_do_without_uv(machine: Machine) -> None:
    code, said, steps = machine.start()

    assert (code, said) == (0, str(machine.checkout / ".venv"))
    assert (machine.checkout / ".venv" / "bin" / "pip").exists()
    assert len(steps.splitlines()) == 2


def test_starting_with_the_environments_own_python_starts_nothing_else(machine: Machine) -> None:
    machine.has("uv")
    machine.start()
    python = machine.checkout / ".venv" / "bin" / "python"
    script = "import bootstrap, os, sys; from pathlib import Path\n"
    script += "os.execv = None\nbootstrap.ensure(Path(), [], want_test_tools=False); print('here')"
    said = subprocess.check_output(
        [python, "-c", script], cwd=machine.checkout, env=machine.variables, text=True
    )
    assert said == "here\n"


@pytest.mark.parametrize("name", ["bootstrap.py", "main.py"])
def test_python_3_6_can_parse_as_far_as_the_version_check(name: str) -> None:
    ast.parse((ROOT / name).read_text(), name, feature_version=(3, 6))
    assert "from __future__ import annotations" not in (ROOT / name).read_text()  # 3.7


def test_an_old_python_gets_a_sentence() -> None:
    script = "import sys; sys.version_info = (3, 9, 2, 'final', 0); import bootstrap"
    done = subprocess.run(
        [PYTHON, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Homefeed needs Python 3.11 or newer; this is Python 3.9.")


def test_a_second_start_adds_no_more_than_a_tenth_of_a_second(machine: Machine) -> None:
    machine.has("uv")
    machine.start()
    bare = [str(machine.checkout / ".venv" / "bin" / "python"), "-c", "import bootstrap"]
    whole = [PYTHON, str(machine.checkout / "main.py")]

    def takes_s(command: list[str]) -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            command,
            cwd=machine.checkout,
            env=machine.variables,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    pairs = [(takes_s(bare), takes_s(whole)) for _ in range(10)]
    bare_s, whole_s = (min(times) for times in zip(*pairs, strict=True))
    # Of the processor, which it uses all along: what else the machine does takes none of that.
    # A slow machine takes long to start any Python.
    assert whole_s - bare_s < max(0.1, 2 * bare_s)
