"""`main.py test`: lint, types, contracts, QML and tests, one after another."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests import qml_types
from tests.own_display import SCREEN

MOST_PROCESSES = 4
"""Tests wait for video as often as for the processor, so one more than there are; more would only
be in each other's way."""


def run_gate(root: Path, pytest_args: list[str], *, full: bool) -> int:
    """Run every check; return 0 when all hold. With arguments for pytest, only pytest runs."""
    tools = Path(sys.executable).parent
    steps: list[tuple[str, Callable[[], int]]] = [
        ("ruff format", lambda: _run(root, [tools / "ruff", "format", "--check", "."])),
        ("ruff check", lambda: _run(root, [tools / "ruff", "check", "."])),
        ("mypy", lambda: _run(root, [tools / "mypy"])),
        ("import-linter", lambda: _run(root, [tools / "lint-imports", "--no-cache"])),
        ("qmllint", lambda: lint_qml(root)),
    ]
    failed = []
    for name, step in [] if pytest_args else steps:
        began = time.monotonic()
        code = step()
        _say(f"{name}: {'ok' if code == 0 else 'FAILED'} ({time.monotonic() - began:.1f} s)")
        if code != 0:
            failed.append(name)
    code = _pytest(root, pytest_args, full=full)
    if failed:
        _say(f"failed besides the tests: {', '.join(failed)}")
    return 1 if failed or code != 0 else 0


def lint_qml(root: Path) -> int:
    """Check all QML against Qt's types and ours; a warning is a failure."""
    tools = Path(sys.executable).parent
    files = sorted((root / "ui").rglob("*.qml"))
    with tempfile.TemporaryDirectory() as folder:
        qml_types.describe(root / "ui", Path(folder))
        paths: list[str | Path] = ["-I", folder, "-I", root / "ui", *files]
        return _run(root, [tools / "pyside6-qmllint", "-W", "0", *paths])


def _pytest(root: Path, arguments: list[str], *, full: bool) -> int:
    """Run pytest, shared out over processes when all tests run; each has a display of its own."""
    processes = min(MOST_PROCESSES, (os.cpu_count() or 1) + 1)
    shared: list[str] = [] if arguments else ["-n", str(processes), "--dist", "loadfile"]
    command: list[str | Path] = [sys.executable, "-m", "pytest", *shared, *arguments]
    if arguments and shutil.which("xvfb-run") is not None:
        command = ["xvfb-run", "-a", "-s", " ".join(SCREEN), *command]
    return _run(root, command, HOMEFEED_FULL="1" if full else "")


def _run(root: Path, command: list[str | Path], **variables: str) -> int:
    environment = {**os.environ, **variables, "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, cwd=root, env=environment, check=False).returncode


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
