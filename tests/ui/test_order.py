"""The same seed, library and actions give the same order, to the byte."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end2end.library import fill
from tests.ui.play_order import SWIPES

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fill(tmp_path_factory.mktemp("many") / "clips", count=24, seconds=0.4)


def order(folder: Path, data: Path, migrated: Path, seed: int, *, hash_seed: str) -> bytes:
    """Play the script in a process of its own and return what it was dealt."""
    data.mkdir()
    shutil.copy(migrated, data)
    return subprocess.run(
        [sys.executable, "-m", "tests.ui.play_order", str(folder), str(data), str(seed)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        check=True,
        capture_output=True,
        timeout=180,
    ).stdout


def test_two_processes_deal_the_same_order(many: Path, migrated: Path, tmp_path: Path) -> None:
    one = order(many, tmp_path / "one", migrated, 11, hash_seed="1")
    two = order(many, tmp_path / "two", migrated, 11, hash_seed="2")
    assert one == two
    keys = [line.split()[0] for line in one.splitlines()]
    assert len(keys) == len(set(keys)) == SWIPES
    other = order(many, tmp_path / "other", migrated, 12, hash_seed="1")
    assert other != one, "another seed deals another order"
