"""Processes of their own for what is measured: a fresh heap, one Qt application, no leftovers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.figures import CannotMeasureError
from tests.benchmarks.place import ROOT

FORGETFUL = "PYTHONDONTWRITEBYTECODE"
"""Set where images are built: each start would compile the program anew, as no viewer's does."""


def report_of(
    module: str,
    arguments: Sequence[str | Path],
    *,
    python: str | Path = sys.executable,
    within_s: float = 600.0,
) -> Any:
    """Run `python -m tests.benchmarks.MODULE` and return the JSON of its last line.

    Raises:
        CannotMeasureError: it failed or took too long; what it said goes to our terminal.
    """
    # With faulthandler a crash inside Qt or libVLC says which thread was where.
    command = [python, "-X", "faulthandler", "-m", f"tests.benchmarks.{module}", *arguments]
    variables = {name: value for name, value in os.environ.items() if name != FORGETFUL}
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=variables,
            capture_output=True,
            text=True,
            timeout=within_s,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise CannotMeasureError(f"{module} did not end within {within_s:.0f} s") from error
    lines = done.stdout.splitlines()
    if done.returncode != 0 or not lines:
        sys.stderr.write(done.stderr)
        raise CannotMeasureError(f"{module} ended with code {done.returncode}")
    return json.loads(lines[-1])


def report(result: object) -> None:
    """Tell the parent, as the last thing the child prints."""
    sys.stdout.write("\n" + json.dumps(result) + "\n")
