"""The script that records the README's films runs, and the films are what pages can carry."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.recordings import FILMS, MOST_BYTES

ROOT = Path(__file__).parents[1]
KEPT = ROOT / "assets" / "screenshots"
A_MOMENT = """
import sys
from pathlib import Path
from tests.recordings import DEMO, Camera, opened
folder = Path(sys.argv[1])
with opened(folder, DEMO / "ocean") as shown:
    camera = Camera(shown)
    camera.wheel(1)
    camera.wait(0.3)
    assert shown.house.row() == 1
    camera.write(folder / "moment.webp", effort=0)
"""


def frames(film: bytes) -> int:
    """How many pictures an animated WebP holds."""
    assert film[:4] == b"RIFF"
    assert film[8:12] == b"WEBP"
    return len(re.findall(rb"ANMF", film))


@pytest.mark.parametrize("name", FILMS)
def test_the_readme_shows_a_film_that_is_small_enough(name: str) -> None:
    film = (KEPT / f"{name}.webp").read_bytes()
    assert len(film) <= MOST_BYTES
    assert frames(film) > 40
    assert f"(assets/screenshots/{name}.webp)" in (ROOT / "README.md").read_text("utf-8")


def test_a_moment_of_the_real_window_is_filmed(tmp_path: Path) -> None:
    """In a process of its own: the network lock stays on until it ends."""
    surroundings = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    done = subprocess.run(
        [sys.executable, "-c", A_MOMENT, str(tmp_path)],
        env={**os.environ, **surroundings, "HOME": str(tmp_path)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert frames((tmp_path / "moment.webp").read_bytes()) > 1
