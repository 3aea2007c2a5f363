"""The wheel: the whole tree inside one package, as pyproject.toml describes it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from assets.packaging.release import Release


def build_wheel(root: Path, release: Release, into: Path) -> Path:
    """Build the wheel and return where it lies.

    Raises:
        subprocess.CalledProcessError: hatchling failed, and printed why.
    """
    into.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(release.epoch)}
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
            cwd=root, env=environment, check=False, capture_output=True, text=True,
        )  # fmt: skip
        if done.returncode:
            sys.stderr.write(done.stderr)
        done.check_returncode()
        (built,) = Path(folder).glob("*.whl")
        return Path(shutil.copy(built, into / built.name))
