"""PySide6 6.12 on Python 3.11 lost a reference to None on every void call, and aborted."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
CALLS = 300_000
"""The faulty version aborts after a few thousand."""

COUNT_NONE = f"""
import sys
from PySide6.QtCore import QObject, QTimer, Signal, Slot

class Ear(QObject):
    heard = Signal()
    @Slot()
    def hear(self) -> None:
        pass

timer, ear = QTimer(), Ear()
ear.heard.connect(ear.hear)
before = sys.getrefcount(None)
for number in range({CALLS}):
    timer.setInterval(number)
    timer.setObjectName("timer")
for _ in range({CALLS // 10}):
    ear.heard.emit()
print(sys.getrefcount(None) - before)
"""


def test_void_calls_keep_the_references_to_none() -> None:
    done = subprocess.run(
        [sys.executable, "-c", COUNT_NONE], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr[-500:]
    if sys.version_info < (3, 12):  # later None is immortal and its count stands still
        assert abs(int(done.stdout)) < CALLS / 100


@pytest.mark.parametrize("package", ["PySide6", "PySide6_Essentials", "shiboken6"])
def test_the_installed_version_obeys_the_pin(package: str) -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    pins = [
        pin
        for pin in map(Requirement, declared["dependencies"])
        if pin.name == "PySide6" and (pin.marker is None or pin.marker.evaluate())
    ]
    assert len(pins) == 1
    assert importlib.metadata.version(package) in pins[0].specifier
    if sys.version_info < (3, 12):
        assert "6.12.0" not in pins[0].specifier
